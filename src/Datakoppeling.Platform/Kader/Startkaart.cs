namespace Datakoppeling.Platform.Kader;

/// <summary>A card on the start page, contributed by a module and drawn for who has one of the rights.</summary>
/// <param name="Titel">Heading of the card.</param>
/// <param name="Onderdeel">The component inside; it takes no required parameters and loads its own data.</param>
/// <param name="Volgorde">Lower stands first.</param>
public sealed record Startkaart(string Titel, Type Onderdeel, int Volgorde)
{
    /// <summary>Codes of rights, one of which is needed to see the card; empty is everyone who is signed in.</summary>
    public IReadOnlyList<string> Vereist { get; init; } = [];

    /// <summary>Takes the whole width: for a card with a table or a chart.</summary>
    public bool Breed { get; init; }
}
