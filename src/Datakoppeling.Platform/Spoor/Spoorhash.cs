using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Datakoppeling.Platform.Spoor;

/// <summary>The canonical form of a line and its hash. Length before every field, so that no two different lines have the same form.</summary>
public static class Spoorhash
{
    /// <summary>What stands before the first line.</summary>
    public static readonly string Begin = new('0', 64);

    /// <summary>No portal lives to write so many: a higher number was put there by somebody else.</summary>
    internal const long HoogsteNummer = 1_000_000_000_000_000;

    internal static bool IsHash(string tekst) => tekst.Length == 64 && tekst.All(char.IsAsciiHexDigitLower);

    public static string Van(Spoorrij rij)
    {
        ReadOnlySpan<string> velden =
        [
            rij.VorigeHash,
            rij.Nummer.ToString(CultureInfo.InvariantCulture),
            rij.Moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            rij.Wie, rij.Handeling, rij.ObjectSoort, rij.ObjectId, rij.Resultaat.ToString(), rij.Herkomst, rij.Details,
        ];
        var tekst = new StringBuilder();
        foreach (var veld in velden) { tekst.Append(CultureInfo.InvariantCulture, $"{veld.Length}:{veld}\n"); }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst.ToString())));
    }
}
