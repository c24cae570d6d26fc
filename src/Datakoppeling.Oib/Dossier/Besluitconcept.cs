namespace Datakoppeling.Oib.Dossier;

/// <summary>
/// What somebody had filled in of a decision that is not taken yet. It is kept so that a lost connection, a reload or a node that died
/// costs nobody their words. It decides nothing, and goes when the decision is taken or given up.
/// </summary>
public sealed class Besluitconcept
{
    /// <summary>One per person per dossier-month.</summary>
    public Guid DossiermaandId { get; init; }

    /// <summary>Whose it is; nobody else sees it.</summary>
    public string Wie { get; init; } = "";

    public Besluitsoort Soort { get; set; }

    /// <summary>As it was typed, right or wrong.</summary>
    public string Bedrag { get; set; } = "";

    /// <inheritdoc cref="Bedrag"/>
    public string Reden { get; set; } = "";

    public DateOnly? Tot { get; set; }

    /// <summary>UTC.</summary>
    public DateTime Geschreven { get; set; }
}
