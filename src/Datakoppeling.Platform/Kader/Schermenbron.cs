using System.Reflection;

namespace Datakoppeling.Platform.Kader;

/// <summary>An assembly whose pages the router serves; one per module.</summary>
public sealed record Schermenbron(Assembly Assembly);
