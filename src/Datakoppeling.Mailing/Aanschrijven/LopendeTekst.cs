using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>How a person is named in the middle of a sentence (gebruikInLopendeTekst, AAN-11).</summary>
public static class LopendeTekst
{
    public static readonly Regel VanRegel = new("AAN-11",
        "Midden in een zin staat de naam na zijn titel, en anders na de heer, mevrouw of, bij onbekend geslacht, de voorletters.",
        Aanschrijfregels.Brp + "adressering/gebruikinlopendetekst", Ingang.WetBrp);

    /// <summary>
    /// Such as <c>mevrouw Van Dam</c> or <c>baron van Dam</c>; null without a name to write. A title that comes first takes the
    /// place of heer or mevrouw and stays in lower case.
    /// </summary>
    public static string? Van(in Naamgegevens gegevens)
    {
        var voering = Naamvoering.Van(gegevens);
        if (!voering.HeeftNaam) { return null; }
        var bouwer = new Tekstbouwer(stackalloc char[Tekstbouwer.Ruimte], koppeltekenSluitAan: true);
        if (gegevens.Geslacht == Geslacht.Onbekend)
        {
            Naamschrijver.Voluit(ref bouwer, gegevens, voering);
            return bouwer.MetHoofdletter();
        }
        if (Naamschrijver.BegintMetTitel(gegevens, voering))
        {
            Naamschrijver.Kort(ref bouwer, gegevens, voering);
            return bouwer.Tekst();
        }
        bouwer.Vooraf(gegevens.Geslacht == Geslacht.Vrouw ? "mevrouw " : "de heer ");
        Naamschrijver.Kort(ref bouwer, gegevens, voering);
        return bouwer.MetHoofdletter();
    }
}
