using System.Text;
using System.Xml.Linq;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Platform.Brieven;

/// <summary>What is printed is readable for who does not see it: PDF/UA-1, rule by rule, on awkward pieces, read back by another program.</summary>
public sealed class PdfuaTests
{
    private static readonly Lazy<Pdfbestand> Alles = new(() => new Pdfbestand(Proefstuk.Druk(
        Proefstuk.MetAlles(), Proefstuk.MetAlles("Ş. Çelik-Öztürk en Đ. Nguyễn Thị Phượng", "Geachte mevrouw Çelik, geachte heer Nguyễn,"), Proefstuk.MetAlles("M̌. X̌ylø", "Geachte Ł. Ōmǟ,"), Proefstuk.Lang())));

    public static TheoryData<string> Regels => [.. Pdfua.Geldig.Keys.Concat(Pdfua.Afwezig.Keys)];

    [Theory, MemberData(nameof(Regels))]
    public void Gedrukt_VoldoetAanElkeRegelDieGeldt(string regel)
    {
        if (Pdfua.Geldig.TryGetValue(regel, out var keur)) { keur(Alles.Value).Take(10).ShouldBeEmpty(regel); }
        else
        {
            var (waarom, afwezig) = Pdfua.Afwezig[regel];
            afwezig(Alles.Value).ShouldBeTrue($"{regel}: {waarom}");
        }
    }

    [Fact]
    public void Regels_ZijnAlleRegelsVanHetProfiel()
    {
        Regels.Count.ShouldBe(106);
        var profiel = XDocument.Load(GedeeldeMap.Pad("testdata", "pdfua", "PDFUA-1.xml"));
        var nummers = profiel.Descendants().Where(e => e.Name.LocalName == "id").Select(e => $"{e.Attribute("clause")!.Value}-{e.Attribute("testNumber")!.Value}").ToList();
        Pdfua.Geldig.Keys.Concat(Pdfua.Afwezig.Keys).Order(StringComparer.Ordinal).ShouldBe(nummers.Order(StringComparer.Ordinal));
    }

    /// <summary>Each thing that is broken in a file, and a rule that then complains.</summary>
    public static TheoryData<string, string, string> Gebreken => new()
    {
        { "<pdfuaid:part>1<", "<pdfuaid:part>2<", "5-2" },
        { "pdfuaid:part", "pdfuaid:paar", "5-1" },
        { "/Marked true", "/Marked null", "6.2-1" },
        { "/Artifact BMC", "/Artikelt BMC", "7.1-3" },
        { "/MCID 1>>BDC", "/MCIX 1>>BDC", "7.1-3" },
        { "/S/Sect", "/S/Sekt", "7.1-5" },
        { "<dc:title>", "<dc:titel>", "7.1-9" },
        { "/DisplayDocTitle true", "/DisplayDocTitle null", "7.1-10" },
        { "/S/TBody", "/S/THead", "7.2-11" },
        { "/S/TR/", "/S/P /", "7.2-36" },
        { "/S/LI/", "/S/P /", "7.2-19" },
        { "/S/LBody", "/S/Quote", "7.2-20" },
        { "/S/Lbl", "/S/Lxl", "7.2-20" },
        { "/Lang(nl-NL)/View", "/Lxng(nl-NL)/View", "7.2-22" },
        { "/Lang(ar)", "/Lang(a-)", "7.2-29" },
        { "/Alt<", "/Alx<", "7.3-1" },
        { "/S/H1", "/S/H3", "7.4.2-1" },
        { "/S/H2", "/S/H ", "7.4.4-1" },
        { "/Scope/Column", "/Scope/Colomn", "7.5-1" },
        { "/Role/cb", "/Role/xx", "7.18.4-2" },
        { "/Encoding/Identity-H", "/Encoding/Idontity-H", "7.21.3.1-1" },
        { "/CIDToGIDMap/Identity", "/CIDToGIDMap/Idontity", "7.21.3.2-1" },
        { "/FontFile2 ", "/FontFile9 ", "7.21.4.1-1" },
        { "><0065>\n", "><FEFF>\n", "7.21.7-2" },
    };

    [Theory, MemberData(nameof(Gebreken))]
    public void Gebrek_InEenBestand_WordtGezien(string goed, string fout, string regel)
    {
        var inhoud = Encoding.Latin1.GetString(Proefstuk.DrukOpen(Proefstuk.MetAlles()));
        fout.Length.ShouldBe(goed.Length, "anders staat alles ergens anders");
        inhoud.ShouldContain(goed);
        using var heel = new Pdfbestand(Encoding.Latin1.GetBytes(inhoud));
        Pdfua.Geldig[regel](heel).ShouldBeEmpty();
        var stuk = Encoding.Latin1.GetBytes(inhoud.Replace(goed, fout, StringComparison.Ordinal));
        IEnumerable<string> klachten;
        try
        {
            using var kapot = new Pdfbestand(stuk);
            klachten = [.. Pdfua.Geldig[regel](kapot).Take(3)];
        }
        catch (Exception e) when (e is not Shouldly.ShouldAssertException) { klachten = [e.GetType().Name]; }
        klachten.ShouldNotBeEmpty();
    }

    [Fact]
    public void Lezer_KrijgtDeTekstInLeesvolgordeMetDeLetterlijkeWoorden()
    {
        var pdf = Alles.Value;
        var tekst = string.Join('\n', pdf.Bladen.Select(b => b.Blad.Text));
        foreach (var woord in new[] { "€ 300", "Đ. Nguyễn Thị Phượng", "Ş. Çelik-Öztürk", "Bladzijde 1 van 2" }) { tekst.ShouldContain(woord); }
        var soorten = pdf.Elementen.Where(e => e.Ouder?.Soort == "Sect").Take(9).Select(e => e.Soort);
        soorten.ShouldBe(["P", "Figure", "P", "H1", "P", "P", "H2", "L", "L"]);
    }
}
