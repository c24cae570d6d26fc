using Microsoft.Playwright;

namespace Datakoppeling.EndToEnd.Kader;

/// <summary>Every page of every menu fits the windows that people have, and can be worked with at 200 %.</summary>
public sealed class PaginabreedteTests(Opstelling opstelling) : Schermtest(opstelling)
{
    [Theory]
    [InlineData(Demorol.Consulent)]
    [InlineData(Demorol.Teamleider)]
    [InlineData(Demorol.Beheerder)]
    [InlineData(Demorol.Armoedebestrijding)]
    [InlineData(Demorol.Manager)]
    public async Task Menupagina_OpElkeBreedte_ScrolltNietOpzijEnIsToegankelijk(string rol)
    {
        await Portaal.WachtOpLog("De voorbeeldrondes staan klaar");
        await MeldAan(rol);
        var paden = await Pagina.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link).EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))");
        paden.Length.ShouldBeGreaterThan(1);
        foreach (var pad in paden)
        {
            await Open("/" + pad.TrimStart('/'));
            await ControleerBreedten(Pagina);
            // A table that scrolls by itself must be within reach of the keyboard then.
            await Pagina.SetViewportSizeAsync(683, 480);
            await ControleerBreedte(Pagina);
            await ControleerToegankelijkheid(Pagina);
            await Pagina.SetViewportSizeAsync(Venster.Breed, Venster.Hoog);
        }
    }
}
