using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Spoorbeheer;

/// <summary>Writes the anchor of the day into the <see cref="Ankermap"/>, where one is set. Looks each hour, so that a stopped machine catches up.</summary>
public sealed class Ankerdienst(Ankermap map, Uitvoerder uitvoerder, TimeProvider klok, ILogger<Ankerdienst> log) : BackgroundService
{
    private static readonly Gebruiker Systeem = new("systeem", "systeem") { Herkomst = "ankerdienst" };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (map.Pad is null) { return; }
        using var tik = new PeriodicTimer(TimeSpan.FromHours(1), klok);
        try
        {
            do { await Schrijf(stoppingToken); } while (await tik.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    /// <summary>Writes the anchor of today unless it is there; a fault is logged and tried again an hour later.</summary>
    public async Task Schrijf(CancellationToken stop)
    {
        try
        {
            if (map.Heeft(DateOnly.FromDateTime(klok.GetUtcNow().UtcDateTime))) { return; }
            var uitkomst = await uitvoerder.VoerNamens<long>(Systeem, SpoorRechten.Ankeren.Code, Spoorlezer.Keten, async werk =>
            {
                var anker = await Spooranker.Maak(werk.Context, werk.Nu, werk.Stop);
                await map.Schrijf(anker, werk.Stop);
                werk.Noteer("regel", anker.Nummer);
                return anker.Nummer;
            }, stop);
            if (uitkomst.Weigering is { } weigering) { log.LogError("Het anker van vandaag is niet geschreven: {Zin}", weigering.Zin); }
        }
        catch (Exception fout) when (fout is not (OperationCanceledException or OutOfMemoryException))
        {
            // The portal goes on without the anchor of today; the log says that it is missing.
            log.LogError(fout, "Het anker van vandaag kon niet in de map van {Instelling}.", Ankermap.Instelling);
        }
    }
}
