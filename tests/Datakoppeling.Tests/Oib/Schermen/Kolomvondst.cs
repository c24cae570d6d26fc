using System.Text.RegularExpressions;
using Datakoppeling.Oib.Bestanden;

namespace Datakoppeling.Tests.Oib.Schermen;

/// <summary>Finds what nobody should have to read: the name of a column, or a code with underscores.</summary>
internal static partial class Kolomvondst
{
    // The names of columns that are words as well: leefvorm, werkgever, team.
    private static readonly string[] Gewoon = ["bsn", "dossiernummer", "leefvorm", "kostendelers", "aow", "team", "werkgever", "loonheffingennummer", "loonheffingskorting", "levering", "volgnummer", "maand", "groep", "netto"];

    [GeneratedRegex(@"\b[A-Za-z0-9]+(_[A-Za-z0-9]+)+\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slang { get; }

    public static IReadOnlyList<string> Kolommen { get; } =
        [.. new[] { Dossierindeling.Indeling, Inkomstenindeling.Indeling, Historieindeling.Indeling }.SelectMany(i => i.Kolommen).Select(k => k.Naam).Distinct(StringComparer.Ordinal)];

    public static IEnumerable<string> In(string tekst) =>
        Slang.Matches(tekst).Select(m => m.Value).Concat(Kolommen.Except(Gewoon, StringComparer.Ordinal).Where(k => Regex.IsMatch(tekst, $@"\b{k}\b", RegexOptions.None, TimeSpan.FromSeconds(1))));
}
