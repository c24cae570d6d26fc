namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// An entity that two people may have open at once. The context raises <see cref="Versie"/> at every change and the database
/// refuses the second writer. A number of our own, because SQLite has no row version and both databases must behave alike.
/// </summary>
public interface IMetVersie
{
    int Versie { get; }
}
