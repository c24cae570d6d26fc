using Microsoft.AspNetCore.Http;

namespace Datakoppeling.Platform.Bestanden.Verkeer;

/// <summary>
/// Reads at most a number of bytes and then throws: a limit that also holds when no length was announced. What the sender did wrong
/// (too slow, broken off, chunks that are none) is told apart from what goes wrong with us.
/// </summary>
internal sealed class Begrensd(Stream bron, long grens) : Stream
{
    private long _gelezen;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Tel(await bron.ReadAsync(buffer, cancellationToken));
        }
        catch (IOException fout) when (fout is not (UploadTeGrootException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }))
        {
            throw new UploadGebrokenException((fout as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest, fout);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Tel(bron.Read(buffer, offset, count));

    private int Tel(int aantal)
    {
        _gelezen += aantal;
        return _gelezen <= grens ? aantal : throw new UploadTeGrootException();
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => _gelezen; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
