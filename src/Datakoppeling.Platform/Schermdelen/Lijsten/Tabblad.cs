namespace Datakoppeling.Platform.Schermdelen.Lijsten;

/// <summary>A tab of <see cref="Tabbladen"/>.</summary>
/// <param name="Waarde">What the URL holds; null is the tab that is chosen when the URL says nothing.</param>
/// <param name="Aantal">The count behind the title; null while it is not known.</param>
public sealed record Tabblad(string? Waarde, string Titel, long? Aantal = null);
