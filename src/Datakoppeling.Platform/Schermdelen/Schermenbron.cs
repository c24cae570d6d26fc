using System.Reflection;

namespace Datakoppeling.Platform.Schermdelen;

/// <summary>An assembly whose pages the router serves; one per module.</summary>
public sealed record Schermenbron(Assembly Assembly);
