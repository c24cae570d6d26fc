namespace Datakoppeling.Mailing.Schermen;

/// <summary>A file that is on its way in, or was refused just now.</summary>
/// <param name="Bezwaar">Why it was refused; null while it is coming in.</param>
public sealed record Lading(long Grootte, long Gestuurd, bool Bezig, string? Bezwaar);
