namespace Datakoppeling.Platform.Handelingen;

/// <summary>
/// Tells every screen and job, on all nodes, that something changed, after it was saved. A message is a small record without personal data;
/// who hears it loads what it needs.
/// </summary>
public interface INieuws
{
    void Meld(object bericht);

    /// <summary>Calls <paramref name="bijBericht"/> on the announcer's thread: a component goes back to its own with InvokeAsync.</summary>
    /// <returns>Dispose it to stop listening; a component must.</returns>
    IDisposable Abonneer<T>(Action<T> bijBericht);
}
