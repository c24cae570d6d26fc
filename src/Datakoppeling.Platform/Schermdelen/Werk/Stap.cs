namespace Datakoppeling.Platform.Schermdelen.Werk;

public enum Staptoestand
{
    TeDoen,
    Bezig,
    Gedaan,
    Mislukt,
}

/// <summary>A step of <see cref="Stappenbalk"/>.</summary>
/// <param name="Titel">A verb and its object: "Bronnen inlezen".</param>
public sealed record Stap(string Titel, Staptoestand Toestand)
{
    /// <summary>Who did it, as the screen names people.</summary>
    public string? Wie { get; init; }

    /// <summary>When it was done, UTC.</summary>
    public DateTime? Wanneer { get; init; }

    /// <summary>How it stands, above who and when: "12 van 20 bronnen".</summary>
    public string? Uitleg { get; init; }

    /// <summary>Where its panel is; null when it cannot be opened yet.</summary>
    public string? Url { get; init; }

    /// <summary>The panel in sight is this one's.</summary>
    public bool Nu { get; init; }
}
