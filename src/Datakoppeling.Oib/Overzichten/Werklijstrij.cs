using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Signalen;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>One row of the worklist.</summary>
/// <param name="Betaler">Who paid; null where nobody did.</param>
/// <param name="Vorig">What the household had in the month before.</param>
/// <param name="Nu">What it has in this month.</param>
/// <param name="Uiterlijk">The day by which it is to be decided; a pended one on the day until which it waits.</param>
public sealed record Werklijstrij(
    Guid Id, Maand Maand, string Dossiernummer, string Team, Bak Bak, long Signaalbits, string Reden, string? Betaler, Bedrag? Vorig, Bedrag? Nu, Bedrag? Verschil,
    Bedrag? TeVerrekenen, Bedrag? BeslotenBedrag, Besluitsoort? Besluit, DateOnly Uiterlijk, int Contactaantal, DateTime? BeslotenOp, string? TeruggestuurdAan)
{
    public Signaalset Signalen => new(Signaalbits);

    /// <summary>What a second person is asked about; null for every other row.</summary>
    public Wachtendbesluit? Wachtend { get; init; }
}

/// <summary>A decision that waits for a second person.</summary>
/// <param name="Wie">Who decided.</param>
/// <param name="Oud">What was decided before, otherwise what was proposed.</param>
/// <param name="IsCorrectie">There was a decision before.</param>
/// <param name="Waarom">The reason in words of who decided, otherwise the cause of the correction.</param>
public sealed record Wachtendbesluit(string Wie, Bedrag? Oud, bool IsCorrectie, Bedrag? Nieuw, string Waarom);

/// <summary>A decision that came back.</summary>
/// <param name="Door">Who sent it back.</param>
/// <param name="Waarom">As that person wrote it; empty in those of before it was asked.</param>
public sealed record Terugpost(Guid Id, Maand Maand, string Dossiernummer, string Door, string Waarom);

/// <summary>So much open work of one kind.</summary>
public sealed record Werkgroep(Urgentie Wanneer, Bak Soort, Maand Maand, string Team, int Aantal);

/// <summary>How much open work there is, within what is searched for and the signals.</summary>
/// <param name="Signalen">How many carry each signal, within all the other choices.</param>
public sealed record Werklijsttelling(IReadOnlyList<Werkgroep> Groepen, IReadOnlyList<(Signaal Signaal, int Aantal)> Signalen)
{
    /// <summary>All that is open under these choices.</summary>
    public int Open(Werklijstfilter filter) => Groepen.Where(g => Past(g, filter)).Sum(g => g.Aantal);

    /// <summary>How many of a group there would be, the other choices being what they are.</summary>
    public int Wanneer(Werklijstfilter filter, Urgentie? wanneer) => Open(filter with { Wanneer = wanneer });

    public int Soort(Werklijstfilter filter, Bak bak) => Open(filter with { Soorten = Bakset.Van(bak) });

    public int Maand(Werklijstfilter filter, Maand? maand) => Open(filter with { Maand = maand });

    /// <summary>In alphabetical order; one that is chosen and has no work (any more) among them.</summary>
    public IReadOnlyList<string> Teams(string gekozen) =>
        [.. Groepen.Select(g => g.Team).Append(gekozen).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool Past(Werkgroep groep, Werklijstfilter filter) =>
        (filter.Wanneer is null || filter.Wanneer == groep.Wanneer) && (filter.Maand is null || filter.Maand == groep.Maand)
        && (filter.Team.Length == 0 || filter.Team == groep.Team) && (filter.Soorten.Bits == 0 || filter.Soorten.Alle().Contains(groep.Soort));
}
