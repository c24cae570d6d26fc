using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Datakoppeling.EndToEnd.Hulp;

/// <summary>Base of every test in a browser: its own context, signing in, looking for what keeps people out, a picture of how it ended.</summary>
public abstract class Schermtest(Opstelling opstelling) : IAsyncLifetime
{
    /// <summary>Pages that axe looks at: to read a style sheet that imports another, it makes a style element of its own, which our policy refuses.</summary>
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<IPage, bool> InAxe = new();
    private static readonly string[] Normen = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private readonly List<string> _fouten = [];
    private readonly List<IBrowserContext> _contexten = [];

    protected Opstelling Opstelling => opstelling;
    /// <summary>The page that the steps of a test look at; a test with several people sets another.</summary>
    protected IPage Pagina { get; set; } = null!;
    /// <summary>Set while a test has cut the connection: a chart that is resized then cannot tell the portal, and says so.</summary>
    protected bool ZonderVerbinding { get; set; }
    /// <summary>Set by a test that brings in on purpose what the content security policy refuses.</summary>
    protected bool BreektHetBeleid { get; set; }
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The portal that the pages are of.</summary>
    protected Portaalproces Portaal { get; set; } = null!;

    /// <summary>The portal to begin with: the one with the demo city that all tests share, or one of this test's own.</summary>
    protected virtual Task<Portaalproces> KiesPortaal() => Task.FromResult(opstelling.Portaal);

    /// <summary>Where a browser finds it.</summary>
    protected virtual Uri Adres => Portaal.Adres;

    /// <summary>The window in CSS pixels; 1280 x 800 is the smallest that colleagues work on.</summary>
    protected virtual (int Breed, int Hoog) Venster => (1280, 800);

    /// <summary>Pixels of the picture per CSS pixel.</summary>
    protected virtual float Scherpte => 1;

    public async ValueTask InitializeAsync()
    {
        opstelling.Vereis();
        Portaal = await KiesPortaal();
        Pagina = await NieuwePagina();
    }

    /// <summary>A page in a context of its own: a second person beside the first.</summary>
    protected async Task<IPage> NieuwePagina()
    {
        var context = await opstelling.Browser.NewContextAsync(new()
        {
            BaseURL = Adres.ToString(), IgnoreHTTPSErrors = true, Locale = "nl-NL", ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = Venster.Breed, Height = Venster.Hoog }, DeviceScaleFactor = Scherpte,
        });
        _contexten.Add(context);
        context.SetDefaultTimeout(Opstelling.Geduld);
        var pagina = await context.NewPageAsync();
        pagina.PageError += (_, fout) =>
        {
            if (!(ZonderVerbinding && fout.Contains("connection is not in the 'Connected' State", StringComparison.Ordinal))) { _fouten.Add(fout); }
        };
        // On every page and in every dialogue of every test: what the content security policy refuses is a fault of ours.
        pagina.Console += (_, bericht) =>
        {
            if (bericht.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase) && !InAxe.ContainsKey(pagina) && !BreektHetBeleid) { _fouten.Add(bericht.Text); }
        };
        return pagina;
    }

    /// <summary>Picks from a list that folds out, as a person does.</summary>
    protected async Task Kies(ILocator lijst, string optie)
    {
        await lijst.ClickAsync();
        await Pagina.GetByRole(AriaRole.Option, new() { Name = optie, Exact = true }).ClickAsync();
        await Assertions.Expect(lijst).ToHaveValueAsync(optie);
    }

    /// <summary>Signs in through the page, as a person does.</summary>
    /// <param name="naam">A name of <see cref="Demorol"/>.</param>
    protected async Task MeldAan(string naam, IPage? pagina = null)
    {
        pagina ??= Pagina;
        await pagina.GotoAsync("/aanmelden");
        await pagina.GetByRole(AriaRole.Button, new() { Name = naam, Exact = true }).ClickAsync();
        // Not by waiting for the load of that page: on a slow machine the browser sometimes never tells of it.
        await Assertions.Expect(pagina).ToHaveURLAsync(new Regex("/$"));
        await pagina.Locator("h1").WaitForAsync();
    }

    /// <summary>Opens a page and waits until it is drawn: one h1, nothing loading.</summary>
    protected async Task Open(string pad, IPage? pagina = null)
    {
        pagina ??= Pagina;
        await pagina.GotoAsync(pad);
        await pagina.Locator("h1").WaitForAsync();
        await Assertions.Expect(pagina.Locator("[aria-busy=true].lijst, main .skelet:not([data-voorbeeld] *):visible")).ToHaveCountAsync(0);
    }

    /// <summary>No violations of WCAG 2.2 A and AA nor of axe's best practices, one h1, and a title of its own.</summary>
    protected static async Task ControleerToegankelijkheid(IPage pagina)
    {
        // In the page itself: the other way opens a second page for each check, to bring frames together. We have none, and it
        // costs half as much again. The library means to drop this way once; then this goes back to its RunAxe, and the test that axe
        // finds what is missing (OnderdelenTests) tells whether that is right.
        InAxe[pagina] = true;
#pragma warning disable CS0618
        var uitslag = await pagina.Locator("html").RunAxeLegacy(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Normen] }, ResultTypes = [ResultType.Violations] });
#pragma warning restore CS0618
        InAxe.TryRemove(pagina, out _);
        var zinnen = uitslag.Violations.Select(v => $"{v.Id} ({v.Impact}): {v.Help}\n    " + string.Join("\n    ", v.Nodes.Select(n => n.Html)));
        string.Join('\n', zinnen).ShouldBeEmpty($"axe vindt iets op {new Uri(pagina.Url).PathAndQuery}");
        (await pagina.Locator("h1").CountAsync()).ShouldBe(1, "elke pagina heeft één h1");
        (await pagina.TitleAsync()).ShouldEndWith(" · Datakoppeling");
    }

    /// <summary>The page fits its window: text never has to be scrolled sideways.</summary>
    protected static async Task ControleerBreedte(IPage pagina)
    {
        // What is wider than its place becomes a box that scrolls when its size has been seen.
        await Wacht(pagina, $"{new Uri(pagina.Url).PathAndQuery} is niet breder dan het venster", "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    /// <summary>
    /// Waits until an expression holds. Not by the function of Playwright that does so: that one evaluates within the page, which our
    /// Content-Security-Policy forbids.
    /// </summary>
    /// <param name="wat">What is waited for, as a sentence that says what did not come.</param>
    protected static Task Wacht(IPage pagina, string wat, string voorwaarde) => Afwachten.Tot(wat, () => pagina.EvaluateAsync<bool>(voorwaarde));

    /// <summary>The same at the width that colleagues work on, at the smallest, and at 200 % of a window of 1366.</summary>
    protected async Task ControleerBreedten(IPage pagina)
    {
        foreach (var breed in (int[])[Venster.Breed, 1280, 683])
        {
            await pagina.SetViewportSizeAsync(breed, Venster.Hoog);
            await ControleerBreedte(pagina);
        }
        await pagina.SetViewportSizeAsync(Venster.Breed, Venster.Hoog);
    }

    /// <summary>A picture in tests/uitvoer, named after the test.</summary>
    protected static Task Foto(IPage pagina, string naam) => pagina.ScreenshotAsync(new()
    {
        Path = Path.Combine(Portaalproces.Wortel, "tests", "uitvoer", naam + ".png"), FullPage = true,
    });

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_contexten.Count == 0) { return; }
        if (TestContext.Current.TestState?.Result is TestResult.Failed)
        {
            var naam = "mislukt-" + TestContext.Current.TestMethod?.MethodName;
            await Foto(Pagina, naam);
            await File.WriteAllTextAsync(Path.Combine(Portaalproces.Wortel, "tests", "uitvoer", naam + ".log"), Portaal.Log, CancellationToken.None);
        }
        foreach (var context in _contexten) { await context.CloseAsync(); }
        if (Portaal != opstelling.Portaal) { await Portaal.DisposeAsync(); }
        _fouten.ShouldBeEmpty("een script op de pagina ging stuk");
    }
}
