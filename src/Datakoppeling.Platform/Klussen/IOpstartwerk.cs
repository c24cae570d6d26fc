using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Platform.Klussen;

/// <summary>
/// Work that a new version of the program finds to be done, asked for by nobody: looked for once at the start of a node. Registered with
/// <c>AddOpstartwerk&lt;T&gt;()</c>.
/// </summary>
public interface IOpstartwerk
{
    /// <summary>As the trail names it.</summary>
    string Handeling { get; }

    /// <summary>What the job is about; while one about it waits or runs no other is asked for.</summary>
    Doel Doel { get; }

    Task<bool> IsNodig(PortaalContext context, CancellationToken stop);

    /// <summary>Starts the job and notes what for, in the transaction of its line in the trail.</summary>
    Task Zet(Werk werk);
}
