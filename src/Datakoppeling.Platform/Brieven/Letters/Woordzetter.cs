using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using HarfBuzzSharp;

namespace Datakoppeling.Platform.Brieven.Letters;

/// <summary>
/// Sets words: which face, which glyphs, how far apart. A word is set once and kept, whoever's letter it stands in; the words of a
/// template are few, and of names most come back.
/// </summary>
internal sealed class Woordzetter(Letterkast kast)
{
    /// <summary>Words kept per weight. Beyond that all are forgotten: a batch with more different words is read anew.</summary>
    private const int Meeste = 60_000;

    // Letters that are drawn as one are read as one: left out, so that what is read is what was written.
    private static readonly Feature[] Latijn = [Feature.Parse("liga=0"), Feature.Parse("clig=0"), Feature.Parse("dlig=0")];
    private static readonly Feature[] Ander = [];
    private static readonly ThreadLocal<HarfBuzzSharp.Buffer> Buffers = new(() => new HarfBuzzSharp.Buffer());

    private readonly ConcurrentDictionary<string, Zetwoord>[] _woorden = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    public Letterkast Kast { get; } = kast;

    /// <summary>One for everything that is printed here.</summary>
    public static Woordzetter Hier { get; } = new(Letterkast.Hier);

    public Zetwoord Zet(ReadOnlySpan<char> woord, bool vet)
    {
        var bekenden = _woorden[vet ? 1 : 0];
        if (bekenden.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(woord, out var bekend)) { return bekend; }
        if (bekenden.Count > Meeste) { bekenden.Clear(); }
        var tekst = new string(woord);
        return bekenden.GetOrAdd(tekst, Maak(Heel(tekst).Normalize(NormalizationForm.FormC), vet));
    }

    /// <summary>Half a sign stands for a sign that could not be read: no face has that.</summary>
    private static string Heel(string tekst)
    {
        foreach (var teken in tekst)
        {
            if (char.IsSurrogate(teken)) { return string.Concat(tekst.EnumerateRunes()); }
        }
        return tekst;
    }

    private Zetwoord Maak(string woord, bool vet)
    {
        List<Zetdeel> delen = [];
        var (ontbreekt, rechts, begin) = (false, false, 0);
        Lettertype? letter = null;
        for (var i = 0; i < woord.Length;)
        {
            if (Rune.DecodeFromUtf16(woord.AsSpan(i), out var teken, out var lang) != System.Buffers.OperationStatus.Done) { (ontbreekt, i) = (true, i + lang); continue; }
            rechts |= IsVanRechts(teken.Value);
            // What stands on the letter before it stays in its face when that has it.
            var bijVorige = letter is not null && letter.Heeft(teken) && Rune.GetUnicodeCategory(teken) is UnicodeCategory.NonSpacingMark;
            var eigen = bijVorige ? letter : Kast.Voor(teken, vet);
            if (eigen is null) { ontbreekt = true; }
            else if (letter is not null && eigen != letter)
            {
                delen.Add(Deel(woord[begin..i], letter, rechts));
                begin = i;
            }
            letter = eigen ?? letter;
            i += lang;
        }
        if (woord.Length > begin) { delen.Add(Deel(woord[begin..], letter ?? Kast.Eerste(vet), rechts)); }
        if (rechts) { delen.Reverse(); }
        return new([.. delen], delen.Sum(d => d.Breedte), ontbreekt, rechts);
    }

    private static bool IsVanRechts(int teken) => teken is >= 0x590 and < 0x660 or >= 0x66A and < 0x6F0 or >= 0x6FA and < 0x8FF or >= 0xFB1D and < 0xFE00 or >= 0xFE70 and < 0xFEFF;

    private static Zetdeel Deel(string tekst, Lettertype letter, bool vanRechts)
    {
        var buffer = Buffers.Value!;
        buffer.ClearContents();
        buffer.AddUtf16(tekst);
        buffer.GuessSegmentProperties();
        if (vanRechts) { buffer.Direction = Direction.RightToLeft; }
        letter.Zet(buffer, vanRechts ? Ander : Latijn);
        var tekens = buffer.GetGlyphInfoSpan();
        var plaatsen = buffer.GetGlyphPositionSpan();
        var glyphen = new ushort[tekens.Length];
        var (reeks, breedte, los) = (new StringBuilder("<"), 0f, false);
        var verhoogd = new Losglyph[tekens.Length];
        for (var i = 0; i < tekens.Length; i++)
        {
            var glyph = (ushort)tekens[i].Codepoint;
            glyphen[i] = glyph;
            verhoogd[i] = new(glyph, plaatsen[i].XOffset, plaatsen[i].YOffset, plaatsen[i].XAdvance);
            los |= plaatsen[i].XOffset != 0 || plaatsen[i].YOffset != 0;
            reeks.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
            var meer = letter.Breedte(glyph) - plaatsen[i].XAdvance;
            if (meer != 0) { reeks.Append('>').Append(meer.ToString(CultureInfo.InvariantCulture)).Append('<'); }
            breedte += plaatsen[i].XAdvance;
        }
        reeks.Append('>');
        LeerLezen(letter, tekst, tekens);
        return new(letter, breedte, Encoding.ASCII.GetBytes(reeks.Replace("<>", "").ToString()), glyphen, Gelezen(letter, glyphen, vanRechts) == tekst ? null : tekst, los ? verhoogd : null);
    }

    /// <summary>Each glyph stands for the signs of its cluster; of more glyphs in one, the first.</summary>
    private static void LeerLezen(Lettertype letter, string tekst, ReadOnlySpan<GlyphInfo> tekens)
    {
        var grenzen = new SortedSet<uint>();
        foreach (var teken in tekens) { grenzen.Add(teken.Cluster); }
        foreach (var teken in tekens)
        {
            var tot = tekst.Length;
            foreach (var grens in grenzen)
            {
                if (grens > teken.Cluster) { tot = (int)grens; break; }
            }
            letter.Leer((ushort)teken.Codepoint, tekst[(int)teken.Cluster..tot]);
        }
    }

    private static string Gelezen(Lettertype letter, ushort[] glyphen, bool vanRechts)
    {
        var zin = new StringBuilder();
        foreach (var glyph in vanRechts ? glyphen.Reverse() : glyphen) { zin.Append(letter.Lees(glyph)); }
        return zin.ToString();
    }
}
