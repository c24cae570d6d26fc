using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>The amount of a month for one inkomstenverhouding, code and loontijdvak.</summary>
/// <param name="Afwijkend">More lines than a month can have: a human looks.</param>
public readonly record struct Maandbedrag(Bedrag Bedrag, bool Afwijkend);

/// <summary>From the lines of a loontijdvak to the amount of a month. The mean is not rounded by itself: there is one rounding.</summary>
public static class Nettomaand
{
    public static readonly Regel Regel = new(
        "OIB-3.1", "Het nettoloon per loontijdvak wordt omgerekend naar één maand, met één afronding.",
        "Participatiewet art. 32 lid 1 onder b en art. 45 lid 1; omrekening is een keuze van de gemeente (Divosa, Werkwijzer verrekenen)",
        Ingang.Participatiewet);

    /// <summary>Computes the month amount of lines of one loontijdvak.</summary>
    /// <param name="inkomsten">At least one line that counts, all of one inkomstenverhouding, code and loontijdvak.</param>
    public static Maandbedrag Bereken(IReadOnlyList<Inkomst> inkomsten, OibInstellingen instellingen, string onderwerp, Rekenverslag? verslag)
    {
        var methode = instellingen.Methode(inkomsten[0].Periode);
        var som = Bedrag.Nul;
        foreach (var inkomst in inkomsten) { som += inkomst.Netto; }
        var uitkomst = Reken(som, inkomsten.Count, methode);
        verslag?.Noteer(new Rekenstap(
            Regel, onderwerp, [.. inkomsten.Select(Invoer)], Formule(inkomsten.Count, som, methode), Parameter(methode, instellingen), uitkomst.Bedrag));
        return uitkomst;
    }

    /// <summary>The rule itself, over the sum of so many lines.</summary>
    public static Maandbedrag Reken(Bedrag som, int aantal, Periodemethode methode) => new(
        methode.Omrekening == Omrekening.Gemiddelde ? som.Maal(methode.PeriodenPerJaar, 12L * aantal) : som, aantal > methode.Hoogst);

    private static Invoer Invoer(Inkomst inkomst) =>
        new(string.Create(CultureInfo.InvariantCulture, $"netto_loon tot en met {inkomst.Tot:yyyy-MM-dd}"), inkomst.Netto.Leesbaar());

    private static string Formule(int aantal, Bedrag som, Periodemethode methode) => methode.Omrekening == Omrekening.Gemiddelde
        ? $"som × {methode.PeriodenPerJaar} ÷ (12 × {aantal}) = {som.Leesbaar()} × {methode.PeriodenPerJaar} ÷ {12 * aantal}"
        : $"som van de inkomsten: {som.Leesbaar()}";

    private static string Parameter(Periodemethode methode, OibInstellingen instellingen) => instellingen.Noem(methode.Omrekening == Omrekening.Gemiddelde
        ? $"{methode.Periode.InWoorden()}: gemiddelde × {methode.PeriodenPerJaar}/12"
        : $"{methode.Periode.InWoorden()}: som van de inkomsten", Instellingentabel.Methode(methode.Periode));
}
