using System.Buffers.Binary;
using System.Globalization;
using Datakoppeling.Mailing.Koppelen.Bewoners;

namespace Datakoppeling.Mailing.Koppelen.Post;

/// <summary>What one worker has to send, in the order in which it came upon it; texts stand back to back as UTF-8.</summary>
/// <param name="verwacht">About how many gezinnen.</param>
internal sealed class Postbak(int verwacht)
{
    // What the post of a gezin takes, roughly and rather much: to grow is to copy all that is there.
    private const int Teksten = 448, Letters = 4, Mensen = 3;

    public Tekstblok Tekst { get; } = new(verwacht * Teksten);
    public List<Gezinspost> Post { get; } = new(verwacht);
    public List<Brief> Brieven { get; } = new(verwacht * Letters);

    /// <summary>The BSN of every member of every gezin with post: whose data led to it (Logboek dataverwerkingen).</summary>
    public List<int> Leden { get; } = new(verwacht * Mensen);

    public static ulong Postcodesleutel(ReadOnlySpan<byte> postcode)
    {
        Span<byte> acht = stackalloc byte[8];
        acht.Clear();
        postcode[..Math.Min(8, postcode.Length)].CopyTo(acht);
        return BinaryPrimitives.ReadUInt64BigEndian(acht);
    }

    /// <summary>The huisnummer as a number; empty comes first, what is no number last (bestandsindelingen.md).</summary>
    public static long Huisnummersleutel(string huisnummer) =>
        huisnummer.Length == 0 ? -1 : long.TryParse(huisnummer, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : long.MaxValue;
}
