using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>A text as sixteen bytes: two texts with one fingerprint do not happen.</summary>
internal readonly record struct Vingerafdruk(ulong Hoog, ulong Laag)
{
    private const int Bytes = 16;

    // In the last byte: the length of a text that is its own fingerprint, or that the rest is a hash.
    private const byte Gehasht = byte.MaxValue;

    public static Vingerafdruk Van(string tekst)
    {
        Span<byte> afdruk = stackalloc byte[Bytes];
        // A dossiernummer nearly always fits, and there is nothing faster, nor surer, than the text itself.
        if (Ascii.FromUtf16(tekst, afdruk[..^1], out var lengte) == OperationStatus.Done)
        {
            afdruk[lengte..].Clear();
            afdruk[^1] = (byte)lengte;
        }
        else
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(MemoryMarshal.AsBytes(tekst.AsSpan()), hash);
            hash[..Bytes].CopyTo(afdruk);
            afdruk[^1] = Gehasht;
        }
        return new(BinaryPrimitives.ReadUInt64LittleEndian(afdruk), BinaryPrimitives.ReadUInt64LittleEndian(afdruk[8..]));
    }

    // Numbers follow each other: the halves of a ulong taken together, as it hashes itself, would make many of them the same.
    public override int GetHashCode() => HashCode.Combine((uint)Hoog, (uint)(Hoog >> 32), (uint)Laag, (uint)(Laag >> 32));
}
