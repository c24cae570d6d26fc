using System.Globalization;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Klussen;

/// <summary>Looks for work and runs it, a few jobs at once. Woken by news of a new job; looks by itself for those of a node that died.</summary>
internal sealed class Klusdienst(
    Klusbord bord, Klusloper loper, INieuws nieuws, KlusInstellingen instellingen, Stopstand einde, Klushartslag hartslag, ILogger<Klusdienst> log) : BackgroundService
{
    private readonly string _werker = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Jobs go back as soon as the node begins to stop, while it still answers.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, einde.Begonnen);
        await Kijk(stop.Token);
    }

    private async Task Kijk(CancellationToken stoppingToken)
    {
        using var wekker = new SemaphoreSlim(0);
        using var abonnement = nieuws.Abonneer<KlusGewijzigd>(_ => wekker.Release());
        var lopend = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            hartslag.Tik();
            lopend.RemoveAll(t => t.IsCompleted);
            var klus = lopend.Count < instellingen.Tegelijk ? await Neem(stoppingToken) : null;
            if (klus is not null)
            {
                lopend.Add(Loop(klus, stoppingToken));
                continue;
            }
            try
            {
                await wekker.WaitAsync(instellingen.Kijken, stoppingToken);
                while (await wekker.WaitAsync(TimeSpan.Zero, stoppingToken)) { }
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
        await Task.WhenAll(lopend);
    }

    private async Task<Klus?> Neem(CancellationToken stop)
    {
        try
        {
            return await bord.Neem(_werker, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception fout) when (Opslagfout.Zin(fout) is not null)
        {
            log.LogWarning(fout, "Er kon nu geen klus worden genomen.");
            return null;
        }
    }

    private async Task Loop(Klus klus, CancellationToken stop)
    {
        try
        {
            await loper.Loop(klus, stop);
        }
        catch (Exception fout) when (fout is not OutOfMemoryException)
        {
            // Its lease runs out and another attempt takes it: losing one job must not stop the others.
            log.LogError(fout, "Klus {Klus} kon niet worden afgesloten.", klus.Id);
        }
    }
}
