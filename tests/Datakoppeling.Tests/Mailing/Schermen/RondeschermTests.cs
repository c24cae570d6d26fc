using Bunit;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Schermen;
using Datakoppeling.Mailing.Schermen.Afspreken;
using Datakoppeling.Mailing.Schermen.Bereik;
using Datakoppeling.Platform.Schermdelen.Werk;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Handelingen;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Mailing.Schermen;

/// <summary>The states of the pages, on the real handelingen behind them.</summary>
[OpBeideDatabases]
public sealed class RondeschermTests : Schermproef
{
    [Fact]
    public void Rondes_ZonderRondes_ZegtWatJeKuntDoen()
    {
        var pagina = Als(Rondeproef.Armoede).Render<Rondes>();

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Er zijn nog geen rondes"));
        pagina.FindAll("h1").Count.ShouldBe(1);
        pagina.FindAll("a.knop-hoofd").Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Rondes_VanWieZeNietMagZien_ZeggenDatInPlaatsVanLeegTeZijn()
    {
        var scherm = Als(new("c", "Consulent", Rol.Inkomensconsulent));
        var pagina = scherm.Render<Rondes>();
        var kaart = scherm.Render<RondesKaart>();
        var afspraken = scherm.Render<Afspraken>();

        pagina.WaitForAssertion(() => pagina.Find("[role=alert]").TextContent.ShouldContain("Je hebt geen recht om dit te doen"));
        pagina.Markup.ShouldNotContain("Er zijn nog geen rondes");
        kaart.WaitForAssertion(() => kaart.Markup.ShouldContain("Je hebt geen recht om dit te doen"));
        afspraken.WaitForAssertion(() => afspraken.FindAll("[role=alert]").Count.ShouldBe(2));
        afspraken.FindAll(".legestaat").ShouldBeEmpty();
    }

    [Fact]
    public void RondePagina_OnbekendeRonde_ZegtDatZeErNietIs()
    {
        var pagina = Als(Rondeproef.Armoede).Render<RondePagina>(p => p.Add(r => r.Id, Guid.NewGuid()));

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Deze ronde bestaat niet"));
    }

    [Fact]
    public async Task RondePagina_ZonderBrp_KoppelenStaatUitEnArmoedebestrijdingLaadtNiet()
    {
        var id = await Proef.NieuweRonde();

        var pagina = Als(Rondeproef.Armoede).Render<RondePagina>(p => p.Add(r => r.Id, id));

        pagina.WaitForAssertion(() => pagina.Find("button.knop-hoofd").HasAttribute("disabled").ShouldBeTrue());
        pagina.FindAll("input[type=file]").ShouldBeEmpty();
        pagina.Markup.ShouldContain("Ontbreekt");
    }

    [Fact]
    public async Task RondePagina_VoorDeBeheerder_HeeftEenKnopPerBronEnGeenKoppelknop()
    {
        var id = await Proef.NieuweRonde();

        var pagina = Als(Rondeproef.Beheerder).Render<RondePagina>(p => p.Add(r => r.Id, id));

        pagina.WaitForAssertion(() => pagina.FindAll("input[type=file][data-bron]").Count.ShouldBeGreaterThan(10));
        pagina.FindAll("button.knop-hoofd").ShouldBeEmpty();
    }

    [Fact]
    public async Task RondePagina_Gekoppeld_ToontAantallenEnLijsten()
    {
        var id = await Proef.GekoppeldeRonde();

        var scherm = Als(Rondeproef.Armoede);
        var pagina = scherm.Render<RondePagina>(p => p.Add(r => r.Id, id));

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("aanschrijving-stadspas.csv"));
        pagina.FindAll(".kerncijfer").Count.ShouldBe(5);
        var brieven = (await Proef.Beeld(id)).Uitslag!.Brieven;
        pagina.Find(".kerncijfer-waarde").TextContent.ShouldBe(Nederlands.Tekst(brieven));
    }

    [Fact]
    public void Bereik_ZonderCijfers_ZegtWieZeInvult()
    {
        var pagina = Als(Rondeproef.Manager).Render<BereikPagina>();

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Er zijn nog geen cijfers"));
        pagina.Markup.ShouldContain("medewerker armoedebestrijding");
    }

    [Fact]
    public async Task RondePagina_AndereStapInHetAdres_ToontDatPaneel()
    {
        var id = await Proef.GekoppeldeRonde();
        var scherm = Als(Rondeproef.Armoede);
        Navigatie(scherm).NavigateTo($"{Paden.Ronde(id)}?stap=vernietigen");

        var pagina = scherm.Render<RondePagina>(p => p.Add(r => r.Id, id));
        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Vraag vernietiging"));
        pagina.Find(".stap[aria-current=step]").TextContent.ShouldContain("Vernietigen");

        Navigatie(scherm).NavigateTo($"{Paden.Ronde(id)}?stap=koppelen");
        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Lijsten om te downloaden"));
    }

    [Fact]
    public async Task Stappenbalk_VanEenGekoppeldeRonde_ZegtVanElkeStapDoorWieEnWanneer()
    {
        var id = await Proef.GekoppeldeRonde();

        var stappen = Rondestappen.Voor(await Proef.Beeld(id), Rondestappen.Koppelen);

        stappen.Select(s => (s.Titel, s.Toestand, s.Wie)).ShouldBe(
        [
            ("Ronde maken", Staptoestand.Gedaan, Rondeproef.Armoede.Naam), ("Bronnen laden", Staptoestand.Gedaan, Rondeproef.Beheerder.Naam),
            ("Koppelen", Staptoestand.Gedaan, Rondeproef.Armoede.Naam), ("Vernietigen", Staptoestand.TeDoen, null),
        ]);
        stappen.Take(3).ShouldAllBe(s => s.Wanneer != null);
        stappen[1].Uitleg.ShouldBe("3 van 21 binnen");
    }

    [Fact]
    public async Task Lijsten_OmTeDownloaden_StaanInDeVolgordeVanDeRegelingenMetHunAantal()
    {
        var id = await Proef.GekoppeldeRonde();
        var beeld = await Proef.Beeld(id);

        var paneel = Als(Rondeproef.Armoede).Render<Bestandenpaneel>(p => p.Add(b => b.Beeld, beeld));

        var rijen = paneel.FindAll("tbody tr").Select(r => r.TextContent).ToList();
        rijen[0].ShouldContain("Stadspas");
        rijen[^1].ShouldContain("handwerk.csv");
        var stadspas = beeld.Ronde.Uitvoer.Single(u => u.Naam == "aanschrijving-stadspas.csv");
        stadspas.Rijen.ShouldBeGreaterThan(0);
        rijen.ShouldContain(r => r.Contains(stadspas.Naam, StringComparison.Ordinal) && r.Contains(Nederlands.Aantal(stadspas.Rijen, "brief", "brieven"), StringComparison.Ordinal));
        beeld.Ronde.Uitvoer.Where(u => u.Naam != "handwerk.csv").Sum(u => u.Rijen).ShouldBe(beeld.Uitslag!.Brieven);
    }

    [Fact]
    public async Task Downloaden_ZonderDoel_KanNietEnMetDoelStaatHetInHetAdres()
    {
        var id = await Proef.GekoppeldeRonde();
        var beeld = await Proef.Beeld(id);
        var paneel = Als(Rondeproef.Armoede).Render<Bestandenpaneel>(p => p.Add(b => b.Beeld, beeld));

        paneel.Find("tbody .knop").Click();
        paneel.WaitForAssertion(() => paneel.Find(".dialoog-knoppen .knop-hoofd").HasAttribute("disabled").ShouldBeTrue());
        paneel.Find("#doel-statistiek").Change("on");

        paneel.WaitForAssertion(() => paneel.Find("a.knop-hoofd").GetAttribute("href").ShouldBe($"{Paden.Ronde(id)}/bestanden/aanschrijving-stadspas.csv?doel=statistiek"));
        Als(Rondeproef.Beheerder).Render<Bestandenpaneel>(p => p.Add(b => b.Beeld, beeld)).FindAll(".knop").ShouldBeEmpty();
    }

    [Fact]
    public async Task Uitslag_InTabs_ToontEerstDeLijstenEnVolgtHetAdres()
    {
        var id = await Proef.GekoppeldeRonde();
        var scherm = Als(Rondeproef.Armoede);
        Navigatie(scherm).NavigateTo($"{Paden.Ronde(id)}?stap=koppelen");
        var pagina = scherm.Render<RondePagina>(p => p.Add(r => r.Id, id));
        pagina.WaitForAssertion(() => pagina.Find("[role=tabpanel] h2").TextContent.ShouldBe("Lijsten om te downloaden"));

        foreach (var (blad, kop) in new[] { ("aantallen", "Brieven per regeling"), ("bestanden", "Gelezen bestanden"), ("", "Lijsten om te downloaden") })
        {
            Navigatie(scherm).NavigateTo($"{Paden.Ronde(id)}?stap=koppelen&blad={blad}");
            pagina.WaitForAssertion(() => pagina.FindAll("[role=tabpanel] h2").ShouldHaveSingleItem().TextContent.ShouldBe(kop));
            // The figures stand above every tab; on paper the other two come under it.
            pagina.FindAll(".kerncijfer").Count.ShouldBe(5);
            pagina.FindAll(".alleen-afdruk h2").Select(h => h.TextContent).ShouldBe(((string[])["Lijsten om te downloaden", "Brieven per regeling", "Gelezen bestanden"]).Where(k => k != kop));
        }
    }

    [Fact]
    public async Task Lijsten_DieIemandOphaalt_ZeggenDatMeteenMetNaamEnMoment()
    {
        var id = await Proef.GekoppeldeRonde();
        var pagina = Als(Rondeproef.Armoede).Render<RondePagina>(p => p.Add(r => r.Id, id));
        pagina.WaitForAssertion(() => pagina.FindAll("[role=tabpanel] tbody tr").ShouldAllBe(r => r.TextContent.Contains("nog niet opgehaald", StringComparison.Ordinal)));

        (await Proef.Dienst<GeefUitvoer>().Voer(Rondeproef.Armoede, id, "handwerk.csv", "statistiek", Rondeproef.Stop)).Gelukt.ShouldBeTrue();
        (await Proef.Dienst<GeefUitvoer>().VoerAlles(Rondeproef.Armoede, id, "mailing", Rondeproef.Stop)).Gelukt.ShouldBeTrue();

        pagina.WaitForAssertion(() => pagina.Markup.ShouldNotContain("nog niet opgehaald"));
        var handwerk = pagina.FindAll("tbody tr").Single(r => r.TextContent.Contains("handwerk.csv", StringComparison.Ordinal));
        handwerk.QuerySelector("summary")!.TextContent.ShouldBe("en nog 1 keer");
        var wie = Proef.Dienst<IMedewerkers>().Naam(Rondeproef.Armoede.Id);
        handwerk.TextContent.ShouldContain(wie);
        handwerk.TextContent.IndexOf("(mailing)", StringComparison.Ordinal).ShouldBeLessThan(handwerk.TextContent.IndexOf("(statistiek)", StringComparison.Ordinal), "de nieuwste eerst");
    }

    [Fact]
    public async Task DownloadAlles_VraagtHetDoelEnZegtWatErGeheimIs()
    {
        var id = await Proef.GekoppeldeRonde();
        var beeld = await Proef.Beeld(id);
        var paneel = Als(Rondeproef.Armoede).Render<Bestandenpaneel>(p => p.Add(b => b.Beeld, beeld));

        paneel.Find(".paneel-kop button").Click();
        paneel.WaitForAssertion(() => paneel.Find(".dialoog-knoppen .knop-hoofd").HasAttribute("disabled").ShouldBeTrue());
        paneel.Find("dialog").TextContent.ShouldContain(Nederlands.Aantal(beeld.Ronde.Uitvoer.Count, "lijst", "lijsten") + " in een zip");
        if (beeld.Ronde.Uitvoer.Any(u => u.IsGeheim)) { paneel.Find("dialog").TextContent.ShouldContain("In de map geheim"); }
        paneel.Find("#doel-mailing").Change("on");

        paneel.WaitForAssertion(() => paneel.Find("a.knop-hoofd").GetAttribute("href").ShouldBe($"{Paden.Ronde(id)}/bestanden.zip?doel=mailing"));
        Als(Rondeproef.Beheerder).Render<Bestandenpaneel>(p => p.Add(b => b.Beeld, beeld)).FindAll(".paneel-kop button").ShouldBeEmpty();
    }

    [Fact]
    public async Task Vernietigen_TweeMensen_DeEenVraagtEnAlleenDeAnderBevestigt()
    {
        var id = await Proef.GekoppeldeRonde();
        var vrager = Als(Rondeproef.Armoede).Render<RondePagina>(p => p.Add(r => r.Id, id));
        var ander = Als(Rondeproef.Beheerder).Render<RondePagina>(p => p.Add(r => r.Id, id));
        foreach (var pagina in new[] { vrager, ander })
        {
            pagina.Services.GetRequiredService<NavigationManager>().NavigateTo($"{Paden.Ronde(id)}?stap=vernietigen");
            pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Vraag vernietiging"));
        }

        vrager.FindAll("button").Single(b => b.TextContent.Contains("Vraag vernietiging", StringComparison.Ordinal)).Click();

        vrager.WaitForAssertion(() => vrager.Markup.ShouldContain("Een ander moet bevestigen."));
        vrager.FindAll("button.knop-gevaar").ShouldBeEmpty();
        ander.WaitForAssertion(() => ander.FindAll("button.knop-gevaar").Count.ShouldBe(1));
    }

    [Fact]
    public async Task Bronnenpaneel_VreemdBestandEnGeweigerdBestand_ZegtWatErMisIs()
    {
        var id = await Proef.NieuweRonde();
        var beeld = await Proef.Beeld(id);
        var paneel = Als(Rondeproef.Beheerder).Render<Bronnenpaneel>(p => p.Add(b => b.Beeld, beeld));
        paneel.WaitForAssertion(() => paneel.FindAll("input[data-bron]").ShouldNotBeEmpty());

        (await paneel.InvokeAsync(() => paneel.Instance.Neem("foto.csv", 10, null))).ShouldBeNull();
        paneel.Find("[role=alert]").TextContent.ShouldContain("'foto.csv' hoort bij geen van de bronnen.");
        (await paneel.InvokeAsync(() => paneel.Instance.Neem(" AIO.csv ", 2_000, null))).ShouldBe(["aio", Paden.Bron(id, "aio")]);
        await paneel.InvokeAsync(() => paneel.Instance.Vordert("aio", 1_000));
        Rij(paneel, "aio.csv").ShouldContain("50");
        await paneel.InvokeAsync(() => paneel.Instance.Klaar("aio", 422, "{\"weigering\":\"aio.csv is leeg.\"}"));
        Rij(paneel, "aio.csv").ShouldContain("aio.csv is leeg.");
        (await paneel.InvokeAsync(() => paneel.Instance.Neem("export.csv", 10, "bijstand"))).ShouldBe(["bijstand", Paden.Bron(id, "bijstand")]);
    }

    private static string Rij(IRenderedComponent<Bronnenpaneel> paneel, string bestand) =>
        paneel.FindAll("tbody tr").Single(r => r.TextContent.Contains(bestand, StringComparison.Ordinal)).TextContent;
}
