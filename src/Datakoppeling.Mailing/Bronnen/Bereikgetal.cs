using System.Globalization;
using System.Text.RegularExpressions;
using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>Counts of the reach as people type them: whole, with a dot between thousands or none.</summary>
public static partial class Bereikgetal
{
    public const int Meest = 20_000_000;

    /// <summary>Null when it is empty, and when it is no such number: 1.25 is a mistake and not 125.</summary>
    public static int? Lees(string? tekst) =>
        tekst is not null && Vorm().IsMatch(tekst) && int.TryParse(tekst.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal <= Meest
            ? getal : null;

    public static bool IsJaar(int? jaar) => jaar is >= 2000 and <= 2100;

    /// <summary>Why these cannot be kept; null when they can.</summary>
    public static Weigering? Bezwaar(int jaar, params int?[] aantallen) =>
        !IsJaar(jaar) ? new Weigering("Kies een jaar van 2000 tot en met 2100.")
        : Array.Exists(aantallen, a => a is < 0 or > Meest) ? new Weigering("Vul hele getallen in van 0 tot en met 20.000.000.") : null;

    [GeneratedRegex(@"\A(?:[0-9]{1,9}|[0-9]{1,3}(?:\.[0-9]{3})+)\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vorm();
}
