using Bunit;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Schermdelen.Velden;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Spoorbeheer;
using Datakoppeling.Portal.Onderdelen.Beheer;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Platform;
using Datakoppeling.Tests.Platform.Spoor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Beheer;

[OpBeideDatabases]
public sealed class SpoorpaginaTests : Beheerproef
{
    protected override void Voeg(IServiceCollection diensten) => diensten.AddPlatformSpoorbeheer().AddSingleton<Spoortekst>();

    [Fact]
    public async Task Spoorpagina_MetRegels_ToontDeNieuwsteBovenaanEnWatDeHandelingIs()
    {
        await Platform.Handel(3);
        var pagina = Als(Manager).Render<Spoorpagina>();

        pagina.WaitForAssertion(() => pagina.FindAll("tbody tr").Count.ShouldBe(3));
        pagina.Find("tbody tr").TextContent.ShouldContain("Een proefding wijzigen");
        pagina.Find("tbody tr td").TextContent.Trim().ShouldBe("3");
        pagina.FindAll("h1").ShouldHaveSingleItem().TextContent.ShouldBe("Spoor");
        pagina.Markup.ShouldContain("nog niet gecontroleerd");
        pagina.Find("a[download]").GetAttribute("href").ShouldBe("beheer/spoor/anker");
    }

    [Fact]
    public async Task Spoorpagina_FilterOpWie_StaatInHetAdresEnVernieuwtDeLijst()
    {
        await Platform.Handel(2);
        var scherm = Als(Manager);
        var pagina = scherm.Render<Spoorpagina>();
        pagina.WaitForAssertion(() => pagina.FindAll("tbody tr").Count.ShouldBe(2));

        // By its words: nobody knows the codes, and none stands on the page.
        await pagina.InvokeAsync(() => pagina.FindComponents<Keuzelijst>().Single(k => k.Instance.Opties.Contains("Een proefding wijzigen", StringComparer.Ordinal)).Instance.Gekozen.InvokeAsync(0));
        pagina.Find("main, body, .stapel").TextContent.ShouldNotContain("proef.wijzigen");

        // The page may still be drawing: then the change waits its turn.
        Schermgeduld.Tot(() => Navigatie(scherm).Uri.ShouldEndWith("?handeling=proef.wijzigen"));
        pagina.WaitForAssertion(() => pagina.FindAll("tbody tr").Count.ShouldBe(2));
        pagina.FindAll("button.chip").Single(k => k.TextContent.Contains("Mislukt", StringComparison.Ordinal)).Click();
        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Geen rij past bij dit filter"));
    }

    [Fact]
    public async Task Spoorpagina_ControleerHetSpoor_LaatEenGeschondenSpoorZien()
    {
        await Platform.Handel(3);
        await Platform.Sql("UPDATE Spoorregel SET Details = 'x=1' WHERE Nummer = 2");
        await using var draait = await Platform.Draai();
        var pagina = Als(Manager).Render<Spoorpagina>();
        pagina.WaitForAssertion(() => pagina.Find("button.knop-hoofd").TextContent.ShouldContain("Controleer het spoor"));

        await pagina.Find("button.knop-hoofd").ClickAsync(new());

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Rij 2 is gewijzigd."));
        pagina.Markup.ShouldContain("Het spoor klopt niet");
    }

    [Fact]
    public async Task Spoorpagina_Overal_NoemtMensenBijHunNaam()
    {
        await Platform.Handel(1);
        await using var context = await Platform.Dienst<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        context.Add(new Controleuitslag { Moment = DateTime.UnixEpoch.AddYears(50), Wie = "demo-manager", Rijen = 1, Zin = "Het spoor klopt." });
        await context.SaveChangesAsync(Stop);
        (await Platform.Dienst<Spoorlezer>().Blad(Manager, new Spoorfilter(Wie: Manager.Id), new(1, 50, null, false), null, Stop)).Weigering.ShouldNotBeNull();
        var pagina = Als(Manager).Render<Spoorpagina>();

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Laatste controle"));
        pagina.WaitForAssertion(() => pagina.FindAll("tbody tr").ShouldNotBeEmpty());
        pagina.Find(".stapel").TextContent.ShouldContain("door Demo Manager");
        pagina.Find(".stapel").TextContent.ShouldNotContain("demo-manager");
        var tekst = Platform.Dienst<Spoortekst>();
        tekst.Wie("systeem").ShouldBe("Het portaal zelf");
        tekst.Wie("onbekend-77").ShouldBe("onbekend-77", "wie niet bekend is, heeft alleen zijn id");
        tekst.Details("opgesteld door=demo-beheerder; wacht=J; handeling=spoor.inzien").ShouldBe("opgesteld door: Demo Beheerder · wacht: ja · handeling: Het spoor van alle handelingen inzien");
    }

    [Fact]
    public void Spoorpagina_ZonderRecht_ZegtDat()
    {
        var pagina = Als(ProefRechten.Consulent).Render<Spoorpagina>();
        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Je hebt geen recht om dit te doen"));
        pagina.FindAll("table").ShouldBeEmpty();
    }
}
