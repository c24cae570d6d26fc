using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Kluis;

/// <summary>At start: removes what a crash left between destroying a key and deleting its files.</summary>
internal sealed class Kluisopruimer(IKluis kluis, ILogger<Kluisopruimer> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var aantal = await kluis.RuimOp(stoppingToken);
            if (aantal > 0) { log.LogInformation("{Aantal} onleesbare kluisbestanden verwijderd.", aantal); }
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException || Opslagfout.Zin(fout) is not null)
        {
            log.LogWarning(fout, "Het opruimen van de kluis lukte nu niet; bij de volgende start opnieuw.");
        }
    }
}
