using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Tests.Mailing.Regels;

public sealed class VerzendingTests
{
    private static readonly Regeling Regeling = new() { Code = "proef", Naam = "Proef", Grondslag = Grondslag.Gemeentewet };

    [Theory]
    [InlineData("06-01", "07-31", "2026-03-01", "2026-06-01")]
    [InlineData("06-01", "07-31", "2026-06-01", "2026-06-01")]
    [InlineData("06-01", "07-31", "2026-07-31", "2026-07-31")]
    [InlineData("06-01", "07-31", "2026-08-01", "2027-06-01")]
    [InlineData("11-01", "01-31", "2026-01-15", "2026-01-15")]
    [InlineData("11-01", "01-31", "2026-02-01", "2026-11-01")]
    [InlineData("11-01", "01-31", "2026-11-01", "2026-11-01")]
    [InlineData("11-01", "01-31", "2026-01-31", "2026-01-31")]
    [InlineData("11-01", "", "2026-12-31", "2026-12-31")]
    [InlineData("06-15", "06-15", "2026-06-15", "2026-06-15")]
    [InlineData("06-15", "06-15", "2026-06-14", "2026-06-15")]
    [InlineData("06-15", "06-15", "2026-06-16", "2027-06-15")]
    [InlineData("06-10", "06-20", "2026-06-05", "2026-06-10")]
    [InlineData("06-10", "06-20", "2026-06-25", "2027-06-10")]
    [InlineData("02-29", "03-31", "2027-01-01", "2027-03-01")]
    [InlineData("", "", "2026-03-01", "2026-03-01")]
    public void Verzenddatum_IsDePeildatumInHetVenster_AndersDeEersteDagVanHetVolgende(string van, string tot, string peildatum, string verwacht) =>
        Verzending.Datum(Regeling with { VerzendenVan = Dag(van), VerzendenTot = Dag(tot) }, Datum(peildatum)).ShouldBe(Datum(verwacht));

    [Theory]
    [InlineData(Toekenning.Ambtshalve, "", Soort.Zeker, Vorm.Ambtshalve)]
    [InlineData(Toekenning.Ambtshalve, "", Soort.Onzeker, Vorm.Aanvullen)]
    [InlineData(Toekenning.Aanvraag, "", Soort.Zeker, Vorm.Ondertekenen)]
    [InlineData(Toekenning.Aanvraag, "Heb je al een laptop?", Soort.Zeker, Vorm.Aanvullen)]
    [InlineData(Toekenning.Aanvraag, "", Soort.Onzeker, Vorm.Aanvullen)]
    public void Vorm_VolgtUitToekenningVraagEnSoort(Toekenning toekenning, string vraag, Soort soort, Vorm verwacht) =>
        Verzending.Vorm(Regeling with { Toekenning = toekenning, VraagOpFormulier = vraag }, soort).ShouldBe(verwacht);

    [Theory]
    [InlineData("2026-07-31", 2025)]
    [InlineData("2026-08-01", 2026)]
    public void Schooljaar_BegintOpEenAugustus(string peildatum, int begin) => new Peilmoment(Datum(peildatum)).SchooljaarBegin.ShouldBe(begin);

    [Theory]
    [InlineData("2024-01-01", "2024-12-31", false)]
    [InlineData("2024-01-01", "2025-01-01", true)]
    [InlineData("2025-12-31", "", true)]
    [InlineData("2026-01-01", "", false)]
    [InlineData("2020-01-01", "", true)]
    public void Periode_MetEenDagInHetRefertejaar_Telt(string van, string tot, bool verwacht) =>
        new Peilmoment(new DateOnly(2026, 3, 1)).InRefertejaar(new(Datum(van), tot.Length == 0 ? null : Datum(tot))).ShouldBe(verwacht);

    [Theory]
    [InlineData(2026, 1, true)]
    [InlineData(2025, 1, false)]
    [InlineData(2025, 2, true)]
    [InlineData(2027, 2, false)]
    public void LaatsteJaren_TellenHetLopendeMee(int jaar, int jaren, bool verwacht) =>
        new Peilmoment(new DateOnly(2026, 3, 1)).InLaatsteJaren(jaar, jaren).ShouldBe(verwacht);

    private static Jaardag? Dag(string tekst) => tekst.Length == 0 ? null : new Jaardag(int.Parse(tekst[..2], null), int.Parse(tekst[3..], null));

    private static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", null);
}
