using Microsoft.Extensions.Logging;
using Quartz;

namespace Datakoppeling.Platform.Klussen;

/// <summary>
/// Puts jobs that are free on the schedule of Quartz, which has one of the nodes do each. A job is a row before it is on the schedule:
/// it is asked for in the transaction of a handeling, and a schedule that lost it (a restart, on SQLite) gets it again.
/// </summary>
internal sealed class Klusrooster(Klusbord bord, ILogger<Klusrooster> log)
{
    private const string Groep = "klussen";

    /// <summary>Puts on the schedule what is free and not on it.</summary>
    public async Task Zet(IScheduler planner, CancellationToken stop)
    {
        var vrij = await bord.Vrij(stop);
        if (vrij.Count == 0) { return; }
        var gezet = (await planner.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Groep), stop)).ToHashSet();
        foreach (var id in vrij.Where(id => !gezet.Contains(Sleutel(id))))
        {
            try
            {
                await planner.ScheduleJob(
                    JobBuilder.Create<Klusbeurt>().WithIdentity(Sleutel(id)).RequestRecovery().Build(),
                    // However long it waits for a node with room: it is done as soon as there is one.
                    TriggerBuilder.Create().WithIdentity(id.ToString(), Groep).StartNow().WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires)).Build(),
                    cancellationToken: stop);
            }
            catch (ObjectAlreadyExistsException)
            {
                // Another node was first.
            }
        }
        if (vrij.Exists(id => gezet.Contains(Sleutel(id)))) { await HaalAf(planner, stop); }
    }

    /// <summary>
    /// Takes off what Quartz gave up on, such as a job that a node of another version could not make: the next look puts it on again, for as
    /// long as it is free. What is due by the clock begins again by itself.
    /// </summary>
    private async Task HaalAf(IScheduler planner, CancellationToken stop)
    {
        foreach (var trekker in await planner.ResetTriggersFromErrorState(GroupMatcher<TriggerKey>.AnyGroup(), stop))
        {
            if (await planner.GetTrigger(trekker, stop) is not { JobKey: { Group: Groep } klus }) { continue; }
            await planner.DeleteJob(klus, stop);
            log.LogWarning("Klus {Klus} stond als mislukt op het rooster en wordt opnieuw geprobeerd.", klus.Name);
        }
    }

    /// <summary>Of a job on the schedule.</summary>
    internal static JobKey Sleutel(Guid id) => new(id.ToString(), Groep);
}
