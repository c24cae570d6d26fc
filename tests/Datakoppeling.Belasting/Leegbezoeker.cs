using Datakoppeling.Belasting.Draad;

namespace Datakoppeling.Belasting;

/// <summary>Somebody on the empty page: counts now and then. The floor to hold the portal against.</summary>
internal sealed class Leegbezoeker(Uri server, int nummer, Tempo tempo, Metingen metingen) : IAsyncDisposable
{
    public const string Tellen = "tellen op de lege pagina";
    private readonly Random _toeval = new(nummer);
    private readonly Aanmelding _browser = Aanmelding.Zonder(server);
    private Circuit? _circuit;

    public async Task Open() => _circuit = await Circuit.Open(_browser.Browser, _browser.Koekjes, server, p => Knop(p) is not null, tempo.Geduld);

    public async Task Werk(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await Task.Delay(tempo.Denktijd(_toeval), stop);
                await metingen.Meet(Tellen, async () =>
                {
                    var wacht = _circuit!.Wacht(_ => true, tempo.Geduld);
                    await _circuit.Doe(_circuit.Kijk(p => Knop(p)!), "click", new { type = "click" });
                    await wacht;
                });
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The time is up.
        }
        catch (Exception fout) when (fout is TimeoutException or InvalidOperationException or OperationCanceledException)
        {
            metingen.Fout(_circuit?.Fout ?? fout.Message);
        }
    }

    private static Knoop? Knop(Pagina pagina) => pagina.Alle().FirstOrDefault(k => k.Naam == "button");

    public async ValueTask DisposeAsync()
    {
        if (_circuit is not null) { await _circuit.DisposeAsync(); }
        _browser.Dispose();
    }
}
