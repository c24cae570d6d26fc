using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Datakoppeling.Platform.Klussen;

/// <summary>
/// Has this node take part in the schedule of jobs, and keeps that schedule filled: woken by news of a new job; looks by itself for
/// what nobody announced and for the jobs of a node that died.
/// </summary>
internal sealed class Klusdienst(
    Klusplanner planner, Klusrooster rooster, INieuws nieuws, KlusInstellingen instellingen, Stopstand einde, Klushartslag hartslag,
    Dienststanden standen, TimeProvider klok, ILogger<Klusdienst> log) : Dienst(standen, klok, log)
{
    public override string Naam => "Klussen nemen";

    public override bool IsOnmisbaar => true;

    protected override async Task Werk(CancellationToken stoppingToken)
    {
        // Jobs go back as soon as the node begins to stop, while it still answers.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, einde.Begonnen);
        using var wekker = new SemaphoreSlim(0);
        using var abonnement = nieuws.Abonneer<KlusGewijzigd>(_ => wekker.Release());
        while (!stop.IsCancellationRequested)
        {
            await Kijk(stop.Token);
            try
            {
                await wekker.WaitAsync(instellingen.Kijken, stop.Token);
                while (await wekker.WaitAsync(TimeSpan.Zero, stop.Token)) { }
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
        await planner.Einde();
    }

    private async Task Kijk(CancellationToken stop)
    {
        try
        {
            await rooster.Zet(planner.Nu ?? await planner.Begin(stop), stop);
            hartslag.Tik();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The node stops.
        }
        catch (Exception fout) when (fout is SchedulerException || Opslagfout.Zin(fout) is not null)
        {
            log.LogWarning(fout, "Er kon nu niet naar klussen worden gekeken.");
        }
    }
}
