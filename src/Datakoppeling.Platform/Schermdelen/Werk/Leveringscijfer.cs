namespace Datakoppeling.Platform.Schermdelen.Werk;

/// <summary>One figure of a delivery beside that of the last one.</summary>
/// <param name="Vorige">Null when it is not known.</param>
public sealed record Leveringscijfer(string Naam, long Nu, long? Vorige);
