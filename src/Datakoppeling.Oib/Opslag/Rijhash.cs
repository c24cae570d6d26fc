using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Datakoppeling.Oib.Opslag;

/// <summary>A short hash of the content of a row, to see whether a later delivery says anything new.</summary>
internal static class Rijhash
{
    // 128 bits: two different rows with one hash do not happen.
    private const int Lengte = 16;

    public static string Van(params IEnumerable<object?> waarden)
    {
        var tekst = string.Join('\u001F', waarden.Select(w => Convert.ToString(w, CultureInfo.InvariantCulture)));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)).AsSpan(0, Lengte));
    }
}
