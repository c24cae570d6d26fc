using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Tokens;

namespace Datakoppeling.Tests.Platform.Brieven;

/// <summary>
/// The rules of PDF/UA-1 (ISO 14289-1) that a program can look at, by clause and number as the published profile numbers them: for each what
/// is wrong with a file, or, where ours have nothing of the kind, that they have not.
/// </summary>
internal static class Pdfua
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(5);
    private static readonly string[] Standaard =
    [
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private", "H", "H1", "H2", "H3", "H4", "H5", "H6", "P", "L", "LI", "Lbl", "LBody",
        "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
    ];

    /// <summary>Rules about what our files have.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Pdfbestand, IEnumerable<string>>> Geldig = new Dictionary<string, Func<Pdfbestand, IEnumerable<string>>>(StringComparer.Ordinal)
    {
        ["5-1"] = p => Moet(p.Xmp.Contains("pdfuaid:part", StringComparison.Ordinal)),
        ["5-2"] = p => Moet(p.Xmp.Contains("<pdfuaid:part>1</pdfuaid:part>", StringComparison.Ordinal)),
        ["5-3"] = p => Moet(p.Xmp.Contains("xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"", StringComparison.Ordinal)),
        ["6.1-1"] = p => Moet(Regex.IsMatch(p.Ruw, @"^%PDF-1\.[0-7](\r\n|\n|\r)(?![\r\n])", RegexOptions.ExplicitCapture, Geduld)),
        ["6.2-1"] = p => Moet(p.Woordenboek(p.Catalogus, "MarkInfo") is { } merk && p.Waarde(merk, "Marked") is BooleanToken { Data: true }),
        ["7.1-1"] = p => Stappen(p, (_, binnen) => binnen.Skip(1).Any(b => b.Naam == "Artifact") && !binnen.All(b => b.Naam == "Artifact")),
        ["7.1-2"] = p => Stappen(p, (_, binnen) => binnen.SkipWhile(b => b.Naam != "Artifact").Any(b => b.Eigen?.Data.ContainsKey("MCID") == true)),
        ["7.1-3"] = p => Stappen(p, (stap, binnen) => stap != "begin" && !binnen.Any(b => b.Naam == "Artifact" || b.Eigen?.Data.ContainsKey("MCID") == true)).Concat(Wezen(p)),
        ["7.1-4"] = p => Moet(p.Woordenboek(p.Catalogus, "MarkInfo") is { } merk && p.Waarde(merk, "Suspects") is not BooleanToken { Data: true }),
        ["7.1-5"] = p => p.Elementen.Where(e => !Standaard.Contains(e.Soort, StringComparer.Ordinal)).Select(e => e.ToString()),
        ["7.1-8"] = p => Moet(p.Xmp.Length > 0),
        ["7.1-9"] = p => Moet(Regex.IsMatch(p.Xmp, @"<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang=""x-default"">[^<]+</rdf:li>", RegexOptions.None, Geduld)),
        ["7.1-10"] = p => Moet(p.Woordenboek(p.Catalogus, "ViewerPreferences") is { } voorkeur && p.Waarde(voorkeur, "DisplayDocTitle") is BooleanToken { Data: true }),
        ["7.1-11"] = p => Moet(p.Boomwortel is not null && p.Elementen.Count > 0),
        ["7.1-12"] = p => p.Elementen.Where(e => !e.Woordenboek.Data.ContainsKey("P")).Select(e => e.ToString()),
        ["7.2-3"] = p => Kinderen(p, "Table", "TR", "THead", "TBody", "TFoot", "Caption"),
        ["7.2-4"] = p => Ouder(p, "TR", "Table", "THead", "TBody", "TFoot"),
        ["7.2-5"] = p => Ouder(p, "THead", "Table"),
        ["7.2-6"] = p => Ouder(p, "TBody", "Table"),
        ["7.2-8"] = p => Ouder(p, "TH", "TR"),
        ["7.2-9"] = p => Ouder(p, "TD", "TR"),
        ["7.2-10"] = p => Kinderen(p, "TR", "TH", "TD"),
        ["7.2-11"] = p => Van(p, "Table").Where(t => t.Kinderen.Count(k => k.Soort == "THead") > 1).Select(t => t.ToString()),
        ["7.2-14"] = p => Van(p, "Table").Where(t => t.Kinderen.Exists(k => k.Soort == "THead") && !t.Kinderen.Exists(k => k.Soort == "TBody")).Select(t => t.ToString()),
        ["7.2-15"] = p => Spans(p),
        ["7.2-17"] = p => Ouder(p, "LI", "L"),
        ["7.2-18"] = p => Ouder(p, "LBody", "LI"),
        ["7.2-19"] = p => Kinderen(p, "L", "L", "LI", "Caption"),
        ["7.2-20"] = p => Kinderen(p, "LI", "Lbl", "LBody"),
        ["7.2-22"] = Taal, ["7.2-30"] = Taal, ["7.2-33"] = Taal, ["7.2-34"] = Taal,
        ["7.2-29"] = p => p.Elementen.Select(e => p.Tekst(e.Woordenboek, "Lang")).Append(p.Tekst(p.Catalogus, "Lang")).Where(t => t is not null && !Regex.IsMatch(t, "^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$", RegexOptions.ExplicitCapture, Geduld))!,
        ["7.2-36"] = p => Kinderen(p, "THead", "TR"),
        ["7.2-37"] = p => Kinderen(p, "TBody", "TR"),
        ["7.2-41"] = Rijen, ["7.2-42"] = Rijen, ["7.2-43"] = Rijen,
        ["7.3-1"] = p => Van(p, "Figure").Where(f => string.IsNullOrWhiteSpace(p.Tekst(f.Woordenboek, "Alt"))).Select(f => f.ToString()),
        ["7.4.2-1"] = Koppen,
        ["7.4.4-1"] = p => Van(p, "H").Select(h => h.ToString()),
        ["7.4.4-3"] = p => Van(p, "H").Select(h => h.ToString()),
        ["7.5-1"] = Scope, ["7.5-2"] = Scope,
        ["7.18.4-2"] = p => Van(p, "Form").Where(f => p.Woordenboek(f.Woordenboek, "A") is not { } a || p.Tekst(a, "O") != "PrintField" || p.Tekst(a, "Role") is not ("rb" or "cb" or "pb" or "tv")).Select(f => f.ToString()),
        ["7.21.3.1-1"] = p => Samengesteld(p).Where(f => p.Tekst(f, "Encoding") != "Identity-H").Select(Naam(p)),
        ["7.21.3.2-1"] = p => Nazaten(p).Where(f => p.Tekst(f, "Subtype") != "CIDFontType2" || p.Tekst(f, "CIDToGIDMap") != "Identity").Select(Naam(p)),
        ["7.21.3.3-1"] = p => Samengesteld(p).Where(f => p.Tekst(f, "Encoding") != "Identity-H").Select(Naam(p)),
        ["7.21.4.1-1"] = p => Nazaten(p).Where(f => p.Woordenboek(f, "FontDescriptor") is not { } d || p.Waarde(d, "FontFile2") is not StreamToken).Select(Naam(p)).Concat(Moet(Nazaten(p).Any())),
        ["7.21.4.1-2"] = p => Lettercijfers(p).SelectMany(l => l.Gebruikt.Where(g => g >= l.Bestand.Aantal || (l.Bestand.IsLeeg(g) && l.Leest(g).Trim() is not ("" or "\u200B"))).Select(g => $"{l.Naam}: {g}")),
        ["7.21.5-1"] = p => Lettercijfers(p).SelectMany(l => l.Gebruikt.Where(g => !l.Breedten.TryGetValue(g, out var breed) || Math.Abs(breed - l.Bestand.Breedte(g)) > 1).Select(g => $"{l.Naam}: {g}")),
        ["7.21.7-1"] = p => Lettercijfers(p).SelectMany(l => l.Gebruikt.Where(g => l.Leest(g).Length == 0).Select(g => $"{l.Naam}: {g}")),
        ["7.21.7-2"] = p => Lettercijfers(p).SelectMany(l => l.Gebruikt.Where(g => l.Leest(g).IndexOfAny(['\0', '\uFEFF', '\uFFFE']) >= 0).Select(g => $"{l.Naam}: {g}")),
        ["7.21.8-1"] = p => Lettercijfers(p).Where(l => l.Gebruikt.Contains(0)).Select(l => l.Naam),
    };

    /// <summary>Rules about what our files do not have: why not, and that it is so.</summary>
    public static readonly IReadOnlyDictionary<string, (string Waarom, Func<Pdfbestand, bool> Afwezig)> Afwezig = Niet();

    private static Dictionary<string, (string, Func<Pdfbestand, bool>)> Niet()
    {
        Dictionary<string, (string, Func<Pdfbestand, bool>)> niet = new(StringComparer.Ordinal);
        void Zonder(string waarom, Func<Pdfbestand, bool> afwezig, params string[] regels) { foreach (var regel in regels) { niet.Add(regel, (waarom, afwezig)); } }
        Zonder("geen aanvulling of verbetering van de norm genoemd", p => !p.Xmp.Contains("pdfuaid:amd", StringComparison.Ordinal) && !p.Xmp.Contains("pdfuaid:corr", StringComparison.Ordinal), "5-4", "5-5");
        Zonder("alleen standaardsoorten: geen vertaaltabel", p => p.Boomwortel?.Data.ContainsKey("RoleMap") != true, "7.1-6", "7.1-7");
        Zonder("geen inhoudsopgave in de zijbalk", p => !p.Catalogus.Data.ContainsKey("Outlines"), "7.2-2");
        Zonder("geen voet onder een tabel", GeenElement("TFoot"), "7.2-7", "7.2-12", "7.2-13", "7.2-38");
        Zonder("geen bijschrift", GeenElement("Caption"), "7.2-16", "7.2-39", "7.2-40");
        Zonder("geen vervangende tekst van een element", p => p.Elementen.TrueForAll(e => !e.Woordenboek.Data.ContainsKey("ActualText")), "7.2-21");
        Zonder("geen uitgeschreven afkorting", p => p.Elementen.TrueForAll(e => !e.Woordenboek.Data.ContainsKey("E")) && !Merken(p, "E"), "7.2-23", "7.2-32");
        Zonder("geen omschrijving binnen de tekst", p => !Merken(p, "Alt"), "7.2-31");
        Zonder("geen aantekeningen op een blad", GeenAantekening, "7.2-24", "7.18.1-1", "7.18.1-2", "7.18.1-3", "7.18.2-1", "7.18.3-1", "7.18.4-1", "7.18.5-1", "7.18.5-2", "7.18.6.2-1", "7.18.6.2-2", "7.18.8-1");
        Zonder("geen in te vullen velden op het scherm", p => !p.Catalogus.Data.ContainsKey("AcroForm"), "7.2-25", "7.15-1");
        Zonder("geen inhoudsopgave", p => GeenElement("TOC")(p) && GeenElement("TOCI")(p), "7.2-26", "7.2-27", "7.2-28");
        Zonder("koppen hebben een niveau", p => p.Elementen.Exists(e => e.Soort == "H1") && GeenElement("H")(p), "7.4.4-2");
        Zonder("geen formules", GeenElement("Formula"), "7.7-1");
        Zonder("geen noten", GeenElement("Note"), "7.9-1", "7.9-2");
        Zonder("geen lagen", p => !p.Catalogus.Data.ContainsKey("OCProperties"), "7.10-1", "7.10-2");
        Zonder("geen bijlagen", p => !p.Catalogus.Data.ContainsKey("Names") && p.Woordenboeken.All(d => !d.Data.ContainsKey("EF")), "7.11-1");
        Zonder("niet versleuteld: een mailhuis moet het lezen", p => !p.IsVersleuteld && !p.Ruw.Contains("/Encrypt", StringComparison.Ordinal), "7.16-1");
        Zonder("geen formulier dat als tekening hergebruikt wordt", p => p.Woordenboeken.All(d => p.Tekst(d, "Subtype") != "Form"), "7.20-1", "7.20-2");
        Zonder("geen eigen codetabel in een bestand", p => Samengesteld(p).All(f => p.Waarde(f, "Encoding") is NameToken), "7.21.3.3-2", "7.21.3.3-3");
        Zonder("alleen samengestelde lettertypen", p => p.Letters.All(f => p.Tekst(f, "Subtype") is "Type0" or "CIDFontType2"), "7.21.4.2-1", "7.21.6-1", "7.21.6-2", "7.21.6-3", "7.21.6-4");
        Zonder("geen lijst van gebruikte tekens", p => p.Woordenboeken.All(d => !d.Data.ContainsKey("CIDSet")), "7.21.4.2-2");
        return niet;
    }

    private static Func<Pdfbestand, bool> GeenElement(string soort) => p => p.Elementen.TrueForAll(e => e.Soort != soort);

    private static bool GeenAantekening(Pdfbestand pdf) => pdf.Bladen.TrueForAll(b => !b.Blad.Dictionary.Data.ContainsKey("Annots"));

    private static bool Merken(Pdfbestand pdf, string naam) => pdf.Bladen.Exists(b => b.Stappen().Any(s => s.Binnen.Any(m => m.Eigen?.Data.ContainsKey(naam) == true)));

    private static IEnumerable<string> Moet(bool zo) => zo ? [] : ["is niet zo"];

    private static IEnumerable<Pdfelement> Van(Pdfbestand pdf, string soort) => pdf.Elementen.Where(e => e.Soort == soort);

    private static IEnumerable<string> Kinderen(Pdfbestand pdf, string soort, params string[] mogen) => Van(pdf, soort).SelectMany(e => e.Kinderen).Where(k => !mogen.Contains(k.Soort, StringComparer.Ordinal)).Select(k => k.ToString());

    private static IEnumerable<string> Ouder(Pdfbestand pdf, string soort, params string[] mogen) => Van(pdf, soort).Where(e => !mogen.Contains(e.Ouder?.Soort ?? "", StringComparer.Ordinal)).Select(e => e.ToString());

    private static IEnumerable<string> Stappen(Pdfbestand pdf, Func<string, IReadOnlyList<(string Naam, DictionaryToken? Eigen)>, bool> fout) =>
        pdf.Bladen.SelectMany(b => b.Stappen().Where(s => fout(s.Stap, s.Binnen)).Select(s => string.Create(CultureInfo.InvariantCulture, $"blad {b.Nummer}: {s.Stap}")));

    /// <summary>Marked content that no element has, or another than the list of readers says: then nobody reads it.</summary>
    private static IEnumerable<string> Wezen(Pdfbestand pdf)
    {
        var lijst = pdf.Leesboom();
        var eigenaars = pdf.Elementen.SelectMany(e => e.Inhoud.Select(i => (Plek: (i.Blad, i.Nummer), e.Waar))).ToDictionary(i => i.Plek, i => i.Waar);
        foreach (var blad in pdf.Bladen)
        {
            var sleutel = ((NumericToken)blad.Blad.Dictionary.Data["StructParents"]).Int;
            var nummers = blad.Stappen().Where(s => s.Stap == "begin").Select(s => s.Binnen[^1].Eigen).Where(e => e?.Data.ContainsKey("MCID") == true).Select(e => ((NumericToken)e!.Data["MCID"]).Int).ToList();
            if (nummers.Distinct().Count() != nummers.Count) { yield return $"blad {blad.Nummer}: een nummer twee keer"; }
            foreach (var nummer in nummers)
            {
                var volgensLijst = lijst.TryGetValue(sleutel, out var rij) && nummer < rij.Count ? (rij[nummer] as IndirectReferenceToken)?.Data : null;
                if (volgensLijst is null || !eigenaars.Any(e => e.Key.Nummer == nummer && e.Value == volgensLijst)) { yield return string.Create(CultureInfo.InvariantCulture, $"blad {blad.Nummer}: inhoud {nummer} hoort bij niets"); }
            }
        }
    }

    private static IEnumerable<string> Taal(Pdfbestand pdf) => Moet(!string.IsNullOrWhiteSpace(pdf.Tekst(pdf.Catalogus, "Lang")));

    private static IEnumerable<string> Spans(Pdfbestand pdf) =>
        pdf.Elementen.Where(e => e.Soort is "TH" or "TD" && pdf.Woordenboek(e.Woordenboek, "A") is { } a && (a.Data.ContainsKey("RowSpan") || a.Data.ContainsKey("ColSpan"))).Select(e => e.ToString());

    /// <summary>No cell spans, so every row has as many cells as the first.</summary>
    private static IEnumerable<string> Rijen(Pdfbestand pdf) => Van(pdf, "Table").Where(t => pdf.Elementen.Where(e => e.Soort == "TR" && (e.Ouder == t || e.Ouder?.Ouder == t)).Select(r => r.Kinderen.Count).Distinct().Count() > 1).Select(t => t.ToString());

    private static IEnumerable<string> Scope(Pdfbestand pdf) => Van(pdf, "TH").Where(h => pdf.Woordenboek(h.Woordenboek, "A") is not { } a || pdf.Tekst(a, "O") != "Table" || pdf.Tekst(a, "Scope") is not ("Row" or "Column" or "Both")).Select(h => h.ToString());

    private static IEnumerable<string> Koppen(Pdfbestand pdf)
    {
        var vorige = 0;
        foreach (var kop in pdf.Elementen.Where(e => e.Soort.Length == 2 && e.Soort[0] == 'H' && char.IsAsciiDigit(e.Soort[1])))
        {
            var niveau = kop.Soort[1] - '0';
            if (niveau > vorige + 1) { yield return $"na H{vorige} komt {kop}"; }
            vorige = niveau;
        }
    }

    private static IEnumerable<DictionaryToken> Samengesteld(Pdfbestand pdf) => pdf.Letters.Where(f => pdf.Tekst(f, "Subtype") == "Type0");

    private static IEnumerable<DictionaryToken> Nazaten(Pdfbestand pdf) => pdf.Letters.Where(f => pdf.Tekst(f, "Subtype") != "Type0");

    private static Func<DictionaryToken, string> Naam(Pdfbestand pdf) => f => pdf.Tekst(f, "BaseFont") ?? "zonder naam";

    private static IEnumerable<Lettercijfer> Lettercijfers(Pdfbestand pdf)
    {
        var gebruikt = pdf.Gebruikt();
        foreach (var (naam, letter) in pdf.Kast)
        {
            var nazaat = (DictionaryToken)pdf.Volg(((ArrayToken)pdf.Waarde(letter, "DescendantFonts")!).Data[0]);
            var bestand = pdf.Waarde(pdf.Woordenboek(nazaat, "FontDescriptor")!, "FontFile2") as StreamToken;
            var leeswijzer = pdf.Waarde(letter, "ToUnicode") as StreamToken;
            yield return new(naam, gebruikt.TryGetValue(naam, out var set) ? set : [], Breedten((ArrayToken)pdf.Waarde(nazaat, "W")!), new(bestand is null ? [] : pdf.Ontpak(bestand)),
                leeswijzer is null ? [] : Leeswijzer(Encoding.ASCII.GetString(pdf.Ontpak(leeswijzer))));
        }
    }

    private static Dictionary<int, int> Breedten(ArrayToken lijst)
    {
        Dictionary<int, int> breedten = [];
        for (var i = 0; i + 1 < lijst.Length; i += 2)
        {
            var eerste = ((NumericToken)lijst.Data[i]).Int;
            foreach (var breed in ((ArrayToken)lijst.Data[i + 1]).Data) { breedten[eerste++] = ((NumericToken)breed).Int; }
        }
        return breedten;
    }

    private static Dictionary<int, string> Leeswijzer(string cmap) =>
        Regex.Matches(cmap, "^<(?<glyph>[0-9A-F]{4})><(?<woord>[0-9A-F]+)>$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Geduld).ToDictionary(
            m => int.Parse(m.Groups["glyph"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture), m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups["woord"].Value)));

    private sealed record Lettercijfer(string Naam, SortedSet<int> Gebruikt, Dictionary<int, int> Breedten, Truetype Bestand, Dictionary<int, string> Leeswijzer)
    {
        public string Leest(int glyph) => Leeswijzer.TryGetValue(glyph, out var woord) ? woord : "";
    }

    /// <summary>A TrueType file, as far as these rules look at it.</summary>
    private sealed class Truetype(byte[] bestand)
    {
        public int Aantal => bestand.Length == 0 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(Tabel("maxp")[4..]);
        public int Breedte(int glyph) => BinaryPrimitives.ReadUInt16BigEndian(Tabel("hmtx")[(4 * Math.Min(glyph, BinaryPrimitives.ReadUInt16BigEndian(Tabel("hhea")[34..]) - 1))..]);
        public bool IsLeeg(int glyph) => Plaats(glyph) == Plaats(glyph + 1);

        private uint Plaats(int glyph) => BinaryPrimitives.ReadUInt32BigEndian(Tabel("loca")[(4 * glyph)..]);

        private ReadOnlySpan<byte> Tabel(string naam)
        {
            for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(bestand.AsSpan(4)); i++)
            {
                var rij = bestand.AsSpan(12 + (16 * i), 16);
                if (Encoding.ASCII.GetString(rij[..4]) == naam) { return bestand.AsSpan((int)BinaryPrimitives.ReadUInt32BigEndian(rij[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(rij[12..])); }
            }
            throw new InvalidDataException("Deze tabel is er niet: " + naam);
        }
    }
}
