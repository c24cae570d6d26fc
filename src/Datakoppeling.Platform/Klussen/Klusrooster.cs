using Microsoft.Extensions.Logging;
using Quartz;

namespace Datakoppeling.Platform.Klussen;

/// <summary>
/// Puts jobs that are free on the schedule of Quartz, which has one of the nodes do each. A job is a row before it is on the schedule:
/// it is asked for in the transaction of a handeling, and a schedule that lost it (a restart, on SQLite) gets it again.
/// </summary>
internal sealed class Klusrooster(Klusbord bord, KlusInstellingen instellingen, TimeProvider klok, ILogger<Klusrooster> log)
{
    private const string Groep = "klussen";

    // Since when a job is free although the schedule has it, and has nothing left to fire for it.
    private readonly Dictionary<Guid, long> _blijftLiggen = [];

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
        var opRooster = vrij.Where(id => gezet.Contains(Sleutel(id))).ToList();
        foreach (var weg in _blijftLiggen.Keys.Except(opRooster).ToList()) { _blijftLiggen.Remove(weg); }
        if (opRooster.Count == 0) { return; }
        await HaalAf(planner, stop);
        foreach (var id in opRooster) { await HaalLosAf(planner, id, stop); }
    }

    /// <summary>
    /// Takes off a job that the schedule believes to have done or to be doing, while its row is free and stays so: the database was away when
    /// Quartz fired it or noted its end. For as long as a node may be silent it is left, because it may be about to begin.
    /// </summary>
    private async Task HaalLosAf(IScheduler planner, Guid id, CancellationToken stop)
    {
        foreach (var trekker in await planner.GetTriggersOfJob(Sleutel(id), stop))
        {
            if (await planner.GetTriggerState(trekker.Key, stop) is TriggerState.Normal or TriggerState.Paused) { _blijftLiggen.Remove(id); return; }
        }
        if (!_blijftLiggen.TryGetValue(id, out var sinds)) { _blijftLiggen[id] = klok.GetTimestamp(); }
        else if (klok.GetElapsedTime(sinds) > instellingen.Lease)
        {
            _blijftLiggen.Remove(id);
            await planner.DeleteJob(Sleutel(id), stop);
            log.LogWarning("Klus {Klus} lag stil op het rooster en wordt opnieuw aangeboden.", id);
        }
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
