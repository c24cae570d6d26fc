using System.Text.Unicode;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>A refusal of the file as a whole, found while several readers are at work; caught where they are started.</summary>
internal sealed class BestandGeweigerdException(Weigering weigering) : Exception(weigering.Zin)
{
    public Weigering Weigering { get; } = weigering;
}

/// <summary>The file turned out not to be UTF-8: it is read once more as Windows-1252.</summary>
internal sealed class GeenUtf8Exception : Exception;

/// <summary>
/// Cuts the stream of the BRP file into blocks of whole records, so that several readers can work side by side and the file
/// never stands in memory as a whole. Only the quotes are looked at here; splitting into cells is CsvHelper's.
/// </summary>
internal sealed class BrpBlokkenbron : IDisposable
{
    // Small enough for two readers to share a file of a few megabytes, large enough that cutting costs nothing.
    private const int Blokgrootte = 4 << 20;

    // One record may be absurdly long; a quote that never closes may not pull the whole file into memory.
    private const int GrootsteRecord = 256 << 20;

    private readonly Stream _stroom;
    private readonly bool _windows1252;
    private readonly Lock _slot = new();
    private byte[] _rest = [];
    private bool _uit;
    private int _nummer;
    private long _regel = 2;

    private BrpBlokkenbron(Stream stroom, bool windows1252) => (_stroom, _windows1252) = (stroom, windows1252);

    public Kopregel Kop { get; private set; } = null!;

    /// <summary>The place of the label column (see <see cref="BrpLezing.Label"/>).</summary>
    public int Label { get; private set; } = -1;

    /// <summary>Bytes handed out so far.</summary>
    public long Gelezen { get; private set; }

    /// <summary>Opens the file and reads its header.</summary>
    public static Uitkomst<BrpBlokkenbron> Open(Stream stroom, bool windows1252)
    {
        var bron = new BrpBlokkenbron(stroom, windows1252);
        var eerste = bron.VulAan([], Blokgrootte);
        var naam = BrpIndeling.Indeling.Bestand;
        if (Bestandsinhoud.Bezwaar(naam, eerste) is { } bezwaar) { return bezwaar; }
        if (eerste is [0xEF, 0xBB, 0xBF, ..]) { eerste = eerste[3..]; }
        var kop = Kopregel.Lees(naam, eerste, BrpIndeling.Indeling);
        if (kop.Weigering is { } weigering) { return weigering; }
        bron.Kop = kop.Waarde;
        // Where the header ends for its reader, the rows begin: also at the bare CR of an old Mac.
        var einde = eerste.AsSpan().IndexOfAny((byte)'\r', (byte)'\n');
        if (einde >= 0 && eerste.AsSpan(einde) is [(byte)'\r', (byte)'\n', ..]) { einde++; }
        bron._rest = einde < 0 ? [] : eerste[(einde + 1)..];
        bron.Label = Labelkolom(kop.Waarde, bron._rest);
        return bron;
    }

    // The label is the first nameless column. A separator that merely closes the header line leaves a nameless column too: that
    // one is a label only when the first row fills it.
    private static int Labelkolom(Kopregel kop, ReadOnlySpan<byte> rijen)
    {
        var naamloos = Array.FindIndex(kop.Namen, n => n.Length == 0);
        if (naamloos != kop.Namen.Length - 1 || naamloos == 0) { return naamloos; }
        var regel = rijen[..Math.Max(rijen.IndexOfAny((byte)'\r', (byte)'\n'), 0)].TrimEnd("\r \t"u8);
        return regel is [.., var laatste] && laatste != kop.Scheiding ? naamloos : -1;
    }

    /// <summary>The next block, or false at the end. Safe to call from several readers at once.</summary>
    public bool Volgende(out int nummer, out ReadOnlyMemory<byte> blok)
    {
        lock (_slot)
        {
            (nummer, blok) = (_nummer++, default);
            if (_uit && _rest.Length == 0) { return false; }
            var bytes = VulAan(_rest, Blokgrootte);
            var geknipt = Knip(ref bytes);
            _rest = bytes[geknipt..];
            blok = bytes.AsMemory(0, geknipt);
            Gelezen += geknipt;
            _regel += blok.Span.Count((byte)'\n');
        }
        Controleer(blok.Span);
        if (_windows1252) { blok = Bestandsinhoud.VanWindows1252(blok.Span); }
        return true;
    }

    private int Knip(ref byte[] bytes)
    {
        while (true)
        {
            var einde = Aanhaling.LaatsteRegeleinde(bytes, Kop.Scheiding, out var open);
            if (_uit && open < 0) { return bytes.Length; }
            if (einde > 0 && !_uit) { return einde; }
            if (_uit || bytes.Length > GrootsteRecord)
            {
                var regel = _regel + bytes.AsSpan(0, Math.Max(open, 0)).Count((byte)'\n');
                var cel = open < 0 ? 1 : Aanhaling.Cel(bytes.AsSpan(einde), Kop.Scheiding, open - einde);
                throw new BestandGeweigerdException(Bestandsinhoud.OpenAanhaling(BrpIndeling.Indeling.Bestand, regel, Kop.Kolom(cel)));
            }
            // Twice as much each time: searching anew from the start must not cost the square of a record.
            bytes = VulAan(bytes, bytes.Length + Math.Max(Blokgrootte, bytes.Length));
        }
    }

    private void Controleer(ReadOnlySpan<byte> blok)
    {
        if (blok.Contains((byte)0)) { throw new BestandGeweigerdException(Bestandsinhoud.GeenTekst(BrpIndeling.Indeling.Bestand)); }
        if (!_windows1252 && !Utf8.IsValid(blok)) { throw new GeenUtf8Exception(); }
    }

    /// <summary>What was left, followed by what the stream gives up to <paramref name="totaal"/> bytes.</summary>
    private byte[] VulAan(byte[] rest, int totaal)
    {
        if (_uit) { return rest; }
        // A small file does not need a whole block: what the stream still holds, and one byte more to see its end.
        if (_stroom.CanSeek) { totaal = (int)Math.Min(totaal, rest.Length + _stroom.Length - _stroom.Position + 1); }
        var buffer = GC.AllocateUninitializedArray<byte>(Math.Max(totaal, rest.Length + 1));
        rest.CopyTo(buffer, 0);
        var vol = rest.Length;
        while (vol < buffer.Length)
        {
            var gelezen = _stroom.Read(buffer, vol, buffer.Length - vol);
            if (gelezen == 0)
            {
                _uit = true;
                return buffer[..vol];
            }
            vol += gelezen;
        }
        return buffer;
    }

    public void Dispose() => _stroom.Dispose();
}
