using System.Globalization;
using System.Text.RegularExpressions;

namespace Datakoppeling.Platform.Taal;

/// <summary>Reads a day that a person typed; files are stricter.</summary>
public static partial class Daginvoer
{
    /// <summary>Takes <c>1-1-2027</c>, <c>01/01/2027</c>, <c>1 januari 2027</c>, <c>1 jan 2027</c> and, from who is used to files, <c>2027-01-01</c>.</summary>
    public static bool TryLees(string tekst, out DateOnly dag)
    {
        var schoon = Schoon(tekst);
        if (DateOnly.TryParseExact(schoon, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out dag)) { return true; }
        var delen = MetJaar().Match(schoon);
        return delen.Success && TryMaak(delen, int.Parse(delen.Groups["jaar"].ValueSpan, CultureInfo.InvariantCulture), out dag);
    }

    /// <summary>A day of every year: <c>30-9</c> or <c>30 september</c>. The day comes first, as everywhere in Dutch.</summary>
    public static bool TryLeesZonderJaar(string tekst, out (int Maand, int Dag) dag)
    {
        // In a leap year, so that 29 February can be written.
        var delen = ZonderJaar().Match(Schoon(tekst));
        var gelukt = TryMaak(delen, 2000, out var gemaakt);
        dag = gelukt ? (gemaakt.Month, gemaakt.Day) : default;
        return gelukt;
    }

    private static string Schoon(string tekst) => tekst.Replace('\u00A0', ' ').Trim();

    private static bool TryMaak(Match delen, int jaar, out DateOnly dag)
    {
        dag = default;
        if (!delen.Success) { return false; }
        var woord = delen.Groups["maand"].Value;
        var maand = char.IsAsciiDigit(woord[0]) ? int.Parse(woord, CultureInfo.InvariantCulture) : Nederlands.Maandnummer(woord);
        var nummer = int.Parse(delen.Groups["dag"].ValueSpan, CultureInfo.InvariantCulture);
        if (jaar < 1 || maand is < 1 or > 12 || nummer < 1 || nummer > DateTime.DaysInMonth(jaar, maand)) { return false; }
        dag = new DateOnly(jaar, maand, nummer);
        return true;
    }

    [GeneratedRegex(@"^(?<dag>[0-9]{1,2})([-/ .](?<maand>[0-9]{1,2})|[- ](?<maand>[A-Za-z]{3,9}))[-/ .](?<jaar>[0-9]{4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex MetJaar();

    [GeneratedRegex(@"^(?<dag>[0-9]{1,2})([-/](?<maand>[0-9]{1,2})|[- ](?<maand>[A-Za-z]{3,9}))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex ZonderJaar();
}
