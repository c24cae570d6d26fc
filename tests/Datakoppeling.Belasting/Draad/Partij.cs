using System.Buffers.Binary;
using System.Text;

namespace Datakoppeling.Belasting.Draad;

/// <summary>
/// Reads a render batch as the server writes it (RenderBatchWriter of ASP.NET Core; the browser's own reader is
/// OutOfProcessRenderBatch.ts): five tables, of which the places stand in the last twenty bytes.
/// </summary>
internal readonly struct Partij(byte[] bytes)
{
    /// <summary>Bytes of one frame and of one edit.</summary>
    public const int Frame = 20, Wijziging = 16;

    private int Tabel(int nummer) => Int(bytes.Length - 20 + (nummer * 4));

    public int Int(int plaats) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(plaats));

    public long Lang(int plaats) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(plaats));

    /// <summary>Where the frame with this number stands.</summary>
    public int FrameOp(int nummer) => Tabel(1) + 4 + (nummer * Frame);

    /// <summary>The components that changed, with where their edits begin and how many there are.</summary>
    public IEnumerable<(int Component, int Plaats, int Aantal)> Gewijzigd()
    {
        var tabel = Tabel(0);
        for (var i = 0; i < Int(tabel); i++)
        {
            var diff = Int(tabel + 4 + (i * 4));
            yield return (Int(diff), diff + 8, Int(diff + 4));
        }
    }

    public IEnumerable<int> Weg()
    {
        var tabel = Tabel(2);
        for (var i = 0; i < Int(tabel); i++) { yield return Int(tabel + 4 + (i * 4)); }
    }

    /// <summary>The text to which the number at this place points.</summary>
    public string Tekst(int plaats)
    {
        var nummer = Int(plaats);
        if (nummer < 0) { return ""; }
        var p = Int(Tabel(4) + (nummer * 4));
        var (lengte, schuif) = (0, 0);
        byte b;
        do
        {
            b = bytes[p++];
            lengte |= (b & 0x7F) << schuif;
            schuif += 7;
        }
        while ((b & 0x80) != 0);
        return Encoding.UTF8.GetString(bytes, p, lengte);
    }
}
