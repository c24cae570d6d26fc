namespace Datakoppeling.Platform.Kluis;

/// <summary>A compartment. Its data key stands in the <see cref="Sleutelmap"/>, not here: the database goes into backups.</summary>
public sealed class Kluisvak
{
    public Guid Id { get; internal set; }

    public DateTime Gemaakt { get; internal set; }

    /// <summary>Decided, in the transaction of the handeling; from then on nothing is read. UTC.</summary>
    public DateTime? Vernietigd { get; internal set; }
    public string? VernietigdDoor { get; internal set; }

    /// <summary>When the key was overwritten and its file removed, right after that; only then is it surely gone. UTC.</summary>
    public DateTime? SleutelGewist { get; internal set; }
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
