using System.Security.Cryptography;

namespace Datakoppeling.Mailing.Koppelen.Post;

/// <summary>SHA-256 over rows, fed in large pieces: a call per row would cost more than the hashing.</summary>
internal sealed class Runhash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _vol;

    public void Voeg(ReadOnlySpan<byte> rij)
    {
        if (_vol + rij.Length > _buffer.Length) { Leeg(); }
        if (rij.Length > _buffer.Length)
        {
            _hash.AppendData(rij);
            return;
        }
        rij.CopyTo(_buffer.AsSpan(_vol));
        _vol += rij.Length;
    }

    public byte[] Sluit()
    {
        Leeg();
        return _hash.GetHashAndReset();
    }

    private void Leeg()
    {
        _hash.AppendData(_buffer.AsSpan(0, _vol));
        _vol = 0;
    }

    public void Dispose() => _hash.Dispose();
}
