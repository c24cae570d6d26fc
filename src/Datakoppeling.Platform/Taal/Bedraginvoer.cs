using System.Text;
using System.Text.RegularExpressions;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Taal;

/// <summary>Reads an amount that a person typed. Files are stricter (<see cref="Bedrag.TryLees"/>): they know no thousands sign.</summary>
public static partial class Bedraginvoer
{
    /// <summary>
    /// Takes <c>€ 1.401,50</c>, <c>1401,5</c>, <c>1401.50</c> and <c>1401</c>. A point with three digits behind it is a thousands
    /// sign, so 1.401 is fourteen hundred and one; mixed forms that could be read two ways are refused.
    /// </summary>
    public static bool TryLees(string tekst, out Bedrag bedrag)
    {
        var kaal = tekst.Replace("€", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (MetDuizendtallen().IsMatch(kaal)) { kaal = kaal.Replace(".", "", StringComparison.Ordinal); }
        return Bedrag.TryLees(Encoding.UTF8.GetBytes(kaal), out bedrag);
    }

    [GeneratedRegex(@"^-?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]{1,2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex MetDuizendtallen();
}
