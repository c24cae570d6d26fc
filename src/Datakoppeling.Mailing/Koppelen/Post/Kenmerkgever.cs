using System.Buffers;
using System.Security.Cryptography;

namespace Datakoppeling.Mailing.Koppelen.Post;

/// <summary>
/// Hands out the kenmerk of a letter: twelve random characters and one that checks them, without characters that look alike.
/// It says nothing about anybody; only the list that is kept apart knows whose it is.
/// </summary>
public sealed class Kenmerkgever
{
    public const int Lengte = 13;
    private static ReadOnlySpan<byte> Tekens => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"u8;
    private static readonly SearchValues<byte> Toegestaan = SearchValues.Create(Tekens);
    private readonly byte[] _toeval = new byte[12 * 512];
    private int _volgende;

    /// <summary>Writes a new kenmerk into <paramref name="naar"/>, <see cref="Lengte"/> bytes of ASCII.</summary>
    public void Volgende(Span<byte> naar)
    {
        if (_volgende == 0)
        {
            RandomNumberGenerator.Fill(_toeval);
            _volgende = _toeval.Length;
        }
        var waarden = _toeval.AsSpan(_volgende -= Lengte - 1, Lengte - 1);
        for (var i = 0; i < waarden.Length; i++)
        {
            waarden[i] &= 31;
            naar[i] = Tekens[waarden[i]];
        }
        naar[Lengte - 1] = Controleteken(waarden);
    }

    /// <summary>Whether the last character fits the others: one wrong or two swapped characters are found.</summary>
    public static bool Klopt(ReadOnlySpan<byte> kenmerk)
    {
        if (kenmerk.Length != Lengte || kenmerk.IndexOfAnyExcept(Toegestaan) >= 0) { return false; }
        Span<byte> waarden = stackalloc byte[Lengte - 1];
        for (var i = 0; i < waarden.Length; i++) { waarden[i] = (byte)Tekens.IndexOf(kenmerk[i]); }
        return kenmerk[^1] == Controleteken(waarden);
    }

    // Luhn over 32 characters (ISO/IEC 7812 annex B in base 32).
    private static byte Controleteken(ReadOnlySpan<byte> waarden)
    {
        var som = 0;
        for (var i = waarden.Length - 1; i >= 0; i--)
        {
            var waarde = waarden[i] << ((waarden.Length - i) & 1);
            som += (waarde >> 5) + (waarde & 31);
        }
        return Tekens[-som & 31];
    }
}
