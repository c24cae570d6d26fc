using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Oib;

/// <summary>Every page of the inkomstenverrekening on the demo city: no barriers, and no scrolling sideways, at 1280 and at 200 %.</summary>
public sealed class DemopaginasTests(Opstelling opstelling) : Oibtest(opstelling)
{
    [Theory]
    [InlineData(Demorol.Consulent, "/")]
    [InlineData(Demorol.Consulent, "/oib/werklijst")]
    [InlineData(Demorol.Consulent, "/oib/werklijst?stand=besloten")]
    [InlineData(Demorol.Teamleider, "/")]
    [InlineData(Demorol.Beheerder, "/")]
    [InlineData(Demorol.Beheerder, "/oib/leveringen")]
    [InlineData(Demorol.Manager, "/oib/stuurcijfers")]
    public async Task Pagina_MetDemogegevens_IsToegankelijkEnPastOokOpTweehonderdProcent(string rol, string pad)
    {
        await Opstelling.Portaal.WachtOpLog("De voorbeelddossiers staan klaar");
        await MeldAan(rol);
        await Open(pad);
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedte(Pagina);
        await Pagina.SetViewportSizeAsync(640, 400);
        await Expect(Pagina.Locator("h1")).ToBeVisibleAsync();
        await ControleerBreedte(Pagina);
    }

    [Theory]
    [InlineData("werkopdracht")]
    [InlineData("beoordelen")]
    [InlineData("voorstel")]
    [InlineData("besloten")]
    public async Task Zaak_OpElkTabblad_IsToegankelijkEnPastOokOpTweehonderdProcent(string stand)
    {
        await Opstelling.Portaal.WachtOpLog("De voorbeelddossiers staan klaar");
        await MeldAan(Demorol.Consulent);
        await Open($"/oib/werklijst?stand={stand}");
        await Rijen.First.ClickAsync();
        await Expect(Balk).ToBeVisibleAsync();
        if (string.Equals(stand, "werkopdracht", StringComparison.Ordinal)) { await Pagina.GetByRole(AriaRole.Button, new() { Name = "Maak compleet" }).First.ClickAsync(); }
        await Pagina.GetByText("Cijfers als tabel").First.ClickAsync();
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedte(Pagina);
        await Pagina.SetViewportSizeAsync(640, 400);
        await ControleerBreedte(Pagina);
    }
}
