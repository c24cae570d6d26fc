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
        Normbepaling.Bereken(Proefdossier.Dossier(leefvorm), Proefdossier.Normen, null).Bedrag.ShouldBe(((decimal)verwacht).Euro());

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
            Normbepaling.Bereken(dossier, normen, null).Bedrag.ShouldBe(((decimal)perPersoon[i]).Euro(), $"{i + 2} kostendelers");
        }
    }

    [Fact]
    public void Kostendelersnorm_MetPartner_IsTweeKeerEnNooitMeerDanGehuwden()
    {
        var samen = Proefdossier.MetPartner(Bijstandsnormen.Kostendeler);
        Normbepaling.Bereken(samen with { Kostendelers = 2 }, Proefdossier.Normen, null).Bedrag.ShouldBe(2002.13m.Euro());
        Normbepaling.Bereken(samen with { Kostendelers = 3 }, Proefdossier.Normen, null).Bedrag.ShouldBe(1735.18m.Euro());
    }

    [Fact]
    public void Norm_DieAfwijkt_GaatVoorElkeLeefvorm() =>
        Normbepaling.Bereken(Proefdossier.Dossier(Bijstandsnormen.Kostendeler) with { NormAfwijkend = 1250m.Euro() }, Proefdossier.Normen, null).Bedrag.ShouldBe(1250m.Euro());

    [Fact]
    public void Kostendelersnorm_MetAow_RekentMetDeNormVanGehuwdenMetAow()
    {
        // (40 + 2 x 30) / 200 of 2,144.16.
        Normbepaling.Bereken(Proefdossier.Dossier(Bijstandsnormen.KostendelerAow) with { Kostendelers = 2 }, Proefdossier.Normen, null).Bedrag.ShouldBe(1072.08m.Euro());
        Normbepaling.Bereken(Proefdossier.MetPartner(Bijstandsnormen.KostendelerAow) with { Kostendelers = 2 }, Proefdossier.Normen, null).Bedrag.ShouldBe(2144.16m.Euro());
    }

    [Fact]
    public void Norm_BijEenPartnerZonderRecht_IsDeHelftBehalveAlsZijAfwijkt()
    {
        var zonder = Proefdossier.MetPartner() with { PartnerZonderRecht = true };
        Normbepaling.Bereken(zonder, Proefdossier.Normen, null).ShouldBe(new Huishoudnorm(1001.07m.Euro(), 2002.13m.Euro(), false));
        Normbepaling.Bereken(zonder with { NormAfwijkend = 1250m.Euro() }, Proefdossier.Normen, null).ShouldBe(new Huishoudnorm(1250m.Euro(), 2002.13m.Euro(), false));
    }

    [Fact]
    public void Norm_VanEenDossierDatHaarNietZegt_IsErNiet()
    {
        Normbepaling.Bereken(Proefdossier.Dossier(""), Proefdossier.Normen, null).ShouldBe(default);
        Normbepaling.Bereken(Proefdossier.Dossier(Bijstandsnormen.Kostendeler), Proefdossier.Normen, null).ShouldBe(default);
    }

    [Fact]
    public void Norm_VanNaDeLaatsteRij_IsVerouderdEnVanDaarvoorNiet()
    {
        var laatste = Maand.Van(OibNormen.Ingebouwd.Bijstand.Rijen.Max(r => r.Einde).ShouldNotBeNull());
        Normbepaling.Bereken(Proefdossier.Dossier(), OibNormen.Ingebouwd.Voor(laatste).Waarde, null).Verouderd.ShouldBeFalse();
        Normbepaling.Bereken(Proefdossier.Dossier(), OibNormen.Ingebouwd.Voor(laatste.Volgende).Waarde, null).Verouderd.ShouldBeTrue();
        Normbepaling.Bereken(Proefdossier.Dossier() with { NormAfwijkend = 1m.Euro() }, OibNormen.Ingebouwd.Voor(laatste.Volgende).Waarde, null).Verouderd.ShouldBeFalse();
    }
}
