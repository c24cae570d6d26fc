namespace Datakoppeling.Platform.Schermdelen.Velden;

/// <summary>An option of <see cref="Keuzeveld{TWaarde}"/>.</summary>
public sealed record Keuze<TWaarde>(TWaarde Waarde, string Titel, string? Uitleg = null);
