namespace Datakoppeling.Platform.Schermdelen;

/// <summary>A step of the breadcrumb above the page itself.</summary>
/// <param name="Url">Relative to the root, without a leading slash; the empty text is the start page.</param>
public sealed record Kruimel(string Titel, string Url);
