using System.Runtime.InteropServices;
using Datakoppeling.Platform.Levensloop;

namespace Datakoppeling.Portal.Gezondheid;

/// <summary>
/// Stops in two steps on SIGTERM, SIGINT and SIGQUIT. First the node still answers, says that it is not ready, hands its jobs back and
/// warns who is at work; a load balancer sends new visitors elsewhere. Then the host stops. A second signal skips the rest of the first step.
/// The framework's own lifetime closes every circuit at once, before anything can be said.
/// </summary>
internal sealed class Levensduur(IHostApplicationLifetime leven, Stopstand stand, TimeSpan uitloop, TimeProvider klok, ILogger<Levensduur> log) : IHostLifetime, IDisposable
{
    private readonly List<IDisposable> _bewaakt = [];
    private int _signalen;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signaal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT]) { _bewaakt.Add(PosixSignalRegistration.Create(signaal, Ontvang)); }
        _bewaakt.Add(leven.ApplicationStarted.Register(() =>
        {
            log.LogInformation(Gebeurtenissen.Gestart, "Het portaal is gestart.");
            Dienstbeheer.Meld("READY=1");
        }));
        // Whatever stops the host, also without a signal.
        _bewaakt.Add(leven.ApplicationStopping.Register(stand.Begin));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Ontvang(PosixSignalContext signaal)
    {
        // Otherwise the runtime ends the process here and now.
        signaal.Cancel = true;
        stand.Vraag();
        if (Interlocked.Increment(ref _signalen) > 1) { leven.StopApplication(); }
        else { _ = Task.Run(Stop, CancellationToken.None); }
    }

    private async Task Stop()
    {
        log.LogInformation(Gebeurtenissen.Stopt, "Het portaal stopt: nog {Seconden} seconden beschikbaar, dan dicht.", (int)uitloop.TotalSeconds);
        Dienstbeheer.Meld("STOPPING=1");
        stand.Begin();
        await Task.Delay(uitloop, klok, leven.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        leven.StopApplication();
    }

    public void Dispose()
    {
        foreach (var iets in _bewaakt) { iets.Dispose(); }
        _bewaakt.Clear();
    }
}
