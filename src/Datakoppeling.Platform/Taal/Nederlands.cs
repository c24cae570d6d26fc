using System.Globalization;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Taal;

/// <summary>
/// How screens write amounts, dates and numbers. Independent of the thread's culture: a machine with another or no
/// ICU data shows the same text.
/// </summary>
public static class Nederlands
{
    /// <summary>No-break space: an amount never breaks after its euro sign, nor a date after its day.</summary>
    private const char Vast = '\u00A0';

    private static readonly NumberFormatInfo Getallen = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>The culture of request and circuit.</summary>
    public static CultureInfo Cultuur => CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>As <see cref="Bedrag.Leesbaar"/>, on one line.</summary>
    public static string Tekst(Bedrag bedrag) => Bijeen(bedrag.Leesbaar());

    /// <summary><c>2 maart 2026</c>.</summary>
    public static string Tekst(DateOnly dag) =>
        string.Create(CultureInfo.InvariantCulture, $"{dag.Day}{Vast}{Maand.Van(dag).Naam}{Vast}{dag.Year}");

    /// <summary><c>€ 1.402</c>: for the axis of a chart. Half a euro goes up.</summary>
    public static string HeleEuros(decimal euro) => $"€{Vast}{Tekst(euro, 0)}";

    /// <summary>As <see cref="Maand.Leesbaar"/>, on one line.</summary>
    public static string Tekst(Maand maand) => Bijeen(maand.Leesbaar);

    /// <summary><c>30 september</c>: a day of every year.</summary>
    public static string Jaardag(int maand, int dag) => string.Create(CultureInfo.InvariantCulture, $"{dag}{Vast}{new Maand(2000, maand).Naam}");

    /// <summary>Of <c>september</c>, <c>sep</c> or <c>mrt</c>; 0 when it is no month.</summary>
    public static int Maandnummer(string woord) => Enumerable.Range(1, 12).FirstOrDefault(m => Is(woord, new Maand(2000, m).Naam));

    private static bool Is(string woord, string maand) => maand.Equals(woord, StringComparison.OrdinalIgnoreCase)
        || (woord.Length == 3 && (maand.StartsWith(woord, StringComparison.OrdinalIgnoreCase) || (maand == "maart" && woord.Equals("mrt", StringComparison.OrdinalIgnoreCase))));

    /// <summary><c>12,5 %</c>: as many decimals as there are.</summary>
    public static string Percentage(decimal procent) => procent.ToString("#,0.####", Getallen) + Vast + "%";

    /// <summary><c>feb</c>: for the axis of a chart, where the year stands elsewhere.</summary>
    public static string Kort(Maand maand) => maand.Naam[..3];

    /// <summary><c>2 maart 2026, 14.05 uur</c>, in Dutch time.</summary>
    public static string Tekst(DateTimeOffset moment)
    {
        var hier = TimeZoneInfo.ConvertTime(moment, Tijdzone);
        return string.Create(CultureInfo.InvariantCulture, $"{Tekst(DateOnly.FromDateTime(hier.DateTime))}, {hier.Hour}.{hier.Minute:D2}{Vast}uur");
    }

    /// <summary>The store keeps UTC; screens show the time on the wall in the Netherlands.</summary>
    public static TimeZoneInfo Tijdzone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The day on the calendar in the Netherlands.</summary>
    /// <param name="utc">A moment as the store keeps it.</param>
    public static DateOnly Dag(DateTime utc) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Tijdzone));

    /// <summary>Today on that calendar.</summary>
    public static DateOnly Vandaag(TimeProvider klok) => Dag(klok.GetUtcNow().UtcDateTime);

    /// <summary>A sentence or word with a capital first: <c>Een dossier bekijken</c>.</summary>
    public static string Hoofdletter(string tekst) => tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];

    /// <summary><c>1.203</c>.</summary>
    public static string Tekst(long aantal) => aantal.ToString("N0", Getallen);

    /// <summary>With the given number of decimals: <c>87,5</c>.</summary>
    public static string Tekst(decimal getal, int decimalen) =>
        getal.ToString("N" + decimalen.ToString(CultureInfo.InvariantCulture), Getallen);

    /// <summary><c>87 %</c> of a whole; a dash when the whole is nothing.</summary>
    public static string Procent(long deel, long geheel, int decimalen = 0) =>
        geheel == 0 ? "–" : Tekst(100m * deel / geheel, decimalen) + Vast + "%";

    /// <summary><c>1 dossier</c>, <c>3 dossiers</c>.</summary>
    public static string Aantal(long aantal, string enkelvoud, string meervoud) =>
        $"{Tekst(aantal)} {(aantal == 1 ? enkelvoud : meervoud)}";

    /// <summary>What is left of a job, rounded so that it does not flicker: <c>nog 40 seconden</c>, <c>nog 3 minuten</c>.</summary>
    public static string Resterend(TimeSpan tijd) => tijd.TotalSeconds switch
    {
        < 5 => "bijna klaar",
        < 55 => $"nog {Math.Ceiling(tijd.TotalSeconds / 5) * 5:0} seconden",
        < 90 => "nog 1 minuut",
        < 3600 => $"nog {Math.Round(tijd.TotalMinutes, MidpointRounding.AwayFromZero):0} minuten",
        _ => $"nog {(int)tijd.TotalHours} uur en {tijd.Minutes} min.",
    };

    /// <summary>A file size: <c>850 B</c>, <c>12 kB</c>, <c>1,4 MB</c> (powers of ten, as file managers show it).</summary>
    public static string Grootte(long bytes) => bytes switch
    {
        < 1_000 => Tekst(bytes) + Vast + "B",
        < 1_000_000 => Tekst(bytes / 1_000m, 0) + Vast + "kB",
        < 1_000_000_000 => Tekst(bytes / 1_000_000m, 1) + Vast + "MB",
        _ => Tekst(bytes / 1_000_000_000m, 2) + Vast + "GB",
    };

    private static string Bijeen(string tekst) => tekst.Replace(' ', Vast);
}
