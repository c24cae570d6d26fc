namespace Datakoppeling.Platform.Schermdelen.Lijsten;

/// <summary>A chip of <see cref="Filterchips"/>.</summary>
/// <param name="Waarde">What the URL holds; without a comma.</param>
/// <param name="Uitleg">What the words mean.</param>
public sealed record Filteroptie(string Waarde, string Titel, long? Aantal = null, string? Uitleg = null);
