using System.Buffers.Binary;
using System.Globalization;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>What one worker has to send, in the order in which it came upon it; texts stand back to back as UTF-8.</summary>
internal sealed class Postbak
{
    public Tekstblok Tekst { get; } = new(1 << 20);
    public List<Gezinspost> Post { get; } = [];
    public List<Brief> Brieven { get; } = [];

    /// <summary>The BSN of every member of every gezin with post: whose data led to it (Logboek dataverwerkingen).</summary>
    public List<int> Leden { get; } = [];

    public static ulong Postcodesleutel(ReadOnlySpan<byte> postcode)
    {
        Span<byte> acht = stackalloc byte[8];
        acht.Clear();
        postcode[..Math.Min(8, postcode.Length)].CopyTo(acht);
        return BinaryPrimitives.ReadUInt64BigEndian(acht);
    }

    /// <summary>The huisnummer as a number; empty comes first, what is no number last (formats.md).</summary>
    public static long Huisnummersleutel(string huisnummer) =>
        huisnummer.Length == 0 ? -1 : long.TryParse(huisnummer, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : long.MaxValue;
}
