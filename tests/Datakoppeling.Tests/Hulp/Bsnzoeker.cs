using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Datakoppeling.Kern;

namespace Datakoppeling.Tests.Hulp;

/// <summary>
/// Finds the burgerservicenummers of some deliveries in any bytes: written in ASCII, UTF-8 or UTF-16, as one number or in groups
/// (<c>9999.90.019</c>, <c>999 990 019</c>), with its leading zeros or without.
/// </summary>
internal sealed partial class Bsnzoeker
{
    private const int Cijfers = 9;

    // A longer row of digits is a number with something before or after it, and hardly ever more than that.
    private const int Langst = 12;
    private readonly HashSet<int> _nummers = [];

    /// <param name="leveringen">Files with a BSN in some of their cells.</param>
    public Bsnzoeker(params IEnumerable<byte[]> leveringen)
    {
        foreach (var bytes in leveringen)
        {
            foreach (Match cel in Cel().Matches(Encoding.Latin1.GetString(bytes)))
            {
                var nummer = int.Parse(cel.Value, CultureInfo.InvariantCulture);
                // Zeros alone, and what is as short, is no number of anybody.
                if (nummer > 9_999_999 && Bsn.KloptElfproef(nummer)) { _nummers.Add(nummer); }
            }
        }
    }

    public int Aantal => _nummers.Count;

    /// <summary>The number that stands there first; null when there is none.</summary>
    public int? Vind(ReadOnlySpan<byte> bytes)
    {
        if (Zoek(bytes) is { } direct) { return direct; }
        // UTF-16, of either kind and at any place: what stands between the digits is a zero.
        var zonder = new byte[bytes.Length];
        var lengte = 0;
        foreach (var b in bytes)
        {
            if (b != 0) { zonder[lengte++] = b; }
        }
        return lengte == bytes.Length ? null : Zoek(zonder.AsSpan(0, lengte));
    }

    public int? Vind(string tekst) => Vind(Encoding.UTF8.GetBytes(tekst));

    private int? Zoek(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOfAnyInRange((byte)'0', (byte)'9') is >= 0 and var begin)
        {
            bytes = bytes[begin..];
            var einde = bytes.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            var rij = einde < 0 ? bytes : bytes[..einde];
            if (rij.Length < Cijfers - 1 ? Groepen(bytes) : Rij(rij)) { return _gevonden; }
            bytes = bytes[rij.Length..];
        }
        return null;
    }

    private int _gevonden;

    private bool Rij(ReadOnlySpan<byte> rij)
    {
        if (rij.Length > Langst) { return Is(rij[..Cijfers]) || Is(rij[^Cijfers..]); }
        if (rij.Length < Cijfers) { return Is(rij); }
        for (var i = 0; i + Cijfers <= rij.Length; i++)
        {
            if (Is(rij.Slice(i, Cijfers))) { return true; }
        }
        return false;
    }

    /// <summary>Nine digits in groups, with one sign between them.</summary>
    private bool Groepen(ReadOnlySpan<byte> bytes)
    {
        Span<byte> samen = stackalloc byte[Cijfers];
        var aantal = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] is >= (byte)'0' and <= (byte)'9')
            {
                if (aantal == Cijfers) { return false; }
                samen[aantal++] = bytes[i];
            }
            else if (bytes[i] is not ((byte)' ' or (byte)'.' or (byte)'-') || i + 1 == bytes.Length || bytes[i + 1] is not (>= (byte)'0' and <= (byte)'9')) { break; }
        }
        return aantal == Cijfers && Is(samen);
    }

    private bool Is(ReadOnlySpan<byte> cijfers) => _nummers.Contains(_gevonden = int.Parse(cijfers, NumberStyles.None, CultureInfo.InvariantCulture));

    [GeneratedRegex("(?<=^|;)[0-9]{8,9}(?=;|\r|$)", RegexOptions.Multiline, 10_000)]
    private static partial Regex Cel();
}
