using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Platform.Kluis;

namespace Datakoppeling.Platform.Spoor;

/// <summary>
/// The keys of the trail, all derived from one data key that stands in the database wrapped by the master key: for the seals of lines,
/// for that of the head, and the key pair that signs anchors. The public half may go to anybody: with it an auditor checks an anchor
/// without the master key. Closed until <see cref="Spooropening"/> has opened it.
/// </summary>
public sealed class Spoorsleutel : IDisposable
{
    /// <summary>The <see cref="Gegevenssleutel"/> that they come from.</summary>
    public const string Naam = "spoor";

    // The order of P-256 (SEC 2, 2.4.2): a private key is a number from 1 up to it.
    private static readonly BigInteger Orde = BigInteger.Parse("0ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private byte[]? _rij, _kop, _anker;

    /// <summary>Whether seals can be made and checked.</summary>
    public bool IsOpen => _rij is not null;

    /// <param name="datasleutel">The caller may forget it afterwards.</param>
    internal void Open(ReadOnlySpan<byte> datasleutel)
    {
        _kop = Gegevenssleutel.Afgeleid(datasleutel, "datakoppeling spoor kop"u8);
        _anker = Ondertekensleutel(datasleutel);
        _rij = Gegevenssleutel.Afgeleid(datasleutel, "datakoppeling spoor regel"u8);
    }

    internal string Zegel(long nummer, string hash) => Zegel(_rij, string.Create(CultureInfo.InvariantCulture, $"{nummer}:{hash}"));

    internal string Zegel(Spoorkop kop) => Zegel(_kop, string.Create(CultureInfo.InvariantCulture, $"{kop.Id}:{kop.Nummer}:{kop.Hash}"));

    /// <summary>Whether the portal itself wrote a line with this number and this hash.</summary>
    internal bool Past(long nummer, string hash, string zegel) => Gelijk(Zegel(nummer, hash), zegel);

    internal bool Past(Spoorkop kop) => Gelijk(Zegel(kop), kop.Zegel);

    /// <summary>An ECDSA signature (P-256, SHA-256), in base64.</summary>
    internal string Onderteken(byte[] inhoud)
    {
        using var paar = Paar();
        return Convert.ToBase64String(paar.SignData(inhoud, HashAlgorithmName.SHA256));
    }

    /// <summary>The public half, as PEM.</summary>
    public string PubliekeSleutel
    {
        get
        {
            using var paar = Paar();
            return paar.ExportSubjectPublicKeyInfoPem();
        }
    }

    public void Dispose()
    {
        foreach (var sleutel in (byte[]?[])[_rij, _kop, _anker]) { CryptographicOperations.ZeroMemory(sleutel); }
        (_rij, _kop, _anker) = (null, null, null);
    }

    private ECDsa Paar() => ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = _anker ?? throw Dicht() });

    /// <summary>The private key follows from the data key, so that there is nothing more to keep, to wrap or to lose. 128 bits more than it needs: no number comes up more often.</summary>
    private static byte[] Ondertekensleutel(ReadOnlySpan<byte> datasleutel)
    {
        Span<byte> ruim = stackalloc byte[48];
        HKDF.Expand(HashAlgorithmName.SHA256, datasleutel, ruim, "datakoppeling spoor anker"u8);
        var getal = (new BigInteger(ruim, isUnsigned: true, isBigEndian: true) % (Orde - 1)) + 1;
        var uit = new byte[32];
        var bytes = getal.ToByteArray(isUnsigned: true, isBigEndian: true);
        bytes.CopyTo(uit, uit.Length - bytes.Length);
        CryptographicOperations.ZeroMemory(ruim);
        CryptographicOperations.ZeroMemory(bytes);
        return uit;
    }

    private static string Zegel(byte[]? sleutel, string tekst) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(sleutel ?? throw Dicht(), Encoding.UTF8.GetBytes(tekst)));

    private static bool Gelijk(string een, string ander) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(een), Encoding.UTF8.GetBytes(ander));

    private static InvalidOperationException Dicht() => new("De sleutel van het spoor is nog niet geopend.");
}
