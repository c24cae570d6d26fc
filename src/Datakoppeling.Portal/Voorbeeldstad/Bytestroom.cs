namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>
/// Writes the rows of one file as bytes into a buffer of a fixed size, without a string per cell: that is what keeps a city of
/// eighteen million people within seconds and within a few megabytes.
/// </summary>
internal sealed class Bytestroom : IDisposable
{
    /// <summary>No row is longer than this, in bytes; the lists of names are checked against it by their own lengths.</summary>
    private const int LangsteRij = 4 * 1024;

    private readonly Stream _uit;
    private readonly byte[] _buffer;
    private int _vol;
    private int _begin;

    public Bytestroom(Stream uit, int grootte, ReadOnlySpan<byte> kop)
    {
        _uit = uit;
        _buffer = new byte[grootte];
        Tekst(kop);
        _buffer[_vol++] = (byte)'\n';
    }

    /// <summary>Data rows so far, the header not counted.</summary>
    public long Rijen { get; private set; }

    /// <summary>Starts a row; there is room for the whole of it.</summary>
    public Bytestroom Rij()
    {
        if (_buffer.Length - _vol < LangsteRij) { Leeg(); }
        _begin = _vol;
        return this;
    }

    public Bytestroom Tekst(ReadOnlySpan<byte> tekst)
    {
        tekst.CopyTo(_buffer.AsSpan(_vol));
        _vol += tekst.Length;
        return this;
    }

    public Bytestroom Teken(byte teken)
    {
        _buffer[_vol++] = teken;
        return this;
    }

    /// <summary>Ends the cell, and leaves so many cells after it empty.</summary>
    public Bytestroom Cel(int leeg = 0)
    {
        _buffer.AsSpan(_vol, leeg + 1).Fill((byte)';');
        _vol += leeg + 1;
        return this;
    }

    /// <summary>A whole number of so many digits, with leading zeros.</summary>
    public Bytestroom Cijfers(int waarde, int breedte)
    {
        for (var i = _vol + breedte - 1; i >= _vol; i--, waarde /= 10) { _buffer[i] = (byte)('0' + (waarde % 10)); }
        _vol += breedte;
        return this;
    }

    /// <summary>A whole number of zero or more, without leading zeros.</summary>
    public Bytestroom Getal(int waarde)
    {
        var breedte = 1;
        for (var rest = waarde / 10; rest > 0; rest /= 10) { breedte++; }
        return Cijfers(waarde, breedte);
    }

    /// <summary>A day jjjjmmdd as <c>jjjj-mm-dd</c>.</summary>
    public Bytestroom Dag(int dag) =>
        Cijfers(dag / 10_000, 4).Teken((byte)'-').Cijfers(dag / 100 % 100, 2).Teken((byte)'-').Cijfers(dag % 100, 2);

    /// <summary>An amount in cents, with two decimals and the sign of a Dutch file.</summary>
    public Bytestroom Geld(int cents, byte teken = (byte)',')
    {
        if (cents < 0) { Teken((byte)'-'); }
        var positief = Math.Abs(cents);
        return Getal(positief / 100).Teken(teken).Cijfers(positief % 100, 2);
    }

    /// <summary>Throws away everything of this row after its first <paramref name="cellen"/> cells: a row that broke off.</summary>
    public void KapAf(int cellen)
    {
        for (var i = _begin; i < _vol; i++)
        {
            if (_buffer[i] == ';' && --cellen == 0) { _vol = i; return; }
        }
    }

    /// <summary>Takes back everything since the last time; for rows that are kept for a while before they are written.</summary>
    public ReadOnlySpan<byte> Neem()
    {
        var rijen = _buffer.AsSpan(0, _vol);
        _vol = 0;
        return rijen;
    }

    public void EindeRij()
    {
        _buffer[_vol++] = (byte)'\n';
        Rijen++;
    }

    private void Leeg()
    {
        _uit.Write(_buffer, 0, _vol);
        _vol = 0;
    }

    /// <summary>Writes what is left and closes the stream: whoever opened it for this file is done with it.</summary>
    public void Dispose()
    {
        Leeg();
        _uit.Dispose();
    }
}
