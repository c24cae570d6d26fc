using System.Security.Cryptography;

namespace Datakoppeling.Platform.Kluis;

/// <summary>Encrypts a stream into another, chunk by chunk, and hashes the plain content on the way.</summary>
internal static class Versleutelaar
{
    /// <returns>Size and SHA-256 of the plain content.</returns>
    public static async Task<(long Lengte, byte[] Hash)> Schrijf(
        Stream bron, Stream doel, byte[] datasleutel, Guid bestand, CancellationToken stop)
    {
        var kop = Kluisindeling.MaakKop(bestand);
        await doel.WriteAsync(kop, stop);
        using var cijfer = Kluisindeling.MaakCijfer(datasleutel, kop);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var klaar = new byte[Kluisindeling.Brok];
        var volgende = new byte[Kluisindeling.Brok];
        var uit = new byte[Kluisindeling.Brok + Kluisindeling.Merk];
        long lengte = 0;
        try
        {
            var gevuld = await Vul(bron, klaar, stop);
            for (long nummer = 0; ; nummer++)
            {
                // One chunk ahead: only what follows tells whether this is the last.
                var erna = gevuld == Kluisindeling.Brok ? await Vul(bron, volgende, stop) : 0;
                hash.AppendData(klaar, 0, gevuld);
                lengte += gevuld;
                Versleutel(cijfer, kop, nummer, laatste: erna == 0, klaar.AsSpan(0, gevuld), uit);
                await doel.WriteAsync(uit.AsMemory(0, gevuld + Kluisindeling.Merk), stop);
                if (erna == 0) { return (lengte, hash.GetHashAndReset()); }
                (klaar, volgende, gevuld) = (volgende, klaar, erna);
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(klaar);
            CryptographicOperations.ZeroMemory(volgende);
        }
    }

    private static void Versleutel(AesGcm cijfer, byte[] kop, long nummer, bool laatste, ReadOnlySpan<byte> plat, Span<byte> uit)
    {
        Span<byte> nonce = stackalloc byte[Kluisindeling.Nonce];
        Span<byte> bijlage = stackalloc byte[Kluisindeling.Bijlage];
        Kluisindeling.VulNonce(nonce, nummer);
        Kluisindeling.VulBijlage(bijlage, kop, nummer, laatste);
        cijfer.Encrypt(nonce, plat, uit[..plat.Length], uit.Slice(plat.Length, Kluisindeling.Merk), bijlage);
    }

    private static async Task<int> Vul(Stream bron, Memory<byte> buffer, CancellationToken stop) =>
        await bron.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
}
