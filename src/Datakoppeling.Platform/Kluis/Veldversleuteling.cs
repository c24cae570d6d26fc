using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Kluis;

/// <summary>
/// Encrypts single fields of a table, so that the database file alone gives no person away (issue Vertrouwen, point 3). Text has a
/// random nonce. A BSN must be found and joined on, so its nonce is a keyed hash of the number: the same BSN is the same bytes,
/// and who has no key learns nothing but that (synthetic nonce, as in RFC 5297). Why so: docs/besluiten/veldversleuteling.md.
/// </summary>
/// <remarks>Threads may share it. Closed until <see cref="Veldsleutelopening"/> has opened it at start.</remarks>
public sealed class Veldversleuteling : IDisposable
{
    // So that a next layout can stand beside this one.
    private const byte Versie = 1;
    private const int Kop = 1 + Kluisindeling.Nonce;
    private const int Extra = Kop + Kluisindeling.Merk;
    private const int Bsnlengte = sizeof(int);

    private static ReadOnlySpan<byte> Bsndoel => "bsn"u8;

    private Sleutels? _sleutels;

    /// <summary>Tells two instances in one process apart; says nothing about the key.</summary>
    public string Kenmerk { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Derives the three keys that are used; the caller may forget <paramref name="datasleutel"/> afterwards.</summary>
    public void Open(ReadOnlySpan<byte> datasleutel)
    {
        var vorige = Interlocked.Exchange(ref _sleutels, new Sleutels(datasleutel));
        vorige?.Dispose();
    }

    /// <param name="doel">Table and column: a value that is moved to another column does not open there.</param>
    public byte[] Versleutel(string tekst, ReadOnlySpan<byte> doel)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var lengte = Encoding.UTF8.GetByteCount(tekst);
        var plat = ArrayPool<byte>.Shared.Rent(lengte);
        try
        {
            var uit = new byte[lengte + Extra];
            uit[0] = Versie;
            Encoding.UTF8.GetBytes(tekst, plat);
            var draad = Geopend.Draad;
            draad.VulNonce(uit.AsSpan(1, Kluisindeling.Nonce));
            Sluit(draad.Tekst, plat.AsSpan(0, lengte), uit, doel);
            return uit;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plat, clearArray: true);
        }
    }

    /// <summary>Throws <see cref="KluisGeschondenException"/> when the value was changed, moved or made with another key.</summary>
    public string Ontsleutel(byte[] geborgen, ReadOnlySpan<byte> doel)
    {
        ArgumentNullException.ThrowIfNull(geborgen);
        var lengte = Math.Max(0, geborgen.Length - Extra);
        var plat = ArrayPool<byte>.Shared.Rent(lengte);
        try
        {
            OpenVeld(Geopend.Draad.Tekst, geborgen, plat.AsSpan(0, lengte), doel);
            return Encoding.UTF8.GetString(plat, 0, lengte);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plat, clearArray: true);
        }
    }

    /// <summary>The same number gives the same bytes, in every table: the database can look for it and join on it.</summary>
    public byte[] VersleutelBsn(Bsn bsn)
    {
        Span<byte> plat = stackalloc byte[Bsnlengte];
        BitConverter.TryWriteBytes(plat, bsn.Nummer);
        var uit = new byte[Bsnlengte + Extra];
        uit[0] = Versie;
        Zoekwaarde(plat, uit.AsSpan(1, Kluisindeling.Nonce));
        Sluit(Geopend.Draad.Bsn, plat, uit, Bsndoel);
        return uit;
    }

    /// <inheritdoc cref="Ontsleutel"/>
    public Bsn OntsleutelBsn(byte[] geborgen)
    {
        ArgumentNullException.ThrowIfNull(geborgen);
        Span<byte> plat = stackalloc byte[Bsnlengte];
        OpenVeld(Geopend.Draad.Bsn, geborgen, plat, Bsndoel);
        return Bsn.Van(BitConverter.ToInt32(plat));
    }

    /// <summary>The keyed hash (HMAC-SHA256) of a value, cut off at the length of <paramref name="uit"/>.</summary>
    public void Zoekwaarde(ReadOnlySpan<byte> waarde, Span<byte> uit)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var hmac = Geopend.Draad.Hmac;
        hmac.AppendData(waarde);
        hmac.GetHashAndReset(hash);
        hash[..uit.Length].CopyTo(uit);
    }

    public void Dispose() => Interlocked.Exchange(ref _sleutels, null)?.Dispose();

    private Sleutels Geopend => _sleutels ?? throw new InvalidOperationException("De veldversleuteling is nog niet geopend.");

    private static void Sluit(AesGcm cijfer, ReadOnlySpan<byte> plat, Span<byte> uit, ReadOnlySpan<byte> doel) =>
        cijfer.Encrypt(uit[1..Kop], plat, uit.Slice(Kop, plat.Length), uit[^Kluisindeling.Merk..], doel);

    private static void OpenVeld(AesGcm cijfer, ReadOnlySpan<byte> geborgen, Span<byte> plat, ReadOnlySpan<byte> doel)
    {
        if (geborgen.Length != plat.Length + Extra || geborgen[0] != Versie) { throw Geschonden(); }
        try
        {
            cijfer.Decrypt(geborgen[1..Kop], geborgen.Slice(Kop, plat.Length), geborgen[^Kluisindeling.Merk..], plat, doel);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Geschonden();
        }
    }

    private static KluisGeschondenException Geschonden() =>
        new("Een versleuteld veld in de opslag klopt niet: het is gewijzigd, verplaatst of met een andere sleutel gemaakt.");

    /// <summary>The keys in use, and per thread what works with them.</summary>
    private sealed class Sleutels : IDisposable
    {
        private readonly byte[] _tekst, _bsn, _zoek;
        private readonly ThreadLocal<Draadgereedschap> _draden;

        public Sleutels(ReadOnlySpan<byte> datasleutel)
        {
            _tekst = Gegevenssleutel.Afgeleid(datasleutel, "datakoppeling veld tekst"u8);
            _bsn = Gegevenssleutel.Afgeleid(datasleutel, "datakoppeling veld bsn"u8);
            _zoek = Gegevenssleutel.Afgeleid(datasleutel, "datakoppeling veld zoekwaarde"u8);
            _draden = new ThreadLocal<Draadgereedschap>(() => new Draadgereedschap(_tekst, _bsn, _zoek), trackAllValues: true);
        }

        public Draadgereedschap Draad => _draden.Value!;

        public void Dispose()
        {
            foreach (var draad in _draden.Values) { draad.Dispose(); }
            _draden.Dispose();
            CryptographicOperations.ZeroMemory(_tekst);
            CryptographicOperations.ZeroMemory(_bsn);
            CryptographicOperations.ZeroMemory(_zoek);
        }
    }

    /// <summary>
    /// Ciphers and hash are not for two threads at once, and making one costs more than a field does; random bytes are cheap only in
    /// bulk.
    /// </summary>
    private sealed class Draadgereedschap(byte[] tekst, byte[] bsn, byte[] zoek) : IDisposable
    {
        private readonly byte[] _toeval = new byte[256 * Kluisindeling.Nonce];
        private int _op = 256 * Kluisindeling.Nonce;

        public AesGcm Tekst { get; } = new(tekst, Kluisindeling.Merk);
        public AesGcm Bsn { get; } = new(bsn, Kluisindeling.Merk);
        public IncrementalHash Hmac { get; } = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, zoek);

        public void VulNonce(Span<byte> nonce)
        {
            if (_op == _toeval.Length)
            {
                RandomNumberGenerator.Fill(_toeval);
                _op = 0;
            }
            _toeval.AsSpan(_op, nonce.Length).CopyTo(nonce);
            _op += nonce.Length;
        }

        public void Dispose()
        {
            Tekst.Dispose();
            Bsn.Dispose();
            Hmac.Dispose();
        }
    }
}
