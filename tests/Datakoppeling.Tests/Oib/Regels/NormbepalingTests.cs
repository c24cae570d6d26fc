using Datakoppeling.Kern;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;

namespace Datakoppeling.Tests.Oib.Regels;

/// <summary>Section 4: which amount the household may have.</summary>
public sealed class NormbepalingTests
{
    [Theory]
    [InlineData("alleenstaande", 1401.50)]
    [InlineData("gehuwden_een_18_20_kind", 1747.49)]
    [InlineData("inrichting_alleenstaande", 490.76)]
    [InlineData("inrichting_gehuwden", 796.27)]
    public void Norm_VanEenLeefvorm_IsHetBedragVanDeWetMetVerhoging(string leefvorm, double verwacht) =>
        Normbepaling.Bereken(Proefdossier.Dossier(leefvorm), Proefdossier.Normen, null).ShouldBe(((decimal)verwacht).Euro());

    // Published by Velsen for 2024 and computed with the same formula for the others (reference page on the norms).
    [Theory]
    [InlineData(2023, 1, new[] { 854.04, 740.17, 683.23, 649.07, 626.30, 610.03, 597.83 })]
    [InlineData(2024, 1, new[] { 917.02, 794.75, 733.62, 696.94, 672.48, 655.01, 641.91 })]
    [InlineData(2024, 7, new[] { 934.61, 809.99, 747.68, 710.30, 685.38, 667.58, 654.22 })]
    [InlineData(2026, 1, new[] { 1001.07, 867.59, 800.85, 760.81, 734.11, 715.05, 700.75 })]
    public void Kostendelersnorm_PerAantal_IsDeFormuleVanArtikel22a(int jaar, int maand, double[] perPersoon)
    {
        var normen = OibNormen.Ingebouwd.Voor(new Maand(jaar, maand)).Waarde;
        for (var i = 0; i < perPersoon.Length; i++)
        {
            var dossier = Proefdossier.Dossier(Bijstandsnormen.Kostendeler) with { Kostendelers = i + 2 };
            Normbepaling.Bereken(dossier, normen, null).ShouldBe(((decimal)perPersoon[i]).Euro(), $"{i + 2} kostendelers");
        }
    }

    [Fact]
    public void Kostendelersnorm_MetPartner_IsTweeKeerEnNooitMeerDanGehuwden()
    {
        var samen = Proefdossier.MetPartner(Bijstandsnormen.Kostendeler);
        Normbepaling.Bereken(samen with { Kostendelers = 2 }, Proefdossier.Normen, null).ShouldBe(2002.13m.Euro());
        Normbepaling.Bereken(samen with { Kostendelers = 3 }, Proefdossier.Normen, null).ShouldBe(1735.18m.Euro());
    }

    [Fact]
    public void Norm_DieAfwijkt_GaatVoorElkeLeefvorm() =>
        Normbepaling.Bereken(Proefdossier.Dossier(Bijstandsnormen.Kostendeler) with { NormAfwijkend = 1250m.Euro() }, Proefdossier.Normen, null).ShouldBe(1250m.Euro());
}
