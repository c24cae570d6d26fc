namespace Datakoppeling.Tests.Mailing.Koppelen;

/// <summary>Zeker or onzeker, and who stays a candidate (koppeling.md), as examples.</summary>
public sealed class BrontreffersTests
{
    private static string Soort(Proefstad stad, string code = "stadspas") =>
        Proefstad.Brieven(stad.Koppel(), code) is [var brief] ? brief[0] : "geen";

    private static Proefstad Een(string geboren = "19700101", params string[] meer) => new Proefstad().Bewoner(1, geboren, 1, meer);

    [Theory]
    [InlineData("2024-01-01", "2024-12-31", "geen")]
    [InlineData("2024-01-01", "2025-01-01", "zeker")]
    [InlineData("2025-12-31", "", "zeker")]
    [InlineData("2026-01-01", "", "geen")]
    [InlineData("2024-01-01", "", "zeker")]
    [InlineData("2025-06-01", "2025-05-01", "geen")]
    public void Bijstand_TeltMetEenDagInHetRefertejaar(string van, string tot, string verwacht) =>
        Soort(Een().Bron("bijstand", $"{Proefstad.Bsn(1)};{van};{tot}")).ShouldBe(verwacht);

    [Theory]
    [InlineData("kwijtschelding", "2026", "onzeker")]
    [InlineData("kwijtschelding", "2025", "geen")]
    [InlineData("bbz", "J;2025-02-03", "zeker")]
    [InlineData("bbz", "1;2026-12-03", "zeker")]
    [InlineData("bbz", "N;2025-02-03", "geen")]
    [InlineData("bbz", "J;2024-12-31", "geen")]
    [InlineData("bijzondere-bijstand", "individueel;2025-01-01;", "onzeker")]
    [InlineData("bijzondere-bijstand", "categoriaal;2025-01-01;", "geen")]
    [InlineData("herbeoordeling", "2025;J", "zeker")]
    [InlineData("herbeoordeling", "2024;J", "geen")]
    [InlineData("tozo", "2025-01-01;", "geen")]
    [InlineData("voorziening-zorgverzekering", "2026;2026-01-05", "zeker")]
    [InlineData("voorziening-zorgverzekering", "2025;2025-01-05", "onzeker")]
    [InlineData("voorziening-zorgverzekering", "2024;2024-01-05", "geen")]
    [InlineData("voorziening-oude-regeling", "2026;", "zeker")]
    public void Bron_GeeftDeZekerheidVanDeTabel(string bron, string rij, string verwacht) =>
        Soort(Een().Bron(bron, Proefstad.Bsn(1) + ";" + rij)).ShouldBe(verwacht);

    [Fact]
    public void Herbeoordeling_MetUitkomstNee_StreeptAlleenDeVoorzieningVanVorigJaarWeg()
    {
        Soort(Een().Bron("voorziening-laptop", Proefstad.Bsn(1) + ";2025;").Bron("herbeoordeling", Proefstad.Bsn(1) + ";2025;N")).ShouldBe("geen");
        Soort(Een().Bron("voorziening-laptop", Proefstad.Bsn(1) + ";2025;").Bron("kwijtschelding", Proefstad.Bsn(1) + ";2026")
            .Bron("herbeoordeling", Proefstad.Bsn(1) + ";2025;N")).ShouldBe("onzeker");
        Soort(Een().Bron("voorziening-laptop", Proefstad.Bsn(1) + ";2026;").Bron("herbeoordeling", Proefstad.Bsn(1) + ";2025;N")).ShouldBe("zeker");
    }

    [Fact]
    public void Afgemeld_LidTeltMeeVoorDeZekerheidMaarKrijgtGeenBrief()
    {
        var stad = new Proefstad().Bewoner(1, "19700101", 1, "05.01.20=" + Proefstad.Bsn(2)).Bewoner(2, "19710101")
            .Bijstand(1).Bron("optout", Proefstad.Bsn(1) + ";onleesbaar");
        var brief = Proefstad.Brieven(stad.Koppel(), "stadspas").ShouldHaveSingleItem();
        (brief[0], brief[3], brief[11]).ShouldBe(("zeker", "V. Achternaam", "VoornaamC"));
    }

    [Theory]
    [InlineData("20080930", "zeker")]
    [InlineData("20081001", "zeker")]
    [InlineData("20080929", "geen")]
    public void Scholierenvergoeding_LeeftijdTeltOpDertigSeptember(string geboren, string verwacht)
    {
        // 18 on 30 September 2026: born on that day in 2008 is too old, a day later is not.
        var stad = new Proefstad().Bewoner(1, "19800101").Bewoner(2, geboren, 1, "02.01.20=" + Proefstad.Bsn(1)).Bijstand(1)
            .Bron("leerlingen", Proefstad.Bsn(2) + ";2025-2026;vo;3");
        Soort(stad, "scholierenvergoeding").ShouldBe(geboren == "20080930" ? "geen" : verwacht);
    }

    [Theory]
    [InlineData("2025-2026;vo;3", "zeker")]
    [InlineData("2024-2025;vo;2", "geen")]
    [InlineData("2025-2026;po;3", "geen")]
    public void Reiskosten_VragenDeJuisteSchoolInDitSchooljaar(string rij, string verwacht)
    {
        var stad = new Proefstad().Bewoner(1, "19800101").Bewoner(2, "20120101", 1, "02.01.20=" + Proefstad.Bsn(1)).Bijstand(1)
            .Bron("leerlingen", Proefstad.Bsn(2) + ";" + rij);
        Soort(stad, "reiskosten-scholieren").ShouldBe(verwacht);
    }

    [Theory]
    [InlineData("2023", "geen")]
    [InlineData("2022", "zeker")]
    public void Laptop_VierKalenderjarenNaEenEerdere(string jaar, string verwacht)
    {
        var stad = new Proefstad().Bewoner(1, "19800101").Bewoner(2, "20120101", 1, "02.01.20=" + Proefstad.Bsn(1)).Bijstand(1)
            .Bron("leerlingen", Proefstad.Bsn(2) + ";2025-2026;vo;1").Bron("voorziening-laptop", $"{Proefstad.Bsn(2)};{jaar};");
        Soort(stad, "laptop").ShouldBe(verwacht);
    }

    [Theory]
    [InlineData("19590301", "zeker")]
    [InlineData("19590302", "geen")]
    [InlineData("19590000", "onzeker")]
    [InlineData("19580000", "zeker")]
    public void GratisOv_VanafDeAowLeeftijdEnOnzekerWanneerDieNietVaststaat(string geboren, string verwacht) =>
        Soort(Een(geboren).Bijstand(1), "gratis-ov-ouderen").ShouldBe(verwacht);

    [Fact]
    public void Inkomenstoeslag_VoorzieningVanEenVolwassene_BlokkeertHetHeleGezin()
    {
        var stad = new Proefstad().Bewoner(1, "19700101", 1, "05.01.20=" + Proefstad.Bsn(2)).Bewoner(2, "19710101").Bijstand(1);
        Soort(stad, "individuele-inkomenstoeslag").ShouldBe("zeker");
        Soort(stad.Bron("voorziening-individuele-inkomenstoeslag", Proefstad.Bsn(2) + ";2026;"), "individuele-inkomenstoeslag").ShouldBe("geen");
    }

    [Fact]
    public void Curatele_VanDeEnigeVolwassene_WordtHandwerk()
    {
        var resultaat = Een("19700101", "11.33.10=1").Bijstand(1).Koppel();
        Proefstad.Brieven(resultaat, out _)["handwerk.csv"].ShouldAllBe(r => r[1] == "curatele");
        resultaat.Brieven.ShouldBe(0);
    }

    [Fact]
    public void Verzenddatum_BuitenHetVenster_IsDeVolgendeOpening() =>
        Proefstad.Brieven(Een().Bijstand(1).Koppel(), "stadspas").ShouldHaveSingleItem()[12].ShouldBe("2026-06-01");
}
