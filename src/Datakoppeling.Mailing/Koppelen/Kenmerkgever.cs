using System.Buffers;
using System.Security.Cryptography;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>
/// Hands out the kenmerk of a letter: twelve random characters and one that checks them, without characters that look alike.
/// It says nothing about anybody; only the list that is kept apart knows whose it is.
/// </summary>
public sealed class Kenmerkgever
{
    public const int Lengte = 13;
    private const string Tekens = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static readonly SearchValues<byte> Toegestaan = SearchValues.Create("0123456789ABCDEFGHJKMNPQRSTVWXYZ"u8);
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
        for (var i = 0; i < Lengte - 1; i++) { naar[i] = (byte)Tekens[_toeval[--_volgende] & 31]; }
        naar[Lengte - 1] = (byte)Controleteken(naar[..(Lengte - 1)]);
    }

    /// <summary>Whether the last character fits the others: one wrong or two swapped characters are found.</summary>
    public static bool Klopt(ReadOnlySpan<byte> kenmerk) =>
        kenmerk.Length == Lengte && kenmerk[..^1].IndexOfAnyExcept(Toegestaan) < 0
        && kenmerk[^1] == Controleteken(kenmerk[..^1]);

    // Luhn over 32 characters (ISO/IEC 7812 annex B in base 32).
    private static char Controleteken(ReadOnlySpan<byte> tekens)
    {
        var som = 0;
        for (var i = tekens.Length - 1; i >= 0; i--)
        {
            var waarde = Tekens.IndexOf((char)tekens[i], StringComparison.Ordinal) * ((tekens.Length - i) % 2 == 1 ? 2 : 1);
            som += (waarde / 32) + (waarde % 32);
        }
        return Tekens[(32 - (som % 32)) % 32];
    }
}
