using System.Numerics;
using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Koppelen.Bewoners;

/// <summary>
/// An address as one number. A nummeraanduiding of sixteen digits is the number itself, exactly; anything else, and an address
/// without one, is a hash of its parts, marked as such: who share a hash are compared part by part before they share an address
/// (koppeling.md).
/// </summary>
internal static class Adressleutel
{
    private const ulong Gehasht = 1UL << 63;

    /// <summary>Nobody's address: shared with nobody.</summary>
    public const ulong Geen = 0;

    public static bool IsGehasht(ulong sleutel) => (sleutel & Gehasht) != 0;

    public static ulong VanNummeraanduiding(ReadOnlySpan<byte> id)
    {
        if (id.Length == 16)
        {
            // One more than the number, so that sixteen zeros are a key and not nobody's address.
            if (Cijfers.TryLeesAcht(id, out uint voor) & Cijfers.TryLeesAcht(id[8..], out uint na)) { return (voor * 100_000_000UL) + na + 1; }
        }
        return Gehasht | Meng(Begin ^ 1, id);
    }

    /// <summary>The key of the parts together; <see cref="Geen"/> when all are empty.</summary>
    public static ulong VanDelen(Adresdelen delen)
    {
        var som = Begin;
        var leeg = true;
        for (var i = 0; i < Adresdelen.Aantal; i++)
        {
            leeg &= delen[i].IsEmpty;
            som = Meng(som + (ulong)i, delen[i]);
        }
        return leeg ? Geen : Gehasht | som;
    }

    /// <summary><c>.</c> and <c>0</c> say that a part is not known.</summary>
    public static ReadOnlySpan<byte> OfLeeg(ReadOnlySpan<byte> deel) => deel is [(byte)'.'] or [(byte)'0'] ? [] : deel;

    private const ulong Begin = 0x9E3779B97F4A7C15;

    private static ulong Meng(ulong som, ReadOnlySpan<byte> bytes)
    {
        som = (som ^ (ulong)bytes.Length) * 0xD6E8FEB86659FD93;
        foreach (var b in bytes) { som = (BitOperations.RotateLeft(som, 5) ^ b) * 0xD6E8FEB86659FD93; }
        return som ^ (som >> 32);
    }
}

/// <summary>The parts that together are an address where there is no nummeraanduiding.</summary>
internal ref struct Adresdelen
{
    public const int Aantal = 7;

    /// <summary>Not one of the parts: where it is filled it is the address by itself.</summary>
    public ReadOnlySpan<byte> Nummeraanduiding;

    public ReadOnlySpan<byte> Postcode, Huisnummer, Huisletter, Toevoeging, Aanduiding, Straat, Locatie;

    public readonly ReadOnlySpan<byte> this[int deel] => Adressleutel.OfLeeg(deel switch
    {
        0 => Postcode,
        1 => Huisnummer,
        2 => Huisletter,
        3 => Toevoeging,
        4 => Aanduiding,
        5 => Straat,
        _ => Locatie,
    });
}
