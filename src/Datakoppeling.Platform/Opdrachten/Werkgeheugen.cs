using System.Runtime;

namespace Datakoppeling.Platform.Opdrachten;

/// <summary>
/// How a verb uses memory. It answers nobody while it works, it lives for seconds, and nearly all that it makes it keeps to the end: a
/// collector that comes by copies much and frees little.
/// </summary>
public static class Werkgeheugen
{
    // More than this a runtime may not grant in one go.
    private const long Hoogst = 240L << 20;

    /// <summary>Asks for the memory of a run at once, so that nothing is collected until it is used up.</summary>
    /// <param name="verwacht">Bytes that the run will make, 0 to ask for none; more is no harm, then the collector begins its work as always.</param>
    public static void Neem(long verwacht = 0)
    {
        // Asked before, in a process that runs more than one.
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) { return; }
        // A collector beside the verb would only take time from the second core.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        if (verwacht <= 0) { return; }
        try
        {
            GC.TryStartNoGCRegion(Math.Min(verwacht, Hoogst));
        }
        catch (ArgumentOutOfRangeException)
        {
            // A machine that grants less: the run takes longer, and ends the same.
        }
    }
}
