using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Datakoppeling.Platform.Klussen;

/// <summary>The turn of one job, on the node that Quartz gave it to: for the first time, or because the node that had it is gone.</summary>
/// <remarks>Whether the job is free is the row's to say: a node that is slow rather than dead still has it, until its lease runs out.</remarks>
internal sealed class Klusbeurt(Klusbord bord, Klusloper loper, ILogger<Klusbeurt> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var id = Guid.Parse(context.JobDetail.Key.Name);
        try
        {
            if (await bord.Neem(id, cancellationToken) is { } klus) { await loper.Loop(klus, cancellationToken); }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The node stops before it had the job.
        }
        catch (Exception fout) when (Opslagfout.Zin(fout) is not null)
        {
            log.LogWarning(fout, "Klus {Klus} kon nu niet worden genomen.", id);
        }
        catch (Exception fout) when (fout is not OutOfMemoryException)
        {
            // Its lease runs out and another attempt takes it.
            log.LogError(fout, "Klus {Klus} kon niet worden afgesloten.", id);
        }
    }
}
