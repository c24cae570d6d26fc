using System.Security.Cryptography;

namespace Datakoppeling.Platform.Kluis;

/// <summary>Reads an encrypted file as a plain stream, forward only, holding two chunks in memory and nothing on disk.</summary>
internal sealed class Kluislezer : Stream
{
    private readonly Stream _bron;
    private readonly byte[] _kop;
    private readonly string _naam;
    private readonly AesGcm _cijfer;
    private readonly byte[] _plat = new byte[Kluisindeling.Brok];
    private byte[] _klaar = new byte[Kluisindeling.Brok + Kluisindeling.Merk];
    private byte[] _volgende = new byte[Kluisindeling.Brok + Kluisindeling.Merk];
    private int _gevuld;
    private int _plek;
    private int _einde;
    private long _nummer;
    private bool _uit;

    private Kluislezer(Stream bron, byte[] kop, string naam, AesGcm cijfer, int gevuld) => (_bron, _kop, _naam, _cijfer, _gevuld) = (bron, kop, naam, cijfer, gevuld);

    public static KluisbestandGeschondenException Geschonden(string naam) =>
        new($"{naam} in de kluis klopt niet meer: het bestand is beschadigd, verwisseld of afgekapt.");

    /// <summary>Opens the file; takes over <paramref name="bron"/>.</summary>
    /// <param name="naam">As we call it, for the sentence when it is not what was stored.</param>
    public static Kluislezer Open(Stream bron, ReadOnlySpan<byte> datasleutel, Guid bestand, string naam)
    {
        var kop = new byte[Kluisindeling.Kop];
        if (bron.ReadAtLeast(kop, kop.Length, throwOnEndOfStream: false) < kop.Length || !Kluisindeling.IsKopVan(kop, bestand))
        {
            bron.Dispose();
            throw Geschonden(naam);
        }
        var lezer = new Kluislezer(bron, kop, naam, Kluisindeling.MaakCijfer(datasleutel, kop), gevuld: 0);
        lezer._gevuld = bron.ReadAtLeast(lezer._klaar, lezer._klaar.Length, throwOnEndOfStream: false);
        return lezer;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_plek == _einde && !_uit)
        {
            Ontsleutel(_gevuld == _klaar.Length ? _bron.ReadAtLeast(_volgende, _volgende.Length, throwOnEndOfStream: false) : 0);
        }
        return Geef(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_plek == _einde && !_uit)
        {
            Ontsleutel(_gevuld == _klaar.Length
                ? await _bron.ReadAtLeastAsync(_volgende, _volgende.Length, throwOnEndOfStream: false, cancellationToken)
                : 0);
        }
        return Geef(buffer.Span);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    private int Geef(Span<byte> buffer)
    {
        var aantal = Math.Min(buffer.Length, _einde - _plek);
        _plat.AsSpan(_plek, aantal).CopyTo(buffer);
        _plek += aantal;
        return aantal;
    }

    /// <param name="erna">Bytes of the chunk after this one; 0 when this is the last.</param>
    private void Ontsleutel(int erna)
    {
        var lengte = _gevuld - Kluisindeling.Merk;
        if (lengte < 0) { throw Geschonden(_naam); }
        Span<byte> nonce = stackalloc byte[Kluisindeling.Nonce];
        Span<byte> bijlage = stackalloc byte[Kluisindeling.Bijlage];
        Kluisindeling.VulNonce(nonce, _nummer);
        Kluisindeling.VulBijlage(bijlage, _kop, _nummer, laatste: erna == 0);
        try
        {
            _cijfer.Decrypt(nonce, _klaar.AsSpan(0, lengte), _klaar.AsSpan(lengte, Kluisindeling.Merk), _plat.AsSpan(0, lengte), bijlage);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Geschonden(_naam);
        }
        (_plek, _einde, _uit, _gevuld) = (0, lengte, erna == 0, erna);
        (_klaar, _volgende) = (_volgende, _klaar);
        _nummer++;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(_plat);
            _cijfer.Dispose();
            _bron.Dispose();
        }
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
