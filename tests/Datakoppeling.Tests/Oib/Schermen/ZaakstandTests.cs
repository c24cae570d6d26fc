using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Regels;
using Datakoppeling.Oib.Schermen;
using Datakoppeling.Platform.Schermdelen.Teksten;

namespace Datakoppeling.Tests.Oib.Schermen;

/// <summary>The sentence on top of a case says what holds now, in each state; what was proposed before is no longer the headline.</summary>
public class ZaakstandTests
{
    private static readonly DateTime Nu = new(2026, 3, 10, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Voorgesteld_ZegtWatWordtVoorgesteld() => Zin(Maand()).ShouldStartWith("Voorstel: verreken € 640,00 over februari 2026; er blijft");

    [Fact]
    public void Besloten_ZegtWatIsBeslotenEnDoorWie()
    {
        var maand = Maand();
        maand.Beslis(new Besluit(Besluitsoort.Aangepast, Bedrag.VanEuro(600), "Nagekeken met de betaler."), Bedrag.VanEuro(1_000), "an", Nu);

        Zin(maand).ShouldStartWith("Besloten: verreken € 600,00 over februari 2026; er blijft");
        Zin(maand).ShouldNotContain("Voorstel:");
        Stand(maand).Meer.ShouldBe("Naam van an, 10 maart 2026. Voorgesteld was € 640,00. Reden: Nagekeken met de betaler.");
        Stand(maand).Soort.ShouldBe(Statussoort.Goed);
    }

    [Fact]
    public void Afgewezen_ZegtDatErNietsWordtVerrekend()
    {
        var maand = Maand();
        maand.Beslis(new Besluit(Besluitsoort.Afgewezen, Reden: "Is een lening."), Bedrag.VanEuro(1_000), "an", Nu);
        Zin(maand).ShouldStartWith("Besloten: verreken niets over februari 2026");
    }

    [Fact]
    public void Aangehouden_ZegtTotWanneerEnWaarom()
    {
        var maand = Maand();
        maand.Beslis(new Besluit(Besluitsoort.Aangehouden, Reden: "Wacht op stukken.", Tot: new DateOnly(2026, 4, 7)), Bedrag.VanEuro(1_000), "an", Nu);
        Zin(maand).ShouldStartWith("Aangehouden tot 7 april 2026.");
        Stand(maand).Meer.ShouldEndWith("Reden: Wacht op stukken.");
    }

    [Fact]
    public void Wachtend_ZegtOudEnNieuwBedragWieEnWaarom()
    {
        var maand = Wachtend();
        Zin(maand).ShouldBe("Naam van an besloot: verreken € 2.000,00. Het wacht op een tweede persoon.");
        Stand(maand).Meer.ShouldBe("Voorgesteld was € 640,00. Reden: Navordering.");
    }

    [Fact]
    public void Teruggestuurd_ZegtDoorWieEnWaarom()
    {
        var maand = Wachtend();
        maand.StuurTerug("Welke navordering?", "piet", Nu);
        Zin(maand).ShouldBe("Teruggestuurd door Naam van piet: Welke navordering?");
        Stand(maand).Meer.ShouldContain("Over deze maand moet opnieuw worden besloten.");
        Stand(maand).Soort.ShouldBe(Statussoort.Gevaar);
    }

    [Fact]
    public void Teruggestuurd_BovenOpEenEerderBesluit_ZegtDatDatBlijftGelden()
    {
        var maand = Maand();
        maand.Beslis(new Besluit(Besluitsoort.Akkoord), Bedrag.VanEuro(1_000), "an", Nu);
        maand.Beslis(new Besluit(Besluitsoort.Aangepast, Bedrag.VanEuro(700), "Meer.", Oorzaak: Correctieoorzaak.Client), Bedrag.VanEuro(1_000), "an", Nu);
        maand.StuurTerug("Klopt niet.", "piet", Nu);
        Stand(maand).Meer.ShouldContain("Het eerdere besluit blijft gelden: verreken € 640,00.");
        maand.KanLatenStaan("piet").ShouldNotBeNull();
        maand.KanLatenStaan("an").ShouldBeNull();
        maand.LaatStaan();
        Zin(maand).ShouldStartWith("Besloten: verreken € 640,00");
    }

    [Fact]
    public void Aangevuld_ZegtWatIsIngevuldEnWatErStond()
    {
        var maand = Maand();
        maand.VulAan(1, Proefdossier.Inkomst(""), "netto_loon", "450,00", "an", Nu);
        Stand(maand).Meer.ShouldBe("Met de hand aangevuld door Naam van an: nettoloon is 450,00 (geleverd was niets).");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Terugsturen_ZonderReden_WordtGeweigerd(string reden) => Wachtend().KanTerugsturen("piet", reden)!.Zin.ShouldContain("Schrijf op waarom");

    [Fact]
    public void Terugsturen_MetTeLangeRedenOfVanJezelf_WordtGeweigerd()
    {
        Wachtend().KanTerugsturen("piet", new string('x', 1_001))!.Zin.ShouldContain("te lang");
        Wachtend().KanTerugsturen("an", "Toch niet.")!.Zin.ShouldContain("zelf genomen");
        Wachtend().KanTerugsturen("piet", "Toch niet.").ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-11-30", "2026-12-07")]
    [InlineData("2026-12-04", "2026-12-07")]
    [InlineData("2026-12-06", "2026-12-14")]
    public void VolgendeWeek_IsDeMaandagDaarvan(string vandaag, string maandag) =>
        Werkdagen.VolgendeWeek(DateOnly.Parse(vandaag, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(DateOnly.Parse(maandag, System.Globalization.CultureInfo.InvariantCulture));

    private static string Zin(Dossiermaand maand) => Stand(maand).Kern;

    private static Zaakstand Stand(Dossiermaand maand)
    {
        var stand = Zaakstand.Van(maand, wie => "Naam van " + wie);
        return stand with { Kern = stand.Kern.Replace('\u00A0', ' '), Meer = stand.Meer.Replace('\u00A0', ' ') };
    }

    private static Dossiermaand Wachtend()
    {
        var maand = Maand();
        maand.Beslis(new Besluit(Besluitsoort.Aangepast, Bedrag.VanEuro(2_000), "Navordering."), Bedrag.VanEuro(1_000), "an", Nu);
        maand.Bak.ShouldBe(Bak.TweedePersoon);
        return maand;
    }

    /// <summary>A proposal of 640.00 without signals.</summary>
    private static Dossiermaand Maand()
    {
        var verslag = new Rekenverslag();
        var voorstel = Proefdossier.Dossier().Feiten(Proefdossier.Inkomst()).Met(Proefdossier.Historie(("2026-01", "werk", 640.00m))).Bereken(verslag);
        var maand = Dossiermaand.Nieuw(Proefdossier.Februari, "D1", Nu);
        maand.NeemVoorstel(voorstel, Voorstelbon.Van(voorstel, verslag), "feiten", Nu).ShouldBeTrue();
        return maand;
    }
}
