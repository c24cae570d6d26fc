using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Kader;

/// <summary>The shared components as they behave in a browser, on the page that shows them all.</summary>
public sealed class OnderdelenTests(Opstelling opstelling) : Schermtest(opstelling)
{
    private ILocator Rijen => Pagina.Locator(".lijst tbody tr");

    private async Task Begin()
    {
        await MeldAan(Demorol.Consulent);
        await Open("/onderdelen");
    }

    [Fact]
    public async Task Onderdelen_AlleToestanden_ZijnToegankelijk()
    {
        await Begin();
        await Pagina.Locator(".grafiek-beeld svg").First.WaitForAsync();
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedte(Pagina);
        await Foto(Pagina, "onderdelen");
    }

    [Theory]
    [InlineData("document.querySelector('main').insertAdjacentHTML('beforeend', '<button></button>')", "button-name")]
    [InlineData("document.querySelector('main').insertAdjacentHTML('beforeend', '<p style=\"color:#bbb;background:#fff\">bleek</p>')", "color-contrast")]
    [InlineData("document.querySelector('main').insertAdjacentHTML('beforeend', '<main></main>')", "landmark-no-duplicate-main")]
    [InlineData("document.documentElement.removeAttribute('lang')", "html-has-lang")]
    public async Task Toegankelijkheid_DieOntbreekt_WordtGevonden(string kapot, string rij)
    {
        await Pagina.GotoAsync("/aanmelden");
        await ControleerToegankelijkheid(Pagina);
        await Pagina.EvaluateAsync(kapot);
        (await Assert.ThrowsAsync<ShouldAssertException>(() => ControleerToegankelijkheid(Pagina))).Message.ShouldContain(rij);
    }

    [Fact]
    public async Task Lijst_MetToetsenbord_GaatDoorDeRijenEnOpent()
    {
        await Begin();
        await Rijen.First.Locator("a.rijlink").FocusAsync();

        await Pagina.Keyboard.PressAsync("ArrowDown");
        await Pagina.Keyboard.PressAsync("ArrowDown");
        await Expect(Rijen.Nth(2).Locator("a.rijlink")).ToBeFocusedAsync();
        await Pagina.Keyboard.PressAsync("End");
        await Pagina.Keyboard.PressAsync("ArrowUp");
        await Pagina.Keyboard.PressAsync("Enter");

        await Expect(Pagina).ToHaveURLAsync(new Regex("dossier=4011$"));
    }

    [Fact]
    public async Task Lijst_KlikOpDeRij_OpentHem()
    {
        await Begin();
        await Rijen.Nth(1).Locator("td").Nth(2).ClickAsync();
        await Expect(Pagina).ToHaveURLAsync(new Regex("dossier=4002$"));
    }

    [Fact]
    public async Task Lijst_BladerenSorterenEnFilteren_StaatInHetAdresEnTerugWerkt()
    {
        await Begin();
        var paginering = Pagina.Locator(".paginering").First;
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Volgende" }).ClickAsync();
        await Expect(Rijen.First).ToContainTextAsync("4013");
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Te verrekenen" }).ClickAsync();
        await Expect(Pagina).ToHaveURLAsync(new Regex("sorteer=bedrag$"));
        await Expect(Pagina.Locator("th[aria-sort=ascending]")).ToContainTextAsync("Te verrekenen");
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Te verrekenen" }).ClickAsync();
        await Expect(Rijen.First).ToContainTextAsync("4045");
        await Expect(Pagina.Locator("th[aria-sort=descending]")).ToContainTextAsync("Te verrekenen");
        await Pagina.GetByRole(AriaRole.Navigation, new() { Name = "Uitkomst" }).GetByRole(AriaRole.Link, new() { Name = "Beoordelen" }).ClickAsync();
        await Expect(paginering).ToContainTextAsync("1–12 van 15");

        await Pagina.GoBackAsync();
        await Expect(paginering).ToContainTextAsync("van 45");
        await Open("/onderdelen?uitkomst=Klaar");
        await Expect(Pagina.GetByText("Alles is gedaan")).ToBeVisibleAsync();
        await Open("/onderdelen?pagina=99");
        await Expect(Pagina).ToHaveURLAsync(new Regex("pagina=4$"));
    }

    [Fact]
    public async Task Upload_GoedEnLeegBestand_ZegtWatErmeeGebeurde()
    {
        await Begin();
        var vak = Pagina.Locator(".uploadvak").First;
        var kiezer = vak.Locator("input[type=file]");
        await kiezer.SetInputFilesAsync(new FilePayload { Name = "inkomsten maart.csv", MimeType = "text/csv", Buffer = new byte[3_000_000] });
        await Expect(vak).ToContainTextAsync("inkomsten maart.csv (3,0 MB)");

        await kiezer.SetInputFilesAsync(new FilePayload { Name = "leeg.csv", MimeType = "text/csv", Buffer = [] });
        await Expect(vak.GetByRole(AriaRole.Alert)).ToContainTextAsync("Het bestand is leeg.");
        await ControleerToegankelijkheid(Pagina);
    }

    [Fact]
    public async Task Formulier_OnvolledigVerstuurd_ZetFocusOpDeSamenvattingEnLeidtNaarHetVeld()
    {
        await Begin();
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar besluit" }).ClickAsync();
        var samenvatting = Pagina.Locator(".foutensamenvatting");
        await Expect(samenvatting).ToBeFocusedAsync();
        // From the top: under the bar half of a button looks too small to axe.
        await Pagina.EvaluateAsync("scrollTo(0, 0)");
        await ControleerToegankelijkheid(Pagina);

        await samenvatting.GetByRole(AriaRole.Link, new() { Name = "Vul een bedrag in." }).ClickAsync();
        var bedrag = Pagina.GetByLabel("Bedrag", new() { Exact = true });
        await Expect(bedrag).ToBeFocusedAsync();
        await bedrag.FillAsync("veel");
        await bedrag.PressAsync("Tab");
        await Expect(Pagina.Locator(".veld", new() { Has = bedrag })).ToContainTextAsync("zoals 1.401,50");
        await bedrag.FillAsync("1401,5");
        await bedrag.PressAsync("Tab");
        await Expect(bedrag).ToHaveValueAsync("1.401,50");
        await Foto(Pagina, "formulier");
    }

    [Fact]
    public async Task Uitklap_LijstKalenderEnMenu_MetToetsenbordEnToegankelijk()
    {
        await Begin();
        var lijst = Pagina.GetByLabel("Leefvorm");
        await lijst.FocusAsync();
        await Pagina.Keyboard.PressAsync("Enter");
        await Expect(Pagina.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        await Pagina.Keyboard.PressAsync("ArrowDown");
        await Pagina.Keyboard.PressAsync("Enter");
        await Expect(Pagina.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Expect(lijst).Not.ToHaveValueAsync("Kies");
        await Expect(lijst).ToBeFocusedAsync();

        var dag = Pagina.GetByLabel("Aanhouden tot");
        await dag.FillAsync("31-12-2026");
        await Pagina.Keyboard.PressAsync("Tab");
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Kies een dag" })).ToBeFocusedAsync();
        await Pagina.Keyboard.PressAsync("Enter");
        var kalender = Pagina.GetByRole(AriaRole.Dialog, new() { Name = "Kalender" });
        await Expect(kalender).ToContainTextAsync("december 2026");
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "kalender");
        await kalender.GetByRole(AriaRole.Button).Filter(new() { HasTextRegex = new Regex("^\\s*24\\s*$") }).First.ClickAsync();
        await Expect(dag).ToHaveValueAsync("24-12-2026");
        await Expect(dag).ToBeFocusedAsync();
        await Expect(kalender).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Thema_Gekozen_StaatMeteenOpHetSchermEnBlijftBijDePersoon()
    {
        await Begin();
        await Thema("Donker");
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Weergave: licht of donker" })).ToBeFocusedAsync();
        await Expect(Pagina.Locator("html")).ToHaveAttributeAsync("data-thema", "donker");
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "onderdelen-donker");

        var elders = await NieuwePagina();
        await MeldAan(Demorol.Consulent, elders);
        await Expect(elders.Locator("html")).ToHaveAttributeAsync("data-thema", "donker");
        (await elders.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(21, 28, 36)");

        await Thema("Zoals je systeem");
        await Expect(Pagina.Locator("html")).Not.ToHaveAttributeAsync("data-thema", "donker");
        await Pagina.ReloadAsync();
        await Expect(Pagina.Locator("html")).Not.ToHaveAttributeAsync("data-thema", "donker");
    }

    private async Task Thema(string keuze)
    {
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Weergave: licht of donker" }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Menu)).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        await Pagina.GetByRole(AriaRole.Menuitem, new() { Name = keuze }).ClickAsync();
    }

    [Fact]
    public async Task Bevestiging_MetEscape_DoetNietsEnGeeftFocusTerug()
    {
        await Begin();
        var knop = Pagina.GetByRole(AriaRole.Button, new() { Name = "Verwijder concept" });
        await knop.ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Dialog, new() { Name = "Concept verwijderen?" })).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "dialoog");

        await Pagina.Keyboard.PressAsync("Escape");
        await Expect(Pagina.GetByText("Er is niets veranderd.")).ToBeVisibleAsync();
        await Expect(knop).ToBeFocusedAsync();

        await knop.ClickAsync();
        await Pagina.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Verwijder concept" }).ClickAsync();
        await Expect(Pagina.GetByText("Het concept is weg.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Paneel_DatStukgaat_LaatDeRestHeelEnHersteltZich()
    {
        await Begin();
        var knop = Pagina.GetByRole(AriaRole.Button, new() { Name = "Maak stuk" });
        await knop.ClickAsync();
        var paneel = Pagina.Locator("section", new() { HasText = "Een paneel dat stukgaat" }).Last;
        await Expect(paneel.GetByRole(AriaRole.Alert)).ToContainTextAsync("Referentie:");
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Toon een melding" })).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
    }

    [Fact]
    public async Task BsnEnBegrip_MetMuisEnToetsenbord_TonenEnVerbergen()
    {
        await Begin();
        var bsn = Pagina.Locator(".bsn").First;
        await Expect(bsn).Not.ToContainTextAsync("999990019");
        await bsn.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(bsn).ToContainTextAsync("999990019");

        var uitleg = Pagina.GetByRole(AriaRole.Tooltip).First;
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "vrijlating" }).FocusAsync();
        await Expect(uitleg).ToBeVisibleAsync();
        await Pagina.Keyboard.PressAsync("Escape");
        await Expect(uitleg).ToBeHiddenAsync();
    }
}
