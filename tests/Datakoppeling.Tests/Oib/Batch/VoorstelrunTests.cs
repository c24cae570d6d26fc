using Datakoppeling.Kern;
using Datakoppeling.Oib.Batch;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Oib.Batch;

/// <summary>The run from files to files (README.md).</summary>
public sealed class VoorstelrunTests
{
    public static TheoryData<string> Gevallen()
    {
        var gevallen = new TheoryData<string> { "oib" };
        if (GedeeldeMap.MapOfNiets("cases", "v2", "oib-gevallen") is { } map)
        {
            foreach (var geval in Directory.GetDirectories(map).Select(Path.GetFileName).Order(StringComparer.Ordinal)) { gevallen.Add("oib-gevallen/" + geval); }
        }
        return gevallen;
    }

    [Theory]
    [MemberData(nameof(Gevallen))]
    public void Voorbeeld_KomtTotDeLetterOvereen(string geval)
    {
        var pad = GedeeldeMap.Pad("cases", "v2", geval);
        var maandpad = Path.Combine(pad, "maand");
        var maand = File.Exists(maandpad) && Maand.TryLees(File.ReadAllText(maandpad).Trim(), out var gelezen) ? gelezen : new Maand(2026, 2);
        using var map = new TijdelijkeMap();
        Voer(Path.Combine(pad, "in"), map.Pad, maand).Weigering.ShouldBeNull();
        // The worked cases have line feeds alone and no byte order mark; what leaves the system has both.
        var gemaakt = File.ReadAllText(Path.Combine(map.Pad, "voorstellen.csv")).Replace("\r\n", "\n", StringComparison.Ordinal);
        gemaakt.ShouldBe(File.ReadAllText(Path.Combine(pad, "voorstellen.csv")).Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\uFEFF'));
    }

    [Fact]
    public void Levering_DieNietTeGebruikenIs_LaatNietsAchter()
    {
        using var map = new TijdelijkeMap();
        foreach (var naam in (string[])["dossiers.csv", "historie.csv", "ib-inkomsten.csv"]) { File.WriteAllText(Path.Combine(map.Pad, naam), "bsn;maand\n"); }
        var uitvoer = Path.Combine(map.Pad, "uit");
        Voer(map.Pad, uitvoer).Weigering!.Zin.ShouldContain("op rij 1");
        Directory.Exists(uitvoer).ShouldBeFalse();
    }

    [Fact]
    public void Maand_VoorDeEersteNorm_WordtGeweigerdMetDeReden()
    {
        using var map = new TijdelijkeMap();
        Voorstelrun.Voer(new Maand(1999, 1), new("a", "b", ["c"], map.Pad), OibNormen.Ingebouwd).Weigering!.Zin.ShouldContain("januari 1999");
    }

    private static Uitkomst<Voorstelverslag> Voer(string invoer, string uitvoer, Maand? maand = null)
    {
        string In(string naam) => Path.Combine(invoer, naam);
        return Voorstelrun.Voer(
            maand ?? new Maand(2026, 2), new(In("dossiers.csv"), In("historie.csv"), [In("ib-inkomsten.csv")], uitvoer), OibNormen.Ingebouwd);
    }
}
