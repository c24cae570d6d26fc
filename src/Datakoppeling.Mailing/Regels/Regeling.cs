using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>How the municipality grants a regeling.</summary>
public enum Toekenning { Aanvraag, Ambtshalve }

/// <summary>Who is a candidate: every member, the members not surely 18, or the gezin through its adults.</summary>
public enum Eenheid { Persoon, Kind, Gezin }

/// <summary>Whether letters go out about a regeling, and to whom.</summary>
public enum Uitvoer { Nee, Ja, VorigJaar }

/// <summary>A bound of an age range: years, or the AOW age in force on the day.</summary>
public readonly record struct Leeftijdsgrens(int Jaren, bool IsAow);

/// <summary>A day of the year without a year, such as 30 September.</summary>
public readonly record struct Jaardag(int Maand, int Dag) : IComparable<Jaardag>
{
    /// <summary>The day in <paramref name="jaar"/>; 29 February becomes 1 March where the year has none.</summary>
    public DateOnly In(int jaar) =>
        Dag <= DateTime.DaysInMonth(jaar, Maand) ? new DateOnly(jaar, Maand, Dag) : new DateOnly(jaar, Maand, 1).AddMonths(1);

    public static Jaardag Van(DateOnly dag) => new(dag.Month, dag.Day);

    public int CompareTo(Jaardag other) => ((Maand * 100) + Dag).CompareTo((other.Maand * 100) + other.Dag);
    public static bool operator <=(Jaardag a, Jaardag b) => a.CompareTo(b) <= 0;
    public static bool operator >=(Jaardag a, Jaardag b) => a.CompareTo(b) >= 0;
    public static bool operator <(Jaardag a, Jaardag b) => a.CompareTo(b) < 0;
    public static bool operator >(Jaardag a, Jaardag b) => a.CompareTo(b) > 0;
}

/// <summary>
/// A regeling as a row of data with dates of validity: another municipality edits the table, not the code (koppeling.md).
/// </summary>
public sealed record Regeling
{
    public required string Code { get; init; }
    public required string Naam { get; init; }

    /// <summary>The law it rests on; under the Participatiewet an application is needed, unless <see cref="AmbtshalveUitzondering"/>.</summary>
    public required Grondslag Grondslag { get; init; }

    /// <summary>The law or decision that allows it to be ambtshalve under the Participatiewet; empty when there is none.</summary>
    public string AmbtshalveUitzondering { get; init; } = "";
    public Toekenning Toekenning { get; init; }
    public Eenheid Eenheid { get; init; }
    public Leeftijdsgrens? LeeftijdVanaf { get; init; }
    public Leeftijdsgrens? LeeftijdTotEnMet { get; init; }

    /// <summary>The day in the peildatum's year on which ages are taken; null for the peildatum itself.</summary>
    public Jaardag? LeeftijdOp { get; init; }

    /// <summary>The kinds of school that count; empty when school does not matter.</summary>
    public IReadOnlyList<string> Onderwijs { get; init; } = [];
    public bool BriefadresTelt { get; init; } = true;

    /// <summary>How many calendar years, the current one included, an earlier grant blocks a new letter.</summary>
    public int OpnieuwNaJaren { get; init; } = 1;
    public Uitvoer Uitvoer { get; init; } = Uitvoer.Ja;

    /// <summary>A question that the form must ask although the right is sure; empty when there is none.</summary>
    public string VraagOpFormulier { get; init; } = "";
    public Jaardag? VerzendenVan { get; init; }
    public Jaardag? VerzendenTot { get; init; }
    public Periode Geldig { get; init; }

    /// <summary>Where the conditions were found.</summary>
    public string Bron { get; init; } = "";

    /// <summary>Whether letters about it are made on <paramref name="peildatum"/>.</summary>
    public bool WordtAangeschreven(DateOnly peildatum) => Kandidaatregel.WordtAangeschreven(Uitvoer, Geldig, peildatum);
}
