using Datakoppeling.EndToEnd.Oib;
using Datakoppeling.Proeven;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Kader;

/// <summary>
/// The pictures of README and the guides, from the demo city. Always made, so that the script that refreshes them keeps working; with
/// BEELDEN_SCHRIJF=1 they take the place of those in docs/beelden.
/// </summary>
public sealed class BeeldenTests(Opstelling opstelling) : Oibtest(opstelling)
{
    /// <summary>So narrow that a picture is read at the width at which a page shows it; so sharp that it may be enlarged.</summary>
    protected override (int Breed, int Hoog) Venster => (1180, 740);

    protected override float Scherpte => 1.5f;

    [Fact]
    public async Task Beelden_VanDeDemostad_ZijnTeMaken()
    {
        await Portaal.WachtOpLog("De voorbeelddossiers staan klaar");
        await Portaal.WachtOpLog("De voorbeeldrondes staan klaar");
        await MeldAan(Demorol.Consulent);
        // The work, not the menu. The browser keeps that, for who signs in after this too.
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Menu met namen tonen" }).ClickAsync();
        await Open("/oib/werklijst");
        await Expect(Rijen.First).ToBeVisibleAsync();
        await Maak("werklijst.png");
        // One that was decided on before: a signal to tick off, and a bar that says what is missing.
        await Open("/oib/werklijst?stand=beoordelen&sorteer=-termijn");
        await Rijen.First.ClickAsync();
        await Expect(Balk).ToBeVisibleAsync();
        await Maak("zaak.png");

        await MeldAan(Demorol.Beheerder);
        await Open("/oib/leveringen");
        await Maak("leveringen.png");
        await Open("/beheer/tabellen/regelingen");
        await Maak("tabel.png");

        await MeldAan(Demorol.Manager);
        await Open("/oib/stuurcijfers");
        await Maak("stuurcijfers.png");
        await Open("/datakoppeling/bereik");
        await Maak("bereik.png");

        await MeldAan(Demorol.Armoedebestrijding);
        await Open("/datakoppeling/rondes");
        await Pagina.Locator("a.rijlink", new() { HasText = "Voorjaar" }).First.ClickAsync();
        await Expect(Pagina.Locator("h1")).ToContainTextAsync("Voorjaar");
        await Maak("ronde.png");

        Directory.EnumerateFiles(Nieuw).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(Beeldenlijst.Alle.Select(b => b.Naam).Order(StringComparer.Ordinal));
        if (Environment.GetEnvironmentVariable("BEELDEN_SCHRIJF") is null) { return; }
        foreach (var beeld in Directory.EnumerateFiles(Nieuw)) { File.Copy(beeld, Path.Combine(Portaalproces.Wortel, Beeldenlijst.Map, Path.GetFileName(beeld)), overwrite: true); }
        Beeldenlijst.Schrijf(Portaalproces.Wortel);
    }

    private static string Nieuw { get; } = Directory.CreateDirectory(Path.Combine(Portaalproces.Wortel, "tests", "uitvoer", "beelden")).FullName;

    private async Task Maak(string naam)
    {
        await Expect(Pagina.Locator("main .skelet:visible")).ToHaveCountAsync(0);
        await Pagina.Mouse.MoveAsync(0, 0);
        await Pagina.EvaluateAsync("document.activeElement?.blur()");
        await Pagina.ScreenshotAsync(new() { Path = Path.Combine(Nieuw, naam), Animations = ScreenshotAnimations.Disabled });
    }
}
