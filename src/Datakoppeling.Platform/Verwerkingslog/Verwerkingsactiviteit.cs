using System.Globalization;
using System.Text.RegularExpressions;

namespace Datakoppeling.Platform.Verwerkingslog;

/// <summary>
/// A row of the register van verwerkingsactiviteiten (AVG artikel 30): what is done with personal data and why it may be done. A
/// change of purpose or ground is a new version beside the old one, because records of the log point at the version of their day.
/// </summary>
/// <param name="Code">Stable, such as <c>mailing.koppelen</c>.</param>
/// <param name="Versie">From 1.</param>
/// <param name="Naam">What is done, as a citizen reads it.</param>
/// <param name="Doel">What for, in one sentence.</param>
/// <param name="Grondslag">The article that allows it.</param>
/// <param name="Betrokkenen">Whose data.</param>
/// <param name="Bewaartermijn">How long the records of the log are kept: an ISO 8601 duration in years, months and days.</param>
public sealed partial record Verwerkingsactiviteit(string Code, int Versie, string Naam, string Doel, string Grondslag, string Betrokkenen, string Bewaartermijn)
{
    /// <summary>Years, months and days of an ISO 8601 duration; throws when it is none, because that is a bug of the table.</summary>
    public static (int Jaren, int Maanden, int Dagen) Ontleed(string duur)
    {
        var delen = Duur().Match(duur);
        if (!delen.Success || duur.Length < 3) { throw new FormatException("Een bewaartermijn is een duur zoals P5Y."); }
        return (Getal("jaren"), Getal("maanden"), Getal("dagen"));

        int Getal(string naam) => delen.Groups[naam] is { Success: true } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex("^P((?<jaren>[0-9]+)Y)?((?<maanden>[0-9]+)M)?((?<dagen>[0-9]+)D)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Duur();
}

/// <summary>The rows of one module or folder, for the one register. Registered as a singleton.</summary>
public interface IVerwerkingsbijdrage
{
    IEnumerable<Verwerkingsactiviteit> Activiteiten { get; }
}
