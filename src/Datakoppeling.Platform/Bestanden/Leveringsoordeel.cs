using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>What a person says of a delivery that waits, after having seen its figures: it is used or not, and why.</summary>
public static class Leveringsoordeel
{
    /// <summary>Of the reason, in characters.</summary>
    public const int Kortst = 5, Langst = 500;

    /// <summary>Why these words do not explain the choice; null when they may.</summary>
    public static Weigering? Bezwaar(string? reden) => (reden?.Trim().Length ?? 0) is < Kortst or > Langst
        ? new Weigering($"Schrijf in {Kortst} tot {Langst} tekens waarom. Wie later kijkt, moet het kunnen begrijpen.") : null;
}
