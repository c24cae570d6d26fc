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

    /// <summary>Two days beside each other, one of them wrong: nothing lies on something else, and the second stays beside or under the first.</summary>
    [Fact]
    public async Task TweeDatums_MetEenFout_LiggenBijGeenBreedteOverElkaar()
    {
        await MeldAan(Demorol.Beheerder);
        await Open("/beheer/spoor");
        await Pagina.Locator("#spoor-van").FillAsync("31-02-2026");
        await Pagina.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Pagina.GetByText("Vul bij Van een datum in die bestaat")).ToBeVisibleAsync();
        foreach (var breed in (int[])[1366, 683, 320])
        {
            await Pagina.SetViewportSizeAsync(breed, 768);
            await ControleerBreedte(Pagina);
            var vakken = await Pagina.EvaluateAsync<double[][]>("() => [...document.querySelectorAll('#spoor-van, #spoor-tot')].map(v => v.closest('.veld').getBoundingClientRect()).map(b => [b.left, b.top, b.right, b.bottom])");
            var (van, tot) = (vakken[0], vakken[1]);
            (tot[0] >= van[2] || tot[1] >= van[3]).ShouldBeTrue($"{breed}: de velden liggen over elkaar");
            if (tot[1] < van[3]) { (tot[0] - van[2]).ShouldBeLessThan(60, $"{breed}: de zin schuift het tweede veld niet weg"); }
            tot[2].ShouldBeLessThanOrEqualTo(breed);
        }
    }
}
