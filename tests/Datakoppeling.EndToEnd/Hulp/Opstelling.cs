using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Datakoppeling.EndToEnd.Hulp.Opstelling))]

namespace Datakoppeling.EndToEnd.Hulp;

/// <summary>One portal and one browser for all tests; every test has a browser context of its own, so that nobody is signed in yet.</summary>
public sealed class Opstelling : IAsyncLifetime
{
    /// <summary>Milliseconds that a page gets for a step: what is right comes sooner, and a busy machine is slow, not wrong.</summary>
    public const float Geduld = 120_000;

    // Chromium without the windows of its own: the same engine, a quarter less work.
    private static readonly string[] Plekken = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
    private static readonly string Chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? Array.Find(Plekken, File.Exists) ?? Plekken[0];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Portaalproces? _portaal;

    /// <summary>Why these tests cannot run here; null when they can.</summary>
    public string? Ontbreekt { get; private set; }

    public Portaalproces Portaal => _portaal ?? throw new InvalidOperationException("Er draait geen portaal: " + Ontbreekt);
    public IBrowser Browser => _browser ?? throw new InvalidOperationException("Er is geen browser: " + Ontbreekt);

    public async ValueTask InitializeAsync()
    {
        Microsoft.Playwright.Assertions.SetDefaultExpectTimeout(Geduld);
        if (!File.Exists(Chromium))
        {
            Ontbreekt = $"Chromium staat niet op {Chromium} (zet de omgevingsvariabele CHROMIUM); de schermen zijn niet in een browser getoetst.";
            return;
        }
        _portaal = await Portaalproces.Start();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            // Chromium refuses its sandbox to root, as in a container.
            // Letters are put where the page says, not where they fall on the grid of a screen: else paper has words in pieces.
            // The names under which a portal is looked at from outside stand in no register.
            Args = ["--host-resolver-rules=MAP *.test 127.0.0.1", "--font-render-hinting=none", .. string.Equals(Environment.UserName, "root", StringComparison.Ordinal) ? (string[])["--no-sandbox"] : []],
        });
    }

    /// <summary>In CI nothing may be skipped; elsewhere a missing browser is named.</summary>
    public void Vereis()
    {
        if (Ontbreekt is null) { return; }
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) { Assert.Fail(Ontbreekt); }
        Assert.Skip(Ontbreekt);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) { await _browser.DisposeAsync(); }
        _playwright?.Dispose();
        if (_portaal is not null) { await _portaal.DisposeAsync(); }
    }
}
