using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Oib;

/// <summary>A day's work without a pointer: every step is a key, each is counted, and after each the focus is somewhere that means something.</summary>
public sealed class ToetsenTests(Opstelling opstelling) : Oibtest(opstelling)
{
    private int _toetsen;

    protected override (int Breed, int Hoog) Venster => (1366, 768);

    [Fact]
    public async Task TienDossiers_MetAlleenHetToetsenbord_KostenHoogstensZesToetsenElk()
    {
        await Opstelling.Portaal.WachtOpLog("De voorbeelddossiers staan klaar");
        await MeldAan(Demorol.TweedeConsulent);
        await Blad();
        // From Start to the list of proposals, and down it.
        await Druk("g", "w");
        await Expect(Kop).ToHaveTextAsync("Werklijst");
        // From the other end than where other tests work.
        await Open("/oib/werklijst?stand=voorstel&sorteer=-nummer");
        await Druk("j", "j", "k", "j");
        await Expect(Rijen.Nth(1).Locator("a.rijlink")).ToBeFocusedAsync();
        await Druk("Enter");
        await IsZaak();
        for (var zaak = 0; zaak < 7; zaak++) { await Beslis(() => Druk("a")); }

        // Putting aside and another amount: the form opens at its first field, and closed it leaves the focus at its button.
        await Druk("h");
        await Expect(Pagina.Locator("#besluit-tot")).ToBeFocusedAsync();
        await Pagina.Locator("#besluit-reden").FocusAsync();
        // While somebody types a key is a letter.
        await Pagina.Keyboard.TypeAsync("acbhnwx?");
        await Expect(Pagina.Locator("#besluit-reden")).ToHaveValueAsync("acbhnwx?");
        await Expect(Pagina.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Knop("Niet doen").FocusAsync();
        await Druk("Enter");
        await Expect(Knop("Houd aan")).ToBeFocusedAsync();
        await Beslis(async () =>
        {
            await Druk("x");
            await Expect(Pagina.Locator("#besluit-reden")).ToBeFocusedAsync();
            await Pagina.Keyboard.TypeAsync("Is een lening.");
            await Druk("Enter");
        });
        await Beslis(() => Druk("a"));

        // One with a client to speak first: C, Tab, Space, Enter, and then the decision.
        await Open("/oib/werklijst?stand=beoordelen&signaal=AFWIJKING_HOGER&sorteer=-nummer");
        await Druk("j", "Enter");
        await IsZaak();
        await Beslis(async () =>
        {
            await Druk("c");
            var dialoog = Pagina.GetByRole(AriaRole.Dialog, new() { Name = "Contact met de cliënt" });
            await Expect(dialoog.GetByLabel("Telefoon")).ToBeFocusedAsync();
            await Druk("Tab", "Space", "Enter");
            await Expect(dialoog).ToBeHiddenAsync();
            await Expect(Pagina.Locator(".contact-laatste")).ToBeFocusedAsync();
            await Druk(await Pagina.Locator("[data-toets=b]").CountAsync() > 0 ? ["b", "a"] : ["a"]);
        });

        // Back to where one was, by key: N walks on, and G W returns to that row.
        var vorige = await Kop.TextContentAsync();
        await Druk("n");
        await Expect(Kop).Not.ToHaveTextAsync(vorige!);
        var kop = await IsZaak();
        await Druk("g", "w");
        await Expect(Pagina.Locator("tr.rij-gemerkt a.rijlink")).ToBeFocusedAsync();
        await Expect(Pagina.Locator("tr.rij-gemerkt a.rijlink")).ToHaveTextAsync(kop["Dossier ".Length..]);
        await Druk("g", "s");
        await Expect(Kop).ToContainTextAsync("Welkom");
    }

    private ILocator Kop => Pagina.Locator("h1");

    /// <summary>Opens with a question mark, has every key, keeps other keys from the page and closes.</summary>
    private async Task Blad()
    {
        var blad = Pagina.GetByRole(AriaRole.Dialog, new() { Name = "Toetsen" });
        await Druk("?");
        await Expect(blad).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        foreach (var breed in (int[])[1366, 320])
        {
            await Pagina.SetViewportSizeAsync(breed, Venster.Hoog);
            await ControleerBreedte(Pagina);
            await Foto(Pagina, $"toetsenblad-{breed}");
        }
        await Pagina.SetViewportSizeAsync(Venster.Breed, Venster.Hoog);
        await Druk("g", "w");
        await Expect(Kop).ToContainTextAsync("Welkom");
        await Druk("?");
        await Expect(blad).ToBeHiddenAsync();
        await Pagina.Keyboard.PressAsync("Control+?");
        await Expect(blad).ToBeHiddenAsync();
    }

    /// <summary>One case decided: another one is there, begun at its heading, within six keys.</summary>
    private async Task Beslis(Func<Task> hoe)
    {
        var vorige = (await Kop.TextContentAsync())!;
        _toetsen = 0;
        await hoe();
        await Expect(Kop).Not.ToHaveTextAsync(vorige);
        _toetsen.ShouldBeLessThanOrEqualTo(6, $"toetsen voor {vorige}");
        await IsZaak();
    }

    private async Task<string> IsZaak()
    {
        await Expect(Kop).ToHaveTextAsync(new Regex("^Dossier "));
        await Expect(Balk).ToBeVisibleAsync();
        await Expect(Kop).ToBeFocusedAsync();
        return (await Kop.TextContentAsync())!;
    }

    private async Task Druk(params IEnumerable<string> toetsen)
    {
        foreach (var toets in toetsen)
        {
            _toetsen++;
            await Pagina.Keyboard.PressAsync(toets);
            (await Pagina.EvaluateAsync<bool>("document.activeElement !== null")).ShouldBeTrue();
        }
    }
}
