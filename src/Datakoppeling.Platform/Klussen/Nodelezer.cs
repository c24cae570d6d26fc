using System.Globalization;
using Quartz;

namespace Datakoppeling.Platform.Klussen;

/// <summary>What the others make of a node.</summary>
public enum Nodeteken
{
    Goed,

    /// <summary>It should have been heard of; its jobs are still its own.</summary>
    Laat,

    /// <summary>Not heard of for so long that another takes its jobs.</summary>
    Weg,
}

/// <summary>A node that does jobs.</summary>
/// <param name="Naam">Its machine and process number.</param>
/// <param name="Gehoord">When it last said that it is there; UTC.</param>
public sealed record Nodestand(string Naam, DateTime Gehoord, Nodeteken Teken);

/// <summary>The name of this node in this run: what a job and the schedule say of who has it.</summary>
internal sealed record Nodenaam(string Naam)
{
    public static Nodenaam Nieuw() => new(string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}"));

    /// <summary>Without what tells two runs apart.</summary>
    public static string Kort(string naam) => naam[..Math.Max(0, naam.LastIndexOf('/'))];
}

/// <summary>Which nodes share the jobs. Without a right of its own, as <see cref="KlusLezer"/>.</summary>
public sealed class Nodelezer
{
    private readonly Klusplanner _planner;

    internal Nodelezer(Klusplanner planner) => _planner = planner;

    /// <summary>By name; none on SQLite, where there is one node and nothing to share.</summary>
    public async Task<IReadOnlyList<Nodestand>> Lees(CancellationToken stop = default)
    {
        if (_planner.Nu is not { } planner) { return []; }
        return
        [
            // In memory there are no signs of life.
            .. (await planner.QueryClusterNodes(stop)).Where(n => n.LastCheckInUtc is not null).OrderBy(n => n.InstanceId, StringComparer.Ordinal)
                .Select(n => new Nodestand(Nodenaam.Kort(n.InstanceId), n.LastCheckInUtc!.Value.UtcDateTime, n.State switch
                {
                    ClusterNodeState.Alive => Nodeteken.Goed,
                    ClusterNodeState.Overdue => Nodeteken.Laat,
                    _ => Nodeteken.Weg,
                })),
        ];
    }
}
