using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Datakoppeling.Platform.Brieven.Letters;

namespace Datakoppeling.Platform.Brieven.Pdf;

/// <summary>
/// The part of a face that a document draws with: its outlines at their own numbers, the others empty; and what a reader needs to know
/// of it. ISO 32000-1, 9.7 and 9.9; the tables after the OpenType specification.
/// </summary>
internal static class Letterinbedding
{
    private static readonly string[] Mee = ["cvt ", "fpgm", "prep"];

    /// <summary>A TrueType file with only these glyphs.</summary>
    public static byte[] Bestand(Lettertype letter, SortedSet<ushort> gebruikt)
    {
        SortedSet<ushort> glyphen = [0, .. gebruikt];
        var glyf = letter.Tabel("glyf").Span;
        var loca = letter.Tabel("loca").Span;
        foreach (var glyph in gebruikt) { MetDelen(glyph, letter, glyphen); }
        var aantal = glyphen.Max + 1;
        using var omtrekken = new MemoryStream();
        var plaatsen = new byte[4 * (aantal + 1)];
        for (var glyph = 0; glyph < aantal; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(plaatsen.AsSpan(4 * glyph), (uint)omtrekken.Length);
            if (glyphen.Contains((ushort)glyph))
            {
                var (van, tot) = Plaats(loca, letter.LangeLoca, glyph);
                omtrekken.Write(glyf[van..tot]);
                while (omtrekken.Length % 4 != 0) { omtrekken.WriteByte(0); }
            }
        }
        BinaryPrimitives.WriteUInt32BigEndian(plaatsen.AsSpan(4 * aantal), (uint)omtrekken.Length);

        var hoofd = letter.Tabel("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(hoofd.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(hoofd.AsSpan(50), 1);
        var hhea = letter.Tabel("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)aantal);
        var maxp = letter.Tabel("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)aantal);
        SortedDictionary<string, byte[]> tabellen = new(StringComparer.Ordinal)
        {
            ["glyf"] = omtrekken.ToArray(), ["head"] = hoofd, ["hhea"] = hhea, ["hmtx"] = Breedten(letter, aantal), ["loca"] = plaatsen, ["maxp"] = maxp,
        };
        foreach (var naam in Mee)
        {
            if (letter.Tabel(naam) is { Length: > 0 } tabel) { tabellen[naam] = tabel.ToArray(); }
        }
        return Samen(tabellen);
    }

    private static byte[] Breedten(Lettertype letter, int aantal)
    {
        var hmtx = letter.Tabel("hmtx").Span;
        var lange = BinaryPrimitives.ReadUInt16BigEndian(letter.Tabel("hhea").Span[34..]);
        var breedten = new byte[4 * aantal];
        for (var i = 0; i < aantal; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(breedten.AsSpan(4 * i), (ushort)letter.Breedte(i));
            var kant = i < lange ? hmtx[((4 * i) + 2)..] : hmtx[((4 * lange) + (2 * (i - lange)))..];
            kant[..2].CopyTo(breedten.AsSpan((4 * i) + 2));
        }
        return breedten;
    }

    private static (int Van, int Tot) Plaats(ReadOnlySpan<byte> loca, bool lang, int glyph) => lang
        ? ((int)BinaryPrimitives.ReadUInt32BigEndian(loca[(4 * glyph)..]), (int)BinaryPrimitives.ReadUInt32BigEndian(loca[((4 * glyph) + 4)..]))
        : (2 * BinaryPrimitives.ReadUInt16BigEndian(loca[(2 * glyph)..]), 2 * BinaryPrimitives.ReadUInt16BigEndian(loca[((2 * glyph) + 2)..]));

    /// <summary>A glyph that is put together needs those it is made of.</summary>
    private static void MetDelen(ushort glyph, Lettertype letter, SortedSet<ushort> glyphen)
    {
        var (van, tot) = Plaats(letter.Tabel("loca").Span, letter.LangeLoca, glyph);
        var omtrek = letter.Tabel("glyf").Span[van..tot];
        if (omtrek.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(omtrek) >= 0) { return; }
        const int Woorden = 1, Schaal = 8, Meer = 32, TweeSchalen = 64, Matrix = 128;
        for (var plaats = 10; ;)
        {
            var vlaggen = BinaryPrimitives.ReadUInt16BigEndian(omtrek[plaats..]);
            var deel = BinaryPrimitives.ReadUInt16BigEndian(omtrek[(plaats + 2)..]);
            if (glyphen.Add(deel)) { MetDelen(deel, letter, glyphen); }
            plaats += 4 + ((vlaggen & Woorden) != 0 ? 4 : 2) + ((vlaggen & Schaal) != 0 ? 2 : (vlaggen & TweeSchalen) != 0 ? 4 : (vlaggen & Matrix) != 0 ? 8 : 0);
            if ((vlaggen & Meer) == 0) { return; }
        }
    }

    private static byte[] Samen(SortedDictionary<string, byte[]> tabellen)
    {
        var aantal = tabellen.Count;
        var macht = (int)Math.Floor(Math.Log2(aantal));
        var bestand = new byte[12 + (16 * aantal) + tabellen.Values.Sum(t => (t.Length + 3) & ~3)];
        var uit = bestand.AsSpan();
        BinaryPrimitives.WriteUInt32BigEndian(uit, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(uit[4..], (ushort)aantal);
        BinaryPrimitives.WriteUInt16BigEndian(uit[6..], (ushort)(16 << macht));
        BinaryPrimitives.WriteUInt16BigEndian(uit[8..], (ushort)macht);
        BinaryPrimitives.WriteUInt16BigEndian(uit[10..], (ushort)((16 * aantal) - (16 << macht)));
        var (rij, plaats, hoofd) = (12, 12 + (16 * aantal), 0);
        foreach (var (naam, inhoud) in tabellen)
        {
            if (naam == "head") { hoofd = plaats; }
            inhoud.CopyTo(uit[plaats..]);
            Encoding.ASCII.GetBytes(naam, uit[rij..]);
            BinaryPrimitives.WriteUInt32BigEndian(uit[(rij + 4)..], Som(uit.Slice(plaats, (inhoud.Length + 3) & ~3)));
            BinaryPrimitives.WriteUInt32BigEndian(uit[(rij + 8)..], (uint)plaats);
            BinaryPrimitives.WriteUInt32BigEndian(uit[(rij + 12)..], (uint)inhoud.Length);
            rij += 16;
            plaats += (inhoud.Length + 3) & ~3;
        }
        BinaryPrimitives.WriteUInt32BigEndian(uit[(hoofd + 8)..], 0xB1B0AFBA - Som(uit));
        return bestand;
    }

    private static uint Som(ReadOnlySpan<byte> deel)
    {
        var som = 0u;
        for (var i = 0; i < deel.Length; i += 4) { som += BinaryPrimitives.ReadUInt32BigEndian(deel[i..]); }
        return som;
    }

    /// <summary>The widths of what is used: <c>[3 [500] 17 [210 340]]</c>.</summary>
    public static string Breedtelijst(Lettertype letter, SortedSet<ushort> gebruikt)
    {
        var lijst = new StringBuilder("[");
        var vorige = -2;
        foreach (var glyph in gebruikt)
        {
            if (glyph != vorige + 1) { lijst.Append(vorige < 0 ? "" : "]").Append(glyph.ToString(CultureInfo.InvariantCulture)).Append('['); } else { lijst.Append(' '); }
            lijst.Append(letter.Breedte(glyph).ToString(CultureInfo.InvariantCulture));
            vorige = glyph;
        }
        return lijst.Append(vorige < 0 ? "]" : "]]").ToString();
    }

    /// <summary>What each glyph is read as, as a CMap.</summary>
    public static string Leeswijzer(Lettertype letter, SortedSet<ushort> gebruikt)
    {
        var cmap = new StringBuilder("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        foreach (var deel in gebruikt.Chunk(100))
        {
            cmap.Append(deel.Length.ToString(CultureInfo.InvariantCulture)).Append(" beginbfchar\n");
            foreach (var glyph in deel)
            {
                // A glyph that is never read by itself (a mark above a letter) stands for a space that takes no room; the word around it says what it is.
                var woord = letter.Lees(glyph) is { Length: > 0 } gelezen ? gelezen : "\u200B";
                cmap.Append('<').Append(glyph.ToString("X4", CultureInfo.InvariantCulture)).Append("><");
                foreach (var teken in woord) { cmap.Append(((int)teken).ToString("X4", CultureInfo.InvariantCulture)); }
                cmap.Append(">\n");
            }
            cmap.Append("endbfchar\n");
        }
        return cmap.Append("endcmap CMapName currentdict/CMap defineresource pop end end").ToString();
    }
}
