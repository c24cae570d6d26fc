using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;

namespace Datakoppeling.Tests.Oib.Regels;

/// <summary>Section 3: the vakantietoeslag claim by table, bands with their upper bound inclusive. Figures by hand.</summary>
public sealed class VtAanspraakTests
{
    [Theory]
    [InlineData(11, 497.77, 39.82)]
    [InlineData(11, 497.78, 25.29)]
    [InlineData(11, 539.78, 27.42)]
    [InlineData(11, 539.79, 27.39)]
    [InlineData(11, 600.00, 32.06)]
    [InlineData(11, 649.68, 34.76)]
    [InlineData(11, 1421.88, 72.40)]
    [InlineData(12, 473.38, 37.87)]
    [InlineData(12, 473.39, 24.05)]
    [InlineData(12, 511.18, 25.94)]
    [InlineData(12, 1163.28, 73.62)]
    [InlineData(13, 972.81, 77.73)]
    [InlineData(13, 972.82, 71.11)]
    [InlineData(11, 0, 0)]
    [InlineData(11, -250.00, 0)]
    public void Aanspraak_VolgensDeTabel_IsHetAfgerondePercentageMinDeAftrek(int artikel, double netto, double verwacht)
    {
        var bedrag = ((decimal)netto).Euro();
        VtAanspraak.Reken(bedrag, Proefdossier.Normen.Vt(artikel).Band(bedrag)).ShouldBe(((decimal)verwacht).Euro());
    }

    [Theory]
    [InlineData("J", "J", Behandeling.Art11, 32.06)]
    [InlineData("J", "J", Behandeling.Art12, 33.05)]
    [InlineData("J", "N", Behandeling.Art11, 47.94)]
    [InlineData("J", "N", Behandeling.Art12, 47.94)]
    public void Aanspraak_ZonderLoonheffingskorting_GaatVolgensArtikel13(string reservering, string korting, Behandeling behandeling, double verwacht)
    {
        var laatste = (Proefdossier.Regel() with { ReserveringVt = reservering, Loonheffingskorting = korting }).Compleet();
        var aanspraak = VtAanspraak.Bereken(600m.Euro(), behandeling, laatste, Proefdossier.Normen, "", null);
        aanspraak.ShouldBe(new Aanspraak(((decimal)verwacht).Euro(), TabelVerouderd: true));
    }

    [Fact]
    public void Aanspraak_ZonderReservering_IsNulEnGebruiktGeenTabel() =>
        VtAanspraak.Bereken(600m.Euro(), Behandeling.Art11, Proefdossier.Regel().Compleet(), Proefdossier.Normen, "", null).ShouldBe(new Aanspraak(Bedrag.Nul, false));

    [Fact]
    public void Aanspraak_TweeCodesBijEenBetaler_IsEenAanspraakOverDeSomPerArtikel()
    {
        // 300.00 + 299.00 at one inkomstenverhouding: 7.76 % of 599.00 less 14.50 = 31.98, not 24.00 + 23.92.
        var voorstel = Proefdossier.Dossier().Feiten(
            Proefdossier.Regel("300,00") with { ReserveringVt = "J" },
            Proefdossier.Regel("299,00", "11") with { ReserveringVt = "J", PeriodeVan = "2026-02-02" }).Bereken();
        voorstel.Bedragen!.VtAanspraak.ShouldBe(31.98m.Euro());
    }

    [Fact]
    public void Aanspraak_WisselendeReservering_VolgtDeLaatsteRegel()
    {
        static GeleverdeRegel Week(int dag, string reservering) => Proefdossier.Regel("125,00") with
        {
            Periodiciteit = "04", PeriodeVan = "2026-02-01", PeriodeTot = $"2026-02-{dag:D2}", ReserveringVt = reservering, Volgorde = 40 - dag,
        };
        Bedrag Vt(params GeleverdeRegel[] regels) => Proefdossier.Dossier().Feiten(regels).Bereken().Bedragen!.VtAanspraak;
        Vt(Week(28, "N"), Week(7, "J"), Week(14, "J"), Week(21, "J")).ShouldBe(Bedrag.Nul);
        // 500.00 x 52 / (12 x 4) = 541.67; 7.76 % of it is 42.03, less 14.50.
        Vt(Week(28, "J"), Week(7, "N"), Week(14, "N"), Week(21, "N")).ShouldBe(27.53m.Euro());
    }
}
