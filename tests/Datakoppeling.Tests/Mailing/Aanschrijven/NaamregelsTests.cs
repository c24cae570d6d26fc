using Datakoppeling.Mailing.Aanschrijven;

namespace Datakoppeling.Tests.Mailing.Aanschrijven;

/// <summary>
/// Every rule for names and titles on one invented person, Lotte Fenna van Zwanenburg with partner de Ruwe: what stands on the
/// envelope, above the letter and in a sentence. A <c>-</c> is nothing.
/// </summary>
public class NaamregelsTests
{
    [Theory]
    [InlineData("M", "E", "L.F. van Zwanenburg", "Geachte heer Van Zwanenburg", "de heer Van Zwanenburg")]
    [InlineData("M", "P", "L.F. de Ruwe", "Geachte heer De Ruwe", "de heer De Ruwe")]
    [InlineData("V", "V", "L.F. de Ruwe-van Zwanenburg", "Geachte mevrouw De Ruwe-van Zwanenburg", "mevrouw De Ruwe-van Zwanenburg")]
    [InlineData("V", "N", "L.F. van Zwanenburg-de Ruwe", "Geachte mevrouw Van Zwanenburg-de Ruwe", "mevrouw Van Zwanenburg-de Ruwe")]
    [InlineData("O", "E", "L.F. van Zwanenburg", "Geachte L.F. van Zwanenburg", "L.F. van Zwanenburg")]
    [InlineData("O", "P", "L.F. de Ruwe", "Geachte L.F. de Ruwe", "L.F. de Ruwe")]
    [InlineData("-", "N", "L.F. van Zwanenburg-de Ruwe", "Geachte L.F. van Zwanenburg-de Ruwe", "L.F. van Zwanenburg-de Ruwe")]
    [InlineData("M", "-", "L.F. van Zwanenburg", "Geachte heer Van Zwanenburg", "de heer Van Zwanenburg")]
    public void Naam_ZonderTitel_VolgtHetNaamgebruik(string geslacht, string naamgebruik, string naam, string aanhef, string lopend)
    {
        Klopt(Voorbeeldpersoon.Maak("-", geslacht, naamgebruik, "partner"), naam, "-", aanhef, lopend);
        Klopt(Voorbeeldpersoon.Maak("-", geslacht, naamgebruik, "ex"), naam, "-", aanhef, lopend);
    }

    [Theory]
    [InlineData("R", "M", "E", "L.F. ridder van Zwanenburg", "De hoogwelgeboren heer", "Hoogwelgeboren heer", "ridder van Zwanenburg")]
    [InlineData("R", "V", "E", "L.F. van Zwanenburg", "-", "Geachte mevrouw Van Zwanenburg", "mevrouw Van Zwanenburg")]
    [InlineData("R", "O", "E", "L.F. van Zwanenburg", "-", "Geachte L.F. van Zwanenburg", "L.F. van Zwanenburg")]
    [InlineData("B", "V", "E", "L.F. barones van Zwanenburg", "De hoogwelgeboren vrouwe", "Hoogwelgeboren vrouwe", "barones van Zwanenburg")]
    [InlineData("BS", "M", "E", "L.F. baron van Zwanenburg", "De hoogwelgeboren heer", "Hoogwelgeboren heer", "baron van Zwanenburg")]
    [InlineData("BS", "O", "E", "L.F. van Zwanenburg", "-", "Geachte L.F. van Zwanenburg", "L.F. van Zwanenburg")]
    [InlineData("H", "M", "N", "L.F. hertog van Zwanenburg-de Ruwe", "De hoogwelgeboren heer", "Hoogwelgeboren heer", "hertog van Zwanenburg-de Ruwe")]
    [InlineData("HI", "V", "V", "L.F. de Ruwe-hertogin van Zwanenburg", "De hoogwelgeboren vrouwe", "Hoogwelgeboren vrouwe", "mevrouw De Ruwe-hertogin van Zwanenburg")]
    [InlineData("G", "M", "V", "L.F. de Ruwe-graaf van Zwanenburg", "De hooggeboren heer", "Hooggeboren heer", "de heer De Ruwe-graaf van Zwanenburg")]
    [InlineData("GI", "V", "N", "L.F. gravin van Zwanenburg-de Ruwe", "De hooggeboren vrouwe", "Hooggeboren vrouwe", "gravin van Zwanenburg-de Ruwe")]
    [InlineData("GI", "V", "P", "L.F. de Ruwe", "-", "Geachte mevrouw De Ruwe", "mevrouw De Ruwe")]
    [InlineData("M", "M", "E", "L.F. markies van Zwanenburg", "De hoogwelgeboren heer", "Hoogwelgeboren heer", "markies van Zwanenburg")]
    [InlineData("MI", "V", "E", "L.F. markiezin van Zwanenburg", "De hoogwelgeboren vrouwe", "Hoogwelgeboren vrouwe", "markiezin van Zwanenburg")]
    [InlineData("P", "M", "E", "L.F. prins van Zwanenburg", "De hoogheid", "Hoogheid", "prins van Zwanenburg")]
    [InlineData("PS", "V", "N", "L.F. prinses van Zwanenburg-de Ruwe", "De hoogheid", "Hoogheid", "prinses van Zwanenburg-de Ruwe")]
    [InlineData("P", "O", "E", "L.F. van Zwanenburg", "De hoogheid", "Hoogheid", "L.F. van Zwanenburg")]
    [InlineData("P", "M", "P", "L.F. de Ruwe", "-", "Geachte heer De Ruwe", "de heer De Ruwe")]
    [InlineData("PS", "O", "P", "L.F. de Ruwe", "-", "Geachte L.F. de Ruwe", "L.F. de Ruwe")]
    [InlineData("X", "M", "E", "L.F. van Zwanenburg", "-", "Geachte heer Van Zwanenburg", "de heer Van Zwanenburg")]
    public void Naam_MetEigenTitel_VoertDieBijDeEigenNaam(
        string titel, string geslacht, string naamgebruik, string naam, string aanspreekvorm, string aanhef, string lopend)
    {
        Klopt(Voorbeeldpersoon.Maak(titel, geslacht, naamgebruik, "partner"), naam, aanspreekvorm, aanhef, lopend);
        Klopt(Voorbeeldpersoon.Maak(titel, geslacht, naamgebruik, "ex"), naam, aanspreekvorm, aanhef, lopend);
    }

    [Theory]
    [InlineData("JH", "M", "E", "partner", "Jonkheer L.F. van Zwanenburg", "De hoogwelgeboren heer", "Hoogwelgeboren heer", "jonkheer van Zwanenburg")]
    [InlineData("JV", "M", "N", "partner", "Jonkheer L.F. van Zwanenburg-de Ruwe", "De hoogwelgeboren heer", "Hoogwelgeboren heer", "jonkheer van Zwanenburg-de Ruwe")]
    [InlineData("JH", "M", "V", "ex", "L.F. de Ruwe-jonkheer van Zwanenburg", "De hoogwelgeboren heer", "Hoogwelgeboren heer", "de heer De Ruwe-jonkheer van Zwanenburg")]
    [InlineData("JH", "M", "P", "ex", "L.F. de Ruwe", "-", "Geachte heer De Ruwe", "de heer De Ruwe")]
    [InlineData("JH", "M", "P", "geen", "Jonkheer L.F. van Zwanenburg", "De hoogwelgeboren heer", "Hoogwelgeboren heer", "jonkheer van Zwanenburg")]
    [InlineData("JV", "V", "E", "geen", "Jonkvrouw L.F. van Zwanenburg", "De hoogwelgeboren vrouwe", "Hoogwelgeboren vrouwe", "jonkvrouw van Zwanenburg")]
    [InlineData("JH", "V", "V", "geen", "Jonkvrouw L.F. van Zwanenburg", "De hoogwelgeboren vrouwe", "Hoogwelgeboren vrouwe", "jonkvrouw van Zwanenburg")]
    [InlineData("JV", "V", "E", "partner", "L.F. van Zwanenburg", "-", "Geachte mevrouw Van Zwanenburg", "mevrouw Van Zwanenburg")]
    [InlineData("JV", "V", "N", "partner", "L.F. van Zwanenburg-de Ruwe", "-", "Geachte mevrouw Van Zwanenburg-de Ruwe", "mevrouw Van Zwanenburg-de Ruwe")]
    [InlineData("JV", "V", "N", "partner?", "L.F. van Zwanenburg", "-", "Geachte mevrouw Van Zwanenburg", "mevrouw Van Zwanenburg")]
    [InlineData("JV", "V", "E", "ex", "Jonkvrouw L.F. van Zwanenburg", "De hoogwelgeboren vrouwe", "Hoogwelgeboren vrouwe", "jonkvrouw van Zwanenburg")]
    [InlineData("JV", "V", "V", "ex", "L.F. de Ruwe-van Zwanenburg", "-", "Geachte mevrouw De Ruwe-van Zwanenburg", "mevrouw De Ruwe-van Zwanenburg")]
    [InlineData("JV", "V", "N", "ex?", "Jonkvrouw L.F. van Zwanenburg", "De hoogwelgeboren vrouwe", "Hoogwelgeboren vrouwe", "jonkvrouw van Zwanenburg")]
    [InlineData("JV", "O", "E", "geen", "L.F. van Zwanenburg", "-", "Geachte L.F. van Zwanenburg", "L.F. van Zwanenburg")]
    public void Naam_MetPredicaat_VoertDatAlsHetMag(
        string titel, string geslacht, string naamgebruik, string relatie, string naam, string aanspreekvorm, string aanhef, string lopend) =>
        Klopt(Voorbeeldpersoon.Maak(titel, geslacht, naamgebruik, relatie), naam, aanspreekvorm, aanhef, lopend);

    [Theory]
    [InlineData("-", "P", "partner", "B", "M", "L.F. barones de Ruwe", "De hoogwelgeboren vrouwe", "Hoogwelgeboren vrouwe", "barones de Ruwe")]
    [InlineData("-", "V", "ex", "G", "-", "L.F. gravin de Ruwe-van Zwanenburg", "De hooggeboren vrouwe", "Hooggeboren vrouwe", "gravin de Ruwe-van Zwanenburg")]
    [InlineData("-", "N", "partner", "H", "O", "L.F. van Zwanenburg-hertogin de Ruwe", "De hoogwelgeboren vrouwe", "Hoogwelgeboren vrouwe", "mevrouw Van Zwanenburg-hertogin de Ruwe")]
    [InlineData("-", "P", "partner", "M", "M", "L.F. markiezin de Ruwe", "De hoogwelgeboren vrouwe", "Hoogwelgeboren vrouwe", "markiezin de Ruwe")]
    [InlineData("-", "P", "ex", "P", "M", "L.F. prinses de Ruwe", "De hoogheid", "Hoogheid", "prinses de Ruwe")]
    [InlineData("-", "E", "partner", "G", "M", "L.F. van Zwanenburg", "-", "Geachte mevrouw Van Zwanenburg", "mevrouw Van Zwanenburg")]
    [InlineData("-", "P", "partner", "R", "M", "L.F. de Ruwe", "-", "Geachte mevrouw De Ruwe", "mevrouw De Ruwe")]
    [InlineData("-", "P", "partner", "JH", "M", "L.F. de Ruwe", "-", "Geachte mevrouw De Ruwe", "mevrouw De Ruwe")]
    [InlineData("-", "V", "partner", "GI", "M", "L.F. de Ruwe-van Zwanenburg", "-", "Geachte mevrouw De Ruwe-van Zwanenburg", "mevrouw De Ruwe-van Zwanenburg")]
    [InlineData("-", "P", "partner", "G", "V", "L.F. de Ruwe", "-", "Geachte mevrouw De Ruwe", "mevrouw De Ruwe")]
    [InlineData("BS", "V", "partner", "G", "M", "L.F. gravin de Ruwe-barones van Zwanenburg", "De hooggeboren vrouwe", "Hooggeboren vrouwe", "gravin de Ruwe-barones van Zwanenburg")]
    [InlineData("PS", "N", "partner", "B", "M", "L.F. prinses van Zwanenburg-barones de Ruwe", "De hoogwelgeboren vrouwe", "Hoogwelgeboren vrouwe", "prinses van Zwanenburg-barones de Ruwe")]
    [InlineData("GI", "E", "partner", "P", "M", "L.F. gravin van Zwanenburg", "De hooggeboren vrouwe", "Hooggeboren vrouwe", "gravin van Zwanenburg")]
    [InlineData("R", "N", "partner", "G", "M", "L.F. van Zwanenburg-gravin de Ruwe", "De hooggeboren vrouwe", "Hooggeboren vrouwe", "mevrouw Van Zwanenburg-gravin de Ruwe")]
    [InlineData("JV", "N", "ex", "B", "M", "L.F. van Zwanenburg-de Ruwe", "-", "Geachte mevrouw Van Zwanenburg-de Ruwe", "mevrouw Van Zwanenburg-de Ruwe")]
    public void Naam_VanEenVrouw_VoertDeTitelVanHaarManUitHoffelijkheid(
        string titel, string naamgebruik, string relatie, string titelPartner, string geslachtPartner,
        string naam, string aanspreekvorm, string aanhef, string lopend) =>
        Klopt(
            Voorbeeldpersoon.Maak(titel, "V", naamgebruik, relatie, titelPartner, geslachtPartner), naam, aanspreekvorm, aanhef, lopend);

    [Theory]
    [InlineData("M")]
    [InlineData("O")]
    public void Naam_VanWieGeenVrouwIs_KrijgtGeenTitelUitHoffelijkheid(string geslacht) =>
        Aanschrijfwijze.Van(Voorbeeldpersoon.Maak("-", geslacht, "P", "partner", "G")).ShouldBe(new("L.F. de Ruwe", null));

    [Theory]
    [InlineData("-", "M", "P", "partner?", "-", "L.F. van Zwanenburg", "-", "Geachte heer Van Zwanenburg", "de heer Van Zwanenburg")]
    [InlineData("-", "V", "V", "geen", "-", "L.F. van Zwanenburg", "-", "Geachte mevrouw Van Zwanenburg", "mevrouw Van Zwanenburg")]
    [InlineData("B", "M", "P", "ex?", "-", "L.F. baron van Zwanenburg", "De hoogwelgeboren heer", "Hoogwelgeboren heer", "baron van Zwanenburg")]
    [InlineData("-", "V", "P", "partner?", "G", "L.F. van Zwanenburg", "-", "Hooggeboren vrouwe", "mevrouw Van Zwanenburg")]
    [InlineData("BS", "V", "N", "ex?", "G", "L.F. barones van Zwanenburg", "De hoogwelgeboren vrouwe", "Hooggeboren vrouwe", "barones van Zwanenburg")]
    [InlineData("-", "V", "E", "partner?", "G", "L.F. van Zwanenburg", "-", "Geachte mevrouw Van Zwanenburg", "mevrouw Van Zwanenburg")]
    public void Naam_PartnernaamOnbekend_IsDeEigenNaam(
        string titel, string geslacht, string naamgebruik, string relatie, string titelPartner,
        string naam, string aanspreekvorm, string aanhef, string lopend) =>
        Klopt(Voorbeeldpersoon.Maak(titel, geslacht, naamgebruik, relatie, titelPartner), naam, aanspreekvorm, aanhef, lopend);

    [Theory]
    [InlineData("-", "M", "E", "partner", "-", "-", "-", "-", "-")]
    [InlineData("-", "V", "V", "partner", "-", "-", "-", "-", "-")]
    [InlineData("-", "V", "N", "partner", "-", "-", "-", "-", "-")]
    [InlineData("-", "V", "P", "partner", "-", "L.F. de Ruwe", "-", "Geachte mevrouw De Ruwe", "mevrouw De Ruwe")]
    [InlineData("-", "O", "P", "partner?", "-", "-", "-", "-", "-")]
    [InlineData("G", "M", "E", "geen", "-", "-", "-", "Hooggeboren heer", "-")]
    [InlineData("G", "O", "N", "partner", "-", "-", "-", "-", "-")]
    [InlineData("P", "O", "N", "partner", "-", "-", "-", "Hoogheid", "-")]
    [InlineData("G", "M", "P", "partner", "-", "L.F. de Ruwe", "-", "Geachte heer De Ruwe", "de heer De Ruwe")]
    [InlineData("JV", "V", "V", "partner", "-", "-", "-", "-", "-")]
    [InlineData("-", "V", "V", "partner", "B", "-", "-", "Hoogwelgeboren vrouwe", "-")]
    [InlineData("-", "V", "P", "partner", "B", "L.F. barones de Ruwe", "De hoogwelgeboren vrouwe", "Hoogwelgeboren vrouwe", "barones de Ruwe")]
    public void Naam_EigenNaamOnbekend_IsErNiet_BehalveMetDieVanDePartner(
        string titel, string geslacht, string naamgebruik, string relatie, string titelPartner,
        string naam, string aanspreekvorm, string aanhef, string lopend)
    {
        foreach (var onbekend in (string[])["", ".", " "])
        {
            Klopt(
                Voorbeeldpersoon.Maak(titel, geslacht, naamgebruik, relatie, titelPartner, geslachtsnaam: onbekend),
                naam, aanspreekvorm, aanhef, lopend);
        }
    }

    [Theory]
    [InlineData("ömer", "van", "Geachte ö. van Duin")]
    [InlineData("?aïd", "", "Geachte a. Duin")]
    [InlineData("", "van", "Geachte Van Duin")]
    public void Aanhef_ZonderBekendGeslacht_LaatDeVoorlettersZoalsZeStaan(string voornamen, string voorvoegsel, string aanhef) =>
        Aanhef.Van(new Naamgegevens { Voornamen = voornamen, Voorvoegsel = voorvoegsel, Geslachtsnaam = "Duin" }).ShouldBe(aanhef);

    private static void Klopt(Naamgegevens persoon, string naam, string aanspreekvorm, string aanhef, string lopend)
    {
        Aanschrijfwijze.Van(persoon).ShouldBe(new(Voorbeeldpersoon.OfNiets(naam), Voorbeeldpersoon.OfNiets(aanspreekvorm)));
        Aanhef.Van(persoon).ShouldBe(Voorbeeldpersoon.OfNiets(aanhef));
        LopendeTekst.Van(persoon).ShouldBe(Voorbeeldpersoon.OfNiets(lopend));
    }
}
