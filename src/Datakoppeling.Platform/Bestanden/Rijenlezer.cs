using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>
/// Reads pieces of whole lines (<see cref="Rijenstroom"/>) line by line: what a line is worth as a line is judged here, for every file. A line
/// that cannot be used costs that line alone.
/// </summary>
public sealed class Rijenlezer
{
    private readonly Rijsplitser _splitser;
    private readonly Tekencodering _codering;
    private readonly byte _scheiding;
    private readonly int _breedte;
    private byte[] _stuk = [];
    private byte[] _vertaald = [];
    private int _plaats;
    private int _lengte;
    private int _van;
    private int _tot;

    // Nothing in the piece needs a look at its encoding; nearly every piece is so.
    private bool _schoon;

    public Rijenlezer(Koprij kop, Tekencodering codering)
    {
        ArgumentNullException.ThrowIfNull(kop);
        (_splitser, _codering, _scheiding, _breedte) = (new Rijsplitser(kop.Scheiding), codering, kop.Scheiding, kop.Namen.Length);
    }

    /// <summary>The physical line; the first of the file is 1.</summary>
    public long Rijnummer { get; private set; }

    /// <summary>Nothing stands on the line: fine where it closes the file.</summary>
    public bool IsLeeg { get; private set; }

    /// <summary>Why the line is rejected as a line; null when its cells can be read.</summary>
    public string? Fout { get; private set; }

    /// <summary>Begins a piece.</summary>
    /// <param name="van">Where in the piece the first line begins.</param>
    /// <param name="eersteRij">The number of that line in the file.</param>
    /// <returns>Whether the piece holds no invalid UTF-8; always true for Windows-1252.</returns>
    public bool Begin(byte[] stuk, int van, int lengte, long eersteRij)
    {
        (_stuk, _plaats, _lengte, Rijnummer) = (stuk, van, lengte, eersteRij - 1);
        var inhoud = stuk.AsSpan(van, lengte - van);
        _schoon = _codering == Tekencodering.Utf8 ? Utf8.IsValid(inhoud) : Ascii.IsValid(inhoud);
        return _schoon || _codering == Tekencodering.Windows1252;
    }

    /// <summary>Moves to the next line of the piece.</summary>
    public bool Volgende()
    {
        if (!Verder(out _van, out _tot)) { return false; }
        Fout = Lees(_van, _tot);
        if (Fout is not null) { _splitser.Leeg(); }
        return true;
    }

    /// <summary>The current line as it was delivered, without its line end; valid as long as its piece is.</summary>
    public ReadOnlySpan<byte> Geleverd => _stuk.AsSpan(_van, _tot - _van);

    /// <summary>Reads again a line that was kept (<see cref="Geleverd"/>).</summary>
    public void LeesBewaard(byte[] bytes, int van, int lengte)
    {
        (_stuk, _van, _tot, _schoon) = (bytes, van, van + lengte, false);
        Fout = Lees(_van, _tot);
        if (Fout is not null) { _splitser.Leeg(); }
    }

    /// <summary>Passes a line without looking at it.</summary>
    public bool SlaOver() => Verder(out _, out _);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Verder(out int van, out int tot)
    {
        (van, tot) = (_plaats, _lengte);
        if (_plaats >= _lengte) { return false; }
        Rijnummer++;
        var einde = _stuk.AsSpan(van, _lengte - van).IndexOf((byte)'\n');
        if (einde >= 0) { tot = van + einde; }
        _plaats = tot + 1;
        if (tot > van && _stuk[tot - 1] == '\r') { tot--; }
        return true;
    }

    private string? Lees(int van, int tot)
    {
        var rij = _stuk.AsSpan(van, tot - van);
        // A line of nothing but tabs is a row where the tab separates.
        IsLeeg = Celtekst.Schoon(rij).IsEmpty && !rij.Contains(_scheiding);
        if (IsLeeg) { return Rijreden.Leeg; }
        if (rij.Length >= Rijenstroom.LangsteRij) { return Rijreden.TeLang; }
        if (_schoon || Ascii.IsValid(rij)) { return Splits(_stuk, van, tot); }
        if (_codering == Tekencodering.Windows1252) { return Vertaald(rij); }
        return Utf8.IsValid(rij) ? Splits(_stuk, van, tot) : Rijreden.GeenUtf8;
    }

    private string? Splits(byte[] bytes, int van, int tot) => _splitser.Splits(bytes, van, tot) ? Breedtefout() : Rijreden.Aanhaling;

    private string? Vertaald(ReadOnlySpan<byte> rij)
    {
        var lengte = Bestandsinhoud.VanWindows1252(rij, ref _vertaald);
        return Splits(_vertaald, 0, lengte);
    }

    private string? Breedtefout()
    {
        if (_splitser.Aantal == _breedte) { return null; }
        if (_splitser.Aantal < _breedte) { return Rijreden.TeWeinig; }
        for (var i = _breedte; i < _splitser.Aantal; i++)
        {
            if (!Celtekst.Schoon(_splitser.Cel(i)).IsEmpty) { return Rijreden.TeVeel; }
        }
        return null;
    }

    /// <summary>The trimmed cell at a place in the file; empty when the line has none there or is rejected. Valid until the next line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> CelOp(int plaats) => (uint)plaats < (uint)_splitser.Aantal ? Celtekst.Schoon(_splitser.Cel(plaats)) : [];

    /// <inheritdoc cref="Rijsplitser.IetsLanger"/>
    public bool IetsLanger(int[] langste) => _splitser.IetsLanger(langste);
}
