using Datakoppeling.Mailing.Aanschrijven;

namespace Datakoppeling.Tests.Mailing.Aanschrijven;

/// <summary>An invented person in the codes of the BRP, for examples of our own. A <c>-</c> in the cases stands for nothing.</summary>
internal static class Voorbeeldpersoon
{
    /// <summary>Lotte Fenna van Zwanenburg, with a partner named de Ruwe.</summary>
    /// <param name="relatie"><c>geen</c>, <c>partner</c>, <c>ex</c>, or either with an unknown name: <c>partner?</c>, <c>ex?</c>.</param>
    public static Naamgegevens Maak(
        string titel, string geslacht, string naamgebruik, string relatie = "geen", string titelPartner = "-",
        string geslachtPartner = "-", string geslachtsnaam = "Zwanenburg") => new()
        {
            Voornamen = "Lotte Fenna",
            Titel = Titels.Lees(BrpVoorbeeld.Bytes(titel)),
            Voorvoegsel = "van",
            Geslachtsnaam = geslachtsnaam,
            Geslacht = Geslachten.Lees(BrpVoorbeeld.Bytes(geslacht)),
            Naamgebruik = Naamgebruiken.Lees(BrpVoorbeeld.Bytes(naamgebruik)),
            Partners = relatie == "geen" ? null :
            [
                new()
                {
                    Titel = Titels.Lees(BrpVoorbeeld.Bytes(titelPartner)),
                    Voorvoegsel = "de",
                    Geslachtsnaam = relatie.EndsWith('?') ? "." : "Ruwe",
                    Geslacht = Geslachten.Lees(BrpVoorbeeld.Bytes(geslachtPartner)),
                    Einde = relatie.StartsWith("ex", StringComparison.Ordinal) ? Dag("20190307") : default,
                },
            ],
        };

    public static Relatiedatum Dag(string tekst) => Relatiedatum.Lees(BrpVoorbeeld.Bytes(tekst));

    public static string? OfNiets(string tekst) => tekst == "-" ? null : tekst;
}
