using Datakoppeling.Kern;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Oib.Bestanden;

/// <summary>The run from files to files (oib.md section 7).</summary>
public sealed class VoorstelrunTests
{
    [Fact]
    public void Voorbeeldmaand_KomtTotDeLetterOvereen()
    {
        var invoer = GedeeldeMap.Pad("cases", "oib", "in");
        using var map = new TijdelijkeMap();
        Voer(invoer, map.Pad).Gelukt.ShouldBeTrue();
        // The worked case has line feeds alone and no byte order mark; what leaves the system has both.
        var gemaakt = File.ReadAllText(Path.Combine(map.Pad, "voorstellen.csv")).Replace("\r\n", "\n", StringComparison.Ordinal);
        gemaakt.ShouldBe(File.ReadAllText(GedeeldeMap.Pad("cases", "oib", "voorstellen.csv")));
    }

    [Fact]
    public void Levering_DieNietTeGebruikenIs_LaatNietsAchter()
    {
        using var map = new TijdelijkeMap();
        foreach (var naam in (string[])["dossiers.csv", "historie.csv", "ib-inkomsten.csv"]) { File.WriteAllText(Path.Combine(map.Pad, naam), "bsn;maand\n"); }
        var uitvoer = Path.Combine(map.Pad, "uit");
        Voer(map.Pad, uitvoer).Weigering!.Zin.ShouldContain("op regel 1");
        Directory.Exists(uitvoer).ShouldBeFalse();
    }

    [Fact]
    public void Maand_VoorDeEersteNorm_WordtGeweigerdMetDeReden()
    {
        using var map = new TijdelijkeMap();
        Voorstelrun.Voer(new Maand(1999, 1), new("a", "b", "c", map.Pad), OibNormen.Ingebouwd).Weigering!.Zin.ShouldContain("januari 1999");
    }

    private static Uitkomst<Voorstelverslag> Voer(string invoer, string uitvoer)
    {
        string In(string naam) => Path.Combine(invoer, naam);
        return Voorstelrun.Voer(
            new Maand(2026, 2), new(In("dossiers.csv"), In("historie.csv"), In("ib-inkomsten.csv"), uitvoer), OibNormen.Ingebouwd);
    }
}
