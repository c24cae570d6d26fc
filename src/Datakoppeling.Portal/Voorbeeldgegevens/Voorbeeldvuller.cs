using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Portal.Voorbeeldgegevens;

/// <summary>
/// Fills the demo after the portal has begun to listen. In Development only; <c>Voorbeeldgegevens=nee</c> leaves it out. A part
/// that fails is logged and the others go on: without demo data the portal works as well.
/// </summary>
internal sealed class Voorbeeldvuller(
    IEnumerable<IVoorbeeldgegevens> delen, Voorbeeldstand stand, IHostApplicationLifetime leven, Dienststanden standen, TimeProvider klok,
    ILogger<Voorbeeldvuller> log) : Dienst(standen, klok, log)
{
    public override string Naam => "Voorbeeldgegevens klaarzetten";

    protected override async Task Werk(CancellationToken stoppingToken)
    {
        var luistert = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var gestart = leven.ApplicationStarted.Register(() => luistert.TrySetResult());
        await luistert.Task.WaitAsync(stoppingToken);
        foreach (var deel in delen.OrderBy(d => d.Volgorde))
        {
            var begin = Klok.GetTimestamp();
            try
            {
                log.LogInformation("Voorbeeldgegevens: {Deel} worden klaargezet.", deel.Naam);
                await deel.Vul(stoppingToken);
                log.LogInformation("Voorbeeldgegevens: {Deel} staan klaar na {Seconden:N1} s.", deel.Naam, Klok.GetElapsedTime(begin).TotalSeconds);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fout) when (fout is not OutOfMemoryException)
            {
                log.LogError(fout, "Voorbeeldgegevens: {Deel} konden niet worden klaargezet.", deel.Naam);
            }
        }
        stand.IsKlaar();
    }
}
