namespace Datakoppeling.Platform.Schermdelen;

/// <summary>
/// Whether the browser of this circuit is there. A circuit outlives its browser for some minutes, for who comes back; meanwhile nobody looks.
/// </summary>
public sealed class Verbindingsstand
{
    public bool IsWeg { get; private set; }

    /// <summary>On the thread of the framework; the listener goes back to its own.</summary>
    public event EventHandler? Veranderd;

    public void Zet(bool weg)
    {
        if (IsWeg == weg) { return; }
        IsWeg = weg;
        Veranderd?.Invoke(this, EventArgs.Empty);
    }
}
