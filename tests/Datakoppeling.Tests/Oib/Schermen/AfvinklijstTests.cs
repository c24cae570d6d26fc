using Datakoppeling.Kern;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Schermen.Leveren;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Tests.Oib.Schermen;

/// <summary>What the checklist of a month says in each state that it can be in.</summary>
public sealed class AfvinklijstTests
{
    private static readonly Maand Februari = new(2026, 2);
    private static readonly DateOnly Maart = new(2026, 3, 10);

    private static Levering Lever(Leveringsoort soort, Leveringstatus status, Maand? maand = null)
    {
        var levering = Levering.Nieuwe(soort, maand ?? Februari, 1, "hash", Guid.NewGuid(), Guid.NewGuid(), "demo-beheerder", new DateTime(2026, 3, 3, 9, 0, 0, DateTimeKind.Utc));
        if (status is Leveringstatus.Ingelezen or Leveringstatus.Wacht) { levering.Sluit(new Bestandstelling(), 0, []); }
        if (status == Leveringstatus.Wacht) { levering.LaatWachten(["meer dan anders"], [Februari]); }
        if (status == Leveringstatus.Geweigerd) { levering.Weiger("Het bestand is leeg."); }
        if (status == Leveringstatus.Afgebroken) { levering.BreekAf("Gestopt."); }
        return levering;
    }

    private static Afvinklijst Lijst(DateOnly? vandaag = null, bool loopt = false, bool zonder = false, params Levering[] leveringen) =>
        Afvinklijst.Van(Februari, leveringen, new Dictionary<Leveringsoort, Levering>(), loopt, zonder, vandaag ?? Maart);

    private static string Gewoon(string zin) => zin.Replace('\u00A0', ' ');

    private static readonly Levering Dossiers = Lever(Leveringsoort.Dossiers, Leveringstatus.Ingelezen);
    private static readonly Levering Inkomsten = Lever(Leveringsoort.Inkomsten, Leveringstatus.Ingelezen);

    [Fact]
    public void Lijst_ZonderLeveringen_NoemtEerstDossiersEnDaarnaInkomsten()
    {
        Lijst().ShouldSatisfyAllConditions(
            l => l.Rijen.Select(r => r.Stand).ShouldBe([Leverstand.Ontbreekt, Leverstand.Ontbreekt, Leverstand.NietNodig]),
            l => (l.Stap, l.Over).ShouldBe((Volgendestap.Leveren, Leveringsoort.Dossiers)));
        (Lijst(leveringen: [Dossiers]).Stap, Lijst(leveringen: [Dossiers]).Over).ShouldBe((Volgendestap.Leveren, Leveringsoort.Inkomsten));
    }

    [Fact]
    public void Lijst_VanEenMaandDieLoopt_VraagtNogGeenInkomsten()
    {
        var lijst = Lijst(new DateOnly(2026, 2, 28), leveringen: [Dossiers]);

        lijst.Rijen[1].Stand.ShouldBe(Leverstand.NogNiet);
        lijst.Stap.ShouldBe(Volgendestap.Wachten);
        Gewoon(lijst.Zin).ShouldContain("vanaf 1 maart 2026");
        Lijst(new DateOnly(2026, 3, 1), leveringen: [Dossiers]).Rijen[1].Stand.ShouldBe(Leverstand.Ontbreekt);
    }

    [Theory]
    [InlineData(Leveringstatus.Wacht, Volgendestap.Oordeel)]
    [InlineData(Leveringstatus.Ontvangen, Volgendestap.Wachten)]
    [InlineData(Leveringstatus.Geweigerd, Volgendestap.Leveren)]
    [InlineData(Leveringstatus.Afgebroken, Volgendestap.Leveren)]
    [InlineData(Leveringstatus.Ingelezen, Volgendestap.Klaar)]
    public void Lijst_ElkeStandVanDeInkomsten_ZegtWatErMoet(Leveringstatus status, Volgendestap stap) =>
        Lijst(leveringen: [Lever(Leveringsoort.Inkomsten, status), Dossiers]).Stap.ShouldBe(stap);

    [Fact]
    public void Lijst_MetEenSlechteLeveringNaEenGoede_TeltDeGoede() =>
        Lijst(leveringen: [Lever(Leveringsoort.Inkomsten, Leveringstatus.Geweigerd), Inkomsten, Dossiers]).Rijen[1].Stand.ShouldBe(Leverstand.Binnen);

    [Fact]
    public void Lijst_VolgordeVanStappen_EerstHetOordeelDanWachtenDanVoorstellen()
    {
        Lijst(loopt: true, zonder: true, leveringen: [Lever(Leveringsoort.Historie, Leveringstatus.Wacht), Inkomsten, Dossiers]).Stap.ShouldBe(Volgendestap.Oordeel);
        Lijst(loopt: true, zonder: true, leveringen: [Inkomsten, Dossiers]).Stap.ShouldBe(Volgendestap.Wachten);
        Lijst(zonder: true, leveringen: [Inkomsten, Dossiers]).Stap.ShouldBe(Volgendestap.Voorstellen);
        Lijst(leveringen: [Inkomsten, Dossiers]).Zin.ShouldBe("Alles voor februari 2026 is binnen. Voor maart 2026 lever je na afloop van die maand weer aan.");
        Lijst(new DateOnly(2026, 4, 1), leveringen: [Inkomsten, Dossiers]).Zin.ShouldEndWith("Ga verder met maart 2026.");
    }

    [Fact]
    public void Verwacht_NoemtAlleenWanneerHetDeVorigeKeerKwam()
    {
        var eerder = Lever(Leveringsoort.Inkomsten, Leveringstatus.Ingelezen, new Maand(2026, 1));

        Gewoon(Afvinklijst.Verwacht(new(Leveringsoort.Inkomsten, Leverstand.Ontbreekt, null, eerder))).ShouldBe("Elke maand. Voor januari 2026 kwam het op 3 maart 2026.");
        Afvinklijst.Verwacht(new(Leveringsoort.Inkomsten, Leverstand.Ontbreekt, null, null)).ShouldBe("Elke maand.");
        Afvinklijst.Verwacht(new(Leveringsoort.Historie, Leverstand.NietNodig, null, null)).ShouldBe("Eén keer, bij de start.");
    }
}
