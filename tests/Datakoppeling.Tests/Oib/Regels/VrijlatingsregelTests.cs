using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;

namespace Datakoppeling.Tests.Oib.Regels;

/// <summary>Section 4: the exemption of income from work. Figures by hand, norms of January 2026.</summary>
public sealed class VrijlatingsregelTests
{
    [Theory]
    [InlineData(Vrijlatingsoort.N, 648.00, 162.00)]
    [InlineData(Vrijlatingsoort.N, 1140.00, 285.00)]
    [InlineData(Vrijlatingsoort.N, 2000.00, 285.00)]
    [InlineData(Vrijlatingsoort.N, 0.02, 0.01)]
    [InlineData(Vrijlatingsoort.R, 500.04, 62.51)]
    [InlineData(Vrijlatingsoort.R, 1421.28, 177.66)]
    [InlineData(Vrijlatingsoort.R, 1421.40, 177.66)]
    [InlineData(Vrijlatingsoort.Y, 100.10, 15.02)]
    [InlineData(Vrijlatingsoort.Y, 5000.00, 180.19)]
    [InlineData(Vrijlatingsoort.N, 0, 0)]
    [InlineData(Vrijlatingsoort.N, -100.00, 0)]
    public void Vrijlating_PerSoort_IsHetPercentageTotHetMaximum(Vrijlatingsoort soort, double werk, double verwacht) =>
        Bereken(Proefdossier.Dossier(), Proefdossier.Vrij(soort), ((decimal)werk).Euro()).ShouldBe(new Vrijgelaten(((decimal)verwacht).Euro(), false));

    [Theory]
    [InlineData("alleenstaande_18_20", false, Vrijlatingsoort.N, true)]
    [InlineData("alleenstaande_18_20", false, Vrijlatingsoort.R, true)]
    [InlineData("alleenstaande_18_20", false, Vrijlatingsoort.Y, false)]
    [InlineData("gehuwden_een_18_20_kind", true, Vrijlatingsoort.N, true)]
    [InlineData("gehuwden", true, Vrijlatingsoort.R, true)]
    [InlineData("gehuwden", true, Vrijlatingsoort.N, false)]
    [InlineData("gehuwden", true, Vrijlatingsoort.Y, false)]
    [InlineData("alleenstaande", false, Vrijlatingsoort.R, false)]
    public void Vrijlating_DieDeWetNietToestaat_WordtNietToegepastEnGemeld(string leefvorm, bool partner, Vrijlatingsoort soort, bool belet)
    {
        var dossier = partner ? Proefdossier.MetPartner(leefvorm) : Proefdossier.Dossier(leefvorm);
        var uitkomst = Bereken(dossier, Proefdossier.Vrij(soort), 100m.Euro());
        uitkomst.NietToegepast.ShouldBe(belet);
        uitkomst.Bedrag.IsNul.ShouldBe(belet);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2026-02", "2026-02", true)]
    [InlineData("2026-01", null, true)]
    [InlineData(null, "2026-01", false)]
    [InlineData("2026-03", null, false)]
    [InlineData("2026-02", "2026-01", false)]
    [InlineData("2026-03", "2026-01", false)]
    public void Vrijlating_MetLooptijd_LooptAlleenInDieMaanden(string? van, string? tot, bool loopt)
    {
        var recht = new Vrijlatingsrecht(Vrijlatingsoort.Y, new Maandperiode(Maand(van), Maand(tot)));
        Bereken(Proefdossier.Dossier(), recht, 100m.Euro()).Bedrag.ShouldBe(loopt ? 15m.Euro() : Bedrag.Nul);
    }

    [Fact]
    public void Vrijlating_NietVerleend_GeeftNietsEnGeenMelding() =>
        Bereken(Proefdossier.Dossier("alleenstaande_18_20"), default, 100m.Euro()).ShouldBe(default);

    private static Vrijgelaten Bereken(Dossierfeiten dossier, Vrijlatingsrecht recht, Bedrag werk) =>
        Vrijlatingsregel.Bereken(Rol.Client, recht, werk, dossier, Proefdossier.Normen, null);

    private static Maand? Maand(string? tekst) => Datakoppeling.Kern.Maand.TryLees(tekst, out var maand) ? maand : null;
}
