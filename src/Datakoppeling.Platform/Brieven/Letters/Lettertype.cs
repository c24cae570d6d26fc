using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;

namespace Datakoppeling.Platform.Brieven.Letters;

/// <summary>One face of TrueType outlines, 1000 units to the em: its tables, its widths, and HarfBuzz over it.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "A face lives as long as the program: there are five.")]
public sealed class Lettertype
{
    private readonly FrozenDictionary<string, (int Plaats, int Lengte)> _tabellen;
    private readonly byte[] _bestand;
    private readonly ushort[] _breedten;
    private readonly ConcurrentDictionary<ushort, string> _woordenPerTeken = new();
    private readonly FrozenDictionary<ushort, string> _eigen;
    private readonly Font _font;
    private readonly Tekenset _heeft;

    internal Lettertype(int plaats, string naam, byte[] bestand)
    {
        (Plaats, Naam, _bestand) = (plaats, naam, bestand);
        var aantal = BinaryPrimitives.ReadUInt16BigEndian(bestand.AsSpan(4));
        Dictionary<string, (int, int)> tabellen = new(StringComparer.Ordinal);
        for (var i = 0; i < aantal; i++)
        {
            var rij = bestand.AsSpan(12 + (16 * i), 16);
            tabellen[Encoding.ASCII.GetString(rij[..4])] = ((int)BinaryPrimitives.ReadUInt32BigEndian(rij[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(rij[12..]));
        }
        _tabellen = tabellen.ToFrozenDictionary(StringComparer.Ordinal);
        var hoofd = Tabel("head").Span;
        if (BinaryPrimitives.ReadUInt16BigEndian(hoofd[18..]) != 1000) { throw new InvalidDataException($"{naam} telt geen duizend eenheden per em."); }
        Kader = (Kort(hoofd, 36), Kort(hoofd, 38), Kort(hoofd, 40), Kort(hoofd, 42));
        var hhea = Tabel("hhea").Span;
        (Stijging, Daling) = (Kort(hhea, 4), Kort(hhea, 6));
        Kapitaal = Kort(Tabel("OS/2").Span, 88);
        var glyphen = BinaryPrimitives.ReadUInt16BigEndian(Tabel("maxp").Span[4..]);
        LangeLoca = BinaryPrimitives.ReadInt16BigEndian(hoofd[50..]) == 1;
        _breedten = LeesBreedten(Tabel("hmtx").Span, BinaryPrimitives.ReadUInt16BigEndian(hhea[34..]), glyphen);

        var vast = GCHandle.Alloc(bestand, GCHandleType.Pinned);
        var blob = new Blob(vast.AddrOfPinnedObject(), bestand.Length, MemoryMode.ReadOnly);
        blob.MakeImmutable();
        var gezicht = new Face(blob, 0);
        gezicht.MakeImmutable();
        _font = new Font(gezicht);
        _font.SetScale(1000, 1000);
        _font.SetFunctionsOpenType();
        (_eigen, _heeft) = LeesTekens();
    }

    /// <summary>Its number among the faces.</summary>
    public int Plaats { get; }
    /// <summary>Its PostScript name.</summary>
    public string Naam { get; }
    internal bool LangeLoca { get; }
    internal (int Links, int Onder, int Rechts, int Boven) Kader { get; }
    /// <summary>Above the line, in thousandths of an em.</summary>
    public int Stijging { get; }
    /// <summary>Under the line; negative.</summary>
    public int Daling { get; }
    public int Kapitaal { get; }

    internal ReadOnlyMemory<byte> Tabel(string naam) => _tabellen.TryGetValue(naam, out var plek) ? _bestand.AsMemory(plek.Plaats, plek.Lengte) : default;

    /// <summary>The width of a glyph, in thousandths of an em.</summary>
    public int Breedte(int glyph) => _breedten[glyph];

    /// <summary>Whether it draws this sign.</summary>
    public bool Heeft(Rune teken) => _heeft.Bevat(teken.Value);

    /// <summary>What a glyph is read as: the sign it stands for, else what it was first used for.</summary>
    internal string Lees(ushort glyph) => _eigen.TryGetValue(glyph, out var eigen) ? eigen : _woordenPerTeken.TryGetValue(glyph, out var woord) ? woord : "";

    /// <summary>Notes what a glyph without a sign of its own stands for.</summary>
    internal void Leer(ushort glyph, string woord)
    {
        if (woord.Length > 0 && !_eigen.ContainsKey(glyph)) { _woordenPerTeken.TryAdd(glyph, woord); }
    }

    internal void Zet(HarfBuzzSharp.Buffer buffer, Feature[] kenmerken) => _font.Shape(buffer, kenmerken);

    private (FrozenDictionary<ushort, string>, Tekenset) LeesTekens()
    {
        Dictionary<ushort, string> tekens = [];
        var heeft = new Tekenset();
        // What stands for a sign that could not be read is no sign.
        for (var teken = 0x20; teken < 0x10000; teken++)
        {
            if (teken is >= 0xD800 and < 0xE000 or >= 0xFE00 and < 0xFE10 or 0xFEFF or >= 0xFFF0 || !_font.TryGetGlyph((uint)teken, out var glyph) || glyph == 0) { continue; }
            heeft.Zet(teken);
            // The lowest stands for it: a space is a space, whatever else looks like one. Forms for old programs stand for nothing.
            if (teken is < 0xFB00 or >= 0xFF00) { tekens.TryAdd((ushort)glyph, ((char)teken).ToString(CultureInfo.InvariantCulture)); }
        }
        return (tekens.ToFrozenDictionary(), heeft);
    }

    private static ushort[] LeesBreedten(ReadOnlySpan<byte> hmtx, int lange, int glyphen)
    {
        var breedten = new ushort[glyphen];
        for (var i = 0; i < glyphen; i++) { breedten[i] = BinaryPrimitives.ReadUInt16BigEndian(hmtx[(4 * Math.Min(i, lange - 1))..]); }
        return breedten;
    }

    private static int Kort(ReadOnlySpan<byte> tabel, int plaats) => BinaryPrimitives.ReadInt16BigEndian(tabel[plaats..]);
}

/// <summary>Which of the first 65,536 signs a face has.</summary>
internal sealed class Tekenset
{
    private readonly ulong[] _bits = new ulong[1024];

    public void Zet(int teken) => _bits[teken >> 6] |= 1UL << (teken & 63);

    public bool Bevat(int teken) => teken < 0x10000 && (_bits[teken >> 6] >> (teken & 63) & 1) != 0;
}
