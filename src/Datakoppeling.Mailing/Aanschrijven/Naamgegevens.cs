namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>What the BRP holds of a person's name (category 01, groups 02, 04 and 61) and partners (category 05).</summary>
/// <remarks>A struct without references of its own: hundreds of thousands a second are made of it while letters are written.</remarks>
public readonly record struct Naamgegevens
{
    public string? Voornamen { get; init; }
    public Titel Titel { get; init; }
    public string? Voorvoegsel { get; init; }
    public string? Geslachtsnaam { get; init; }
    public Geslacht Geslacht { get; init; }
    public Naamgebruik Naamgebruik { get; init; }

    /// <summary>The partners and ex-partners in any order; null is the same as none.</summary>
    public IReadOnlyList<Partnergegevens>? Partners { get; init; }
}
