using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;

namespace Datakoppeling.Oib.Signalen;

/// <summary>
/// What the calculation saw of one dossier-month: the facts, and what the rules made of them. Signals are raised from it, and
/// the reasons on the screen are told from it.
/// </summary>
/// <param name="Feiten">What went in.</param>
/// <param name="Normen">The rows in force in the month.</param>
/// <param name="Oordelen">Every line with its check, excluded ones included.</param>
/// <param name="Personen">The client, and the partner when there is one; empty when a line is incomplete.</param>
/// <param name="Norm">What the household may have.</param>
/// <param name="TeVerrekenen">What would be offset; may be negative; 0.00 when a line is incomplete.</param>
public sealed record Maandbeeld(
    Maandfeiten Feiten, Maandnormen Normen, IReadOnlyList<Regeloordeel> Oordelen, IReadOnlyList<Persoonsbeeld> Personen,
    Bedrag Norm, Bedrag TeVerrekenen)
{
    public Maand Maand => Feiten.Maand;
    public OibInstellingen Instellingen => Normen.Instellingen;
    public Bedrag NettoTotaal => Som(p => p.Inkomen.Netto);
    public Bedrag Vt => Som(p => p.Inkomen.Vt);
    public Bedrag Vrijlating => Som(p => p.Vrij.Bedrag);

    /// <summary>The lines of both persons that are not excluded.</summary>
    public IEnumerable<Inkomstenregel> Regels => Personen.SelectMany(p => p.Inkomen.Regels);

    private Bedrag Som(Func<Persoonsbeeld, Bedrag> wat)
    {
        var som = Bedrag.Nul;
        foreach (var persoon in Personen) { som += wat(persoon); }
        return som;
    }
}

/// <summary>One person in it: this month, and the months before.</summary>
public sealed record Persoonsbeeld(Persoonsinkomen Inkomen, Vrijgelaten Vrij, Inkomenshistorie Historie)
{
    public Rol Rol => Inkomen.Rol;
}
