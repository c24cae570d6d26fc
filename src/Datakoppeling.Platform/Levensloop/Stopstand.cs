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

    /// <summary>Whether somebody asked for it. A host that stops by itself has fallen.</summary>
    public bool IsGevraagd { get; private set; }

    /// <summary>Safe to repeat.</summary>
    public void Begin() => _begonnen.Cancel();

    /// <summary>Notes that it was asked for.</summary>
    public void Vraag() => IsGevraagd = true;

    public void Dispose() => _begonnen.Dispose();
}
