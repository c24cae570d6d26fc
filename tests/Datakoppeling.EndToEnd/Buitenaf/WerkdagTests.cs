using System.Globalization;
using System.Text.RegularExpressions;
using Datakoppeling.EndToEnd.Oib;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Buitenaf;

/// <summary>
/// A page that stays open for a working day, and twenty of them, at a portal in Production. The day passes in the row of the session: its
/// beginning is set back, and the portal does the rest by itself.
/// </summary>
public sealed class WerkdagTests(Opstelling opstelling) : Buitentest(opstelling)
{
    /// <summary>The provider gives the names of people, and may give any.</summary>
    private const string Wie = "<img src=x onerror=alert(1)>";

    private ILocator Balk => Pagina.GetByRole(AriaRole.Region, new() { Name = "Besluit", Exact = true });

    protected override string[] Meer => ["--Toegang:Sessie:Kijken=00:00:01", "--Toegang:Sessie:Bevestigen=00:00:01"];

    [Fact]
    public async Task Pagina_DieEenWerkdagOpenStaat_SluitEnGeeftNaAanmeldenHetConceptTerug()
    {
        var maand = new Zaakmaand(terug: 4, "DAG");
        await Binnen("/", Wie, "dk-consulent", "dk-beheerder");
        await Lever(maand);
        await Open($"/oib/werklijst?maand={maand.Maand}&stand=voorstel");
        await Pagina.GetByRole(AriaRole.Link, new() { Name = maand.Nummer(1), Exact = true }).ClickAsync();
        await Balk.GetByRole(AriaRole.Button, new() { Name = "Ander bedrag", Exact = true }).ClickAsync();
        await Balk.GetByLabel("Te verrekenen bedrag").FillAsync("123,45");
        await Balk.GetByLabel("Reden").FillAsync("Nog niet af.");
        await Balk.GetByLabel("Reden").PressAsync("Tab");
        var zaak = Pagina.Url;

        // Token after token is renewed, and nobody at the page notices.
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        await Afwachten.Tot("de aanbieder heeft de rollen telkens opnieuw bevestigd", () => { gezien.Add(Lees("Bevestigd")); return gezien.Count > 3; });
        await Expect(Balk.GetByLabel("Reden")).ToHaveValueAsync("Nog niet af.");

        foreach (var (kolom, uren) in (IEnumerable<(string, double)>)[("Begonnen", 10.1), ("LaatstActief", 0.6)])
        {
            Zet(kolom, uren);
            await Expect(Pagina.Locator("h1")).ToHaveTextAsync("Je bent afgemeld");
            await Expect(Pagina.Locator("main")).ToContainTextAsync("Je sessie is gestopt");
            (await Pagina.ContentAsync()).ShouldNotContain("123,45", Case.Sensitive, "van het werk blijft niets staan");
            await Pagina.GetByRole(AriaRole.Link, new() { Name = "Opnieuw aanmelden" }).ClickAsync();
            await Expect(Pagina).ToHaveURLAsync(zaak);
            await Expect(Balk.GetByLabel("Te verrekenen bedrag")).ToHaveValueAsync("123,45");
            await Expect(Balk.GetByLabel("Reden")).ToHaveValueAsync("Nog niet af.");
        }
        await Expect(Pagina.Locator(".balk")).ToContainTextAsync("Proef " + Wie);
        await Expect(Pagina.Locator("img[src=x]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Pagina_NaDeTwintigste_ZegtInProductieDatErTeVeelOpenStaan()
    {
        await Binnen("/", "u1", "dk-consulent");
        var open = new List<IPage> { Pagina };
        while (open.Count < 20)
        {
            open.Add(await Pagina.Context.NewPageAsync());
            await Open("/", open[^1]);
            await Expect(open[^1].Locator("h1")).ToContainTextAsync("Welkom");
        }
        var teveel = await Pagina.Context.NewPageAsync();
        await Open("/", teveel);
        await Expect(teveel.Locator("h1")).ToHaveTextAsync("Je hebt te veel pagina's open");
        // Who closes one has room again, and the others went on.
        await open[^1].CloseAsync();
        await Afwachten.Tot("er is weer plaats", async () =>
        {
            await Open("/", teveel);
            return (await teveel.Locator("h1").InnerTextAsync()).Contains("Welkom", StringComparison.Ordinal);
        });
        await Open("/oib/werklijst", open[0]);
        await Expect(open[0].Locator("h1")).ToHaveTextAsync(new Regex("Werklijst", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private async Task Lever(Zaakmaand maand)
    {
        await Open($"/oib/leveringen?maand={maand.Maand}");
        foreach (var (vak, naam, inhoud) in (IEnumerable<(string, string, string)>)[("Dossiers", "dossiers.csv", maand.Dossiers()), ("Historie", "historie.csv", maand.Historie()), ("Inkomsten", "ib-inkomsten.csv", maand.Inkomsten())])
        {
            var kiezer = Pagina.GetByRole(AriaRole.Region, new() { Name = vak, Exact = true }).Locator("input[type=file]");
            await Expect(kiezer).ToBeEnabledAsync();
            await kiezer.SetInputFilesAsync(Zaakmaand.Bestand(naam, inhoud));
            await Expect(Pagina.GetByRole(AriaRole.Row).Filter(new() { HasText = naam }).First.GetByText("Ingelezen", new() { Exact = true })).ToBeVisibleAsync();
        }
        await Expect(Pagina.GetByText("De werklijst is bijgewerkt.")).ToBeVisibleAsync();
    }

    private string Lees(string kolom) => Sql($"SELECT MAX(\"{kolom}\") FROM Sessie");

    /// <summary>Sets a moment of every session so many hours back.</summary>
    private void Zet(string kolom, double uren) =>
        Sql($"UPDATE Sessie SET \"{kolom}\" = '{TimeProvider.System.GetUtcNow().AddHours(-uren).ToString("yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture)}' RETURNING 1");

    private string Sql(string opdracht)
    {
        using var verbinding = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Directory.GetFiles(Portaal.Map, "*.db").Single(), Pooling = false, DefaultTimeout = 60 }.ToString());
        verbinding.Open();
        using var vraag = verbinding.CreateCommand();
        vraag.CommandText = opdracht;
        return Convert.ToString(vraag.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
