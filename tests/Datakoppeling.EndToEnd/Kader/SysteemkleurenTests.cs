using Datakoppeling.EndToEnd.Oib;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Kader;

/// <summary>Whoever chose their own colours (forced colours) still sees which one is chosen, where it ends and what a chart says.</summary>
public sealed class SysteemkleurenTests(Opstelling opstelling) : Oibtest(opstelling)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Werklijst_MetKleurenVanHetSysteem_ToontWatErGekozenIs(ColorScheme schema)
    {
        await Begin(schema, Demorol.Consulent);
        await Open("/oib/werklijst");
        (await Lijn(".tabbladen a[aria-current]")).ShouldNotBe(await Lijn(".tabbladen a:not([aria-current])"), StringComparer.Ordinal, "het tabblad dat voor is");
        (await Lijn(".tabbladen a:not([aria-current])")).ShouldBe(await Vlak("body"));
        (await Vlak(".paginering a[aria-current]")).ShouldNotBe(await Vlak("body"), StringComparer.Ordinal, "de bladzijde");
        (await Vlak(".rail a.active", "::before")).ShouldNotBe(await Vlak("body"), StringComparer.Ordinal, "de plek in het menu");
        (await Stijl("tr.rij-telaat td:first-child", "borderLeftWidth")).ShouldBe("4px", "een rij die te laat is");
        await Pagina.Locator(".chip").First.ClickAsync();
        await Expect(Pagina.Locator(".chip[aria-pressed=true]")).ToHaveCountAsync(1);
        (await Vlak(".chip[aria-pressed=true]")).ShouldNotBe(await Vlak(".chip[aria-pressed=false]"), StringComparer.Ordinal, "het filter");
        await Pagina.Locator("#maand").ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        (await Stijl(".mud-list-item.mud-selected-item", "outlineStyle")).ShouldBe("solid", "de keus in een lijst");
        (await Stijl(".mud-popover-open", "borderTopWidth")).ShouldBe("1px", "waar de lijst ophoudt");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Dossier_MetKleurenVanHetSysteem_ToontKnopDialoogEnDag(ColorScheme schema)
    {
        await Begin(schema, Demorol.Consulent);
        await Open("/oib/werklijst?stand=voorstel&sorteer=nummer");
        await Rijen.First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(Balk).ToBeVisibleAsync();
        (await Stijl(".beslisbalk .knop-hoofd", "borderTopWidth")).ShouldBe("2px", "de eerste knop");
        (await Stijl(".beslisbalk", "borderTopWidth")).ShouldBe("1px", "waar de balk begint");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Leg contact vast" }).First.ClickAsync();
        var dialoog = Pagina.GetByRole(AriaRole.Dialog, new() { Name = "Contact met de cliënt" });
        await Expect(dialoog).ToBeVisibleAsync();
        (await Stijl("dialog[open]", "borderTopWidth")).ShouldBe("2px", "waar de dialoog ophoudt");
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Kies een dag" }).ClickAsync();
        await Expect(Pagina.Locator(".mud-day.mud-selected")).ToHaveCountAsync(1);
        (await Stijl(".mud-day.mud-selected", "outlineStyle")).ShouldBe("solid", "de dag");
        // The focus is told by a line, wherever it is.
        await Pagina.Keyboard.PressAsync("Tab");
        (await Stijl(":focus-visible", "outlineWidth")).ShouldBe("3px");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Uitslag_MetKleurenVanHetSysteem_ToontDeStapEnDeStaven(ColorScheme schema)
    {
        await Begin(schema, Demorol.Armoedebestrijding);
        await Open("/datakoppeling/rondes");
        await Pagina.Locator("a.rijlink", new() { HasText = "Voorjaar" }).First.ClickAsync();
        await Pagina.GetByRole(AriaRole.Tab, new() { Name = "Brieven per regeling" }).ClickAsync();
        await Expect(Pagina.GetByText("Zeker en onzeker")).ToBeVisibleAsync();
        (await Vlak(".stap[aria-current] .stap-teken")).ShouldNotBe(await Vlak(".stap-gedaan:not([aria-current]) .stap-teken"), StringComparer.Ordinal, "de stap die voor is");
        (await Vlak(".stap", "::before")).ShouldNotBe(await Vlak("body"), StringComparer.Ordinal, "de lijn tussen de stappen");
        var grond = await Vlak("body");
        (await Stijl("[role=tabpanel] rect.reeks-1", "fill")).ShouldNotBe(grond, StringComparer.Ordinal);
        (await Stijl("[role=tabpanel] rect.reeks-2", "fill")).ShouldNotBe(await Stijl("[role=tabpanel] rect.reeks-1", "fill"), StringComparer.Ordinal, "twee reeksen");
        (await Stijl("[role=tabpanel] rect.reeks-2", "stroke")).ShouldNotBe(grond, StringComparer.Ordinal);
        (await Stijl("[role=tabpanel] .grafiek-cijfer", "fill")).ShouldNotBe(grond, StringComparer.Ordinal);
        (await Stijl("[role=tabpanel] .grafiek-cijfer", "stroke")).ShouldBe(grond);
    }

    private async Task Begin(ColorScheme schema, string rol)
    {
        await Portaal.WachtOpLog("De voorbeelddossiers staan klaar");
        await Portaal.WachtOpLog("De voorbeeldrondes staan klaar");
        await Pagina.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = schema });
        await MeldAan(rol);
    }

    private Task<string> Vlak(string waar, string? deel = null) => Stijl(waar, "backgroundColor", deel);

    private Task<string> Lijn(string waar) => Stijl(waar, "borderBottomColor");

    private async Task<string> Stijl(string waar, string wat, string? deel = null)
    {
        (await Pagina.Locator(waar).CountAsync()).ShouldBeGreaterThan(0, waar);
        return await Pagina.EvaluateAsync<string>("([waar, wat, deel]) => getComputedStyle(document.querySelector(waar), deel)[wat]", new[] { waar, wat, deel });
    }
}
