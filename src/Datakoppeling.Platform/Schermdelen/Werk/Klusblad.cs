using Datakoppeling.Platform.Klussen;

namespace Datakoppeling.Platform.Schermdelen.Werk;

/// <param name="Klus">The newest job; null when there never was one.</param>
public sealed record Klusblad(Klus? Klus);
