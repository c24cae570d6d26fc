using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>One of the small sources: rows that begin with a BSN, of which a few are spoilt on purpose.</summary>
internal sealed class Stadsbestand(Stream uit, ReadOnlySpan<byte> kop, int foutenPerTienduizend) : IDisposable
{
    private const int Buffer = 64 * 1024;
    private readonly Bytestroom _uit = new(uit, Buffer, kop);
    private int _fout;

    /// <summary>Starts a row, and draws whether something is wrong with it: 1 the BSN, 2 a day that is none, 3 too few cells.</summary>
    public Bytestroom Rij(int bsn, ref Toeval toeval)
    {
        _fout = toeval.Onder(10_000) < foutenPerTienduizend ? toeval.Tussen(1, 3) : 0;
        return _uit.Rij().Cijfers(_fout == 1 ? Testnummers.Fout(bsn) : bsn, 9).Cel();
    }

    /// <summary>Writes a day into the cell; 0 leaves it empty.</summary>
    public void Dag(int dag)
    {
        if (_fout == 2) { _uit.Tekst("31-02"u8); }
        if (dag != 0) { _uit.Dag(dag); }
    }

    public void EindeRij()
    {
        if (_fout == 3) { _uit.KapAf(1); }
        _uit.EindeRij();
    }

    /// <summary>The row that was started, for cells that are no day.</summary>
    public Bytestroom Schrijver => _uit;

    public long Rijen => _uit.Rijen;

    public void Dispose() => _uit.Dispose();
}
