using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Verwerkingslog;

/// <summary>
/// Makes the pseudonym of a BSN: HMAC-SHA256 under a key of its own, cut off at 128 bits (NIST SP 800-107, section 5.3.3). The key is derived
/// with HKDF from a data key that the master key wraps; so the log alone gives nobody away, and whoever has the key and a BSN finds its records.
/// </summary>
internal sealed class Pseudoniemsleutel(IDbContextFactory<PortaalContext> contexten, IHoofdsleutel hoofdsleutel, TimeProvider klok)
{
    /// <summary>The <see cref="Gegevenssleutel"/> of the pseudonyms.</summary>
    private const string Naam = "pseudoniemen";
    private byte[]? _sleutel;

    /// <summary>The key; made at the very first use, in a transaction of its own.</summary>
    public async Task<byte[]> Open(CancellationToken stop)
    {
        if (_sleutel is not null) { return _sleutel; }
        await using var context = await contexten.CreateDbContextAsync(stop);
        return await Open(context, stop);
    }

    /// <summary>The key, inside a transaction: another connection could not add it then. Kept in memory only once it is committed.</summary>
    public async Task<byte[]> Open(PortaalContext context, CancellationToken stop)
    {
        if (_sleutel is not null) { return _sleutel; }
        await using (var apart = await contexten.CreateDbContextAsync(stop))
        {
            if (await Gegevenssleutel.Zoek(apart, Naam, stop) is { } vast) { return _sleutel = Afgeleid(vast); }
        }
        if (await Gegevenssleutel.Zoek(context, Naam, stop) is { } rij) { return Afgeleid(rij); }
        rij = Gegevenssleutel.Nieuw(Naam, hoofdsleutel, klok.GetUtcNow().UtcDateTime);
        context.Add(rij);
        await context.SaveChangesAsync(stop);
        return Afgeleid(rij);
    }

    public static UInt128 Van(byte[] sleutel, Bsn bsn)
    {
        using var hmac = Hmac(sleutel);
        return Van(hmac, bsn);
    }

    /// <summary>For many at once: taking the key in costs more than a pseudonym does. Not for two threads.</summary>
    public static IncrementalHash Hmac(byte[] sleutel) => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, sleutel);

    public static UInt128 Van(IncrementalHash hmac, Bsn bsn)
    {
        Span<byte> cijfers = stackalloc byte[9];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        bsn.Nummer.TryFormat(cijfers, out _, "D9", CultureInfo.InvariantCulture);
        hmac.AppendData(cijfers);
        hmac.GetHashAndReset(hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    private byte[] Afgeleid(Gegevenssleutel rij)
    {
        var datasleutel = rij.Ontwikkel(hoofdsleutel);
        var sleutel = Gegevenssleutel.Afgeleid(datasleutel, "datakoppeling verwerkingslog pseudoniem"u8);
        CryptographicOperations.ZeroMemory(datasleutel);
        return sleutel;
    }
}
