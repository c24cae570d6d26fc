using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;

namespace Datakoppeling.Tests.Oib.Regels;

/// <summary>Section 3: the vakantietoeslag claim by table, a band holds up to but not including its upper bound. Figures by hand.</summary>
public sealed class VtAanspraakTests
{
    [Theory]
    [InlineData(11, 497.76, 39.82)]
    [InlineData(11, 497.77, 25.29)]
    [InlineData(11, 539.77, 27.42)]
    [InlineData(11, 539.78, 27.39)]
    [InlineData(11, 600.00, 32.06)]
    [InlineData(11, 649.68, 34.76)]
    [InlineData(11, 1421.88, 72.40)]
    [InlineData(12, 473.37, 37.87)]
    [InlineData(12, 473.38, 24.05)]
    [InlineData(12, 511.17, 25.94)]
    [InlineData(12, 1163.27, 73.62)]
    [InlineData(13, 972.80, 77.73)]
    [InlineData(13, 972.81, 71.11)]
    [InlineData(11, 0, 0)]
    [InlineData(11, -250.00, 0)]
    public void Aanspraak_VolgensDeTabel_IsHetAfgerondePercentageMinDeAftrek(int artikel, double netto, double verwacht)
    {
        var bedrag = ((decimal)netto).Euro();
        VtAanspraak.Reken(bedrag, Proefdossier.Normen.Vt(artikel)!.Band(bedrag)).ShouldBe(((decimal)verwacht).Euro());
    }

    [Theory]
    [InlineData("J", "15", 32.06)]
    [InlineData("J", "33", 33.05)]
    [InlineData("N", "15", 47.94)]
    [InlineData("N", "33", 47.94)]
    public void Aanspraak_ZonderLoonheffingskorting_GaatVolgensArtikel13(string korting, string code, double verwacht) =>
        Bereken(600m.Euro(), false, Proefdossier.Inkomst(code: code) with { ReserveringVt = "J", Loonheffingskorting = korting })
            .ShouldBe(new Aanspraak(((decimal)verwacht).Euro(), TabelVerouderd: true));

    [Theory]
    [InlineData("J", "15")]
    [InlineData("N", "33")]
    public void Aanspraak_VanafDeAowLeeftijd_VraagtDeTabelVanArtikel14DieErNietIs(string korting, string code) =>
        Bereken(600m.Euro(), true, Proefdossier.Inkomst(code: code) with { ReserveringVt = "J", Loonheffingskorting = korting })
            .ShouldBe(new Aanspraak(Bedrag.Nul, TabelOntbreekt: true));

    [Fact]
    public void Aanspraak_DieIsGeleverd_GaatVoorDeTabelMaarNietVoorDeReservering()
    {
        var met = Proefdossier.Inkomst("300,00") with { ReserveringVt = "J", VtAanspraak = "24,01" };
        var zonder = Proefdossier.Inkomst("300,00") with { ReserveringVt = "J", PeriodeVan = "2026-02-02", Volgorde = 3 };
        Bereken(600m.Euro(), true, met, zonder).ShouldBe(new Aanspraak(24.01m.Euro()));
        Bereken(600m.Euro(), false, met, zonder with { VtAanspraak = "0,99" }).ShouldBe(new Aanspraak(25m.Euro()));
        Bereken(600m.Euro(), false, met, zonder with { ReserveringVt = "N" }).ShouldBe(default);
    }

    [Fact]
    public void Aanspraak_ZonderSignaalVanEenTabel_AlleenAlsErGeenIsGebruikt()
    {
        // Below zero the claim is 0, and the table is outdated all the same.
        Bereken((-5m).Euro(), false, Proefdossier.Inkomst() with { ReserveringVt = "J" }).ShouldBe(new Aanspraak(Bedrag.Nul, TabelVerouderd: true));
    }

    [Fact]
    public void Aanspraak_ZonderReservering_IsNulEnGebruiktGeenTabel() =>
        Bereken(600m.Euro(), false, Proefdossier.Inkomst()).ShouldBe(default);

    [Fact]
    public void Aanspraak_TweeCodesBijEenBetaler_IsEenAanspraakOverDeSomPerArtikel()
    {
        // 300.00 + 299.00 at one inkomstenverhouding: 7.76 % of 599.00 less 14.50 = 31.98, not 24.00 + 23.92.
        var voorstel = Proefdossier.Dossier().Feiten(
            Proefdossier.Inkomst("300,00") with { ReserveringVt = "J" },
            Proefdossier.Inkomst("299,00", "11") with { ReserveringVt = "J", PeriodeVan = "2026-02-02" }).Bereken();
        voorstel.Bedragen!.VtAanspraak.ShouldBe(31.98m.Euro());
    }

    [Fact]
    public void Aanspraak_WisselendeReservering_VolgtDeLaatsteRegel()
    {
        static GeleverdeInkomst Week(int dag, string reservering) => Proefdossier.Inkomst("125,00") with
        {
            Periodiciteit = "04", PeriodeVan = $"2026-02-{dag - 6:D2}", PeriodeTot = $"2026-02-{dag:D2}", ReserveringVt = reservering, Volgorde = 40 - dag,
        };
        Bedrag Vt(params GeleverdeInkomst[] inkomsten) => Proefdossier.Dossier().Feiten(inkomsten).Bereken().Bedragen!.VtAanspraak;
        Vt(Week(28, "N"), Week(7, "J"), Week(14, "J"), Week(21, "J")).ShouldBe(Bedrag.Nul);
        // 5.08 % of 500.00, the second band.
        Vt(Week(28, "J"), Week(7, "N"), Week(14, "N"), Week(21, "N")).ShouldBe(25.40m.Euro());
    }

    [Fact]
    public void Aanspraak_WerkEnUitkeringVanEenBetaler_VolgtPerArtikelDeEigenLaatsteRegel()
    {
        var werk = Proefdossier.Inkomst("300,00") with { ReserveringVt = "J", PeriodeTot = "2026-02-14" };
        var ziekte = Proefdossier.Inkomst("300,00", "31") with { ReserveringVt = "N", PeriodeVan = "2026-02-15", Volgorde = 3 };
        Proefdossier.Dossier().Feiten(werk, ziekte).Bereken().Bedragen!.VtAanspraak.ShouldBe(24m.Euro());
    }

    private static Aanspraak Bereken(Bedrag netto, bool aow, params GeleverdeInkomst[] inkomsten) =>
        VtAanspraak.Bereken(netto, [.. inkomsten.Select(r => r.Compleet())], aow, Proefdossier.Normen, "", null);
}
