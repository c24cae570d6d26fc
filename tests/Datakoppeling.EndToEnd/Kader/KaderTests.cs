using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Kader;

public sealed class KaderTests(Opstelling opstelling) : Schermtest(opstelling)
{
    [Fact]
    public async Task Menu_Ingeklapt_BlijftZoNaVerversen()
    {
        await MeldAan(Demorol.Consulent);
        var knop = Pagina.GetByRole(AriaRole.Button, new() { Name = "Menu met namen tonen" });
        await Expect(knop).ToHaveAttributeAsync("aria-expanded", "true");

        await knop.ClickAsync();
        await Pagina.ReloadAsync();
        await Pagina.Locator("h1").WaitForAsync();

        await Expect(knop).ToHaveAttributeAsync("aria-expanded", "false");
        (await Pagina.Locator("#rail").BoundingBoxAsync())!.Width.ShouldBeLessThan(80);
        await ControleerToegankelijkheid(Pagina);
    }

    [Fact]
    public async Task Overslaan_MetToetsenbord_ZetFocusInDeInhoud()
    {
        await MeldAan(Demorol.Consulent);
        await Pagina.Locator("body").PressAsync("Tab");
        var link = Pagina.GetByRole(AriaRole.Link, new() { Name = "Direct naar de inhoud" });
        await link.FocusAsync();

        await Pagina.Keyboard.PressAsync("Enter");

        await Expect(Pagina.Locator("#inhoud")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Navigeren_NaarAnderePagina_ZetFocusOpDeKop()
    {
        await MeldAan(Demorol.Consulent);
        await Open("/onderdelen");

        await Pagina.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { Name = "Start" }).ClickAsync();

        await Expect(Pagina.Locator("h1")).ToContainTextAsync("Welkom");
        await Expect(Pagina.Locator("h1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Zoeken_MetDeSchuineStreep_VindtOverAllesEnOpentMetEnter()
    {
        await Opstelling.Portaal.WachtOpLog("De voorbeelddossiers staan klaar");
        await MeldAan(Demorol.Consulent);
        await Expect(Pagina.Locator("h1")).ToContainTextAsync("Welkom");

        await Pagina.Keyboard.PressAsync("/");
        var veld = Pagina.Locator("#zoek-overal");
        await Expect(veld).ToBeFocusedAsync();
        await Pagina.Keyboard.TypeAsync("werk");
        await Expect(veld).ToHaveValueAsync("werk");
        await Expect(Treffers("Pagina's").First).ToContainTextAsync("Werklijst");
        await Expect(Treffers("Uitleg").First).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);

        await veld.FillAsync("d00000");
        await Expect(Treffers("Dossiers")).ToHaveCountAsync(8);
        await Expect(Treffers("Uitleg")).ToHaveCountAsync(0);
        var tweede = await Treffers("Dossiers").Nth(1).Locator("strong").TextContentAsync();
        await Pagina.Keyboard.PressAsync("ArrowDown");
        await Pagina.Keyboard.PressAsync("ArrowDown");
        await Expect(Treffers("Dossiers").Nth(1)).ToBeFocusedAsync();
        await Pagina.Keyboard.PressAsync("Enter");
        await Expect(Pagina.Locator("h1")).ToContainTextAsync(tweede!);
        await Expect(Pagina.Locator("dialog[open]")).ToHaveCountAsync(0);

        // Nothing found says so, and Escape leaves the page and the focus as they were.
        await Pagina.Keyboard.PressAsync("/");
        await Expect(veld).ToBeFocusedAsync();
        await Pagina.Keyboard.TypeAsync("dit is er niet");
        await Expect(Pagina.Locator("#zoek-stand")).ToContainTextAsync("Niets gevonden");
        await Pagina.Keyboard.PressAsync("Escape");
        await Expect(Pagina.Locator("h1")).ToBeFocusedAsync();
        await Expect(Pagina.Locator("h1")).ToContainTextAsync(tweede!);

        // What explains this page opens beside it, at its chapter.
        var uitleg = await Pagina.RunAndWaitForPopupAsync(() => Pagina.GetByRole(AriaRole.Link, new() { Name = "Uitleg bij deze pagina" }).ClickAsync());
        await Expect(uitleg.GetByRole(AriaRole.Heading, new() { Name = "Dossiers behandelen" })).ToBeFocusedAsync();
        await ControleerToegankelijkheid(uitleg);
    }

    private ILocator Treffers(string groep) => Pagina.GetByRole(AriaRole.Region, new() { Name = groep }).GetByRole(AriaRole.Link);

    [Fact]
    public async Task OnbekendAdres_Aangemeld_GeeftGetekendePaginaMet404()
    {
        await MeldAan(Demorol.Consulent);

        var antwoord = await Pagina.GotoAsync("/bestaat/niet");

        antwoord!.Status.ShouldBe(404);
        await Expect(Pagina.Locator("h1")).ToHaveTextAsync("Deze pagina is er niet");
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "niet-gevonden");
    }

    [Fact]
    public async Task PaginaVanEenAndereRol_ZegtDatHetNietMag()
    {
        await MeldAan(Demorol.Manager);

        await Open("/datakoppeling/rondes/nieuw");

        await Expect(Pagina.Locator("h1")).ToHaveTextAsync("Je mag deze pagina niet openen");
        await Expect(Pagina.Locator("main input")).ToHaveCountAsync(0);
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "geen-toegang");
    }

    [Fact]
    public async Task Foutpagina_NoemtEenReferentieEnWijstDeWegTerug()
    {
        await MeldAan(Demorol.Consulent);

        await Pagina.GotoAsync("/fout");

        await Expect(Pagina.Locator("h1")).ToHaveTextAsync("Dit lukt nu niet");
        await Expect(Pagina.GetByRole(AriaRole.Alert)).ToContainTextAsync(new Regex("Referentie: [2-9A-Z]{4}-[2-9A-Z]{4}"));
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "fout");
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Naar de startpagina" }).ClickAsync();
        await Expect(Pagina.Locator("h1")).ToContainTextAsync("Welkom");
    }

    [Fact]
    public async Task Verbinding_Weg_ZegtDatEnKomtTerugMetWatJeInvulde()
    {
        // A wire between browser and portal that this test can cut.
        var (doorgeknipt, draden) = (false, new List<IWebSocketRoute>());
        await Pagina.RouteWebSocketAsync(new Regex("/_blazor"), draad =>
        {
            if (doorgeknipt) { _ = draad.CloseAsync(); return; }
            draden.Add(draad);
            draad.ConnectToServer();
        });
        await MeldAan(Demorol.Consulent);
        await Open("/onderdelen");
        await Pagina.GetByLabel("Reden").FillAsync("Nog niet verstuurd");
        var balk = Pagina.Locator("#verbinding");
        await Expect(balk).ToBeHiddenAsync();

        doorgeknipt = ZonderVerbinding = true;
        foreach (var draad in draden) { await draad.CloseAsync(); }
        await Expect(balk).ToBeVisibleAsync();
        await Expect(balk).ToContainTextAsync("De verbinding is even weg.");
        await Foto(Pagina, "verbinding-weg");

        doorgeknipt = false;
        await Expect(balk).ToBeHiddenAsync();
        await Expect(Pagina.GetByLabel("Reden")).ToHaveValueAsync("Nog niet verstuurd");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Toon een melding" }).ClickAsync();
        await Expect(Pagina.Locator(".melding").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Kader_BijTweehonderdProcent_ScrolltNietOpzij()
    {
        await MeldAan(Demorol.Consulent);
        // 200 % on a window of 1280 is a window of 640 CSS pixels.
        await Pagina.SetViewportSizeAsync(640, 400);

        foreach (var pad in (string[])["/", "/onderdelen", "/bestaat/niet", "/aanmelden"])
        {
            await Open(pad);
            await ControleerBreedte(Pagina);
        }
        await Open("/onderdelen");
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "onderdelen-200-procent");
    }
}
