using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>
/// A delivery that passed the checks on the file as a whole, read row by row from a stream, in pieces. Columns are found by name in any
/// order; cells come trimmed, as UTF-8, and no value ever reaches an exception (bestandsindelingen.md).
/// </summary>
public sealed class CsvBestand : IDisposable
{
    private const int Stukgrootte = 256 << 10;
    private readonly Bestandsaard _aard;
    private readonly Stream _inhoud;
    private readonly Rijenstroom _stroom;
    private readonly Rijenlezer _lezer;
    private readonly int[] _plaatsen;
    private byte[] _stuk = [];

    // Empty lines between rows are rows with too few cells; only those that close the file are fine, which shows afterwards.
    private long _leeg;
    private long _eersteLege;
    private bool _opLeeg;

    private CsvBestand(Bestandsaard aard, Stream inhoud)
    {
        (_aard, _inhoud, _stroom) = (aard, inhoud, new Rijenstroom(inhoud, Stukgrootte));
        (_lezer, _plaatsen) = (new Rijenlezer(aard.Begin.Kop, aard.Codering), aard.Begin.Kop.Plaatsen);
    }

    /// <summary>File name without a path.</summary>
    public string Naam => _aard.Naam;

    /// <summary>Every column name of the header, in the order of the file.</summary>
    public IReadOnlyList<string> Kop => _aard.Begin.Kop.Namen;

    public Tekencodering Codering => _aard.Codering;

    /// <summary>The physical line on which the current record stands; the first of the file is line 1.</summary>
    public long Rijnummer { get; private set; }

    /// <summary>Opens a delivery that stands in memory, or says in a sentence why it is refused as a whole.</summary>
    /// <param name="naam">File name; a path before it is cut off.</param>
    /// <param name="ruw">The bytes as they were delivered.</param>
    /// <param name="indeling">The columns to look for.</param>
    public static Uitkomst<CsvBestand> Open(string naam, ReadOnlyMemory<byte> ruw, Bestandsindeling indeling) => Open(naam, () => Stroom(ruw), indeling);

    /// <summary>Opens a delivery, or says in a sentence why it is refused as a whole.</summary>
    /// <param name="naam">File name; a path before it is cut off.</param>
    /// <param name="open">Opens it from its begin; asked twice.</param>
    public static Uitkomst<CsvBestand> Open(string naam, Func<Stream> open, Bestandsindeling indeling)
    {
        using var eerst = open();
        var gekeurd = Bestandskeuring.Lees(Path.GetFileName(naam), eerst, indeling);
        return gekeurd.Weigering is { } weigering ? weigering : Lees(gekeurd.Waarde, open());
    }

    /// <summary>Reads a delivery of which the kind is known.</summary>
    /// <param name="inhoud">From its begin; closed with this.</param>
    public static CsvBestand Lees(Bestandsaard aard, Stream inhoud) => new(aard, inhoud);

    private static MemoryStream Stroom(ReadOnlyMemory<byte> ruw) => MemoryMarshal.TryGetArray(ruw, out var deel)
        ? new MemoryStream(deel.Array!, deel.Offset, deel.Count, writable: false) : new MemoryStream(ruw.ToArray(), writable: false);

    /// <summary>Moves to the next record; empty lines that close the file are no records.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Volgende()
    {
        if (_opLeeg)
        {
            // Empty lines between rows come one by one, then the row that ended them: that one is still in the reader.
            (_opLeeg, Rijnummer) = _leeg > 0 ? (true, NeemLege()) : (false, _lezer.Rijnummer);
            return true;
        }
        while (VolgendeRij())
        {
            if (!_lezer.IsLeeg)
            {
                (_opLeeg, Rijnummer) = _leeg > 0 ? (true, NeemLege()) : (false, _lezer.Rijnummer);
                return true;
            }
            if (_leeg++ == 0) { _eersteLege = _lezer.Rijnummer; }
        }
        _leeg = 0;
        return false;
    }

    private long NeemLege()
    {
        _leeg--;
        return _eersteLege++;
    }

    private bool VolgendeRij()
    {
        while (!_lezer.Volgende())
        {
            if (!VolgendStuk()) { return false; }
        }
        return true;
    }

    private bool VolgendStuk()
    {
        if (!_stroom.Volgende(ref _stuk, out var lengte)) { return false; }
        var gelezen = _lezer.Rijnummer;
        _lezer.Begin(_stuk, gelezen == 0 ? Bestandsinhoud.Merk(_stuk.AsSpan(0, lengte)) : 0, lengte, gelezen + 1);
        while (_lezer.Rijnummer < _aard.Begin.Rijen && _lezer.SlaOver()) { }
        return true;
    }

    /// <summary>Why the line is rejected as a line (<see cref="Rijreden"/>); null when its cells can be read.</summary>
    public string? Rijfout() => _opLeeg ? Rijreden.Leeg : _lezer.Fout;

    /// <summary>Whether the delivery has column <paramref name="kolom"/> of the layout.</summary>
    public bool Heeft(int kolom) => _plaatsen[kolom] >= 0;

    /// <summary>The trimmed cell of column <paramref name="kolom"/> of the layout; empty when the column is absent. Valid until the next row.</summary>
    public ReadOnlySpan<byte> Cel(int kolom) => _opLeeg ? [] : _lezer.CelOp(_plaatsen[kolom]);

    /// <summary>
    /// What stands on the line after a cell as it was delivered, where that cell is its first and stands there bare; else nothing. Lines that
    /// are alike in this say the same in all other cells.
    /// </summary>
    public ReadOnlySpan<byte> Na(int kolom)
    {
        var rij = _lezer.Geleverd;
        var cel = Cel(kolom);
        return _plaatsen[kolom] == 0 && rij.Length > cel.Length && rij[cel.Length] == _aard.Begin.Kop.Scheiding && rij.StartsWith(cel) ? rij[cel.Length..] : [];
    }

    /// <summary>The line as it was delivered, for a table of our own form; only of a file in UTF-8.</summary>
    internal string Geleverd => Codering == Tekencodering.Utf8 ? Encoding.UTF8.GetString(_lezer.Geleverd) : "";

    /// <summary>The cell as text.</summary>
    public string Tekst(int kolom) => Encoding.UTF8.GetString(Cel(kolom));

    public void Dispose()
    {
        // Cleared: it held the data of people.
        Array.Clear(_stuk);
        _inhoud.Dispose();
    }
}
