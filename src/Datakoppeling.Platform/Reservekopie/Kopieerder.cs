using System.Security.Cryptography;

namespace Datakoppeling.Platform.Reservekopie;

/// <summary>Copies and hashes files; what is written is on disk when it returns.</summary>
internal static class Kopieerder
{
    private const int Buffer = 1 << 17;

    /// <summary>Copies a file and tells its size and hash as they went by.</summary>
    /// <exception cref="FileNotFoundException">It is not there (any more).</exception>
    public static async Task<(long Bytes, string Sha256)> Kopieer(string van, string naar, CancellationToken stop)
    {
        await using var bron = new FileStream(van, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, useAsync: true);
        await using var doel = new FileStream(naar, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, useAsync: true);
        var uit = await Lees(bron, doel, stop);
        doel.Flush(flushToDisk: true);
        return uit;
    }

    public static async Task<(long Bytes, string Sha256)> Meet(string pad, CancellationToken stop)
    {
        await using var bron = new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.Read, 0, useAsync: true);
        return await Lees(bron, Stream.Null, stop);
    }

    private static async Task<(long Bytes, string Sha256)> Lees(Stream bron, Stream doel, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var stuk = new byte[Buffer];
        var bytes = 0L;
        while (await bron.ReadAsync(stuk, stop) is > 0 and var gelezen)
        {
            hash.AppendData(stuk.AsSpan(0, gelezen));
            await doel.WriteAsync(stuk.AsMemory(0, gelezen), stop);
            bytes += gelezen;
        }
        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
