using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen.Lezen;

/// <summary>A refusal of the file as a whole, found while several readers are at work; caught where they are started.</summary>
internal sealed class BestandGeweigerdException(Weigering weigering) : Exception(weigering.Zin)
{
    public Weigering Weigering { get; } = weigering;
}

/// <summary>The file turned out not to be UTF-8: it is read once more as Windows-1252.</summary>
internal sealed class GeenUtf8Exception : Exception;

/// <summary>Where a block stands: its number, its place in the buffer, and the physical line with which it begins.</summary>
internal readonly record struct Bloklegging(int Nummer, int Van, int Lengte, long EersteRij, int Rijen);

/// <summary>
/// Cuts the stream of the BRP file into blocks of whole lines, so that several readers can work side by side and the file never stands in
/// memory as a whole.
/// </summary>
internal sealed class BrpBlokkenbron : IDisposable
{
    // Small enough for two readers to share a file of a few megabytes, large enough that cutting costs nothing.
    private const int Blokgrootte = 4 << 20;

    private readonly Stream _inhoud;
    private readonly Rijenstroom _stroom;
    private readonly Lazy<Tekencodering> _codering;
    private readonly Lock _slot = new();
    private byte[]? _eerste;
    private int _eersteLengte;
    private int _nummer;
    private long _rijnummer;

    private BrpBlokkenbron(Func<Stream> open, Tekencodering? codering, CancellationToken stop)
    {
        _inhoud = open();
        _stroom = new Rijenstroom(_inhoud, Blokgrootte);
        _codering = codering is { } bekend ? new(bekend) : new(() =>
        {
            using var stroom = open();
            return Bestandskeuring.Codering(stroom, stop);
        });
    }

    public Bestandsbegin Begin { get; private set; } = null!;

    /// <summary>The place of the label column (see <see cref="BrpLezing.Label"/>).</summary>
    public int Label { get; private set; } = -1;

    /// <summary>Bytes read so far.</summary>
    public long Gelezen => _stroom.Gelezen;

    /// <summary>Opens the file and reads its header.</summary>
    /// <param name="codering">Null while nothing says that it is not UTF-8.</param>
    public static Uitkomst<BrpBlokkenbron> Open(Func<Stream> open, Tekencodering? codering, CancellationToken stop)
    {
        var bron = new BrpBlokkenbron(open, codering, stop);
        var weigering = bron.LeesBegin();
        if (weigering is null) { return bron; }
        bron.Dispose();
        return weigering;
    }

    private Weigering? LeesBegin()
    {
        byte[] eerste = [];
        var naam = BrpIndeling.Indeling.Bestand;
        if (!_stroom.Volgende(ref eerste, out _eersteLengte)) { return Bestandsinhoud.IsLeeg(naam); }
        var begin = Bestandsbegin.Lees(naam, eerste.AsSpan(0, _eersteLengte), BrpIndeling.Indeling);
        if (begin.Weigering is { } weigering) { return weigering; }
        (Begin, _eerste, _rijnummer) = (begin.Waarde, eerste, begin.Waarde.Rijen + 1);
        Label = Labelkolom(Begin.Kop, eerste.AsSpan(Begin.Van, _eersteLengte - Begin.Van));
        return null;
    }

    // The label is the first nameless column. A separator that merely closes the header line leaves a nameless column too: that
    // one is a label only when the first row fills it.
    private static int Labelkolom(Koprij kop, ReadOnlySpan<byte> rijen)
    {
        var naamloos = Array.FindIndex(kop.Namen, n => n.Length == 0);
        if (naamloos != kop.Namen.Length - 1 || naamloos == 0) { return naamloos; }
        var einde = rijen.IndexOf((byte)'\n');
        var rij = (einde < 0 ? rijen : rijen[..einde]).TrimEnd("\r \t"u8);
        return rij is [.., var laatste] && laatste != kop.Scheiding ? naamloos : -1;
    }

    /// <summary>The next block, or false at the end. Safe to call from several readers at once.</summary>
    /// <param name="buffer">The reader's own; the block stands in it.</param>
    public bool Volgende(ref byte[] buffer, out Bloklegging blok)
    {
        lock (_slot)
        {
            var (van, lengte) = (0, 0);
            if (_eerste is { } eerste) { (buffer, van, lengte, _eerste) = (eerste, Begin.Van, _eersteLengte, null); }
            else if (!_stroom.Volgende(ref buffer, out lengte))
            {
                blok = default;
                return false;
            }
            blok = new(_nummer++, van, lengte, _rijnummer, buffer.AsSpan(van, lengte - van).Count((byte)'\n'));
            _rijnummer += blok.Rijen;
        }
        var inhoud = buffer.AsSpan(blok.Van, blok.Lengte - blok.Van);
        var nul = inhoud.IndexOf((byte)0);
        if (nul >= 0)
        {
            throw new BestandGeweigerdException(
                Bestandsinhoud.GeenTekst(BrpIndeling.Indeling.Bestand, blok.EersteRij + inhoud[..nul].Count((byte)'\n')));
        }
        return true;
    }

    /// <summary>
    /// A line that is no UTF-8 was seen. Whether that is one bad byte or another encoding, the whole file says: it is counted once, and only
    /// then.
    /// </summary>
    public void KapotteRij()
    {
        if (!Begin.MetMerk && _codering.Value == Tekencodering.Windows1252) { throw new GeenUtf8Exception(); }
    }

    public void Dispose() => _inhoud.Dispose();
}
