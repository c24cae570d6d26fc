using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>
/// A delivery that passed the checks on the file as a whole, read row by row by CsvHelper. Columns are found by name in any
/// order; cells come trimmed, as UTF-8, and no value ever reaches an exception (formats.md).
/// </summary>
public sealed class CsvBestand : IDisposable
{
    private readonly CsvReader _lezer;
    private readonly int[] _plaatsen;
    private readonly int _breedte;

    // Empty lines between rows are rows with too few cells; only those that close the file are fine, which shows afterwards.
    private readonly Queue<long> _leeg = new();
    private bool _opLeeg;

    private CsvBestand(string naam, CsvReader lezer, int[] plaatsen, IReadOnlyList<string> kop)
    {
        (Naam, _lezer, _plaatsen, Kop, _breedte) = (naam, lezer, plaatsen, kop, kop.Count);
    }

    /// <summary>File name without a path.</summary>
    public string Naam { get; }

    /// <summary>Every column name of the header, in the order of the file.</summary>
    public IReadOnlyList<string> Kop { get; }

    /// <summary>The physical line on which the current record begins; the header is line 1.</summary>
    public long Regel { get; private set; }

    /// <summary>Opens a delivery, or says in a sentence why it is refused as a whole.</summary>
    /// <param name="naam">File name; a path before it is cut off.</param>
    /// <param name="ruw">The bytes as they were delivered.</param>
    /// <param name="indeling">The columns to look for.</param>
    public static Uitkomst<CsvBestand> Open(string naam, ReadOnlyMemory<byte> ruw, Bestandsindeling indeling)
    {
        naam = Path.GetFileName(naam);
        var gelezen = Bestandsinhoud.Lees(naam, ruw);
        if (gelezen.Weigering is { } weigering) { return weigering; }
        var inhoud = gelezen.Waarde;
        var kop = Kopregel.Lees(naam, inhoud.Span, indeling);
        if (kop.Weigering is { } geenKop) { return geenKop; }
        if (Bestandsinhoud.OpenAanhaling(naam, inhoud.Span, kop.Waarde) is { } open) { return open; }
        var lezer = CsvReader.Create(inhoud, Opties(kop.Waarde.Scheiding));
        lezer.Read();
        return new CsvBestand(naam, lezer, kop.Waarde.Plaatsen, kop.Waarde.Namen);
    }

    /// <summary>How every reader of ours reads: nothing guessed, nothing skipped, nothing quoted in an exception.</summary>
    public static CsvReaderOptions Opties(byte scheiding) => new()
    {
        Separator = (char)scheiding,
        HasHeader = false,
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        DetectSeparatorHint = false,
        IncludeValuesInExceptions = false,
    };

    /// <summary>Moves to the next record; empty lines that close the file are no records.</summary>
    public bool Volgende()
    {
        if (_leeg.TryDequeue(out var regel))
        {
            (Regel, _opLeeg) = (regel, true);
            return true;
        }
        if (_opLeeg)
        {
            // The record that ended the run of empty lines is still in the reader.
            (Regel, _opLeeg) = (_lezer.LineNumber, false);
            return true;
        }
        while (_lezer.Read())
        {
            if (!IsLegeRegel())
            {
                if (_leeg.Count > 0) { (_opLeeg, Regel) = (true, _leeg.Dequeue()); }
                else { Regel = _lezer.LineNumber; }
                return true;
            }
            _leeg.Enqueue(_lezer.LineNumber);
        }
        _leeg.Clear();
        return false;
    }

    private bool IsLegeRegel() => _lezer.FieldCount <= 1 && Schoon(_lezer.GetSpan(0)).IsEmpty;

    /// <summary>Whether the record has fewer cells than the header, or more that are not empty: then it is rejected.</summary>
    public string? Rijfout()
    {
        if (_opLeeg) { return "lege regel"; }
        if (_lezer.FieldCount < _breedte) { return "te weinig kolommen op deze regel"; }
        for (var i = _breedte; i < _lezer.FieldCount; i++)
        {
            if (!Schoon(_lezer.GetSpan(i)).IsEmpty) { return "te veel kolommen op deze regel"; }
        }
        return null;
    }

    /// <summary>Whether the delivery has column <paramref name="kolom"/> of the layout.</summary>
    public bool Heeft(int kolom) => _plaatsen[kolom] >= 0;

    /// <summary>The trimmed cell of column <paramref name="kolom"/> of the layout; empty when the column is absent. Valid until the next row.</summary>
    public ReadOnlySpan<byte> Cel(int kolom)
    {
        var plaats = _plaatsen[kolom];
        return _opLeeg || plaats < 0 || plaats >= _lezer.FieldCount ? [] : Schoon(_lezer.GetSpan(plaats));
    }

    /// <summary>The cell as text.</summary>
    public string Tekst(int kolom) => Encoding.UTF8.GetString(Cel(kolom));

    /// <summary>Without white space at both ends, the no-break space of spreadsheets included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Schoon(ReadOnlySpan<byte> cel) =>
        // Nearly every cell is clean already; 0xC2 0xA0 is the no-break space.
        cel.IsEmpty || (cel[0] > ' ' && cel[0] != 0xC2 && cel[^1] > ' ' && cel[^1] != 0xA0) ? cel : MaakSchoon(cel);

    private static ReadOnlySpan<byte> MaakSchoon(ReadOnlySpan<byte> cel)
    {
        while (true)
        {
            cel = cel.Trim(" \t\r\n\v\f"u8);
            if (cel is [0xC2, 0xA0, ..]) { cel = cel[2..]; }
            else if (cel is [.., 0xC2, 0xA0]) { cel = cel[..^2]; }
            else { return cel; }
        }
    }

    public void Dispose() => _lezer.Dispose();
}
