using Datakoppeling.Kern;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Feiten;

/// <summary>Why a line counts in no amount (oib-normen.md); a line may meet several.</summary>
[Flags]
public enum Uitval : byte
{
    Geen = 0,

    /// <summary>The code asks for a decision of a consulent.</summary>
    BijzondereSoort = 1,

    /// <summary>A municipal payment of another municipality.</summary>
    Elders = 2,

    /// <summary>Its days do not touch the live days of the dossier.</summary>
    BuitenPeriode = 4,

    /// <summary>Its days touch those of two dossiers of the person.</summary>
    TweeDossiers = 8,

    /// <summary>Its days do not fit its periodiciteit.</summary>
    TijdvakPastNiet = 16,

    /// <summary>A quarter or a year.</summary>
    AfwijkendePeriode = 32,
}

/// <summary>A delivered line that is complete: every value read, and every value in its domain.</summary>
public sealed record Inkomst
{
    public required GeleverdeInkomst Geleverd { get; init; }

    /// <summary>Its code with the treatment.</summary>
    public required Inkomstensoort Soort { get; init; }
    public required Periodiciteit Periode { get; init; }

    /// <summary>First and last day of the loontijdvak; the last decides the month.</summary>
    public required Looptijd Dagen { get; init; }
    public required Bedrag Belastbaar { get; init; }

    /// <summary>Net wage, without paid-out vakantietoeslag and without extra period salary; may be negative.</summary>
    public required Bedrag Netto { get; init; }
    public required bool Loonheffingskorting { get; init; }

    /// <summary>Whether vakantietoeslag is reserved; if not, it is in the wage.</summary>
    public required bool ReserveringVt { get; init; }

    /// <summary>The monthly claim as the Inlichtingenbureau computed it; null when it did not.</summary>
    public Bedrag? VtAanspraak { get; init; }

    /// <summary>Paid-out vakantietoeslag: shown, never offset.</summary>
    public Bedrag UitbetaaldeVt { get; init; }

    /// <summary>Thirteenth month: not offset now.</summary>
    public Bedrag ExtraPeriodeSalaris { get; init; }

    /// <summary>The day the client was paid.</summary>
    public DateOnly? OntvangenOp { get; init; }

    /// <summary>Why it counts in no amount of the dossier at hand.</summary>
    public Uitval Uitval { get; init; }

    public DateOnly Tot => Dagen.Tot;
    public string Werkgever => Geleverd.Werkgever;
    public string Loonheffingennummer => Geleverd.Loonheffingennummer;

    /// <summary>Whether it counts in an amount.</summary>
    public bool Telt => Uitval == Uitval.Geen;

    /// <summary>Work, a benefit or a pension: what would count if nothing stood in the way.</summary>
    public bool IsInkomen => Soort.Telt;

    /// <summary>Whether both lines are of one inkomstenverhouding (of one person): the payer's number and the number at that payer.</summary>
    public bool ZelfdeVerhouding(Inkomst andere) =>
        string.Equals(Geleverd.Loonheffingennummer, andere.Geleverd.Loonheffingennummer, StringComparison.Ordinal)
        && string.Equals(Geleverd.VolgnummerOf1, andere.Geleverd.VolgnummerOf1, StringComparison.Ordinal);

    /// <summary>Whether this line comes after <paramref name="andere"/>: by periode_tot, then by place in the deliveries.</summary>
    public bool IsLaterDan(Inkomst andere) =>
        Tot != andere.Tot ? Tot > andere.Tot : Geleverd.Volgorde > andere.Geleverd.Volgorde;
}

/// <summary>A fault of a line: the column, what is wrong with it, and the row where it stands when that is another one.</summary>
public readonly record struct Gebrek(string Kolom, string Reden, Dubbelrij? Waar = null);

/// <summary>A delivered line after the check of section 2: excluded, incomplete with its faults, or complete.</summary>
/// <param name="Geleverd">The line as delivered (or as completed).</param>
/// <param name="Soort">Null when the code is unknown.</param>
/// <param name="Inkomst">The values; null for an excluded or incomplete line.</param>
/// <param name="Gebreken">One per fault; empty for a complete or excluded line.</param>
/// <param name="TwijfelLoonheffingennummer">The nine digits fail the elfproef: counted as a warning, no fault.</param>
/// <param name="IsUitgesloten">What the municipality pays itself: never offset, not checked.</param>
public sealed record Inkomstoordeel(
    GeleverdeInkomst Geleverd, Inkomstensoort? Soort, Inkomst? Inkomst, IReadOnlyList<Gebrek> Gebreken, bool TwijfelLoonheffingennummer, bool IsUitgesloten)
{
    public bool IsOnvolledig => Gebreken.Count > 0;
}
