using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Kader;

public sealed class AanmeldenTests(Opstelling opstelling) : Schermtest(opstelling)
{
    [Theory]
    [InlineData(Demorol.Consulent, "inkomensconsulent")]
    [InlineData(Demorol.Teamleider, "teamleider")]
    [InlineData(Demorol.Beheerder, "applicatiebeheerder")]
    [InlineData(Demorol.Armoedebestrijding, "medewerker armoedebestrijding")]
    [InlineData(Demorol.Manager, "manager")]
    public async Task Aanmelden_PerRol_ToontStartpaginaMetRolEnOmgeving(string naam, string rol)
    {
        await MeldAan(naam);

        await Expect(Pagina.Locator("h1")).ToContainTextAsync(naam);
        await Expect(Pagina.Locator(".balk")).ToContainTextAsync(rol);
        await Expect(Pagina.Locator(".balk")).ToContainTextAsync("DEMO");
        await Expect(Pagina.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link).First).ToHaveTextAsync("Start");
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "start-" + rol.Replace(' ', '-'));
    }

    [Fact]
    public async Task Aanmeldpagina_ZonderAanmelding_NoemtElkeRolEnIsToegankelijk()
    {
        await Pagina.GotoAsync("/aanmelden");

        await Expect(Pagina.Locator(".demogebruikers > li")).ToHaveCountAsync(5);
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "aanmelden");
    }

    [Fact]
    public async Task Pagina_ZonderAanmelding_GaatNaAanmeldenVerderWaarJeWas()
    {
        await Pagina.GotoAsync("/onderdelen?uitkomst=Beoordelen");
        await Expect(Pagina).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/aanmelden"));

        await Pagina.GetByRole(AriaRole.Button, new() { Name = Demorol.Manager, Exact = true }).ClickAsync();

        await Expect(Pagina).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/onderdelen\\?uitkomst=Beoordelen$"));
        await Expect(Pagina.Locator("h1")).ToHaveTextAsync("Onderdelen");
    }

    [Fact]
    public async Task Afmelden_VanuitHetKader_BrengtTerugNaarAanmelden()
    {
        await MeldAan(Demorol.Consulent);

        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).ClickAsync();

        await Expect(Pagina.Locator("h1")).ToHaveTextAsync("Kies wie je bent");
        await Pagina.GotoAsync("/");
        await Expect(Pagina).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/aanmelden"));
    }
}
