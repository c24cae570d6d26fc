namespace Datakoppeling.Kern;

/// <summary>What is known of an age limit on a day: true or false for every possible date of birth, or not known.</summary>
public enum Zekerheid : byte { Nee = 0, Onbekend = 1, Ja = 2 }

/// <summary>
/// A date of birth as the BRP gives it, of which parts may be unknown (<c>19680000</c>, <c>19950200</c>). Kept as the first and
/// the last day it can be, as numbers jjjjmmdd; an age is true only when it holds for both ends. A day is never guessed
/// (koppeling.md).
/// </summary>
public readonly record struct Geboortedatum(int Vroegst, int Laatst)
{
    public static readonly Geboortedatum Onbekend = new(0, 9999_12_31);

    /// <summary>
    /// Reads eight digits, <c>00</c> for an unknown part. A part that cannot be (month 13, 31 February) is unknown, and so is what
    /// follows it: <c>19660231</c> is somewhere in February 1966, <c>19661305</c> somewhere in 1966. With dashes only a whole date
    /// can be read. Whatever else it says, and year 0000, is wholly unknown.
    /// </summary>
    public static Geboortedatum Lees(ReadOnlySpan<byte> tekst)
    {
        if (!Datum.TryLeesCijfers(tekst, out var getal)) { return Onbekend; }
        var (jaar, maand, dag) = (getal / 10_000, getal / 100 % 100, getal % 100);
        var maandKan = maand is >= 1 and <= 12;
        var laatsteDag = jaar > 0 && maandKan ? DateTime.DaysInMonth(jaar, maand) : 0;
        if (dag >= 1 && dag <= laatsteDag) { return new(getal, getal); }
        if (jaar == 0 || tekst.Length != Cijfers) { return Onbekend; }
        return maandKan
            ? new((jaar * 10_000) + (maand * 100) + 1, (jaar * 10_000) + (maand * 100) + laatsteDag)
            : new((jaar * 10_000) + 101, (jaar * 10_000) + 1231);
    }

    private const int Cijfers = 8;

    /// <summary>
    /// Whether the person has reached <paramref name="jaren"/> years on <paramref name="dag"/>. As numbers, 29 February lies
    /// before 1 March and after 28 February in every year, so somebody born on 29 February is a year older on 1 March where the
    /// year has none, without a rule of its own (DateOnly.AddYears says 28 February, silently).
    /// </summary>
    public Zekerheid HeeftLeeftijd(int jaren, DateOnly dag) => HeeftLeeftijd(jaren, Datum.AlsGetal(dag));

    /// <inheritdoc cref="HeeftLeeftijd(int, DateOnly)"/>
    /// <param name="jaren">The age in years.</param>
    /// <param name="dag">The day as <see cref="Datum.AlsGetal"/> gives it, for who asks millions of times about one day.</param>
    public Zekerheid HeeftLeeftijd(int jaren, int dag)
    {
        var grens = dag - (jaren * 10_000);
        return Laatst <= grens ? Zekerheid.Ja : Vroegst > grens ? Zekerheid.Nee : Zekerheid.Onbekend;
    }

    /// <summary>
    /// The age in whole years on <paramref name="dag"/>; null when it is not the same for every possible date of birth, or when
    /// the person may not have been born yet.
    /// </summary>
    public int? Leeftijd(DateOnly dag)
    {
        var getal = Datum.AlsGetal(dag);
        if (Laatst > getal) { return null; }
        var jaren = (getal - Laatst) / 10_000;
        return (getal - Vroegst) / 10_000 == jaren ? jaren : null;
    }

    /// <summary>Whether the person is surely born after <paramref name="dag"/>.</summary>
    public bool ZekerGeborenNa(DateOnly dag) => ZekerGeborenNa(Datum.AlsGetal(dag));

    /// <inheritdoc cref="ZekerGeborenNa(DateOnly)"/>
    public bool ZekerGeborenNa(int dag) => Vroegst > dag;

    /// <summary>
    /// Whether an age in years and months (the AOW age) has been reached on <paramref name="dag"/>. A birthday that does not
    /// exist in its month falls on the first of the next (koppeling.md).
    /// </summary>
    public Zekerheid HeeftLeeftijd(int jaren, int maanden, DateOnly dag)
    {
        var getal = Datum.AlsGetal(dag);
        return Verjaardag(Laatst, jaren, maanden) <= getal ? Zekerheid.Ja
            : Verjaardag(Vroegst, jaren, maanden) > getal ? Zekerheid.Nee
            : Zekerheid.Onbekend;
    }

    private static int Verjaardag(int geboren, int jaren, int maanden)
    {
        if (geboren == 0) { return 0; }
        var index = (((geboren / 10_000) + jaren) * 12) + (geboren / 100 % 100) - 1 + maanden;
        var (jaar, maand, dag) = (index / 12, (index % 12) + 1, geboren % 100);
        if (jaar > 9999) { return int.MaxValue; }
        if (dag > DateTime.DaysInMonth(jaar, maand))
        {
            (index, dag) = (index + 1, 1);
            (jaar, maand) = (index / 12, (index % 12) + 1);
        }
        return (jaar * 10_000) + (maand * 100) + dag;
    }
}
