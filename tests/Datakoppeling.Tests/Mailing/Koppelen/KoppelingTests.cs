using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Mailing.Koppelen.Post;
using Datakoppeling.Tests.Hulp;
using FsCheck;
using FsCheck.Fluent;

namespace Datakoppeling.Tests.Mailing.Koppelen;

/// <summary>The engine as a whole: published data, worked case, laws that hold for all input, and files that cannot be used.</summary>
public sealed class KoppelingTests
{
    private static Koppelopdracht Opdracht => new(Configuratie.Standaard(), Proefstad.Peildatum, "0363");

    [Fact]
    public void Koppeling_TestsetVanRvig_NeemtAllePersoonslijstenEnMeldtIedereVreemdeRij()
    {
        var brp = Directory.GetFiles(GedeeldeMap.Pad("testdata", "brp"), "*persoonslijsten*.csv").Single();
        var resultaat = Koppeling.Voer(Opdracht, new Bronlevering(() => File.OpenRead(brp), new Dictionary<string, Func<Stream>>(StringComparer.Ordinal)), stop: TestContext.Current.CancellationToken).Waarde;
        resultaat.Persoonslijsten.ShouldBe(687);
        resultaat.Bestanden["brp"].Gelezen.ShouldBe(2156);
        resultaat.Fouten.Count(f => f.Reden.Contains("ontbreekt", StringComparison.Ordinal)).ShouldBe(2);
        resultaat.Fouten.Count(f => f.Reden.Contains("al eerder", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Fact]
    public void Koppeling_AndereVolgordeVanDeRijen_GeeftDezelfdeBrieven() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), zaad =>
        {
            var stad = WillekeurigeStad(zaad);
            Proefstad.Brieven(stad.Koppel(), out var gewoon);
            Proefstad.Brieven(stad.Koppel(schud: new Random(zaad)), out var geschud);
            return gewoon == geschud;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Koppeling_GelezenRijen_ZijnAangenomenOfAfgekeurdOfApart() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), zaad =>
        {
            var stad = WillekeurigeStad(zaad);
            var resultaat = stad.Koppel();
            return resultaat.Bestanden["brp"].Gelezen == stad.Brp().AsSpan().Count('\n') - 1
                && resultaat.Bestanden.Values.All(t => t.Gelezen == t.Aangenomen + t.Afgekeurd + t.Apart.Values.Sum() && t.Aangenomen >= 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static Proefstad WillekeurigeStad(int zaad)
    {
        var toeval = new Random(zaad);
        string[] data = ["19700101", "19680000", "00000000", "20080301", "20120615", "20250230", "19590300", ""];
        var stad = new Proefstad();
        for (var i = 0; i < 24; i++)
        {
            stad.Bewoner(i, data[toeval.Next(data.Length)], toeval.Next(1, 8), "05.01.20=" + Proefstad.Bsn(toeval.Next(24)),
                "02.01.20=" + Proefstad.Bsn(toeval.Next(24)), "07.67.20=" + (toeval.Next(9) == 0 ? "E" : ""), "08.11.90=" + (toeval.Next(4) == 0 ? "" : "0363200000000" + toeval.Next(100, 104)));
            if (toeval.Next(5) == 0) { stad.Vervolg("05.02.40=Eerder"); }
            if (toeval.Next(3) == 0) { stad.Bijstand(i); }
            if (toeval.Next(4) == 0) { stad.Bron("kwijtschelding", Proefstad.Bsn(i) + ";2026"); }
            if (toeval.Next(6) == 0) { stad.Bron("optout", Proefstad.Bsn(i) + ";"); }
            if (toeval.Next(6) == 0) { stad.Bron("voorziening-stadspas", Proefstad.Bsn(i) + ";" + toeval.Next(2024, 2027) + ";"); }
        }
        return stad.Bron("bijstand", "onleesbaar;2025-01-01;");
    }

    [Fact]
    public void Koppeling_GroteStadInBlokken_GeeftHetzelfdeAlsEenKleineStad()
    {
        // More than one block of four megabytes: persoonslijsten with further rows are cut in two by the block border.
        var stad = new Proefstad().Bewoner(1, "19700101", 1, "05.02.40=Eerste", "05.07.10=20100101", "05.H=05")
            .Vervolg("05.01.20=" + Proefstad.Bsn(2), "05.02.40=Tweede", "08.11.10=" + new string('x', 9_000_000)).Bewoner(2, "19710101").Bijstand(1);
        Proefstad.Brieven(stad.Koppel(), "stadspas").ShouldHaveSingleItem()[11].ShouldBe("VoornaamB|VoornaamC");
    }

    [Fact]
    public void Brp_InWindows1252_LeestDeLettersGoed()
    {
        var tekst = new Proefstad().Bewoner(1, "19700101", 1, "01.02.40=Müller-Çelik").Bijstand(1);
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(tekst.Brp());
        Proefstad.Brieven(tekst.Koppel(bytes).Waarde, "stadspas").ShouldHaveSingleItem()[3].ShouldBe("V. Müller-Çelik");
    }

    [Theory]
    [InlineData("", "leeg")]
    [InlineData("a;b\n1;2\n", "ontbreken")]
    [InlineData("01.01.20;01.02.40;01.03.10;08.09.10\n", "geen rijen")]
    [InlineData("01.01.20;01.02.40;01.03.10;08.09.10\n123456782;Elders;19700101;0518\n", "onder 1 persoonslijsten is geen inwoner van gemeente 0363. Het meest komen deze gemeentecodes voor: 0518 (1 keer).")]
    [InlineData("01.01.20;01.02.40;01.03.10;08.09.10\n123456782;\"Open;19700101;0363\n", "geen inwoner")]
    [InlineData("01.01.20;01.02.40;01.03.10;08.09.10\n1\0;x;19700101;0363\n", "geen tekstbestand")]
    public void Brp_DieNietTeGebruikenIs_WordtGeweigerdMetDeReden(string inhoud, string reden) =>
        new Proefstad().Koppel(Encoding.UTF8.GetBytes(inhoud)).Weigering!.Zin.ShouldContain(reden);

    [Fact]
    public void Brp_InUtf16_WordtGeweigerdMetEenTip() =>
        new Proefstad().Koppel([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("01.01.20")]).Weigering!.Zin.ShouldContain("CSV UTF-8");

    [Theory]
    [InlineData("01.01.20=", "ontbreekt")]
    [InlineData("01.01.20=900000001", "elfproef")]
    [InlineData("01.01.20=12", "negen cijfers")]
    public void Persoonslijst_ZonderGeldigBsn_WordtAfgekeurdMetRegelEnKolom(string cel, string reden)
    {
        var fout = new Proefstad().Bewoner(1, "19700101").Bewoner(2, "19700101", 2, cel).Vervolg("05.02.40=Eerder").Koppel().Fouten.ShouldHaveSingleItem();
        (fout.Bestand, fout.Rijnummer, fout.Kolom).ShouldBe(("brp.csv", 3, "01.01.20"));
        fout.Reden.ShouldContain(reden);
    }

    [Fact]
    public void Persoonslijst_DieErAlWas_WordtAfgekeurdEnDeEersteTelt()
    {
        var resultaat = new Proefstad().Bewoner(1, "19700101").Bewoner(1, "19800101", 2).Bijstand(1).Koppel();
        resultaat.Fouten.ShouldHaveSingleItem().Rijnummer.ShouldBe(3);
        Proefstad.Brieven(resultaat, "stadspas").ShouldHaveSingleItem()[5].ShouldBe("Proefkade 1");
    }

    [Fact]
    public void Naam_DieEenFormuleLijkt_KrijgtEenAanhalingstekenErvoor() =>
        Proefstad.Brieven(new Proefstad().Bewoner(1, "19700101", 1, "01.02.10==CMD").Bijstand(1).Koppel(), "stadspas")
            .ShouldHaveSingleItem()[11].ShouldBe("'=CMD");

    [Fact]
    public void Bron_MetBsnBuitenDeBrp_TeltAlsNietInDeBrp()
    {
        var telling = new Proefstad().Bewoner(1, "19700101").Bijstand(1).Bijstand(9).Koppel().Bestanden["bijstand"];
        (telling.Gelezen, telling.Aangenomen, telling.Apart["niet in de BRP"]).ShouldBe((2, 1, 1));
    }

    [Fact]
    public void Kenmerk_IsSteedsAndersEnDraagtEenControleteken()
    {
        var gever = new Kenmerkgever();
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        Span<byte> kenmerk = stackalloc byte[Kenmerkgever.Lengte];
        for (var i = 0; i < 5000; i++)
        {
            gever.Volgende(kenmerk);
            Kenmerkgever.Klopt(kenmerk).ShouldBeTrue();
            gezien.Add(Encoding.ASCII.GetString(kenmerk)).ShouldBeTrue();
        }
        kenmerk[3] = kenmerk[3] == (byte)'A' ? (byte)'B' : (byte)'A';
        Kenmerkgever.Klopt(kenmerk).ShouldBeFalse();
    }
}
