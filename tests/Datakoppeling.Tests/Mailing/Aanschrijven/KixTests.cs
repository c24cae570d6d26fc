using Datakoppeling.Mailing.Aanschrijven;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Mailing.Aanschrijven;

public class KixTests
{
    [Theory]
    [InlineData("1234AB", "5", null, null, "1234AB5")]
    [InlineData("1234 ab", "5", null, null, "1234AB5")]
    [InlineData("1234AB", "105", "c", null, "1234AB105XC")]
    [InlineData("1234AB", "9", null, "2", "1234AB9X2")]
    [InlineData("1234AB", "9", "B", "73c", "1234AB9XB73C")]
    [InlineData("1234AB", "0012", null, "3-hg", "1234AB12X3HG")]
    [InlineData("1234AB", "12", null, "-", "1234AB12")]
    [InlineData("1234AB", "12", "é", "", "1234AB12")]
    [InlineData("1234AB", "10001", "A", "12345", "1234AB10001XA12345")]
    [InlineData("1234AB", "123456789012", null, null, "1234AB123456789012")]
    [InlineData("1234AB", "1234567890", "C", null, "1234AB1234567890XC")]
    public void Kix_PostcodeNummerEnToevoeging_StaanAchterElkaar(
        string postcode, string nummer, string? letter, string? toevoeging, string verwacht) =>
        Kix.Tekst(postcode, nummer, letter, toevoeging).ShouldBe(verwacht);

    [Theory]
    [InlineData("", "5", "")]
    [InlineData("1234AB", "", "")]
    [InlineData("1234AB", "0", "")]
    [InlineData("1234AB", ".", "")]
    [InlineData("1234AB", "5a", "")]
    [InlineData("0234AB", "5", "")]
    [InlineData("1234A1", "5", "")]
    [InlineData("12345B", "5", "")]
    [InlineData("1234ABC", "5", "")]
    [InlineData("1234AB", "10001", "boventwee")]
    [InlineData("1234AB", "12345678901", "c")]
    [InlineData("1234AB", "1234567890123", "")]
    public void Kix_ZonderPostcodeOfNummerOfTeLang_IsErNiet(string postcode, string nummer, string toevoeging) =>
        Kix.Tekst(postcode, nummer, toevoeging: toevoeging).ShouldBeNull();

    [Fact]
    public void Kix_VanEenLocatie_IsErNiet() =>
        Kix.Van(new() { Locatie = "Woonark bij de sluis", Postcode = "1234AB", Huisnummer = "5" }).ShouldBeNull();

    [Fact]
    public void Kix_VanEenAdresTegenover_IsDieVanHetNummer() =>
        Kix.Van(new() { Straat = "Lange Kade", Huisnummer = "3", Huisletter = "B", Aanduiding = "to", Postcode = "1234AB" })
            .ShouldBe("1234AB3XB");

    // 0 and Z are the corners of the table of characters, 6 and 5 the end of a row and the begin of the next.
    [Theory]
    [InlineData("0", "TTFF")]
    [InlineData("5", "DDAA")]
    [InlineData("6", "TADF")]
    [InlineData("Z", "FFTT")]
    [InlineData("z", "FFTT")]
    public void Balken_VanEenTeken_ZijnVierInGetal(string tekst, string verwacht) => Kix.Balken(tekst).ShouldBe(verwacht);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1234 AB")]
    [InlineData("1234AÉ")]
    [InlineData("1234567890123456789")]
    public void Balken_VanWatGeenInhoudIs_ZijnErNiet(string? tekst) => Kix.Balken(tekst).ShouldBeNull();

    [Fact]
    public void Balken_VanElkTeken_ZijnVerschillend()
    {
        const string Tekens = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        Tekens.Select(teken => Kix.Balken(teken.ToString())).Distinct(StringComparer.Ordinal).Count().ShouldBe(Tekens.Length);
    }

    [Fact]
    public void Balken_VanDeHandleiding_KloppenMetElkeRij()
    {
        var rijen = File.ReadAllLines(GedeeldeMap.Pad("testdata", "kix", "kix-golden.csv")).Skip(1).Select(rij => rij.Split(';')).ToList();
        rijen.Count.ShouldBe(6);
        foreach (var rij in rijen)
        {
            var balken = Kix.Balken(rij[0]).ShouldNotBeNull();
            balken.ShouldBe(rij[3]);
            Modules(balken, "AF").ShouldBe(rij[4]);
            Modules(balken, "AFDT").ShouldBe(rij[5]);
            Modules(balken, "DF").ShouldBe(rij[6]);
        }
    }

    [Fact]
    public void Kix_VanDeHandleiding_KomtUitHetAdres()
    {
        var teksten = File.ReadAllLines(GedeeldeMap.Pad("testdata", "kix", "kix-golden.csv"))
            .Where(rij => rij.Contains("Handleiding", StringComparison.Ordinal)).Select(rij => rij.Split(';')[0]).ToList();
        teksten.Count.ShouldBe(4);
        foreach (var tekst in teksten)
        {
            var delen = tekst[6..].Split('X');
            Kix.Tekst(tekst[..6], delen[0], toevoeging: delen.ElementAtOrDefault(1)).ShouldBe(tekst.ToUpperInvariant());
        }
    }

    /// <summary>One row of the code as modules: bars and spaces alternate, 1 where the bar is in this row.</summary>
    private static string Modules(string balken, string inRij) =>
        string.Join('0', balken.Select(balk => inRij.Contains(balk, StringComparison.Ordinal) ? '1' : '0'));
}
