using Datakoppeling.Mailing.Aanschrijven;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Tests.Mailing.Aanschrijven;

public class AdresblokTests
{
    private static readonly Adresgegevens Adres = new()
    {
        Gemeentecode = "0363",
        Straat = "Lange Kade",
        Huisnummer = "12",
        Postcode = "1019ZZ",
        Woonplaats = "Weesp",
    };

    [Theory]
    [InlineData("12", "", "", "", "Lange Kade 12")]
    [InlineData("12", "a", "", "", "Lange Kade 12 a")]
    [InlineData("12", "", "hs", "", "Lange Kade 12 hs")]
    [InlineData("12", "", "3", "", "Lange Kade 12-3")]
    [InlineData("12", "", "3hg", "", "Lange Kade 12-3hg")]
    [InlineData("12", "", "-3", "", "Lange Kade 12-3")]
    [InlineData("12", "", "- II", "", "Lange Kade 12 II")]
    [InlineData("12", "A", "bis", "", "Lange Kade 12 Abis")]
    [InlineData("12", "A", "3", "", "Lange Kade 12 A3")]
    [InlineData("12", "", "", "by", "Lange Kade bij 12")]
    [InlineData("12", "", "", "to", "Lange Kade t/o 12")]
    [InlineData("12", "A", "", "to", "Lange Kade t/o 12 A")]
    [InlineData("12", "", "3", "by", "Lange Kade bij 12-3")]
    [InlineData("12", "", "II", "to", "Lange Kade t/o 12 II")]
    [InlineData("12", "B", "3", "by", "Lange Kade bij 12 B3")]
    [InlineData("12", "", "", "xx", "Lange Kade 12")]
    [InlineData("12", ".", ".", "", "Lange Kade 12")]
    [InlineData("0012", " a ", " ", "", "Lange Kade 12 a")]
    public void Adresregel1_MetStraat_IsStraatEnNummer(
        string nummer, string letter, string toevoeging, string aanduiding, string verwacht) =>
        Van(Adres with { Huisnummer = nummer, Huisletter = letter, Toevoeging = toevoeging, Aanduiding = aanduiding })!
            .Value.Boven.ShouldBe(verwacht);

    [Theory]
    [InlineData("1019ZZ", "Weesp", "0363", "1019 ZZ  WEESP")]
    [InlineData("1019 ZZ", "Weesp", "0363", "1019 ZZ  WEESP")]
    [InlineData("1019zz", "'t Dörp", "0363", "1019 ZZ  'T DÖRP")]
    [InlineData("1019ZZ", "", "0363", "1019 ZZ  AMSTERDAM")]
    [InlineData("1019ZZ", ".", "1900", "1019 ZZ  SÚDWEST-FRYSLÂN")]
    [InlineData("1019ZZ", "", "9876", "1019 ZZ")]
    [InlineData("", "Weesp", "0363", "WEESP")]
    [InlineData("", "", "0363", "AMSTERDAM")]
    [InlineData(".", "", "0363", "AMSTERDAM")]
    [InlineData("1019", "Weesp", "0363", "1019   WEESP")]
    [InlineData("10192Z", "Weesp", "0363", "1019 2Z  WEESP")]
    [InlineData("0019ZZ", "Weesp", "0363", "0019 ZZ  WEESP")]
    [InlineData("", "", "", null)]
    public void Adresregel2_MetStraat_IsPostcodeEnPlaats(string postcode, string woonplaats, string gemeente, string? verwacht) =>
        Van(Adres with { Postcode = postcode, Woonplaats = woonplaats, Gemeentecode = gemeente })!
            .Value.Onder.ShouldBe(verwacht);

    [Fact]
    public void Adresregels_VanEenLocatie_ZijnDeLocatieEnDeGemeente() =>
        Van(new() { Gemeentecode = "0363", Locatie = "Woonark bij de sluis", Postcode = "1019ZZ", Woonplaats = "Weesp" })
            .ShouldBe(new Adresblok("Woonark bij de sluis", "AMSTERDAM"));

    [Fact]
    public void Adresregels_MetOnbekendeStraatEnEenLocatie_ZijnDeLocatie() =>
        Van(Adres with { Straat = ".", Huisnummer = "0", Locatie = "Woonark bij de sluis" })!.Value.Boven.ShouldBe("Woonark bij de sluis");

    [Fact]
    public void Adresregels_MetStraatEnLocatie_GevenDeStraat() =>
        Van(Adres with { Locatie = "Woonark bij de sluis" })!.Value.Boven.ShouldBe("Lange Kade 12");

    [Theory]
    [InlineData("", "12", "")]
    [InlineData(".", "12", "")]
    [InlineData("0", "12", "")]
    [InlineData("Lange Kade", "", "")]
    [InlineData("Lange Kade", "0", "")]
    [InlineData("Lange Kade", "00000", "")]
    [InlineData("Lange Kade", ".", "")]
    [InlineData("Lange Kade", "0", "Woonark bij de sluis")]
    [InlineData("", "", ".")]
    [InlineData("", "", "")]
    public void Adresregels_StraatOfNummerOnbekend_ZijnErNiet(string straat, string nummer, string locatie) =>
        Van(Adres with { Straat = straat, Huisnummer = nummer, Locatie = locatie }).ShouldBeNull();

    [Fact]
    public void Gemeenten_MetCode_HebbenEenNaam()
    {
        Gemeenten.Naam("0363").ShouldBe("Amsterdam");
        Gemeenten.Naam("363").ShouldBe("Amsterdam");
        Gemeenten.Naam("0000").ShouldBeNull();
        Gemeenten.Naam("03630").ShouldBeNull();
        Gemeenten.Naam("-363").ShouldBeNull();
    }

    internal static Gemeentenamen Gemeenten { get; } = Configuratie.Standaard().Gemeenten.Namen(new DateOnly(2026, 3, 1));

    private static Adresblok? Van(in Adresgegevens adres) => Adresblok.Van(adres, Gemeenten);
}
