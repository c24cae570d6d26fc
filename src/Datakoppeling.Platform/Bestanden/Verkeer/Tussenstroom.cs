namespace Datakoppeling.Platform.Bestanden.Verkeer;

/// <summary>
/// Before a stream that takes nothing while somebody waits, such as an answer of the server: what is written at once stays in memory until
/// the next write that may wait. A zip closes each file in it at once, also when it was asked to wait (dotnet/runtime#121624).
/// </summary>
internal sealed class Tussenstroom(Stream naar) : Stream
{
    private readonly MemoryStream _bewaard = new();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => _bewaard.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _bewaard.Write(buffer);

    public override void Flush() { }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Schuif(cancellationToken);
        await naar.WriteAsync(buffer, cancellationToken);
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await Schuif(cancellationToken);
        await naar.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task Schuif(CancellationToken stop)
    {
        if (_bewaard.Length == 0) { return; }
        await naar.WriteAsync(_bewaard.GetBuffer().AsMemory(0, (int)_bewaard.Length), stop);
        _bewaard.SetLength(0);
    }
}
