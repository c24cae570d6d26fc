using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Telemetrie;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Levensloop;

/// <summary>
/// The frame around everything that runs in the background as long as the portal does. What falls is begun again, after a while that
/// grows: the framework would stop the whole portal instead. That it fell stands in the log, in the measurements and on the page Toestand.
/// </summary>
public abstract class Dienst(Dienststanden standen, TimeProvider klok, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Eerste = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Langste = TimeSpan.FromMinutes(1);

    protected TimeProvider Klok => klok;

    /// <summary>For people: "Klussen nemen".</summary>
    public abstract string Naam { get; }

    /// <summary>Whether a node on which this does not run should get no visitors.</summary>
    public virtual bool IsOnmisbaar => false;

    /// <summary>The work. Returns when there is nothing left to do, or when the portal stops; whatever it throws, it is begun again.</summary>
    protected abstract Task Werk(CancellationToken stop);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var stand = standen.Voor(this);
        var wacht = Eerste;
        while (!stoppingToken.IsCancellationRequested)
        {
            var begonnen = klok.GetTimestamp();
            stand.Begint();
            try
            {
                await Werk(stoppingToken);
                stand.Klaar();
                return;
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                // The portal stops.
                return;
            }
            catch (Exception fout)
            {
                if (klok.GetElapsedTime(begonnen) > Langste) { wacht = Eerste; }
                Meld(fout, wacht);
                stand.Viel(klok.GetUtcNow().UtcDateTime);
            }
            await Task.Delay(wacht, klok, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            wacht = wacht * 2 < Langste ? wacht * 2 : Langste;
        }
    }

    private void Meld(Exception fout, TimeSpan wacht)
    {
        Metingen.TelDienstval(GetType().Name);
        var seconden = (int)wacht.TotalSeconds;
        if (Opslagfout.IsTijdelijk(fout)) { log.LogWarning(fout, "De dienst {Dienst} wacht op de opslag; over {Seconden} s opnieuw.", Naam, seconden); }
        else { log.LogError(fout, "De dienst {Dienst} viel uit; over {Seconden} s opnieuw.", Naam, seconden); }
    }
}
