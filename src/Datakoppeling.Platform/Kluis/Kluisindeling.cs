using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Datakoppeling.Platform.Kluis;

/// <summary>
/// The layout of an encrypted file: a head (magic, file id, salt), then chunks of 64 KiB each followed by its tag; the last may be
/// shorter, also empty. Every file has a key of its own, derived from the data key of its compartment and the salt, so the chunk
/// number alone makes a nonce that never repeats. File id, chunk number and "this is the last" are authenticated with each chunk:
/// so swapping files, reordering, repeating and cutting off are all found (the STREAM construction, Hoang et al. 2015).
/// </summary>
internal static class Kluisindeling
{
    public const int Brok = 64 * 1024;
    public const int Merk = 16;
    public const int Nonce = 12;
    public const int Zout = 32;
    public const int Sleutel = 32;
    private const int Id = 16;
    public const int Kop = 8 + Id + Zout;

    private static ReadOnlySpan<byte> Magisch => "DKKLUIS1"u8;

    public static byte[] MaakKop(Guid bestand)
    {
        var kop = new byte[Kop];
        Magisch.CopyTo(kop);
        bestand.TryWriteBytes(kop.AsSpan(8), bigEndian: true, out _);
        RandomNumberGenerator.Fill(kop.AsSpan(8 + Id));
        return kop;
    }

    public static bool IsKopVan(ReadOnlySpan<byte> kop, Guid bestand) =>
        kop.StartsWith(Magisch) && new Guid(kop.Slice(8, Id), bigEndian: true) == bestand;

    /// <summary>How long a file is on disk when its plain content has this length.</summary>
    public static long OpSchijf(long lengte) => Kop + lengte + (Merk * Math.Max(1, (lengte + Brok - 1) / Brok));

    public static AesGcm MaakCijfer(ReadOnlySpan<byte> datasleutel, ReadOnlySpan<byte> kop)
    {
        Span<byte> sleutel = stackalloc byte[Sleutel];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, datasleutel, sleutel, kop[(8 + Id)..], "datakoppeling kluisbestand"u8);
        var cijfer = new AesGcm(sleutel, Merk);
        CryptographicOperations.ZeroMemory(sleutel);
        return cijfer;
    }

    public static void VulNonce(Span<byte> nonce, long nummer)
    {
        nonce[..4].Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce[4..], nummer);
    }

    /// <summary>What is authenticated beside the content: file id, chunk number, last or not.</summary>
    public static void VulBijlage(Span<byte> bijlage, ReadOnlySpan<byte> kop, long nummer, bool laatste)
    {
        kop.Slice(8, Id).CopyTo(bijlage);
        BinaryPrimitives.WriteInt64BigEndian(bijlage[Id..], nummer);
        bijlage[Id + 8] = laatste ? (byte)1 : (byte)0;
    }

    public const int Bijlage = Id + 8 + 1;
}
