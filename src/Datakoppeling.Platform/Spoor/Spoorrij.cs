namespace Datakoppeling.Platform.Spoor;

/// <summary>What came of a handeling.</summary>
public enum Resultaat
{
    Gelukt,
    /// <summary>The handeling refused: a guard, a conflict. Nothing was changed.</summary>
    Geweigerd,
    /// <summary>The user has no right to it.</summary>
    GeenRecht,
    /// <summary>A fault of ours; nothing was changed.</summary>
    Mislukt,
}

/// <summary>
/// One line of the audit trail: who did what, on which object, with what result, from where, when. Never changed and never
/// removed; each line carries the hash of the line before it. No BSN, no name of a resident, no secret.
/// </summary>
public sealed class Spoorrij
{
    /// <summary>Consecutive from 1, without gaps: a missing number is a removed line.</summary>
    public long Nummer { get; internal set; }

    /// <summary>UTC, in whole milliseconds: what both databases keep exactly.</summary>
    public DateTime Moment { get; internal set; }

    /// <summary>The id of the user, or of the part of the system that acted.</summary>
    public string Wie { get; internal set; } = "";

    /// <summary>The code of the right that was used.</summary>
    public string Handeling { get; internal set; } = "";

    public string ObjectSoort { get; internal set; } = "";
    public string ObjectId { get; internal set; } = "";
    public Resultaat Resultaat { get; internal set; }
    public string Herkomst { get; internal set; } = "";

    /// <summary>Counts, codes and dates as <c>naam=waarde</c>, separated by <c>; </c>.</summary>
    public string Details { get; internal set; } = "";

    /// <summary>Hash of the line before, in hex; 64 zeros before the first.</summary>
    public string VorigeHash { get; internal set; } = "";

    /// <summary>SHA-256 over <see cref="VorigeHash"/> and all other fields, in hex.</summary>
    public string Hash { get; internal set; } = "";

    /// <summary>
    /// HMAC over number and hash, in hex, under a key that only the portal has: who writes the database can compute hashes, and not this.
    /// Empty for a line from before there were seals.
    /// </summary>
    public string Zegel { get; internal set; } = "";
}

/// <summary>The head of the chain: its last number and hash. One row, locked while a line is added; it also betrays lines cut off at the end.</summary>
public sealed class Spoorkop
{
    public const int EnigeId = 1;

    public int Id { get; internal set; } = EnigeId;
    public long Nummer { get; internal set; }
    public string Hash { get; internal set; } = Spoorhash.Begin;

    /// <summary>HMAC over the head as a whole, under another key than that of the lines: no line gives away the head that belonged to it.</summary>
    public string Zegel { get; internal set; } = "";
}
