using System.Security.Cryptography;

namespace Datakoppeling.Platform.Kluis;

/// <summary>A master key of 32 bytes in memory, taken from a setting or a file.</summary>
internal sealed class Hoofdsleutel : IHoofdsleutel, IDisposable
{
    private readonly byte[] _sleutel;

    public Hoofdsleutel(byte[] sleutel)
    {
        if (sleutel.Length != Kluisindeling.Sleutel) { throw new ArgumentException("Een hoofdsleutel is 32 bytes.", nameof(sleutel)); }
        _sleutel = sleutel;
        Id = Convert.ToHexStringLower(HMACSHA256.HashData(sleutel, "datakoppeling hoofdsleutel-id"u8)[..8]);
    }

    public string Id { get; }

    public byte[] Wikkel(ReadOnlySpan<byte> datasleutel, Guid vak)
    {
        var uit = new byte[Kluisindeling.Nonce + datasleutel.Length + Kluisindeling.Merk];
        var nonce = uit.AsSpan(0, Kluisindeling.Nonce);
        RandomNumberGenerator.Fill(nonce);
        using var cijfer = new AesGcm(_sleutel, Kluisindeling.Merk);
        cijfer.Encrypt(nonce, datasleutel, uit.AsSpan(Kluisindeling.Nonce, datasleutel.Length), uit.AsSpan(^Kluisindeling.Merk), vak.ToByteArray());
        return uit;
    }

    public byte[] Ontwikkel(ReadOnlySpan<byte> gewikkeld, Guid vak)
    {
        var datasleutel = new byte[Math.Max(0, gewikkeld.Length - Kluisindeling.Nonce - Kluisindeling.Merk)];
        try
        {
            using var cijfer = new AesGcm(_sleutel, Kluisindeling.Merk);
            cijfer.Decrypt(gewikkeld[..Kluisindeling.Nonce], gewikkeld[Kluisindeling.Nonce..^Kluisindeling.Merk],
                gewikkeld[^Kluisindeling.Merk..], datasleutel, vak.ToByteArray());
            return datasleutel;
        }
        catch (Exception fout) when (fout is AuthenticationTagMismatchException or ArgumentOutOfRangeException)
        {
            throw new KluisGeschondenException("De sleutel van dit kluisvak past niet bij de hoofdsleutel.");
        }
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_sleutel);
}
