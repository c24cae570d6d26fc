using Datakoppeling.Belasting.Draad;

namespace Datakoppeling.Belasting;

/// <summary>
/// One inkomensconsulent at work: opens the worklist, filters it, opens a case, reads, decides (contact first where the portal asks
/// for it), and goes on with the next; after some cases back to the list.
/// </summary>
internal sealed class Consulent(Uri portaal, int nummer, Tempo tempo, Metingen metingen) : IAsyncDisposable
{
    private const int ZakenPerKeer = 8;
    /// <summary>What every case ends with, and so what is counted to know whether there was work at all.</summary>
    public const string Beslissen = "beslissen en volgende";
    private readonly Random _toeval = new(nummer);
    private Aanmelding? _aanmelding;
    private Circuit? _circuit;

    private string Stand => nummer % 2 == 0 ? "&stand=voorstel" : "";

    /// <summary>Each begins elsewhere in the list, as teams divide their work.</summary>
    private string Lijst => $"oib/werklijst?pagina={1 + (nummer % 40)}{Stand}";

    /// <summary>Signs in and opens the worklist.</summary>
    public async Task Open()
    {
        _aanmelding ??= await Aanmelding.Als(portaal, nummer % 3 == 0 ? "demo-consulent-2" : "demo-consulent");
        _circuit = await Circuit.Open(_aanmelding.Browser, _aanmelding.Koekjes, new Uri(portaal, Lijst), HeeftRijen, tempo.Geduld);
    }

    public async Task Werk(CancellationToken stop)
    {
        var begonnen = false;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                // Nobody begins at the same stroke.
                if (!begonnen) { await Denk(stop); }
                begonnen = true;
                if (_circuit is null) { await Open(); }
                await Ronde(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fout) when (fout is TimeoutException or InvalidOperationException or HttpRequestException or OperationCanceledException or KeyNotFoundException)
            {
                metingen.Fout(_circuit?.Fout ?? $"{fout.GetType().Name}: {fout.Message}");
                await Sluit();
            }
        }
    }

    private async Task Ronde(CancellationToken stop)
    {
        await Meet("werklijst openen", p => HeeftRijen(p) && IsRustig(p), c => c.GaNaar(Lijst));
        await Denk(stop);
        if (Links("wanneer=besloten").FirstOrDefault() is { } blad)
        {
            // Another tab and back: two filters of the same list.
            await Meet("filteren", IsBesloten, c => c.GaNaar(blad));
            await Denk(stop);
            await Meet("filteren", p => HeeftRijen(p) && IsRustig(p), c => c.GaNaar(Lijst));
            await Denk(stop);
        }
        var rijen = _circuit!.Kijk(p => Rijen(p).ToList());
        await Meet("dossier openen", p => IsZaak(p, ""), c => c.GaNaar(rijen[_toeval.Next(rijen.Count)]));
        for (var zaak = 0; zaak < ZakenPerKeer && _circuit!.Kijk(p => IsZaak(p, "")); zaak++)
        {
            await Denk(stop);
            await Beslis(stop);
        }
    }

    private async Task Beslis(CancellationToken stop)
    {
        if (!Mag("Voorstel akkoord") && Knop("Leg contact vast") is { } leg)
        {
            await LegContactVast(leg, stop);
            await Denk(stop);
        }
        while (_circuit!.Kijk(TeVinken) is > 0 and var nog)
        {
            await Meet("signaal afvinken", p => TeVinken(p) < nog && p.Alle().Any(k => k.HeeftKlasse("beslisbalk")), c => c.Doe(Knop(Bekeken)!, "click", Klik));
            await Denk(stop);
        }
        var titel = _circuit!.Kijk(Titel);
        if (Mag("Voorstel akkoord") && Knop("Voorstel akkoord") is { } akkoord)
        {
            await Meet(Beslissen, p => IsZaak(p, titel) || IsLijst(p) || Geweigerd(p) is not null, c => c.Doe(akkoord, "click", Klik));
            if (_circuit.Kijk(Geweigerd) is not { } zin) { return; }
            metingen.Voorval("een besluit werd geweigerd: " + zin);
            await Denk(stop);
        }
        await Meet("volgend dossier", p => IsZaak(p, titel) || IsLijst(p), c => c.Doe(Knop("Volgend dossier")!, "click", Klik));
    }

    private async Task LegContactVast(Knoop knop, CancellationToken stop)
    {
        await Meet("contact: venster", p => Groepen(p).Count >= 2, c => c.Doe(knop, "click", Klik));
        await Denk(stop);
        for (var groep = 0; groep < 2; groep++)
        {
            // After each choice the handlers of the other choices are new ones.
            var keuze = _circuit!.Kijk(p => Groepen(p)[groep].Alle().First(k => k.Naam == "input" && k.Kenmerk("type") == "radio" && k.Luistert.ContainsKey("click")));
            await Meet("contact: keuze", _ => true, c => c.Doe(keuze, "click", Klik));
        }
        var formulier = _circuit!.Kijk(p => p.Alle().First(k => k.Naam == "form" && k.HeeftKlasse("formulier")));
        await Meet("contact: bewaren", p => Groepen(p).Count == 0 && p.Alle().Any(k => k.HeeftKlasse("beslisbalk")), c => c.Doe(formulier, "submit", new { }));
    }

    private static readonly object Klik = new { type = "click", detail = 1, button = 0, buttons = 0 };

    private Task Meet(string soort, Func<Pagina, bool> klaar, Func<Circuit, Task> doe) => metingen.Meet(soort, async () =>
    {
        var wacht = _circuit!.Wacht(klaar, tempo.Geduld);
        await doe(_circuit);
        await wacht;
    });

    private Task Denk(CancellationToken stop) => Task.Delay(tempo.Denktijd(_toeval), stop);

    private Knoop? Knop(string tekst) => _circuit!.Kijk(p => p.Alle().FirstOrDefault(k => k.Naam == "button" && k.Luistert.ContainsKey("click") && k.Inhoud() == tekst));

    private bool Mag(string tekst) => Knop(tekst) is { } knop && knop.Kenmerk("aria-disabled") != "true";

    private List<string> Links(string deel) => _circuit!.Kijk(p => p.Alle().Where(k => k.Naam == "a" && k.Kenmerk("href").Contains(deel, StringComparison.Ordinal)).Select(k => k.Kenmerk("href")).ToList());

    private const string Bekeken = "Bekeken";

    private static int TeVinken(Pagina pagina) => pagina.Alle().Count(k => k.Naam == "button" && k.Inhoud() == Bekeken);

    private static string Titel(Pagina pagina) => pagina.Alle().FirstOrDefault(k => k.Naam == "h1")?.Inhoud() ?? "";

    private static bool IsLijst(Pagina pagina) => Titel(pagina) == "Werklijst";

    /// <summary>The page shows a case to the end, another one than <paramref name="vorige"/>.</summary>
    private static bool IsZaak(Pagina pagina, string vorige) =>
        Titel(pagina) is var titel && titel.StartsWith("Dossier ", StringComparison.Ordinal) && titel != vorige && pagina.Alle().Any(k => k.HeeftKlasse("beslisbalk"));

    private static IEnumerable<string> Rijen(Pagina pagina) => pagina.Alle().Where(k => k.Naam == "a" && k.HeeftKlasse("rijlink")).Select(k => k.Kenmerk("href"));

    private static bool IsBesloten(Pagina pagina) => IsLijst(pagina)
        && pagina.Alle().Any(k => k.Tekst == "Hier staat niets meer" || (k.Naam == "th" && k.Inhoud() == "Besloten"));

    private static bool IsRustig(Pagina pagina) => pagina.Alle().Any(k => k.Kenmerk("aria-busy") == "false");

    private static bool HeeftRijen(Pagina pagina) => IsLijst(pagina) && Rijen(pagina).Any();

    private static List<Knoop> Groepen(Pagina pagina) => [.. pagina.Alle().Where(k => k.Naam == "fieldset" && k.HeeftKlasse("veldgroep"))];

    private static string? Geweigerd(Pagina pagina) => pagina.Alle().FirstOrDefault(k => k.HeeftKlasse("beslisbalk-breed"))?.Inhoud();

    private async Task Sluit()
    {
        if (_circuit is not null) { await _circuit.DisposeAsync(); }
        _circuit = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Sluit();
        _aanmelding?.Dispose();
    }
}
