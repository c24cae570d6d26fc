namespace Datakoppeling.Platform.Schermdelen;

/// <summary>
/// Work that somebody asks for once, however often is clicked. It lasts until the browser has drawn what came of it: a click from before
/// that was on the old screen, and would do the same again, or something else on what stands there now.
/// </summary>
public sealed class Eenmaal
{
    private bool _klaar;

    /// <summary>Whether it is being done, or was and is not on the screen yet.</summary>
    public bool Werkt { get; private set; }

    /// <returns>False when it is going on already.</returns>
    public bool Begin()
    {
        if (Werkt) { return false; }
        return Werkt = true;
    }

    public void Klaar() => _klaar = true;

    /// <summary>From OnAfterRender, which on a circuit comes when the browser has told that it drew.</summary>
    /// <returns>Whether the button is free again, and so must be drawn once more.</returns>
    public bool Getekend()
    {
        if (!_klaar) { return false; }
        (_klaar, Werkt) = (false, false);
        return true;
    }
}
