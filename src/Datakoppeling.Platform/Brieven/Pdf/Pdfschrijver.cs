using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Platform.Brieven.Letters;
using Datakoppeling.Platform.Brieven.Zetten;

namespace Datakoppeling.Platform.Brieven.Pdf;

/// <summary>
/// Writes set pieces as one tagged PDF 1.7 (PDF/UA-1), front to back, without keeping them: of what was written only the place of each
/// object is remembered. Which rules it keeps, and why the others do not apply: docs/besluiten/eigen-pdf-voor-questpdf.md.
/// </summary>
internal sealed class Pdfschrijver : IDisposable
{
    private const int BladenPerTak = 50;
    private const int Wortel = 1, Bladen = 2, Boomwortel = 3, Document = 4, Omschrijving = 5, Middelen = 6, Gegevens = 7, Leesboom = 8;

    private readonly Stream _uit;
    private readonly Pdfgegevens _over;
    private readonly IncrementalHash _som = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Plaats> _plaatsen = [.. Enumerable.Repeat(default(Plaats), Leesboom + 1)];
    private readonly List<(int Nummer, List<int> Kinderen)> _takken = [];
    private readonly List<int> _stukken = [];
    private readonly List<(int Nummer, int Van, int Tot)> _leesbladen = [];
    private readonly SortedSet<ushort>[] _glyphen = [.. Letterkast.Hier.Alle.Select(_ => new SortedSet<ushort>())];
    private readonly HashSet<Zetdeel> _gezien = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<string, (int Nummer, Pngbeeld Beeld)> _beelden = new(StringComparer.Ordinal);
    private readonly bool _dicht;
    private long _lengte;

    /// <param name="dicht">Compressed; a test that breaks something in a file has it otherwise.</param>
    public Pdfschrijver(Stream uit, Pdfgegevens over, bool dicht = true)
    {
        (_uit, _over, _dicht) = (uit, over, dicht);
        // Four bytes that are no text: who carries the file treats it as such.
        Schrijf(Encoding.Latin1.GetBytes("%PDF-1.7\n%âãÏÓ\n"));
    }

    /// <summary>How many pages there are so far.</summary>
    public int Aantal { get; private set; }

    /// <summary>Where an object stands: in the file, or as the so manieth in a stream of objects.</summary>
    private readonly record struct Plaats(bool InStroom, long Waar, int Hoeveelste);

    /// <summary>Adds these in their order; they must have no complaints.</summary>
    public void Voeg(IReadOnlyList<Gezetstuk> stukken)
    {
        var delen = new Pdfdeel[stukken.Count];
        for (var i = 0; i < stukken.Count; i++) { delen[i] = Reserveer(stukken[i]); }
        Parallel.For(0, stukken.Count, i => delen[i].Maak(stukken[i], _dicht));
        foreach (var deel in delen)
        {
            foreach (var (nummer, inhoud) in deel.Stromen)
            {
                _plaatsen[nummer] = new(InStroom: false, _lengte, 0);
                Schrijf(inhoud.Span);
            }
            for (var i = 0; i < deel.Objecten; i++) { _plaatsen[deel.Eerste + i] = new(InStroom: true, deel.Objectstroom, i); }
        }
    }

    private Pdfdeel Reserveer(Gezetstuk stuk)
    {
        foreach (var woord in stuk.Gebruikt)
        {
            if (_gezien.Add(woord)) { _glyphen[woord.Letter.Plaats].UnionWith(woord.Glyphen); }
        }
        foreach (var beeld in stuk.Beelden)
        {
            if (!_beelden.ContainsKey(beeld.Naam)) { _beelden[beeld.Naam] = (Nieuw(), beeld); }
        }
        var takken = new int[stuk.Bladen.Count];
        var eerste = _plaatsen.Count;
        // Pages, elements and the list by which a reader finds them go in one stream of objects.
        var objecten = stuk.Bladen.Count + stuk.Boom.Knopen.Count + 1;
        for (var i = 0; i < objecten + stuk.Bladen.Count + 1; i++) { Nieuw(); }
        for (var i = 0; i < stuk.Bladen.Count; i++)
        {
            if (_takken.Count == 0 || _takken[^1].Kinderen.Count == BladenPerTak) { _takken.Add((Nieuw(), [])); }
            _takken[^1].Kinderen.Add(eerste + i);
            takken[i] = _takken[^1].Nummer;
        }
        var deel = new Pdfdeel(eerste, objecten, takken, Aantal, Document);
        _stukken.Add(deel.Boom);
        _leesbladen.Add((deel.Leesblad, Aantal, Aantal + stuk.Bladen.Count - 1));
        Aantal += stuk.Bladen.Count;
        return deel;
    }

    /// <summary>Ends the file.</summary>
    public void Sluit()
    {
        var letters = Letters();
        foreach (var (nummer, kinderen) in _takken)
        {
            Object(nummer, $"<</Type/Pages/Parent {Bladen} 0 R/Count {kinderen.Count}/Kids[{Verwijs(kinderen)}]>>");
        }
        Object(Bladen, $"<</Type/Pages/Count {Aantal}/MediaBox[0 0 595.28 841.89]/Resources {Middelen} 0 R/Kids[{Verwijs(_takken.Select(t => t.Nummer))}]>>");
        foreach (var (_, (nummer, beeld)) in _beelden) { Beeld(nummer, beeld); }
        var beelden = _beelden.Count == 0 ? "" : $"/XObject<<{string.Concat(_beelden.Select(b => $"/{b.Key} {b.Value.Nummer} 0 R"))}>>";
        Object(Middelen, $"<</Font<<{letters}>>{beelden}>>");
        Object(Document, $"<</Type/StructElem/S/Document/P {Boomwortel} 0 R/K[{Verwijs(_stukken)}]>>");
        Object(Leesboom, $"<</Kids[{Verwijs(_leesbladen.Select(b => b.Nummer))}]>>");
        Object(Boomwortel, $"<</Type/StructTreeRoot/K {Document} 0 R/ParentTree {Leesboom} 0 R/ParentTreeNextKey {Aantal}>>");
        Stroom(Omschrijving, "/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(_over.Xmp()), dicht: false);
        Object(Gegevens, $"<</Title{Inhoud.AlsLeestekst(_over.Titel)}/Producer{Inhoud.AlsLeestekst(_over.Programma)}/CreationDate({_over.Gemaakt.UtcDateTime.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture)})>>");
        Object(Wortel, $"<</Type/Catalog/Pages {Bladen} 0 R/StructTreeRoot {Boomwortel} 0 R/MarkInfo<</Marked true>>/Metadata {Omschrijving} 0 R/Lang({_over.Taal})/ViewerPreferences<</DisplayDocTitle true>>>>");
        Wegwijzer();
        _uit.Flush();
    }

    private string Letters()
    {
        var namen = new StringBuilder();
        foreach (var letter in Letterkast.Hier.Alle)
        {
            var glyphen = _glyphen[letter.Plaats];
            if (glyphen.Count == 0) { continue; }
            var (font, nazaat, gegevens, bestand, leeswijzer) = (Nieuw(), Nieuw(), Nieuw(), Nieuw(), Nieuw());
            var inbedding = Letterinbedding.Bestand(letter, glyphen);
            var naam = $"{Voorvoegsel(inbedding)}+{letter.Naam}";
            Object(font, $"<</Type/Font/Subtype/Type0/BaseFont/{naam}/Encoding/Identity-H/DescendantFonts[{nazaat} 0 R]/ToUnicode {leeswijzer} 0 R>>");
            Object(nazaat, $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{naam}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {gegevens} 0 R/CIDToGIDMap/Identity/DW 0/W{Letterinbedding.Breedtelijst(letter, glyphen)}>>");
            var kader = letter.Kader;
            Object(gegevens, $"<</Type/FontDescriptor/FontName/{naam}/Flags 4/FontBBox[{kader.Links} {kader.Onder} {kader.Rechts} {kader.Boven}]/ItalicAngle 0/Ascent {letter.Stijging}/Descent {letter.Daling}/CapHeight {letter.Kapitaal}/StemV 80/FontFile2 {bestand} 0 R>>");
            Stroom(bestand, $"/Length1 {inbedding.Length}", inbedding);
            Stroom(leeswijzer, "", Encoding.ASCII.GetBytes(Letterinbedding.Leeswijzer(letter, glyphen)));
            namen.Append(CultureInfo.InvariantCulture, $"/F{letter.Plaats} {font} 0 R");
        }
        return namen.ToString();
    }

    /// <summary>Six capitals that tell this part of the face from another.</summary>
    private static string Voorvoegsel(byte[] bestand) => string.Concat(SHA256.HashData(bestand).Take(6).Select(b => (char)('A' + (b % 26))));

    private void Beeld(int nummer, Pngbeeld beeld)
    {
        var kleuren = beeld.Kleuren switch
        {
            1 => "/DeviceGray",
            3 => "/DeviceRGB",
            _ => $"[/Indexed/DeviceRGB {(beeld.Palet.Length / 3) - 1}<{Convert.ToHexString(beeld.Palet)}>]",
        };
        Stroom(nummer, $"/Type/XObject/Subtype/Image/Width {beeld.Breed}/Height {beeld.Hoog}/BitsPerComponent 8/ColorSpace{kleuren}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors {Math.Max(1, beeld.Kleuren)}/BitsPerComponent 8/Columns {beeld.Breed}>>", beeld.Rijen, dicht: false);
    }

    private int Nieuw()
    {
        _plaatsen.Add(default);
        return _plaatsen.Count - 1;
    }

    private static string Verwijs(IEnumerable<int> nummers) => string.Join(' ', nummers.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n} 0 R")));

    private void Object(int nummer, string inhoud)
    {
        _plaatsen[nummer] = new(InStroom: false, _lengte, 0);
        Schrijf(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{nummer} 0 obj\n{inhoud}\nendobj\n")));
    }

    private void Stroom(int nummer, string eigenschappen, byte[] inhoud, bool dicht = true)
    {
        _plaatsen[nummer] = new(InStroom: false, _lengte, 0);
        Schrijf(Pdfdeel.Stroom(nummer, eigenschappen, inhoud, dicht && _dicht).Span);
    }

    private void Wegwijzer()
    {
        var nummer = Nieuw();
        var begin = _lengte;
        _plaatsen[nummer] = new(InStroom: false, begin, 0);
        var rijen = new byte[_plaatsen.Count * 8];
        for (var i = 0; i < _plaatsen.Count; i++)
        {
            var (inStroom, waar, hoeveelste) = _plaatsen[i];
            var rij = rijen.AsSpan(i * 8, 8);
            rij[0] = (byte)(i == 0 ? 0 : inStroom ? 2 : 1);
            rij[1] = (byte)(waar >> 32);
            BinaryPrimitives.WriteUInt32BigEndian(rij[2..], (uint)waar);
            BinaryPrimitives.WriteUInt16BigEndian(rij[6..], (ushort)(i == 0 ? 65535 : hoeveelste));
        }
        var som = Convert.ToHexString(_som.GetCurrentHash())[..32];
        Stroom(nummer, string.Create(CultureInfo.InvariantCulture, $"/Type/XRef/Size {_plaatsen.Count}/W[1 5 2]/Root {Wortel} 0 R/Info {Gegevens} 0 R/ID[<{som}><{som}>]"), rijen);
        Schrijf(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{begin}\n%%EOF\n")));
    }

    private void Schrijf(ReadOnlySpan<byte> wat)
    {
        _uit.Write(wat);
        _som.AppendData(wat);
        _lengte += wat.Length;
    }

    public void Dispose() => _som.Dispose();
}
