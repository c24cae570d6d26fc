namespace Datakoppeling.Platform.Levensloop;

/// <summary>
/// Whether this node has begun to stop. It comes before the host's own stopping: for a while the node still answers, takes no new
/// jobs, hands back those that run, and tells who is at work.
/// </summary>
public sealed class Stopstand : IDisposable
{
    private readonly CancellationTokenSource _begonnen = new();

    /// <summary>Cancelled once the node begins to stop.</summary>
    public CancellationToken Begonnen => _begonnen.Token;

    public bool IsBegonnen => _begonnen.IsCancellationRequested;

    /// <summary>Safe to repeat.</summary>
    public void Begin() => _begonnen.Cancel();

    public void Dispose() => _begonnen.Dispose();
}
