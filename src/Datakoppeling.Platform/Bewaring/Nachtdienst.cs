using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Datakoppeling.Platform.Bewaring;

/// <summary>Asks once a night for the job that destroys what is past its term; on several nodes one of them does.</summary>
internal sealed class Nachtdienst(Bewaarplanning planning, ILogger<Nachtdienst> log) : IJob
{
    /// <summary>
    /// In UTC, so between two and five in the Netherlands, in summer and in winter. Three times: for a portal that was down at the first, or
    /// a database that was.
    /// </summary>
    public const string Tijden = "0 0 1-3 ? * *";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if ((await planning.Zet(cancellationToken)).Gelukt) { return; }
        }
        catch (Exception fout) when (Opslagfout.Zin(fout) is not null)
        {
            // Told below.
        }
        log.LogWarning("Het nachtelijk opruimen kon nu niet worden klaargezet; dat wordt deze nacht nog eens geprobeerd.");
    }
}
