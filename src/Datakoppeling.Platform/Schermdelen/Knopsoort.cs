namespace Datakoppeling.Platform.Schermdelen;

/// <summary>How loud a button is. A page has at most one <see cref="Hoofd"/> in sight.</summary>
public enum Knopsoort
{
    Gewoon,
    Hoofd,
    Gevaar,
    Stil,
}
