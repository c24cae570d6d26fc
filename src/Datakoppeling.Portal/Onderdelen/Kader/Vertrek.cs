namespace Datakoppeling.Portal.Onderdelen.Kader;

/// <summary>
/// Whether the person of this circuit is signing out. The session is gone before the browser is at the provider, where the session of the
/// provider ends: a circuit that noticed the first and went to a page of its own would break off the second.
/// </summary>
internal sealed class Vertrek(TimeProvider klok)
{
    /// <summary>After this the way out has failed, and the circuit goes by itself.</summary>
    internal static readonly TimeSpan Langst = TimeSpan.FromSeconds(30);
    private long _begonnen;

    public void Begin() => _begonnen = klok.GetTimestamp();

    /// <summary>Waits until signing out had its time; at once when nobody signed out here.</summary>
    public Task WachtAf(CancellationToken stop)
    {
        var over = _begonnen == 0 ? TimeSpan.Zero : Langst - klok.GetElapsedTime(_begonnen);
        return over > TimeSpan.Zero ? Task.Delay(over, klok, stop) : Task.CompletedTask;
    }
}
