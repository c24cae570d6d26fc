using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Overzichten;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Zaakmaand = Datakoppeling.EndToEnd.Oib.Zaakmaand;

namespace Datakoppeling.EndToEnd.Nodes;

/// <summary>Somebody at work when their node dies: they stay signed in, and what they were writing is still there.</summary>
public sealed class GebruikerTests(Opstelling opstelling) : Schermtest(opstelling)
{
    private const string Getypt = "Loonstrook opgevraagd bij de werkgever";
    private Cluster _cluster = null!;
    private Voorportaal _voorportaal = null!;

    protected override async Task<Portaalproces> KiesPortaal()
    {
        if (Nginxproces.Programma is null)
        {
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) { Assert.Fail("nginx is niet geïnstalleerd"); }
            Assert.Skip("nginx is niet geïnstalleerd; gebruikers achter meer nodes zijn niet getoetst.");
        }
        _cluster = await Cluster.Maak(2);
        _voorportaal = await Voorportaal.Start(_cluster.Nodes.Select(n => n.Adres));
        return Opstelling.Portaal;
    }

    [Fact]
    public async Task Consulent_WiensNodeWegvalt_WerktVerderOpDeAndereMetWatErStond()
    {
        var maand = new Zaakmaand(3, "NODE");
        foreach (var (soort, inhoud) in new[] { (Leveringsoort.Dossiers, maand.Dossiers()), (Leveringsoort.Historie, maand.Historie()), (Leveringsoort.Inkomsten, maand.Inkomsten()) })
        {
            using var stroom = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(inhoud));
            (await _cluster.Dienst<LeverBestand>().Voer(Cluster.Beheerder, maand.Maand.ToString(), soort.Url(), stroom, Stop)).Weigering.ShouldBeNull();
            await _cluster.Rust();
        }
        Pagina = await Opstelling.Browser.NewPageAsync(new() { BaseURL = _voorportaal.Adres.ToString(), Locale = "nl-NL", ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1280, Height = 800 } });
        Pagina.SetDefaultTimeout(Opstelling.Geduld);
        await MeldAan(Demorol.Consulent);
        await Open($"/oib/werklijst?maand={maand.Maand}&stand=voorstel");
        await Pagina.GetByText(maand.Nummer(1)).First.ClickAsync();
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Houd aan" }).ClickAsync();
        var reden = Pagina.GetByLabel("Reden");
        await reden.PressSequentiallyAsync(Getypt);
        await Afwachten.Tot("wat er getypt is, is bewaard bij de eerste adempauze", async () =>
        {
            await using var context = _cluster.Context();
            return (await context.Set<Besluitconcept>().AsNoTracking().ToListAsync(Stop)).Exists(c => c.Reden == Getypt);
        });
        var adres = Pagina.Url;

        await _cluster.Dood(MijnNode());

        // The page finds out by itself, and comes back by itself.
        await Assertions.Expect(Pagina.GetByText("Je was hier al mee bezig")).ToBeVisibleAsync();
        Pagina.Url.ShouldBe(adres);
        await Assertions.Expect(Pagina.GetByLabel("Reden")).ToHaveValueAsync(Getypt);
        await Pagina.GetByLabel("Aanhouden tot").FillAsync(TimeProvider.System.GetUtcNow().AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Houd dossier aan" }).ClickAsync();
        await Assertions.Expect(Pagina.GetByText($"Dossier {maand.Nummer(1)}: aangehouden.")).ToBeVisibleAsync();
    }

    /// <summary>The node with the circuit: only that one holds a connection to nginx that stays open.</summary>
    private Portaalproces MijnNode() => _cluster.Nodes.Where(n => Verbindingen.Van(n.Nummer) > 0).ToList() is [var enige]
        ? enige
        : throw new InvalidOperationException("Niet precies een node heeft een verbinding.");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_voorportaal is not null) { await _voorportaal.DisposeAsync(); }
        if (_cluster is not null) { await _cluster.DisposeAsync(); }
    }
}

/// <summary>How many clients are connected to a process over TCP, as the kernel tells.</summary>
file static class Verbindingen
{
    public static int Van(int proces)
    {
        var inodes = Directory.EnumerateFileSystemEntries($"/proc/{proces}/fd").Select(f => new FileInfo(f).LinkTarget ?? "")
            .Where(d => d.StartsWith("socket:[", StringComparison.Ordinal)).Select(d => d[8..^1]).ToHashSet(StringComparer.Ordinal);
        // State 01 is an established connection; the database is reached through a socket file, so these are browsers.
        return File.ReadLines("/proc/net/tcp").Skip(1).Select(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Count(v => v[3] == "01" && inodes.Contains(v[9]));
    }
}
