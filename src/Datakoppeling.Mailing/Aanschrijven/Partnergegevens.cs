using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>
/// One (ex-)partner of a person (category 05), in the newest state. Earlier states of the same partner (category 55) take no
/// part: the caller leaves them out.
/// </summary>
public sealed record Partnergegevens
{
    public string? Voornamen { get; init; }
    public Titel Titel { get; init; }
    public string? Voorvoegsel { get; init; }
    public string? Geslachtsnaam { get; init; }
    public Geslacht Geslacht { get; init; }
    public Relatiedatum Begin { get; init; }
    public Relatiedatum Einde { get; init; }

    /// <summary>Whether a BSN of the partner stands in the register.</summary>
    public bool HeeftBsn { get; init; }

    /// <summary>
    /// Whether the relation lasts: no end, and a name, a BSN or a begin. Without any of these the state is empty: the relation
    /// was taken out of the register (bestandsindelingen.md).
    /// </summary>
    public bool IsActueel => Gezinsregel.Loopt(Einde.Gevuld, HeeftNaam, HeeftBsn, Begin.Gevuld);

    /// <summary>Any part of the name, also the <c>.</c> that says that it is not known.</summary>
    private bool HeeftNaam =>
        !string.IsNullOrEmpty(Geslachtsnaam) || !string.IsNullOrEmpty(Voornamen) || !string.IsNullOrEmpty(Voorvoegsel)
        || Titel != Titel.Geen;
}
