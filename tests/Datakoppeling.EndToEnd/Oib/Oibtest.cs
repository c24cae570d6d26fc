using Datakoppeling.Kern;
using Datakoppeling.Platform.Schermdelen;
using Datakoppeling.Platform.Taal;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Oib;

/// <summary>Steps that the tests of the inkomstenverrekening share.</summary>
public abstract class Oibtest(Opstelling opstelling) : Schermtest(opstelling)
{
    protected ILocator Balk => Pagina.GetByRole(AriaRole.Region, new() { Name = "Besluit", Exact = true });
    protected ILocator Rijen => Pagina.Locator(".lijst tbody tr");

    /// <summary>Sends a file into its box on the page Leveringen.</summary>
    protected Task Stuur(string vak, FilePayload bestand) => Vak(vak).Locator("input[type=file]").SetInputFilesAsync(bestand);

    protected ILocator Vak(string vak) => Pagina.GetByRole(AriaRole.Region, new() { Name = vak, Exact = true });

    /// <summary>The newest row of this file in the table of deliveries.</summary>
    protected ILocator Leveringsrij(string bestand) => Leveringsrijen(bestand).First;

    /// <summary>Its rows in the table of what was read; the checklist above it has one too.</summary>
    protected ILocator Leveringsrijen(string bestand) =>
        Pagina.GetByRole(AriaRole.Region, new() { Name = "Tabel met leveringen" }).GetByRole(AriaRole.Row).Filter(new() { HasText = bestand });

    private protected async Task LeverMaand(Zaakmaand maand)
    {
        await Open($"/oib/leveringen?maand={maand.Maand}");
        foreach (var (vak, naam, inhoud) in (IEnumerable<(string, string, string)>)
            [("Dossiers", "dossiers.csv", maand.Dossiers()), ("Historie", "historie.csv", maand.Historie()), ("Inkomsten", "ib-inkomsten.csv", maand.Inkomsten())])
        {
            await Expect(Vak(vak).Locator("input[type=file]")).ToBeEnabledAsync();
            await Stuur(vak, Zaakmaand.Bestand(naam, inhoud));
            await Expect(Leveringsrij(naam).GetByText("Ingelezen", new() { Exact = true })).ToBeVisibleAsync();
        }
        await Expect(Pagina.GetByText("De werklijst is bijgewerkt.")).ToBeVisibleAsync();
    }

    /// <summary>Opens the case of a dossiernummer from the worklist and waits for the bar at the bottom.</summary>
    private protected async Task OpenZaak(Maand maand, string stand, string nummer)
    {
        await Open($"/oib/werklijst?maand={maand}&stand={stand}");
        await Pagina.GetByRole(AriaRole.Link, new() { Name = nummer, Exact = true }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Heading, new() { Name = $"Dossier {nummer}", Level = 1 })).ToBeVisibleAsync();
        await Expect(Balk).ToBeVisibleAsync();
    }

    protected ILocator Knop(string naam) => Balk.GetByRole(AriaRole.Button, new() { Name = naam, Exact = true });

    /// <summary>Notes a telephone call through the button in the bar.</summary>
    protected async Task LegContactVast()
    {
        await Knop("Leg contact vast").ClickAsync();
        var dialoog = Pagina.GetByRole(AriaRole.Dialog, new() { Name = "Contact met de cliënt" });
        await dialoog.GetByLabel("Telefoon").CheckAsync();
        await dialoog.GetByLabel("Besproken met de cliënt").CheckAsync();
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Bewaar contact" }).ClickAsync();
        await Expect(dialoog).ToBeHiddenAsync();
        await Expect(Pagina.GetByText("Contact: besproken met de cliënt")).ToBeVisibleAsync();
    }

    /// <summary>Downloads verrekeningen.csv of a month on the page Stuurcijfers; its lines, without the byte order mark.</summary>
    protected async Task<string[]> Verrekeningen(Maand maand)
    {
        await Open("/oib/stuurcijfers");
        var download = await Pagina.RunAndWaitForDownloadAsync(() =>
            Pagina.GetByRole(AriaRole.Link, new() { Name = $"Download verrekeningen.csv van {maand.Leesbaar}" }).ClickAsync());
        download.SuggestedFilename.ShouldBe($"verrekeningen-{maand}.csv");
        using var lezer = new StreamReader(await download.CreateReadStreamAsync());
        return (await lezer.ReadToEndAsync(Stop)).TrimEnd().Split("\r\n");
    }

    /// <summary>A text of ours with the spaces that a screen writes.</summary>
    protected static string Scherm(string tekst) => tekst.Replace("€ ", "€\u00A0", StringComparison.Ordinal);

    protected static string Vandaag => Nederlands.Tekst(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Nederlands.Tijdzone).DateTime));
}
