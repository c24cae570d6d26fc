using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>The amount of a month for one inkomstenverhouding, code and loontijdvak.</summary>
/// <param name="Bedrag">Null when the lines count in no amount until a consulent decides.</param>
/// <param name="Afwijkend">Whether the number or kind of periods makes a human look.</param>
public readonly record struct Maandbedrag(Bedrag? Bedrag, bool Afwijkend);

/// <summary>From the lines of a loontijdvak to the amount of a month. The mean is not rounded by itself: there is one rounding.</summary>
public static class Nettomaand
{
    public static readonly Regel Regel = new(
        "OIB-3.1", "Het nettoloon per loontijdvak wordt omgerekend naar één maand, met één afronding.",
        "Participatiewet art. 32 lid 1 onder b en art. 45 lid 1; omrekening is een keuze van de gemeente (Divosa, Werkwijzer verrekenen)",
        Ingang.Participatiewet);

    /// <summary>Computes the month amount of lines of one loontijdvak.</summary>
    /// <param name="regels">At least one line, all of one inkomstenverhouding, code and loontijdvak.</param>
    public static Maandbedrag Bereken(IReadOnlyList<Inkomstenregel> regels, OibInstellingen instellingen, string onderwerp, Rekenspoor? spoor)
    {
        var methode = instellingen.Methode(regels[0].Periode);
        var som = Bedrag.Nul;
        foreach (var regel in regels) { som += regel.Netto; }
        var uitkomst = Reken(som, regels.Count, methode);
        spoor?.Noteer(new Rekenstap(
            Regel, onderwerp, [.. regels.Select(Invoer)], Formule(regels.Count, som, methode, uitkomst), Parameter(methode, instellingen), uitkomst.Bedrag));
        return uitkomst;
    }

    /// <summary>The rule itself, over the sum of so many lines.</summary>
    public static Maandbedrag Reken(Bedrag som, int aantal, Periodemethode methode) => methode.Omrekening switch
    {
        Omrekening.Som => new(som, false),
        Omrekening.Geen => new(null, true),
        _ when aantal < methode.Minst || aantal > methode.Hoogst => new(som, true),
        _ => new(som.Maal(methode.PeriodenPerJaar, 12L * aantal), false),
    };

    private static Invoer Invoer(Inkomstenregel regel) =>
        new(string.Create(CultureInfo.InvariantCulture, $"netto_loon tot en met {regel.Tot:yyyy-MM-dd}"), regel.Netto.Leesbaar());

    private static string Formule(int aantal, Bedrag som, Periodemethode methode, Maandbedrag uitkomst) => methode.Omrekening switch
    {
        Omrekening.Geen => $"per {methode.Periode.InWoorden()}: telt in geen bedrag tot een consulent beslist",
        Omrekening.Som => $"som van de regels: {som.Leesbaar()}",
        _ when uitkomst.Afwijkend => $"het aantal regels is {aantal}, niet {methode.Minst} of {methode.Hoogst}: som, niet omgerekend: {som.Leesbaar()}",
        _ => $"som × {methode.PeriodenPerJaar} ÷ (12 × {aantal}) = {som.Leesbaar()} × {methode.PeriodenPerJaar} ÷ {12 * aantal}",
    };

    private static string Parameter(Periodemethode methode, OibInstellingen instellingen) => instellingen.Noem(methode.Omrekening switch
    {
        Omrekening.Geen => $"{methode.Periode.InWoorden()}: niet omrekenen",
        Omrekening.Som => $"{methode.Periode.InWoorden()}: som van de regels",
        _ => $"{methode.Periode.InWoorden()}: gemiddelde × {methode.PeriodenPerJaar}/12",
    });
}
