using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Feiten;

/// <summary>
/// One line of a delivery of the Inlichtingenbureau, every value as it was delivered (trimmed) and nothing judged yet: a line
/// with faults is a fact too, which a consulent completes. Only the BSN has been read: without one a line belongs to nobody.
/// </summary>
public sealed record GeleverdeRegel
{
    public required Bsn Bsn { get; init; }

    /// <summary>Physical line in the delivery; the header is line 1.</summary>
    public required long Regelnummer { get; init; }

    /// <summary>Rises from line to line and from delivery to delivery; later wins.</summary>
    public required long Volgorde { get; init; }
    public string Componentcode { get; init; } = "";
    public string SoortInkomen { get; init; } = "";
    public string Periodiciteit { get; init; } = "";
    public string PeriodeVan { get; init; } = "";
    public string PeriodeTot { get; init; } = "";
    public string Werkgever { get; init; } = "";
    public string Loonheffingennummer { get; init; } = "";
    public string Volgnummer { get; init; } = "";
    public string BelastbaarLoon { get; init; } = "";
    public string NettoLoon { get; init; } = "";
    public string Loonheffingskorting { get; init; } = "";
    public string ReserveringVt { get; init; } = "";
    public string UitbetaaldeVt { get; init; } = "";
    public string ExtraPeriodeSalaris { get; init; } = "";
    public string Levering { get; init; } = "";

    /// <summary>The inkomstenverhouding at the payer; an empty cell is the first.</summary>
    public string VolgnummerOf1 => Volgnummer.Length == 0 ? "1" : Volgnummer;

    /// <summary>What makes two lines versions of each other.</summary>
    public Regelsleutel Sleutel => new(Bsn, Loonheffingennummer, VolgnummerOf1, Sleuteldag.Lees(PeriodeVan), Sleuteldag.Lees(PeriodeTot));

    /// <summary>The month that the line belongs to: that of periode_tot, or of its delivery when that cannot be read (oib.md section 2).</summary>
    public Maand Maand(Maand levering) => Celwaarde.TryDatum(PeriodeTot, out var tot) ? Kern.Maand.Van(tot) : levering;
}

/// <summary>The key of a line: the newest version with the same key counts (oib.md section 1).</summary>
public readonly record struct Regelsleutel(Bsn Bsn, string Loonheffingennummer, string Volgnummer, Sleuteldag Van, Sleuteldag Tot);

/// <summary>A date as part of a key: the same day in either notation is the same key, what is no date only equals its own text.</summary>
public readonly record struct Sleuteldag(DateOnly? Dag, string? Tekst)
{
    public static Sleuteldag Lees(string cel) => Celwaarde.TryDatum(cel, out var dag) ? new(dag, null) : new(null, cel);
}
