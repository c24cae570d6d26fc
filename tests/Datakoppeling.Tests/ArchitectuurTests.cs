using System.Text.RegularExpressions;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests;

/// <summary>Holds what is compiled against the table in docs/architecture.md, so that the page cannot be untrue.</summary>
public sealed partial class ArchitectuurTests
{
    private static readonly Naamruimtegraaf Graaf = Naamruimtegraaf.Lees(AppContext.BaseDirectory);
    private static readonly Dictionary<string, string[]> Tabel = LeesTabel();

    [Fact]
    public void Architectuur_ElkGebruik_StaatInDeTabel()
    {
        string[] verboden = [.. Graaf.Pijlen.Where(p => !Mag(p.Key.Van, p.Key.Naar)).Select(p => $"{p.Key.Van} → {p.Key.Naar} (in {p.Value})").Order(StringComparer.Ordinal)];
        verboden.ShouldBeEmpty("wat een naamruimte mag gebruiken staat in docs/architecture.md; verplaats de code of, als de richting klopt, vul de tabel aan");
    }

    [Fact]
    public void Architectuur_ElkeNaamruimte_HeeftEenRij() =>
        Graaf.Naamruimten.Where(n => !Tabel.ContainsKey(n)).Order(StringComparer.Ordinal).ShouldBeEmpty("elke naamruimte heeft een rij in docs/architecture.md");

    [Fact]
    public void Tabel_KentGeenPijlTussenDeModulesEnGeenNaarBoven()
    {
        string[] laag = ["Kern", "Platform", "Mailing", "Oib", "Portal"];
        var fout = from rij in Tabel
                   from naar in rij.Value
                   let van = rij.Key.Split('.')[0]
                   let doel = naar.Split('.')[0]
                   where !string.Equals(van, doel, StringComparison.Ordinal)
                   where Array.IndexOf(laag, doel) > Array.IndexOf(laag, van) || (van, doel) is ("Oib", "Mailing") or ("Mailing", "Oib")
                   select $"{rij.Key} → {naar}";
        fout.ShouldBeEmpty();
    }

    [Fact]
    public void Tabel_KentGeenKringen()
    {
        var staat = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var rij in Tabel.Keys) { Loop(rij, []); }

        void Loop(string rij, string[] pad)
        {
            pad.Contains(rij, StringComparer.Ordinal).ShouldBeFalse($"kring: {string.Join(" → ", pad)} → {rij}");
            if (!staat.TryAdd(rij, true)) { return; }
            // A whole module below ("Platform") stands for each of its rows; a module's own root stands above its folders.
            foreach (var naar in Tabel.Keys.Where(n => !string.Equals(n, rij, StringComparison.Ordinal) && Mag(rij, n))) { Loop(naar, [.. pad, rij]); }
        }
    }

    // More than one can take in at a glance is more than one room.
    [Fact]
    public void GeenMap_HeeftMeerDan25Bestanden()
    {
        string[] overvol = [.. new[] { "src", "tests" }.SelectMany(deel => Directory.GetDirectories(Repo.Pad(deel), "*", SearchOption.AllDirectories))
            .Where(map => !Gemaakt().IsMatch(map + "/")).Select(map => (Map: map, Aantal: Directory.GetFiles(map).Length)).Where(m => m.Aantal > 25)
            .Select(m => $"{Path.GetRelativePath(Repo.Pad(), m.Map)}: {m.Aantal}").Order(StringComparer.Ordinal)];
        overvol.ShouldBeEmpty("verdeel de map in kamers (docs/architecture.md)");
    }

    /// <summary>The host goes through the door: of a module it names only that, in one list. The demo does what people do, so it is let in.</summary>
    [Fact]
    public void Host_KentEenModuleAlleenBijHaarDeur() => Graaf.Pijlen.Keys
        .Where(p => p.Van.StartsWith("Portal", StringComparison.Ordinal) && p.Van != "Portal.Voorbeeldgegevens" && (p.Naar.Split('.')[0] is "Mailing" or "Oib"))
        .ShouldBe([("Portal.Modules", "Oib"), ("Portal.Modules", "Mailing")], ignoreOrder: true);

    [Theory]
    [InlineData("Mailing.Regels")]
    [InlineData("Oib.Regels")]
    [InlineData("Oib.Signalen")]
    [InlineData("Kern")]
    public void Regels_KennenGeenOpslagKlokCultuurOfBuitenwereld(string rijen)
    {
        string[] gebruik = [.. Graaf.Buiten.Where(b => string.Equals(b.Key.Van, rijen, StringComparison.Ordinal) && Verboden().IsMatch(b.Key.Soort))
            .Select(b => $"{b.Key.Soort} (in {b.Value})").Order(StringComparer.Ordinal)];
        gebruik.ShouldBeEmpty();
    }

    /// <summary>Migrations and their model are made by a tool and read by nobody: they are not to be what most of the house consists of.</summary>
    [Fact]
    public void GegenereerdeCode_IsMinderDanVijftienProcentVanDeBron()
    {
        var rijen = new[] { "*.cs", "*.razor" }.SelectMany(s => Directory.EnumerateFiles(Repo.Pad("src"), s, SearchOption.AllDirectories))
            .Where(p => !p.Split(Path.DirectorySeparatorChar).Any(m => m is "obj" or "bin")).ToLookup(p => p.Contains("/Migraties/", StringComparison.Ordinal), p => File.ReadLines(p).Count());
        rijen[true].Sum().ShouldBeInRange(1_000, (rijen[true].Sum() + rijen[false].Sum()) * 15 / 100, "de designer van een migratie houdt geen model: docs/besluiten/migraties.md");
    }

    [Fact]
    public void Graaf_ZietWatErIs()
    {
        // A reader of assemblies that finds nothing would let everything pass.
        Graaf.Pijlen.Keys.ShouldContain(("Platform.Handelingen", "Platform.Opslag"));
        Graaf.Pijlen.Keys.ShouldContain(("Portal.Modules", "Oib"));
        Graaf.Buiten.Keys.ShouldContain(b => b.Van == "Platform.Opslag" && b.Soort.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
    }

    /// <summary>A name without a dot stands for the whole project, but within that project only for its root.</summary>
    private static bool Mag(string van, string naar) => Tabel.TryGetValue(van, out var mag) && mag.Any(m =>
        string.Equals(m, naar, StringComparison.Ordinal)
        || (naar.StartsWith(m + ".", StringComparison.Ordinal) && (string.Equals(van, m, StringComparison.Ordinal) || !van.StartsWith(m + ".", StringComparison.Ordinal))));

    private static Dictionary<string, string[]> LeesTabel()
    {
        var pagina = File.ReadAllLines(Repo.Pad("docs", "architecture.md"));
        return pagina.Select(r => Rij().Match(r)).Where(m => m.Success).ToDictionary(
            m => m.Groups["van"].Value, m => Naam().Matches(m.Groups["naar"].Value).Select(n => n.Groups["naam"].Value).ToArray(), StringComparer.Ordinal);
    }

    [GeneratedRegex("^\\| `(?<van>[A-Za-z.]+)` \\| (?<naar>[^|]*) \\|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rij();

    [GeneratedRegex("`(?<naam>[A-Za-z.]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Naam();

    // What a build or an installer puts there, and what EF makes.
    [GeneratedRegex("/(bin|obj|node_modules|TestResults|Migraties)/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gemaakt();

    // MemoryStream and the like are I/O too: a rule works on values. CultureInfo itself may be named for InvariantCulture.
    [GeneratedRegex("^(Microsoft\\.|System\\.(IO|Net|Data|Threading\\.Tasks|Reflection\\.Emit|Console|Random|TimeProvider)\\b|System\\.Environment::(?!get_CurrentManagedThreadId|get_NewLine)|System\\.Globalization\\.CultureInfo::(get_CurrentCulture|get_CurrentUICulture|GetCultureInfo)|System\\.Guid::NewGuid)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verboden();
}
