using System.Buffers.Binary;

namespace Datakoppeling.Kern;

/// <summary>Reads digits eight at a time: dates, BSNs and nummeraanduidingen come by the million.</summary>
public static class Cijfers
{
    private const ulong Nullen = 0x3030303030303030;

    /// <summary>The number that the first eight bytes say; false when one of them is no digit.</summary>
    public static bool TryLeesAcht(ReadOnlySpan<byte> tekst, out uint getal)
    {
        var goed = TryLeesAcht(tekst, out ulong cijfers);
        // Pairs, then fours, then all eight: each step multiplies neighbours out at once.
        cijfers = (cijfers * 10) + (cijfers >> 8);
        getal = (uint)((((cijfers & 0x000000FF000000FF) * 0x000F424000000064) + (((cijfers >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32);
        return goed;
    }

    /// <summary>The first eight digits, the first in the lowest byte; false when one of them is no digit.</summary>
    internal static bool TryLeesAcht(ReadOnlySpan<byte> tekst, out ulong cijfers)
    {
        var bytes = BinaryPrimitives.ReadUInt64LittleEndian(tekst);
        cijfers = bytes - Nullen;
        // A byte above '9' carries into its high bit when 0x46 is added, one below '0' borrows from it.
        return (((bytes + 0x4646464646464646) | cijfers) & 0x8080808080808080) == 0;
    }
}
