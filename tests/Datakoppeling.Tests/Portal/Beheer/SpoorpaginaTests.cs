using Bunit;
using Datakoppeling.Platform.Spoorbeheer;
using Datakoppeling.Portal.Onderdelen.Beheer;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Platform;
using Datakoppeling.Tests.Platform.Spoor;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Beheer;

[OpBeideDatabases]
public sealed class SpoorpaginaTests : Beheerproef
{
    protected override void Voeg(IServiceCollection diensten) => diensten.AddPlatformSpoorbeheer();

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

        pagina.Find("#spoor-handeling").Change("proef.wijzigen");

        // The page may still be drawing: then the change waits its turn.
        pagina.WaitForAssertion(() => Navigatie(scherm).Uri.ShouldEndWith("?handeling=proef.wijzigen"));
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
    public void Spoorpagina_ZonderRecht_ZegtDat()
    {
        var pagina = Als(ProefRechten.Consulent).Render<Spoorpagina>();
        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Je hebt geen recht om dit te doen"));
        pagina.FindAll("table").ShouldBeEmpty();
    }
}
