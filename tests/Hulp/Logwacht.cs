using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Datakoppeling.Kern;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;
using Shouldly;

namespace Datakoppeling.Proeven;

/// <summary>
/// Reads every log of the test run: each portal and each platform that a test makes hands its lines over when it ends. A BSN, a surname
/// of the example city or the master key in one of them fails that test.
/// </summary>
internal static partial class Logwacht
{
    // Shorter ones may be words of our own.
    private const int LangGenoeg = 7;
    private static readonly FrozenSet<string> Namen = Lijsten.Herkomsten.SelectMany(h => h.Achternamen).Select(a => Encoding.UTF8.GetString(a.Naam))
        .Where(n => n.Length >= LangGenoeg).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="map">The data folder, where the master key lies.</param>
    public static void Controleer(IEnumerable<string> rijen, string map)
    {
        var sleutel = Path.Combine(map, "sleutels", "hoofdsleutel");
        Gevonden(rijen, File.Exists(sleutel) ? File.ReadAllText(sleutel).Trim() : null).ShouldBeEmpty("in het log staat een persoon of een geheim");
    }

    /// <summary>The lines that name somebody, or <paramref name="geheim"/>.</summary>
    public static IReadOnlyList<string> Gevonden(IEnumerable<string> rijen, string? geheim = null) =>
        [.. rijen.Where(r => NoemtBsn(r) || NoemtNaam(r) || (geheim is not null && r.Contains(geheim, StringComparison.Ordinal))).Take(20)];

    private static bool NoemtBsn(string rij) => Nummers().Matches(rij).Any(m => Bsn.KloptElfproef(int.Parse(m.Value, CultureInfo.InvariantCulture)));

    private static bool NoemtNaam(string rij) => Woorden().Matches(rij).Any(m => Namen.Contains(m.Value));

    // No part of an id, a hash, a decimal or a longer number.
    [GeneratedRegex("(?<![0-9A-Za-z.-])[0-9]{9}(?![0-9A-Za-z-])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Nummers();

    /// <summary>The words that are long enough to be a name.</summary>
    [GeneratedRegex("\\p{L}{7,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    internal static partial Regex Woorden();
}
