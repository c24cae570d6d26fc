using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Feiten;

/// <summary>
/// One line of a delivery of the Inlichtingenbureau, every value as it was delivered (trimmed) and nothing judged yet: a line
/// with faults is a fact too, which a consulent completes. Only the BSN has been read: without one a line belongs to nobody.
/// </summary>
public sealed record GeleverdeInkomst
{
    public required Bsn Bsn { get; init; }

    /// <summary>Physical line in the delivery; the header is line 1.</summary>
    public required long Rijnummer { get; init; }

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
    public string VtAanspraak { get; init; } = "";
    public string UitbetaaldeVt { get; init; } = "";
    public string ExtraPeriodeSalaris { get; init; } = "";
    public string OntvangenOp { get; init; } = "";
    public string Levering { get; init; } = "";

    /// <summary>The file it came in, without a path.</summary>
    public string Bestand { get; init; } = "ib-inkomsten.csv";

    /// <summary>How many digits the BSN had as delivered: a spreadsheet strips leading zeros.</summary>
    public byte BsnCijfers { get; init; } = 9;

    /// <summary>The month of the delivery in which this line first came; null in the verb, which has no earlier deliveries.</summary>
    public Maand? EerstGeleverd { get; init; }

    /// <summary>Other new rows of the same file with this key and other cells: nobody can say which of them holds.</summary>
    public IReadOnlyList<Dubbelrij> Dubbel { get; init; } = Geen;

    private static readonly Dubbelrij[] Geen = [];

    /// <summary>Room for the lines of one file within the order of all deliveries.</summary>
    public const long PerLevering = 10_000_000;

    /// <summary>Which delivery it came in; two rows with one number came in one file.</summary>
    public long Leveringnummer => Volgorde / PerLevering;

    /// <summary>The inkomstenverhouding at the payer; an empty cell is the first.</summary>
    public string VolgnummerOf1 => Volgnummer.Length == 0 ? "1" : Volgnummer;

    /// <summary>What makes two lines versions of each other.</summary>
    public Inkomstsleutel Sleutel => new(Bsn, Loonheffingennummer, VolgnummerOf1, Componentcode, Sleuteldag.Lees(PeriodeVan), Sleuteldag.Lees(PeriodeTot));

    /// <summary>Whether every cell is the same as delivered, wherever the two rows stand.</summary>
    public bool HeeftDezelfdeCellen(GeleverdeInkomst andere) =>
        this with { Rijnummer = 0, Volgorde = 0, Bestand = "", EerstGeleverd = null, Dubbel = Geen }
        == andere with { Rijnummer = 0, Volgorde = 0, Bestand = "", EerstGeleverd = null, Dubbel = Geen };

    /// <summary>The month that the line belongs to: that of periode_tot, or of its delivery when that cannot be read (oib-normen.md).</summary>
    public Maand Maand(Maand levering) => Celwaarde.TryDatum(PeriodeTot, out var tot) ? Kern.Maand.Van(tot) : levering;
}

/// <summary>The key of a line: the newest version with the same key counts (bestandsindelingen.md).</summary>
public readonly record struct Inkomstsleutel(
    Bsn Bsn, string Loonheffingennummer, string Volgnummer, string Componentcode, Sleuteldag Van, Sleuteldag Tot);

/// <summary>Where a second row of one key stands.</summary>
public readonly record struct Dubbelrij(string Bestand, long Rijnummer);

/// <summary>A date as part of a key: the same day in either notation is the same key, what is no date only equals its own text.</summary>
public readonly record struct Sleuteldag(DateOnly? Dag, string? Tekst)
{
    public static Sleuteldag Lees(string cel) => Celwaarde.TryDatum(cel, out var dag) ? new(dag, null) : new(null, cel);
}
