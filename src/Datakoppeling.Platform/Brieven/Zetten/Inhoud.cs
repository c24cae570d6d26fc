using System.Globalization;
using System.Text;

namespace Datakoppeling.Platform.Brieven.Zetten;

/// <summary>Bytes of a page or an object, with numbers as PDF writes them: at most two decimals, a point, no exponent.</summary>
internal sealed class Inhoud
{
    private byte[] _bytes = new byte[4096];

    public int Lengte { get; private set; }

    public ReadOnlySpan<byte> Gelezen => _bytes.AsSpan(0, Lengte);

    public void Leeg() => Lengte = 0;

    public Inhoud Schrijf(ReadOnlySpan<byte> wat)
    {
        Ruimte(wat.Length);
        wat.CopyTo(_bytes.AsSpan(Lengte));
        Lengte += wat.Length;
        return this;
    }

    /// <summary>ASCII.</summary>
    public Inhoud Schrijf(string wat)
    {
        Ruimte(wat.Length);
        Lengte += Encoding.ASCII.GetBytes(wat, _bytes.AsSpan(Lengte));
        return this;
    }

    public Inhoud Getal(int getal)
    {
        Ruimte(12);
        getal.TryFormat(_bytes.AsSpan(Lengte), out var lang, default, CultureInfo.InvariantCulture);
        Lengte += lang;
        return this;
    }

    /// <summary>With a space behind it.</summary>
    public Inhoud Getal(double getal)
    {
        var honderdsten = (long)Math.Round(getal * 100);
        Ruimte(24);
        if (honderdsten < 0) { _bytes[Lengte++] = (byte)'-'; honderdsten = -honderdsten; }
        (honderdsten / 100).TryFormat(_bytes.AsSpan(Lengte), out var lang, default, CultureInfo.InvariantCulture);
        Lengte += lang;
        var rest = (int)(honderdsten % 100);
        if (rest != 0)
        {
            _bytes[Lengte++] = (byte)'.';
            _bytes[Lengte++] = (byte)('0' + (rest / 10));
            if (rest % 10 != 0) { _bytes[Lengte++] = (byte)('0' + (rest % 10)); }
        }
        _bytes[Lengte++] = (byte)' ';
        return this;
    }

    /// <summary>A text for who reads: UTF-16 in hexadecimal, so that no sign of it can be taken for one of PDF.</summary>
    public Inhoud Leestekst(string tekst)
    {
        Ruimte((4 * tekst.Length) + 6);
        Schrijf("<FEFF"u8);
        foreach (var teken in tekst)
        {
            for (var plaats = 12; plaats >= 0; plaats -= 4) { _bytes[Lengte++] = "0123456789ABCDEF"u8[(teken >> plaats) & 15]; }
        }
        return Schrijf(">"u8);
    }

    /// <summary>The same by itself, for a dictionary that is written as text.</summary>
    public static string AlsLeestekst(string tekst) => Encoding.ASCII.GetString(new Inhoud().Leestekst(tekst).Gelezen);

    private void Ruimte(int meer)
    {
        if (Lengte + meer > _bytes.Length) { Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Lengte + meer)); }
    }
}
