using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Kader;

/// <summary>A press on a button counts, also when the page moves between the press and the release.</summary>
public sealed class DrukTests(Opstelling opstelling) : Schermtest(opstelling)
{
    [Fact]
    public async Task Druk_OpEenKnopDieVerschuiftDoorHetVerlatenVanHetVeld_Telt()
    {
        await MeldAan(Demorol.Beheerder);
        var knop = await VulIn();
        await DrukIn(knop);
        await Pagina.Mouse.UpAsync();
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Wijzig", Exact = true })).ToBeVisibleAsync();
        await Expect(knop).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Druk_DieOpzettelijkVanDeKnopWordtGesleept_TeltNiet()
    {
        await MeldAan(Demorol.Beheerder);
        var knop = await VulIn();
        await DrukIn(knop);
        await Pagina.Mouse.MoveAsync(400, 10);
        await Pagina.Mouse.UpAsync();
        // Time enough for what must not happen.
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        await Expect(knop).ToBeVisibleAsync();
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Wijzig", Exact = true })).ToHaveCountAsync(0);
    }

    /// <summary>A form with something wrong above its button, which is put right and not yet left.</summary>
    private async Task<ILocator> VulIn()
    {
        await Open("/beheer/tabellen/instellingen");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Voeg een rij toe" }).ClickAsync();
        await Kies(Pagina.GetByLabel("Keuze", new() { Exact = true }), "Drempel voor een afwijking");
        await Pagina.GetByLabel("Eerste dag", new() { Exact = true }).FillAsync("1-1-2028");
        await Pagina.GetByLabel("Waarde", new() { Exact = true }).FillAsync("honderd");
        await Pagina.GetByLabel("Waar komt dit vandaan?").FillAsync("collegebesluit 13");
        var knop = Pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" });
        await knop.ClickAsync();
        await Expect(Fout).ToBeVisibleAsync();
        await Pagina.GetByLabel("Waarde", new() { Exact = true }).FillAsync("160,00");
        return knop;
    }

    private ILocator Fout => Pagina.Locator(".veld-melding").Filter(new() { HasTextRegex = new Regex("Schrijf een bedrag", RegexOptions.None, TimeSpan.FromSeconds(1)) });

    /// <summary>The pointer goes down on the upper edge of the button, and the button goes up from under it.</summary>
    private async Task DrukIn(ILocator knop)
    {
        await knop.ScrollIntoViewIfNeededAsync();
        var vak = (await knop.BoundingBoxAsync())!;
        await Pagina.Mouse.MoveAsync(vak.X + (vak.Width / 2), vak.Y + vak.Height - 3);
        await Pagina.Mouse.DownAsync();
        await Expect(Fout).ToHaveCountAsync(0);
        var erna = (await knop.BoundingBoxAsync())!;
        erna.Y.ShouldBeLessThan(vak.Y - 3);
    }
}
