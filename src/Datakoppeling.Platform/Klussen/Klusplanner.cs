using Datakoppeling.Platform.Opslag;
using Npgsql;
using Quartz;

namespace Datakoppeling.Platform.Klussen;

/// <summary>What is due by the clock.</summary>
/// <param name="Naam">Its name in the schedule.</param>
/// <param name="Tijden">As Quartz writes times: seconds, minutes, hours, day, month, day of the week; UTC.</param>
internal sealed record Klokwerk(Type Werk, string Naam, string Tijden);

/// <summary>
/// The part that this node takes in the schedule. On SQLite that is in memory, for the one node there is; on PostgreSQL it is in the
/// database, and the nodes divide it.
/// </summary>
internal sealed class Klusplanner(
    ISchedulerRuntime planners, Nodenaam node, KlusInstellingen klussen, OpslagInstellingen opslag, IEnumerable<Klokwerk> klokwerken)
{
    private const string Naam = "datakoppeling";
    private static readonly TimeSpan Rust = TimeSpan.FromSeconds(5);

    /// <summary>Null when this node takes no part: not yet, or not any more.</summary>
    public IScheduler? Nu { get; private set; }

    /// <summary>Takes part from now on. A node that does no jobs fills the schedule, and fires nothing of it.</summary>
    public async Task<IScheduler> Begin(CancellationToken stop) =>
        Nu = await planners.Add(Naam, Stel, new SchedulerAddOptions { CreateWithoutStarting = klussen.Tegelijk == 0 }, stop);

    /// <summary>Tells the jobs that run to stop, and waits until they have.</summary>
    public async Task Einde()
    {
        Nu = null;
        await planners.Remove(Naam, waitForJobsToComplete: true, CancellationToken.None);
    }

    private void Stel(IQuartzBuilder planner)
    {
        planner.ConfigureScheduler(opties =>
        {
            opties.InstanceId = node.Naam;
            opties.IdleWaitTime = Rust;
            opties.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            opties.PropagateTraceContext = false;
        });
        planner.UseDefaultThreadPool(Math.Max(1, klussen.Tegelijk));
        // Nodes compare their clocks, and a test that has another day has none of its own.
        planner.UseTimeProvider(TimeProvider.System);
        foreach (var werk in klokwerken)
        {
            planner.AddJob(werk.Werk, job => job.WithIdentity(werk.Naam));
            planner.AddTrigger(trekker => trekker.WithIdentity(werk.Naam).ForJob(werk.Naam).WithSchedule(CronScheduleBuilder.Create(werk.Tijden).InTimeZone(TimeZoneInfo.Utc)));
        }
        if (opslag.Soort == Opslagsoort.SQLite)
        {
            planner.UseInMemoryStore();
            return;
        }
        planner.UsePersistentStore(opslagplaats =>
        {
            opslagplaats.UsePostgres(NpgsqlFactory.Instance, opslag.Verbinding);
            opslagplaats.ProvisionSchema();
            // A node is missed when its jobs are: once the lease is over. Quartz refuses parts of a millisecond.
            var teken = TimeSpan.FromMilliseconds((long)klussen.Lease.TotalMilliseconds / 3);
            opslagplaats.UseClustering(groep => (groep.CheckinInterval, groep.CheckinMisfireThreshold) = (teken, 2 * teken));
        });
    }
}
