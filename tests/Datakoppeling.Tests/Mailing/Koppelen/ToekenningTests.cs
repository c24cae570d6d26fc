
using Datakoppeling.Mailing.Koppelen.Bewoners;

namespace Datakoppeling.Tests.Mailing.Koppelen;

/// <summary>Grants with a validity, a day from which they may be given anew, and an outcome (koppeling.md).</summary>
public sealed class ToekenningTests
{
    [Theory]
    [InlineData("2025;;2025-08-01;2026-07-31;;", "zeker")]
    [InlineData("2024;;2025-08-01;2026-02-28;;", "onzeker")]
    [InlineData("2024;;2026-03-01;2026-03-01;;", "zeker")]
    [InlineData("2024;;2026-03-02;;;", "geen")]
    [InlineData("2024;;2024-01-01;2025-01-01;;", "onzeker")]
    [InlineData("2024;;2024-01-01;2024-12-31;;", "geen")]
    [InlineData("2024;;2020-01-01;;;", "zeker")]
    [InlineData("2024;;;2026-12-31;;", "geen")]
    [InlineData("2026;;;;;afgewezen", "geen")]
    [InlineData("2026;;;;;Toegewezen", "zeker")]
    [InlineData("2026;;;;;", "zeker")]
    [InlineData("2026;;;;;in behandeling", "geen")]
    public void Voorziening_TeltNaarJaarGeldigheidEnUitkomst(string rij, string verwacht) =>
        Soort(new Proefstad().Bewoner(1, "19700101").Bron("voorziening-zorgverzekering", Proefstad.Bsn(1) + ";" + rij), "stadspas").ShouldBe(verwacht);

    [Theory]
    [InlineData("2025;;;;2026-03-02;", "geen")]
    [InlineData("2025;;;;2026-03-01;", "zeker")]
    [InlineData("2026;;;;2026-03-01;", "zeker")]
    [InlineData("2021;;;;2028-01-06;", "geen")]
    [InlineData("2021;;;;2028-01-06;afgewezen", "zeker")]
    [InlineData("2026;;;;;afgewezen", "zeker")]
    [InlineData("2026;;;;;", "geen")]
    public void Voorziening_BlokkeertTotDeDagWaaropHetWeerMag(string rij, string verwacht) =>
        Soort(new Proefstad().Bewoner(1, "19700101").Bijstand(1).Bron("voorziening-stadspas", Proefstad.Bsn(1) + ";" + rij), "stadspas").ShouldBe(verwacht);

    [Fact]
    public void Herbeoordeling_MetUitkomstNee_StreeptOokDeVoorzieningWegDieVorigJaarGold() =>
        Soort(new Proefstad().Bewoner(1, "19700101").Bron("voorziening-laptop", Proefstad.Bsn(1) + ";2024;;2025-01-01;2025-12-31;;")
            .Bron("herbeoordeling", Proefstad.Bsn(1) + ";2025;N"), "stadspas").ShouldBe("geen");

    [Fact]
    public void Leerlingen_ZonderDitSchooljaar_GevenEenWaarschuwing()
    {
        Waarschuwingen("2024-2025").ShouldHaveSingleItem().ShouldContain("2025-2026");
        Waarschuwingen("2025-2026").ShouldBeEmpty();

        static IReadOnlyList<string> Waarschuwingen(string schooljaar) =>
            new Proefstad().Bewoner(1, "19700101").Bron("leerlingen", $"{Proefstad.Bsn(1)};{schooljaar};vo;1").Koppel().Waarschuwingen["leerlingen"];
    }

    private static string Soort(Proefstad stad, string code) => Proefstad.Brieven(stad.Koppel(), code) is [var brief] ? brief[0] : "geen";
}
