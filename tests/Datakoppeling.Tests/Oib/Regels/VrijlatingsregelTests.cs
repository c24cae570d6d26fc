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
    [InlineData(Vrijlatingsoort.Z, 100.10, 15.02)]
    [InlineData(Vrijlatingsoort.Aa, 5000.00, 180.19)]
    [InlineData(Vrijlatingsoort.Bijverdienen, 5000.00, 750.00)]
    [InlineData(Vrijlatingsoort.BijverdienenAow, 5000.00, 226.00)]
    [InlineData(Vrijlatingsoort.N, 0, 0)]
    [InlineData(Vrijlatingsoort.N, -100.00, 0)]
    public void Vrijlating_PerSoort_IsHetPercentageTotHetMaximum(Vrijlatingsoort soort, double werk, double verwacht) =>
        Bereken(Proefdossier.Dossier(), Proefdossier.Vrij(soort), ((decimal)werk).Euro()).Bedrag.ShouldBe(((decimal)verwacht).Euro());

    [Theory]
    [InlineData("alleenstaande_18_20", false, Vrijlatingsoort.N, null, "belet")]
    [InlineData("alleenstaande_18_20", false, Vrijlatingsoort.R, null, "belet")]
    [InlineData("alleenstaande_18_20", false, Vrijlatingsoort.Y, null, "toegepast")]
    [InlineData("gehuwden_beiden_18_20_kind", true, Vrijlatingsoort.N, null, "belet")]
    [InlineData("gehuwden_een_18_20_kind", true, Vrijlatingsoort.N, null, "onbekend")]
    [InlineData("gehuwden_een_18_20", true, Vrijlatingsoort.N, false, "toegepast")]
    [InlineData("gehuwden_een_18_20", true, Vrijlatingsoort.N, true, "belet")]
    [InlineData("alleenstaande_18_20", false, Vrijlatingsoort.N, false, "toegepast")]
    [InlineData("alleenstaande", false, Vrijlatingsoort.N, true, "belet")]
    [InlineData("alleenstaande", false, Vrijlatingsoort.Z, true, "toegepast")]
    [InlineData("alleenstaande_aow", false, Vrijlatingsoort.N, null, "toegepast")]
    [InlineData("gehuwden", true, Vrijlatingsoort.R, null, "belet")]
    [InlineData("gehuwden", true, Vrijlatingsoort.N, null, "onbekend")]
    [InlineData("gehuwden", true, Vrijlatingsoort.Y, null, "toegepast")]
    [InlineData("alleenstaande", false, Vrijlatingsoort.R, null, "onbekend")]
    public void Vrijlating_PerPersoonEnLeeftijd_WordtToegepastBeletOfGemeld(string leefvorm, bool partner, Vrijlatingsoort soort, bool? jong, string verwacht)
    {
        var dossier = partner ? Proefdossier.MetPartner(leefvorm) : Proefdossier.Dossier(leefvorm);
        var uitkomst = Bereken(dossier, Proefdossier.Vrij(soort, jong), 100m.Euro());
        uitkomst.NietToegepast.ShouldBe(verwacht == "belet");
        uitkomst.Bedrag.IsNul.ShouldBe(verwacht == "belet");
        uitkomst.LeeftijdOnbekend.ShouldBe(verwacht == "onbekend");
    }

    [Fact]
    public void Vrijlating_VanEenPartnerZonderRecht_WordtNietBekeken() => Vrijlatingsregel.Bereken(
        Dossierrol.Partner, 100m.Euro(), Proefdossier.MetPartner() with { PartnerZonderRecht = true, PartnerFeiten = Proefdossier.Vrij(Vrijlatingsoort.R, jong: true) },
        Proefdossier.Normen, null).ShouldBe(default);

    [Fact]
    public void Vrijlating_DieInDeMaandNogNietBestaat_GeeftNietsEnGeenSignaal()
    {
        var uitkomst = Vrijlatingsregel.Bereken(
            Dossierrol.Client, 100m.Euro(), Proefdossier.Dossier() with { ClientFeiten = Proefdossier.Vrij(Vrijlatingsoort.Bijverdienen) },
            OibNormen.Ingebouwd.Voor(new(2025, 12)).Waarde, null);
        uitkomst.ShouldBe(new Vrijgelaten(Bedrag.Nul, Vrijlatingsoort.Bijverdienen, null, false, false));
    }

    [Fact]
    public void Vrijlating_WaarvanDeLaatsteRijIsAfgelopen_IsVerouderd()
    {
        // Of z there is no row for the second half of 2023.
        Vrijlatingsregel.Bereken(Dossierrol.Client, 100m.Euro(), Proefdossier.Dossier() with { ClientFeiten = Proefdossier.Vrij(Vrijlatingsoort.Z) },
            OibNormen.Ingebouwd.Voor(new(2023, 9)).Waarde, null).Verouderd.ShouldBeTrue();
        Bereken(Proefdossier.Dossier(), Proefdossier.Vrij(Vrijlatingsoort.Z), 100m.Euro()).Verouderd.ShouldBeFalse();
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
        var recht = new Persoonsfeiten(null, null, new Vrijlatingsrecht(Vrijlatingsoort.Y, new Maandperiode(Maand(van), Maand(tot))));
        Bereken(Proefdossier.Dossier(), recht, 100m.Euro()).Bedrag.ShouldBe(loopt ? 15m.Euro() : Bedrag.Nul);
    }

    [Fact]
    public void Vrijlating_NietVerleend_GeeftNietsEnGeenMelding() =>
        Bereken(Proefdossier.Dossier("alleenstaande_18_20"), default, 100m.Euro()).ShouldBe(default);

    private static Vrijgelaten Bereken(Dossierfeiten dossier, Persoonsfeiten client, Bedrag werk) =>
        Vrijlatingsregel.Bereken(Dossierrol.Client, werk, dossier with { ClientFeiten = client }, Proefdossier.Normen, null);

    private static Maand? Maand(string? tekst) => Datakoppeling.Kern.Maand.TryLees(tekst, out var maand) ? maand : null;
}
