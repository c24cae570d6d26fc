using System.Text;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>
/// Writes the CSV that leaves the system, so that Dutch Excel opens it by a double click: <c>;</c>, decimal comma, UTF-8 with BOM,
/// CRLF, quotes only where needed, and a <c>'</c> before a text that a spreadsheet would take for a formula (bestandsindelingen.md).
/// </summary>
public sealed class CsvSchrijver : IDisposable
{
    private readonly Stream _naar;
    private const int Vol = 128 * 1024;
    private byte[] _buffer = new byte[Vol + (16 * 1024)];
    private int _vol;
    private int _rij;
    private bool _beginVanRij = true;

    public CsvSchrijver(Stream naar, params IEnumerable<string> kop)
    {
        _naar = naar;
        Voeg([0xEF, 0xBB, 0xBF]);
        foreach (var kolom in kop) { Cel(kolom); }
        EindRij();
    }

    /// <summary>Writes one cell of text; quoting and the guard against formulas are done here.</summary>
    public void Cel(ReadOnlySpan<byte> waarde)
    {
        Scheid();
        var formule = waarde is [(byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r', ..];
        if (waarde.IndexOfAny(";\"\r\n"u8) < 0)
        {
            if (formule) { Voeg("'"u8); }
            Voeg(waarde);
            return;
        }
        Voeg(formule ? "\"'"u8 : "\""u8);
        while (waarde.IndexOf((byte)'"') is >= 0 and var quote)
        {
            Voeg(waarde[..(quote + 1)]);
            Voeg("\""u8);
            waarde = waarde[(quote + 1)..];
        }
        Voeg(waarde);
        Voeg("\""u8);
    }

    /// <summary>A text cell as it was before the guard against formulas went before it.</summary>
    public static string Terug(string cel) => cel is ['\'', '=' or '+' or '-' or '@', ..] ? cel[1..] : cel;

    public void Cel(string waarde)
    {
        Span<byte> klein = stackalloc byte[512];
        if (Encoding.UTF8.TryGetBytes(waarde, klein, out var lengte)) { Cel(klein[..lengte]); }
        else { Cel(Encoding.UTF8.GetBytes(waarde)); }
    }

    /// <summary>Writes cells that another writer already made (<see cref="Rij"/>), for what many rows have in common.</summary>
    public void Cellen(ReadOnlySpan<byte> gereed)
    {
        Scheid();
        Voeg(gereed);
    }

    /// <summary>Writes a number or an amount, in which a leading minus is a sign and not a formula.</summary>
    public void Getal(string waarde)
    {
        Scheid();
        Voeg(Encoding.UTF8.GetBytes(waarde));
    }

    /// <inheritdoc cref="Getal(string)"/>
    public void Getal(Bedrag bedrag)
    {
        Scheid();
        Span<byte> ruimte = stackalloc byte[24];
        Voeg(bedrag.Schrijf(ruimte));
    }

    /// <summary>Writes an empty cell.</summary>
    public void Leeg() => Scheid();

    /// <summary>What the current row holds so far, from <paramref name="vanaf"/>; the row stays in the buffer until it ends.</summary>
    public ReadOnlySpan<byte> Rij(int vanaf = 0) => _buffer.AsSpan(_rij + vanaf, _vol - _rij - vanaf);

    public void EindRij()
    {
        Voeg("\r\n"u8);
        _beginVanRij = true;
        if (_vol > Vol) { Spoel(); }
        _rij = _vol;
    }

    private void Scheid()
    {
        if (!_beginVanRij) { Voeg(";"u8); }
        _beginVanRij = false;
    }

    private void Voeg(ReadOnlySpan<byte> bytes)
    {
        if (_vol + bytes.Length > _buffer.Length) { Array.Resize(ref _buffer, Math.Max(_vol + bytes.Length, _buffer.Length * 2)); }
        bytes.CopyTo(_buffer.AsSpan(_vol));
        _vol += bytes.Length;
    }

    private void Spoel()
    {
        _naar.Write(_buffer, 0, _vol);
        _vol = 0;
    }

    /// <summary>Writes what is left; the stream stays open for its owner.</summary>
    public void Dispose() => Spoel();
}
