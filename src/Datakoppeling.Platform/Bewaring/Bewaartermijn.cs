using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Verwerkingslog;

namespace Datakoppeling.Platform.Bewaring;

/// <summary>
/// How long something is kept: whole months, or days. Written as an ISO 8601 duration, as the selectielijst and the register do
/// (<c>P10Y</c>, <c>P42D</c>).
/// </summary>
/// <param name="Maanden">Whole months, 0 when it is in days.</param>
/// <param name="Dagen">Days, 0 when it is in months.</param>
public readonly record struct Bewaartermijn(int Maanden, int Dagen) : IComparable<Bewaartermijn>
{
    private const int Langste = 100;

    public static Bewaartermijn Jaren(int jaren) => new(jaren * 12, 0);
    public static Bewaartermijn InMaanden(int maanden) => new(maanden, 0);
    public static Bewaartermijn InDagen(int dagen) => new(0, dagen);

    /// <summary>False when it is no duration, mixes months and days, or is nothing or over a hundred years.</summary>
    public static bool TryLees(string tekst, out Bewaartermijn termijn)
    {
        termijn = default;
        try
        {
            var (jaren, maanden, dagen) = Verwerkingsactiviteit.Ontleed(tekst);
            if (jaren > Langste || maanden > Langste * 12 || dagen > Langste * 366) { return false; }
            termijn = new((jaren * 12) + maanden, dagen);
            return (termijn.Maanden > 0) != (termijn.Dagen > 0);
        }
        catch (Exception fout) when (fout is FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>
    /// The first day on which something whose term began on <paramref name="begin"/> may go. A day that the month does not have is
    /// the first of the next, so that a term is never a day short: a year after 29 February ends on 1 March.
    /// </summary>
    public DateOnly Vrij(DateOnly begin)
    {
        if (Dagen > 0) { return begin.AddDays(Dagen); }
        var dag = begin.AddMonths(Maanden);
        return dag.Day == begin.Day ? dag : dag.AddDays(1);
    }

    /// <summary>The last day whose term is over on <paramref name="vandaag"/>: what began later stays.</summary>
    public DateOnly Grens(DateOnly vandaag) => Dagen > 0 ? vandaag.AddDays(-Dagen) : vandaag.AddMonths(-Maanden);

    /// <summary>By length, a month being at least 28 days; only for bounds.</summary>
    public int CompareTo(Bewaartermijn other) => ((Maanden * 30) + Dagen).CompareTo((other.Maanden * 30) + other.Dagen);

    public static bool operator <(Bewaartermijn a, Bewaartermijn b) => a.CompareTo(b) < 0;
    public static bool operator >(Bewaartermijn a, Bewaartermijn b) => a.CompareTo(b) > 0;
    public static bool operator <=(Bewaartermijn a, Bewaartermijn b) => a.CompareTo(b) <= 0;
    public static bool operator >=(Bewaartermijn a, Bewaartermijn b) => a.CompareTo(b) >= 0;

    public override string ToString()
    {
        var (getal, letter) = Dagen > 0 ? (Dagen, 'D') : Maanden % 12 == 0 ? (Maanden / 12, 'Y') : (Maanden, 'M');
        return string.Create(CultureInfo.InvariantCulture, $"P{getal}{letter}");
    }

    /// <summary><c>10 jaar</c>, <c>18 maanden</c>, <c>42 dagen</c>.</summary>
    public string InWoorden => Dagen > 0 ? Nederlands.Aantal(Dagen, "dag", "dagen")
        : Maanden % 12 == 0 ? $"{Nederlands.Tekst(Maanden / 12)} jaar" : Nederlands.Aantal(Maanden, "maand", "maanden");
}

/// <summary>Up to where things may go, in the three ways in which they are dated.</summary>
/// <param name="Dag">The last day whose term is over.</param>
public readonly record struct Bewaargrens(DateOnly Dag)
{
    /// <summary>UTC: what happened before this moment happened on <see cref="Dag"/> or earlier, on the calendar in the Netherlands.</summary>
    public DateTime Voor => TimeZoneInfo.ConvertTimeToUtc(Dag.AddDays(1).ToDateTime(TimeOnly.MinValue), Nederlands.Tijdzone);

    /// <summary>The last month that had ended by then: the term of a month begins on its last day.</summary>
    public Maand Maand => Maand.Van(Dag.AddDays(1)).Plus(-1);
}
