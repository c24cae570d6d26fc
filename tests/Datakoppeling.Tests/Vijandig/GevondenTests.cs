using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Reservekopie;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Koppelen;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>What hostile files have found: each fault with the smallest file that shows it.</summary>
public sealed class GevondenTests
{
    [Theory]
    [InlineData("vanaf_jaar;jaren;maanden\n0;67;0\n", "vanaf_jaar")]
    [InlineData("vanaf_jaar;jaren;maanden\n10000;67;0\n", "vanaf_jaar")]
    [InlineData("vanaf_jaar;jaren;maanden\n2024;9999;0\n", "jaren")]
    [InlineData("vanaf_jaar;jaren;maanden\n2024;67;12\n", "maanden")]
    public void Tabel_MetEenGetalBuitenDeKalender_GeeftEenZinEnGeenFout(string tabel, string kolom)
    {
        using var map = new TijdelijkeMap();
        File.WriteAllText(Path.Combine(map.Pad, "aow-leeftijd.csv"), tabel);
        Configuratie.UitMap(map.Pad).Weigering!.Zin.ShouldContain($"'{kolom}'");
    }

    [Fact]
    public void Tabel_VolFouten_NoemtErDertigEnTeltDeRest()
    {
        using var map = new TijdelijkeMap();
        File.WriteAllText(Path.Combine(map.Pad, "aow-leeftijd.csv"), "vanaf_jaar;jaren;maanden\n" + string.Concat(Enumerable.Repeat(new string('x', 5_000) + ";1;1\n", 100)));
        var zin = Configuratie.UitMap(map.Pad).Weigering!.Zin;
        zin.Length.ShouldBeLessThan(5_000);
        zin.ShouldEndWith("En nog 70 fouten. Herstel eerst deze.");
    }

    [Fact]
    public void Brp_MetRegeleindenVanEenOudeMac_WordtGeweigerdEnVerliestNiemandInStilte()
    {
        var brp = new Proefstad().Bewoner(1, "19800101").Bewoner(2, "19810101").Brp();
        Csvlezers.LeesBrp(Encoding.UTF8.GetBytes(brp.Replace('\n', '\r')), "0363", Proefstad.Peildatum)
            .Weigering!.Zin.ShouldContain("geen rijen");
    }

    [Theory]
    [InlineData("bsn;maand;groep;netto;\"meer\n999990019;2026-01;werk;1,00;x\"\n999990019;2026-02;werk;1,00;x\n")]
    [InlineData("\"bsn\";\"maand\";\"groep\";\"netto\";\"meer\r999990019\";\"2026-01\";\"werk\";\"1,00\";\"x\"x\r\n1;2;3;4;5\n")]
    public void Bestand_MetEenAanhalingstekenDatInDeKopBegintEnDaarNietSluit_WordtGeweigerd(string inhoud) =>
        CsvBestand.Open("historie.csv", Encoding.UTF8.GetBytes(inhoud), Historieindeling.Indeling).Weigering!.Zin.ShouldStartWith("historie.csv: op rij 1 sluit een aanhalingsteken niet");

    [Fact]
    public void Waarschuwing_OverEenVerbodenKolom_NoemtGeenNummer() =>
        VerbodenKolommen.Waarschuwing("dossiers.csv", ["postcode 999990019"]).ShouldHaveSingleItem().ShouldNotContain("99999");

    [Theory]
    [InlineData("naam", "naam")]
    [InlineData("a\u202Eb\u200Bc\u0000d\r\n", "abcd")]
    [InlineData("x 999990019 y", "x … y")]
    [InlineData("123456", "123456")]
    [InlineData("", "")]
    public void Toonbaar_UitEenBestand_IsKortZonderNummerEnZonderOnzichtbareTekens(string tekst, string verwacht) => Toonbaar.Kort(tekst).ShouldBe(verwacht);

    [Theory]
    [InlineData("null")]
    [InlineData("\"kluis/../x\"")]
    public void Manifest_MetEenBestandZonderPadOfErbuiten_WordtGeweigerd(string pad) =>
        Kopiemanifest.Lees(Encoding.UTF8.GetBytes("{\"soort\":\"datakoppeling-reservekopie\",\"indeling\":1,\"hoofdsleutels\":[],\"bestanden\":[{\"pad\":" + pad + ",\"bytes\":1,\"sha256\":\"" + new string('a', 64) + "\"}]}"))
            .Weigering.ShouldNotBeNull();

    [Fact]
    public void Lijst_OpDeVersteBladzijdeDieErKanStaan_TeltNietTerug() => new Lijstvraag(int.MaxValue, 50, null, false).Overslaan.ShouldBe(int.MaxValue);

    [Theory]
    [InlineData("999999999,99", true)]
    [InlineData("1000000000", false)]
    [InlineData("999999999999999,99", false)]
    public void Bedrag_UitEenBestand_IsNooitZoGrootDatEenSomOverloopt(string cel, bool goed)
    {
        Bedrag.TryLees(Encoding.ASCII.GetBytes(cel), out var bedrag).ShouldBe(goed);
        // More rows than fit in the largest file that is taken.
        if (goed) { (bedrag.Maal(50_000_000, 1).Cents > 0).ShouldBeTrue(); }
    }

    [Fact]
    public void Historie_MetTweehonderdKeerHetGrootsteBedrag_LooptNietOver()
    {
        var rijen = string.Concat(Enumerable.Repeat("999990019;2025-12;werk;999999999999999,99\n999990019;2025-12;werk;999999999,99\n", 200));
        var gelezen = Historielezer.Lees("historie.csv", Encoding.UTF8.GetBytes("bsn;maand;groep;netto\n" + rijen)).Waarde;
        (gelezen.Telling.Aangenomen, gelezen.Telling.Afgekeurd).ShouldBe((200, 200));
        gelezen.Rijen.Aggregate(Bedrag.Nul, (som, r) => som + r.Netto).ToString().ShouldBe("199999999998,00");
    }
}
