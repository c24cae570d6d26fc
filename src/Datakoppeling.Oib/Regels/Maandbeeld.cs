using System.Collections.Immutable;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>
/// What the calculation saw of one dossier-month: the facts, and what the rules made of them. Signals are raised from it, and
/// the reasons on the screen are told from it.
/// </summary>
/// <param name="Feiten">What went in.</param>
/// <param name="Normen">The rows in force in the month.</param>
/// <param name="Oordelen">Every line of this dossier with its check, excluded ones included.</param>
/// <param name="Personen">The client, and the partner when there is one; empty when something is incomplete.</param>
/// <param name="Norm">What the household may have.</param>
/// <param name="TeVerrekenen">What would be offset; may be negative; 0.00 when something is incomplete.</param>
public sealed record Maandbeeld(
    Maandfeiten Feiten, Maandnormen Normen, ImmutableArray<Inkomstoordeel> Oordelen, ImmutableArray<Persoonsbeeld> Personen,
    Huishoudnorm Norm, Bedrag TeVerrekenen)
{
    public Maand Maand => Feiten.Maand;
    public Dossierfeiten Dossier => Feiten.Dossier;
    public OibInstellingen Instellingen => Normen.Instellingen;

    /// <summary>A line or a field of the dossier must be completed first: nothing was computed.</summary>
    public required bool IsOnvolledig { get; init; }

    /// <summary>Whether the rules give an amount (oib-normen.md).</summary>
    public required bool HeeftBedrag { get; init; }

    /// <summary>The month amounts of both persons over what counts, without vakantietoeslag.</summary>
    public Bedrag NettoTotaal => Som(p => p.Inkomen.Netto);

    /// <summary>Their vakantietoeslag claims.</summary>
    public Bedrag Vt => Som(p => p.Inkomen.Vt);

    /// <summary>What stays free of them.</summary>
    public Bedrag Vrijlating => Som(p => p.Vrij.Bedrag);

    /// <summary>
    /// What the household had in the month before. Of a person without a row for it 0.00 while the dossier was live then; null when that
    /// makes nothing to compare with.
    /// </summary>
    public Bedrag? VorigNetto()
    {
        Bedrag? som = null;
        foreach (var historie in (ReadOnlySpan<Inkomenshistorie>)(Feiten.AnderePersoon is null ? [Feiten.Client] : [Feiten.Client, Feiten.Partner]))
        {
            var netto = historie.Op(Maand.Vorige)?.Netto ?? (Dossier.LooptIn(Maand.Vorige) ? Bedrag.Nul : null);
            if (netto is { } bekend) { som = (som ?? Bedrag.Nul) + bekend; }
        }
        return som;
    }

    private Bedrag Som(Func<Persoonsbeeld, Bedrag> wat)
    {
        var som = Bedrag.Nul;
        foreach (var persoon in Personen) { som += wat(persoon); }
        return som;
    }
}

/// <summary>One person in it: this month, and the months before.</summary>
public sealed record Persoonsbeeld(Bsn Bsn, Persoonsinkomen Inkomen, Vrijgelaten Vrij, Inkomenshistorie Historie)
{
    public Dossierrol Rol => Inkomen.Rol;

    /// <summary>The person's lines that are not excluded.</summary>
    public ImmutableArray<Inkomst> Inkomsten => Inkomen.Inkomsten;
}
