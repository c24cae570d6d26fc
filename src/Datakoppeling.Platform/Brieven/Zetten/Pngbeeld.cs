using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Datakoppeling.Platform.Brieven.Zetten;

/// <summary>An image as it goes into a page: the compressed rows of its PNG, which PDF reads as they are.</summary>
internal sealed class Pngbeeld
{
    private static readonly ConditionalWeakTable<byte[], Pngbeeld> Bekend = [];

    private Pngbeeld(byte[] png)
    {
        if (!png.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) { throw new InvalidDataException("Dit bestand is geen PNG."); }
        using var rijen = new MemoryStream();
        for (var plaats = 8; plaats + 12 <= png.Length;)
        {
            var lengte = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(plaats)), int.MaxValue);
            if (lengte > png.Length - plaats - 12) { throw new InvalidDataException("Deze PNG houdt halverwege op."); }
            var soort = png.AsSpan(plaats + 4, 4);
            var inhoud = png.AsSpan(plaats + 8, lengte);
            if (soort.SequenceEqual("IHDR"u8)) { LeesKop(inhoud); }
            else if (soort.SequenceEqual("PLTE"u8)) { Palet = inhoud.ToArray(); }
            else if (soort.SequenceEqual("tRNS"u8)) { throw new InvalidDataException("Deze PNG is doorzichtig. Lever haar met een witte achtergrond."); }
            else if (soort.SequenceEqual("IDAT"u8)) { rijen.Write(inhoud); }
            plaats += lengte + 12;
        }
        Rijen = rijen.ToArray();
        if (Breed == 0 || Rijen.Length == 0 || (Kleuren == 0 && Palet.Length == 0)) { throw new InvalidDataException("Aan deze PNG ontbreekt een deel."); }
        Naam = "I" + Convert.ToHexString(SHA256.HashData(png))[..16];
    }

    /// <summary>By its content: equal images are one.</summary>
    public string Naam { get; }
    public int Breed { get; private set; }
    public int Hoog { get; private set; }
    /// <summary>1 grey, 3 colours, 0 by palette.</summary>
    public int Kleuren { get; private set; }
    public byte[] Palet { get; } = [];
    public byte[] Rijen { get; }

    /// <exception cref="InvalidDataException">Not a PNG with 8 bits per part, without transparency and without interlace; its sentence may be shown.</exception>
    public static Pngbeeld Van(byte[] png) => Bekend.GetValue(png, p => new Pngbeeld(p));

    private void LeesKop(ReadOnlySpan<byte> kop)
    {
        if (kop.Length < 13) { throw new InvalidDataException("Aan deze PNG ontbreekt een deel."); }
        (Breed, Hoog) = ((int)BinaryPrimitives.ReadUInt32BigEndian(kop), (int)BinaryPrimitives.ReadUInt32BigEndian(kop[4..]));
        if (Breed is < 1 or > 10_000 || Hoog is < 1 or > 10_000) { throw new InvalidDataException("Deze PNG is leeg of groter dan 10.000 bij 10.000 punten."); }
        if (kop[8] != 8 || kop[12] != 0) { throw new InvalidDataException("Lever de PNG met 8 bits per kleur en zonder interliniëring."); }
        Kleuren = kop[9] switch
        {
            0 => 1,
            2 => 3,
            3 => 0,
            _ => throw new InvalidDataException("Deze PNG is doorzichtig. Lever haar met een witte achtergrond."),
        };
    }
}
