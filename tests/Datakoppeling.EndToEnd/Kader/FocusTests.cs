using System.Text.RegularExpressions;
using Datakoppeling.EndToEnd.Oib;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Kader;

/// <summary>By the keyboard alone: after every action the focus is where the work goes on, and never on nothing.</summary>
public sealed class FocusTests(Opstelling opstelling) : Oibtest(opstelling)
{
    private string? _maand;

    [Fact]
    public async Task Focus_NaEenHandeling_IsWaarHetWerkVerdergaat()
    {
        await Opstelling.Portaal.WachtOpLog("De voorbeelddossiers staan klaar");
        await MeldAan(Demorol.Consulent);
        await Open("/oib/werklijst");
        // The newest month, of which nobody has spoken to anybody yet.
        await Pagina.Locator("#maand").ClickAsync();
        await Pagina.GetByRole(AriaRole.Option).Nth(1).ClickAsync();
        await Expect(Pagina).ToHaveURLAsync(new Regex(@"maand=\d", RegexOptions.None, TimeSpan.FromSeconds(1)));
        _maand = Regex.Match(Pagina.Url, @"maand=(?<maand>[\d-]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["maand"].Value;

        // The button of a row makes place for fields, and comes back.
        await OpenEerste("werkopdracht");
        var rij = Pagina.Locator("li.inkomst-onvolledig").Filter(new() { Has = Pagina.GetByRole(AriaRole.Button, new() { Name = "Maak compleet" }) }).First;
        await Druk(rij.GetByRole(AriaRole.Button, new() { Name = "Maak compleet" }));
        var velden = Pagina.Locator("li.inkomst-onvolledig form").First;
        await Expect(velden.Locator("input, select").First).ToBeFocusedAsync();
        await Druk(velden.GetByRole(AriaRole.Button, new() { Name = "Niet doen" }));
        await Expect(rij.GetByRole(AriaRole.Button, new() { Name = "Maak compleet" })).ToBeFocusedAsync();
        await Druk(rij.GetByRole(AriaRole.Button, new() { Name = "Maak compleet" }));
        await Expect(velden.Locator("input, select").First).ToBeFocusedAsync();
        foreach (var veld in await velden.Locator("input.invoer").AllAsync()) { await veld.FillAsync("onzin"); }
        await Druk(velden.GetByRole(AriaRole.Button, new() { Name = "Bewaar en bereken opnieuw" }));
        await Pagina.VeldfoutenKloppen("onzin aangevuld");

        // What cannot be done yet says why, there.
        await OpenEerste("beoordelen");
        await Druk(Knop("Voorstel akkoord"));
        await Expect(Balk.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();

        // The bar becomes a form, and a bar again.
        await OpenEerste("voorstel");
        await Druk(Knop("Wijs af"));
        await Expect(Balk.GetByLabel("Reden")).ToBeFocusedAsync();
        await Druk(Knop("Wijs voorstel af"));
        await Pagina.VeldfoutenKloppen("afgewezen zonder reden", velden: 1);
        await Druk(Knop("Niet doen"));
        await Expect(Knop("Wijs af")).ToBeFocusedAsync();
        await Druk(Knop("Ander bedrag"));
        await Expect(Balk.GetByLabel("Te verrekenen bedrag")).ToBeFocusedAsync();
        await Balk.GetByLabel("Te verrekenen bedrag").FillAsync("veel");
        await Druk(Knop("Besluit ander bedrag"));
        await Pagina.VeldfoutenKloppen("een bedrag dat er geen is, zonder reden", velden: 2);
        await Druk(Knop("Niet doen"));
        await Expect(Knop("Ander bedrag")).ToBeFocusedAsync();
        await Druk(Knop("Houd aan"));
        await Expect(Balk.GetByLabel("Aanhouden tot")).ToBeFocusedAsync();
        await Balk.GetByLabel("Aanhouden tot").FillAsync("ooit");
        await Druk(Knop("Houd dossier aan"));
        await Pagina.VeldfoutenKloppen("een dag die er geen is, zonder reden", velden: 2);
        await Balk.GetByLabel("Aanhouden tot").FillAsync("1-1-2001");
        await Balk.GetByLabel("Reden").FillAsync("De cliënt belt terug.");
        await Druk(Knop("Houd dossier aan"));
        await Pagina.VeldfoutenKloppen("een dag die voorbij is", velden: 1);
        await Druk(Knop("Niet doen"));
        await Expect(Knop("Houd aan")).ToBeFocusedAsync();

        // A dialogue gives it back.
        await Druk(Pagina.GetByRole(AriaRole.Button, new() { Name = "Leg contact vast" }).First);
        await Expect(Pagina.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Pagina.AandachtIn("dialog .veldgroep input", "een contact vastleggen");
        await Pagina.GetByRole(AriaRole.Dialog).GetByLabel("Wanneer").FillAsync("ooit");
        await Druk(Pagina.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Bewaar contact" }));
        await Pagina.VeldfoutenKloppen("een contact zonder resultaat", velden: 2);
        await Pagina.Keyboard.PressAsync("Escape");
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Leg contact vast" }).First).ToBeFocusedAsync();

        // The next one begins at its heading; who walks through the list has a key for it.
        var kop = await Pagina.Locator("h1").TextContentAsync();
        await Druk(Pagina.GetByRole(AriaRole.Button, new() { Name = "Volgend dossier" }));
        await Expect(Pagina.Locator("h1")).Not.ToHaveTextAsync(kop!);
        await Expect(Pagina.Locator("h1")).ToBeFocusedAsync();
    }

    private async Task OpenEerste(string stand)
    {
        await Open($"/oib/werklijst?stand={stand}&sorteer=nummer&maand={_maand}");
        // A key in the moment in which the page comes alive can be lost: then somebody presses again. What follows is what is tested.
        for (var keer = 0; keer < 5 && !Pagina.Url.Contains("/oib/zaak/", StringComparison.Ordinal); keer++)
        {
            await Druk(Rijen.First.Locator("a.rijlink"));
            try { await Expect(Pagina).ToHaveURLAsync(new Regex("/oib/zaak/"), new() { Timeout = 15_000 }); }
            catch (PlaywrightException) { /* the list is still there */ }
        }
        await Expect(Balk).ToBeVisibleAsync();
        await Expect(Pagina.Locator("h1")).ToBeFocusedAsync();
    }

    private async Task Druk(ILocator wat)
    {
        await wat.FocusAsync();
        await Pagina.Keyboard.PressAsync("Enter");
    }
}
