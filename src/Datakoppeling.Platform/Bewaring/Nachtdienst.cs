using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Bewaring;

/// <summary>
/// Asks once a night for the job that destroys what is past its term. On several nodes each asks; who comes second finds a job that
/// waits or runs, or one that has nothing left to do.
/// </summary>
public sealed class Nachtdienst(Bewaarplanning planning, TimeProvider klok, ILogger<Nachtdienst> log) : BackgroundService
{
    // In UTC, so between two and six in the Netherlands, in summer and in winter.
    private static readonly (int Van, int Tot) Uren = (1, 4);
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromMinutes(10);
    private DateOnly _laatst;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tik = new PeriodicTimer(Tussenpoos, klok);
        try
        {
            do { await Kijk(stoppingToken); } while (await tik.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    /// <summary>Asks for the job when it is night and it was not asked for tonight.</summary>
    public async Task Kijk(CancellationToken stop)
    {
        var nu = klok.GetUtcNow();
        var dag = DateOnly.FromDateTime(nu.UtcDateTime);
        if (nu.Hour < Uren.Van || nu.Hour >= Uren.Tot || _laatst == dag) { return; }
        try
        {
            await planning.Zet(stop);
            _laatst = dag;
        }
        catch (Exception fout) when (Opslagfout.Zin(fout) is not null)
        {
            log.LogWarning("Het nachtelijk opruimen kon nu niet worden klaargezet; over tien minuten opnieuw.");
        }
    }
}
