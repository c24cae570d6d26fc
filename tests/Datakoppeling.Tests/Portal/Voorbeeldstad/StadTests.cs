using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Portal.Voorbeeldstad;

namespace Datakoppeling.Tests.Portal.Voorbeeldstad;

public class StadTests
{
    private static readonly DateOnly Peildatum = new(2026, 3, 1);
    private static readonly Lazy<Geheugenmap> Vast = new(() => Maak(new Stadsplan(12_000, Peildatum, Seed: 1)));

    private static Geheugenmap Maak(Stadsplan plan)
    {
        var map = new Geheugenmap();
        Stad.Schrijf(plan, map.Open);
        return map;
    }

    [Fact]
    public void Stad_MetDezelfdeSeed_HeeftDezelfdeBytes()
    {
        var plan = new Stadsplan(2_000, Peildatum, Seed: 5);
        Maak(plan).Hash().ShouldBe(Maak(plan).Hash());
        Maak(plan with { Seed = 6 }).Hash().ShouldNotBe(Maak(plan).Hash(), StringComparer.Ordinal);
    }

    [Fact]
    public void Stad_OpElkeMachineEnInElkeCultuur_HeeftDezelfdeBytes()
    {
        var voor = CultureInfo.CurrentCulture;
        try
        {
            foreach (var cultuur in new[] { "nl-NL", "en-US", "tr-TR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(cultuur);
                Vast.Value.Hash().ShouldBe("732E09A5FF27F469D8057E90D49485356B218406EA504131FCC4E5131E3C0532");
                Maak(new Stadsplan(12_000, Peildatum, Seed: 1)).Hash().ShouldBe(Vast.Value.Hash());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = voor;
        }
    }

    [Fact]
    public void Stad_Bestanden_ZijnDeBrpEnTwintigBronnen()
    {
        Vast.Value.Namen.ShouldBe(Stad.Bestanden, ignoreOrder: true);
        Stad.Bestanden.Count.ShouldBe(21);
    }

    [Fact]
    public void Brp_Kop_HeeftDeKolommenVanDeIndeling()
    {
        string[] nodig =
        [
            "01.01.20", "01.02.10", "01.02.20", "01.02.30", "01.02.40", "01.03.10", "01.04.10", "01.61.10", "02.01.20", "03.01.20",
            "05.01.20", "05.02.10", "05.02.20", "05.02.30", "05.02.40", "05.04.10", "05.06.10", "05.07.10", "05.H", "06.08.10", "07.67.20",
            "07.70.10", "08.09.10", "08.10.10", "08.11.10", "08.11.20", "08.11.30", "08.11.40", "08.11.50", "08.11.60", "08.11.70", "08.11.90",
            "08.12.10", "08.13.10", "08.83.10", "08.83.30", "11.33.10",
        ];
        var kop = Vast.Value.Kop(Stad.Brp);
        nodig.Except(kop, StringComparer.Ordinal).ShouldBeEmpty();
        kop[0].ShouldBeEmpty();
        kop.Length.ShouldBe(40);
    }

    [Theory]
    [InlineData("leerlingen.csv", "bsn;schooljaar;onderwijssoort;leerjaar")]
    [InlineData("bijstand.csv", "bsn;ingangsdatum;einddatum")]
    [InlineData("aio.csv", "bsn;ingangsdatum;einddatum")]
    [InlineData("tozo.csv", "bsn;ingangsdatum;einddatum")]
    [InlineData("bijzondere-bijstand.csv", "bsn;soort;ingangsdatum;einddatum")]
    [InlineData("bbz.csv", "bsn;omgezet_in_gift;datum_besluit")]
    [InlineData("kwijtschelding.csv", "bsn;belastingjaar")]
    [InlineData("voorziening-stadspas.csv", "bsn;jaar;datum_toekenning")]
    [InlineData("herbeoordeling.csv", "bsn;refertejaar;uitkomst")]
    [InlineData("optout.csv", "bsn;datum")]
    public void Bron_Kop_IsDieVanDeIndeling(string bestand, string kop) => string.Join(';', Vast.Value.Kop(bestand)).ShouldBe(kop);

    [Fact]
    public void Stad_ZonderFouten_HeeftUniekeGeldigeBsnsEnGelijkeRijen()
    {
        var map = Maak(new Stadsplan(6_000, Peildatum, Seed: 9, FoutenPerTienduizend: 0));
        var mensen = map.Rijen(Stad.Brp).Where(r => r[0].Length > 0).ToList();
        mensen.Count.ShouldBe(6_000);
        mensen.Select(m => m[1]).Distinct(StringComparer.Ordinal).Count().ShouldBe(6_000);
        mensen.ShouldAllBe(m => Bsn.KloptElfproef(int.Parse(m[1], CultureInfo.InvariantCulture)));
        foreach (var bestand in Stad.Bestanden)
        {
            var breedte = map.Kop(bestand).Length;
            map.Rijen(bestand).ShouldAllBe(r => r.Length == breedte);
        }
    }

    [Fact]
    public void Stad_MetFouten_HeeftElkeSoortFoutInDeBrp()
    {
        var map = Maak(new Stadsplan(6_000, Peildatum, Seed: 9, FoutenPerTienduizend: 200));
        var breedte = map.Kop(Stad.Brp).Length;
        var mensen = map.Rijen(Stad.Brp).Where(r => r[0].Length > 0).ToList();
        mensen.ShouldContain(m => m.Length < breedte);
        mensen.ShouldContain(m => m[1].Length == 0);
        mensen.ShouldContain(m => m[1].Length > 0 && !Bsn.KloptElfproef(int.Parse(m[1], CultureInfo.InvariantCulture)));
        mensen.GroupBy(m => m[1], StringComparer.Ordinal).ShouldContain(g => g.Key.Length > 0 && g.Count() > 1);
    }

    [Fact]
    public void SchrijfBestand_VanEenBron_GeeftDezelfdeBytesAlsDeHeleStad()
    {
        using var los = new MemoryStream();
        Stad.SchrijfBestand(new Stadsplan(12_000, Peildatum, Seed: 1), "leerlingen.csv", los, TestContext.Current.CancellationToken).ShouldBeGreaterThan(1_000);
        los.ToArray().ShouldBe(Vast.Value.Bytes("leerlingen.csv"));
    }

    [Fact]
    public void Brp_LedenVanEenHuishouden_StaanUitElkaar()
    {
        var adressen = Vast.Value.Rijen(Stad.Brp).Where(r => r[0].Length > 0 && r.Length == 40).Select(r => r[33]).ToList();
        var naastElkaar = adressen.Zip(adressen.Skip(1)).Count(p => p.First.Length > 0 && string.Equals(p.First, p.Second, StringComparison.Ordinal));
        naastElkaar.ShouldBeLessThan(adressen.Count / 50);
    }

    [Fact]
    public void Voorzieningen_VanDeStad_ZijnDieVanDeRegelingen() =>
        Voorziening.Alle.Select(v => v.Code).ShouldBe(Configuratie.Standaard().Regelingen.Select(r => r.Code), ignoreOrder: true);

    [Theory]
    [InlineData(1_499, 2026, 0)]
    [InlineData(18_000_001, 2026, 0)]
    [InlineData(20_000, 1999, 0)]
    [InlineData(20_000, 2026, 5_001)]
    public void Stadsplan_BuitenDeGrenzen_WordtGeweigerdMetEenZin(int inwoners, int jaar, int fouten) =>
        Stadsplan.Maak(inwoners, new DateOnly(jaar, 3, 1), 1, fouten).Weigering.ShouldNotBeNull().Zin.ShouldStartWith("Kies");

    [Fact]
    public void Stad_NaAnnuleren_Stopt()
    {
        using var bron = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bron.Cancel();
        Should.Throw<OperationCanceledException>(() => Stad.Schrijf(new Stadsplan(2_000, Peildatum), _ => Stream.Null, null, bron.Token));
    }
}
