using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Graphics.Operations.TextState;
using UglyToad.PdfPig.Tokens;

namespace Datakoppeling.Tests.Platform.Brieven;

/// <summary>A PDF read back by another program than wrote it: its objects, its elements, what is drawn where, its faces.</summary>
internal sealed class Pdfbestand : IDisposable
{
    private readonly PdfDocument _pdf;

    public Pdfbestand(byte[] inhoud)
    {
        Inhoud = inhoud;
        Ruw = Encoding.Latin1.GetString(inhoud);
        _pdf = PdfDocument.Open(inhoud);
        if (Boomwortel is { } wortel) { foreach (var kind in Kinderen(wortel)) { Lees(kind, null); } }
        for (var i = 1; i <= _pdf.NumberOfPages; i++) { Bladen.Add(new(i, _pdf.GetPage(i))); }
    }

    public byte[] Inhoud { get; }
    public string Ruw { get; }
    public DictionaryToken Catalogus => _pdf.Structure.Catalog.CatalogDictionary;
    public DictionaryToken? Boomwortel => Woordenboek(Catalogus, "StructTreeRoot");
    public List<Pdfelement> Elementen { get; } = [];
    public List<Pdfblad> Bladen { get; } = [];
    public bool IsVersleuteld => _pdf.IsEncrypted;

    public string Xmp => Catalogus.Data.TryGetValue("Metadata", out var plek) && Volg(plek) is StreamToken stroom ? Encoding.UTF8.GetString(Ontpak(stroom)) : "";

    public IToken Volg(IToken token) => token is IndirectReferenceToken verwijzing ? _pdf.Structure.GetObject(verwijzing.Data).Data : token;

    public IToken? Waarde(DictionaryToken van, string naam) => van.Data.TryGetValue(naam, out var token) ? Volg(token) : null;

    public DictionaryToken? Woordenboek(DictionaryToken van, string naam) => Waarde(van, naam) as DictionaryToken;

    public string? Tekst(DictionaryToken van, string naam) => Waarde(van, naam) switch
    {
        StringToken tekst => tekst.Data,
        NameToken woord => woord.Data,
        HexToken hex => Encoding.BigEndianUnicode.GetString(hex.Bytes).TrimStart('\uFEFF'),
        _ => null,
    };

    public byte[] Ontpak(StreamToken stroom) => stroom.Decode(_pdf.Structure.FilterProvider, _pdf.Structure.TokenScanner).ToArray();

    /// <summary>Every object of the file.</summary>
    public IEnumerable<IToken> Objecten => _pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(sleutel => _pdf.Structure.GetObject(sleutel).Data);

    public IEnumerable<DictionaryToken> Woordenboeken => Objecten.Select(o => o is StreamToken stroom ? stroom.StreamDictionary : o).OfType<DictionaryToken>();

    public IEnumerable<DictionaryToken> Letters => Woordenboeken.Where(d => Tekst(d, "Type") == "Font");

    /// <summary>Those that are drawn with.</summary>
    public IEnumerable<(string Naam, DictionaryToken Letter)> Kast
    {
        get
        {
            var middelen = Woordenboek(Woordenboek(Catalogus, "Pages")!, "Resources")!;
            return Woordenboek(middelen, "Font")!.Data.Select(f => (f.Key, (DictionaryToken)Volg(f.Value)));
        }
    }

    /// <summary>Which glyphs each face draws, over all pages.</summary>
    public Dictionary<string, SortedSet<int>> Gebruikt()
    {
        Dictionary<string, SortedSet<int>> gebruikt = new(StringComparer.Ordinal);
        foreach (var blad in Bladen)
        {
            var nu = "";
            foreach (var stap in blad.Blad.Operations)
            {
                if (stap is SetFontAndSize letter) { nu = letter.Font.Data; }
                if (stap is not ShowTextsWithPositioning tekst) { continue; }
                var glyphen = gebruikt.TryGetValue(nu, out var al) ? al : gebruikt[nu] = [];
                foreach (var hex in tekst.Array.OfType<HexToken>())
                {
                    for (var i = 0; i + 1 < hex.Bytes.Length; i += 2) { glyphen.Add((hex.Bytes[i] << 8) | hex.Bytes[i + 1]); }
                }
            }
        }
        return gebruikt;
    }

    /// <summary>For each page the elements of its marked contents, by number.</summary>
    public Dictionary<int, IReadOnlyList<IToken>> Leesboom()
    {
        Dictionary<int, IReadOnlyList<IToken>> lijst = [];
        if (Boomwortel is { } wortel && Woordenboek(wortel, "ParentTree") is { } boom) { Tak(boom); }
        return lijst;

        void Tak(DictionaryToken tak)
        {
            if (Waarde(tak, "Kids") is ArrayToken kinderen) { foreach (var kind in kinderen.Data) { Tak((DictionaryToken)Volg(kind)); } }
            if (Waarde(tak, "Nums") is not ArrayToken nummers) { return; }
            for (var i = 0; i + 1 < nummers.Length; i += 2) { lijst[((NumericToken)nummers.Data[i]).Int] = ((ArrayToken)Volg(nummers.Data[i + 1])).Data; }
        }
    }

    private void Lees(IToken token, Pdfelement? ouder)
    {
        if (Volg(token) is not DictionaryToken woordenboek || !woordenboek.Data.ContainsKey("S")) { return; }
        var element = new Pdfelement(Tekst(woordenboek, "S")!, woordenboek, (token as IndirectReferenceToken)?.Data, ouder);
        ouder?.Kinderen.Add(element);
        Elementen.Add(element);
        foreach (var kind in Kinderen(woordenboek))
        {
            if (kind is NumericToken nummer) { element.Inhoud.Add(((woordenboek.Data["Pg"] as IndirectReferenceToken)!.Data, nummer.Int)); }
            else if (Volg(kind) is DictionaryToken deel && deel.Data.ContainsKey("MCID")) { element.Inhoud.Add(((deel.Data["Pg"] as IndirectReferenceToken)!.Data, ((NumericToken)deel.Data["MCID"]).Int)); }
            else { Lees(kind, element); }
        }
    }

    private IEnumerable<IToken> Kinderen(DictionaryToken van) => van.Data.TryGetValue("K", out var token) ? Volg(token) is ArrayToken lijst ? lijst.Data : [token] : [];

    public void Dispose() => _pdf.Dispose();
}

/// <summary>An element of the structure.</summary>
internal sealed record Pdfelement(string Soort, DictionaryToken Woordenboek, IndirectReference? Waar, Pdfelement? Ouder)
{
    public List<Pdfelement> Kinderen { get; } = [];
    public List<(IndirectReference Blad, int Nummer)> Inhoud { get; } = [];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Soort} in {Ouder?.Soort ?? "de wortel"}");
}

/// <summary>A page: each step that draws, and what it is marked as.</summary>
internal sealed record Pdfblad(int Nummer, UglyToad.PdfPig.Content.Page Blad)
{
    private static readonly HashSet<string> Tekent = new(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI", "Tj", "TJ", "'", "\""], StringComparer.Ordinal);

    /// <summary>From the outermost mark to the innermost, around each step that draws; and the marks as they are opened.</summary>
    public IEnumerable<(string Stap, IReadOnlyList<(string Naam, DictionaryToken? Eigen)> Binnen)> Stappen()
    {
        List<(string, DictionaryToken?)> binnen = [];
        foreach (var stap in Blad.Operations)
        {
            switch (stap)
            {
                case BeginMarkedContent begin: binnen.Add((begin.Name.Data, null)); yield return ("begin", [.. binnen]); break;
                case BeginMarkedContentWithProperties begin: binnen.Add((begin.Name.Data, begin.Properties)); yield return ("begin", [.. binnen]); break;
                case EndMarkedContent: binnen.RemoveAt(binnen.Count - 1); break;
                default:
                    if (Tekent.Contains(stap.Operator)) { yield return (stap.Operator, [.. binnen]); }
                    break;
            }
        }
    }
}
