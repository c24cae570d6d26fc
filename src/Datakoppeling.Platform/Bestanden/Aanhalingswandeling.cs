namespace Datakoppeling.Platform.Bestanden;

/// <summary>
/// Walks over the quotes of a CSV that comes in pieces and remembers where the last one opened: the same judgement as
/// <see cref="Aanhaling"/> gives of a text that stands in memory.
/// </summary>
/// <param name="scheiding">The separator.</param>
public sealed class Aanhalingswandeling(byte scheiding)
{
    private enum Plaats { Buiten, Binnen, NaQuote }

    private Plaats _plaats;
    private byte _vorige = (byte)'\n';
    private long _regel = 1;
    private int _cel = 1;
    private (long Regel, int Cel) _open;

    /// <summary>Line and cell, from 1, of the quoted field that is open where the last piece ended; null when none is.</summary>
    public (long Regel, int Cel)? Open => _plaats == Plaats.Binnen ? _open : null;

    public void Loop(ReadOnlySpan<byte> stuk)
    {
        while (!stuk.IsEmpty)
        {
            if (_plaats == Plaats.NaQuote && stuk[0] == '"')
            {
                // Doubled: content.
                _plaats = Plaats.Binnen;
                stuk = stuk[1..];
                continue;
            }
            if (_plaats == Plaats.NaQuote) { (_plaats, _vorige) = (Plaats.Buiten, (byte)'"'); }
            var quote = stuk.IndexOf((byte)'"');
            var tot = quote < 0 ? stuk : stuk[..quote];
            if (_plaats == Plaats.Binnen) { _regel += tot.Count((byte)'\n'); }
            else { Buiten(tot); }
            if (quote < 0) { return; }
            if (_plaats == Plaats.Binnen) { _plaats = Plaats.NaQuote; }
            else if (_vorige == scheiding || _vorige is (byte)'\n' or (byte)'\r') { (_plaats, _open) = (Plaats.Binnen, (_regel, _cel)); }
            else { _vorige = (byte)'"'; }
            stuk = stuk[(quote + 1)..];
        }
    }

    private void Buiten(ReadOnlySpan<byte> tekst)
    {
        if (tekst.IsEmpty) { return; }
        var regels = tekst.Count((byte)'\n');
        _regel += regels;
        _cel = regels == 0 ? _cel + tekst.Count(scheiding) : 1 + tekst[(tekst.LastIndexOf((byte)'\n') + 1)..].Count(scheiding);
        _vorige = tekst[^1];
    }
}
