namespace Datakoppeling.Mailing.Handelingen;

/// <summary>
/// Passes a delivery through and counts its lines on the way: the one thing that the checklist, the progress bar and the
/// certificate of destruction tell of a file. Empty lines do not count.
/// </summary>
internal sealed class Rijteller(Stream binnen) : Stream
{
    private long _rijen;
    private bool _begonnen;

    /// <summary>Lines beside the header. A value that holds a line break counts for more than one.</summary>
    public long Rijen => Math.Max(_rijen + (_begonnen ? 1 : 0) - 1, 0);

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer) => Tel(buffer, binnen.Read(buffer));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var gelezen = await binnen.ReadAsync(buffer, cancellationToken);
        return Tel(buffer.Span, gelezen);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Tel(ReadOnlySpan<byte> buffer, int gelezen)
    {
        var rest = buffer[..gelezen];
        while (rest.IndexOf((byte)'\n') is >= 0 and var einde)
        {
            if (_begonnen || IetsIn(rest[..einde])) { _rijen++; }
            _begonnen = false;
            rest = rest[(einde + 1)..];
        }
        _begonnen |= IetsIn(rest);
        return gelezen;
    }

    private static bool IetsIn(ReadOnlySpan<byte> rij) => rij.IndexOfAnyExcept("\r \t"u8) >= 0;
}
