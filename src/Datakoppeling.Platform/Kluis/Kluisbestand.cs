namespace Datakoppeling.Platform.Kluis;

/// <summary>A compartment: its data key, wrapped by the master key. Without <see cref="Sleutel"/> nothing in it can be read.</summary>
public sealed class Kluisvak
{
    public Guid Id { get; internal set; }

    /// <summary>The wrapped data key; null once destroyed.</summary>
    public byte[]? Sleutel { get; internal set; }

    /// <summary>Which master key wrapped it.</summary>
    public string HoofdsleutelId { get; internal set; } = "";

    public DateTime Gemaakt { get; internal set; }
    public DateTime? Vernietigd { get; internal set; }
    public string? VernietigdDoor { get; internal set; }
}

/// <summary>One stored delivery: what is known of it without being able to read it.</summary>
public sealed class Kluisbestand
{
    public Guid Id { get; internal set; }
    public Guid Vak { get; internal set; }

    /// <summary>What the file is for; a name of ours.</summary>
    public string Naam { get; internal set; } = "";

    /// <summary>Size of the plain content in bytes.</summary>
    public long Lengte { get; internal set; }

    /// <summary>SHA-256 of the plain content in hex, for the certificate of destruction.</summary>
    public string Hash { get; internal set; } = "";

    public DateTime Geborgen { get; internal set; }
    public string GeborgenDoor { get; internal set; } = "";
}
