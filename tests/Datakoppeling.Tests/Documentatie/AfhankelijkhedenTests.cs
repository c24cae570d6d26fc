using System.Text.Json;

namespace Datakoppeling.Tests.Documentatie;

public class AfhankelijkhedenTests
{
    /// <summary>Licences that go together with the EUPL-1.2 for something that is shipped or linked.</summary>
    private static readonly string[] Toegestaan =
    [
        "MIT", "Apache-2.0", "MS-PL OR Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "Public Domain", "MPL-2.0", "OFL-1.1",
    ];

    internal static bool Past(string licentie) => Toegestaan.Contains(licentie, StringComparer.Ordinal);

    /// <summary>Programs and system libraries beside the product, started or loaded and never shipped.</summary>
    private static readonly string[] Ernaast = ["GPL-2.0-or-later", "LGPL-2.1-or-later"];

    [Fact]
    public void Afhankelijkheden_ElkPakketInGebruik_StaatOpDePaginaMetVersie()
    {
        var genoemd = Projectmap.Tabelrijen("docs", "afhankelijkheden.md").Select(r => $"{r[0]}/{r[1]}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var gebruikt = Directory.GetFiles(Projectmap.Wortel, "project.assets.json", SearchOption.AllDirectories).SelectMany(Pakketten).Distinct(StringComparer.Ordinal);
        gebruikt.Where(p => !genoemd.Contains(p)).ShouldBeEmpty("Draai .build/afhankelijkheden.sh en zet de pagina in de wijziging.");
    }

    [Fact]
    public void Afhankelijkheden_ElkeLicentie_PastBijDeEupl()
    {
        var rijen = Projectmap.Tabelrijen("docs", "afhankelijkheden.md").ToList();
        rijen.Count.ShouldBeGreaterThan(40);
        rijen.Where(r => !Toegestaan.Contains(r[2], StringComparer.Ordinal) && !Ernaast.Contains(r[2], StringComparer.Ordinal)).ShouldBeEmpty();
        // Only what stands beside the packages may have a licence of the second list.
        rijen.Where(r => Ernaast.Contains(r[2], StringComparer.Ordinal)).ShouldAllBe(r => char.IsAsciiLetterLower(r[0][0]) && r[1].Contains("los", StringComparison.Ordinal));
    }

    [Fact]
    public void Licentie_VanHetProject_IsDeHeleEupl()
    {
        var tekst = string.Join('\n', Projectmap.Rijen("LICENSE"));
        tekst.ShouldContain("EUROPEAN UNION PUBLIC LICENCE v. 1.2");
        tekst.ShouldContain("15. Applicable Law");
        tekst.ShouldContain("Compatible Licences");
    }

    [Fact]
    public void Pakketten_ElkeVersieDieVaststaat_WordtDoorEenProjectGenoemd()
    {
        var genoemd = Bouwbestanden().SelectMany(File.ReadAllLines).Select(r => Tussen(r, "<PackageReference Include=\"")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var vast = Projectmap.Rijen(".build", "Pakketten.props").Select(r => Tussen(r, "<PackageVersion Include=\"")).OfType<string>().ToList();
        vast.Count.ShouldBeGreaterThan(15);
        vast.Where(p => !genoemd.Contains(p)).ShouldBeEmpty("Haal weg wat geen project noemt.");
    }

    /// <summary>A package folder that was set without a closing slash must work too: NuGet hands it on as it was given.</summary>
    [Fact]
    public void Pakketmap_InElkBouwbestand_KrijgtEenSlotstreep()
    {
        var los = Bouwbestanden().SelectMany(b => File.ReadLines(b).Select(r => (Bestand: Path.GetFileName(b), Rij: r)))
            .Where(r => r.Rij.Replace("EnsureTrailingSlash($(NuGetPackageRoot))", "", StringComparison.Ordinal).Contains("$(NuGetPackageRoot)", StringComparison.Ordinal));
        los.ShouldBeEmpty();
    }

    private static IEnumerable<string> Bouwbestanden() =>
        from map in new[] { ".build", "src", "tests" }
        from bestand in Directory.EnumerateFiles(Path.Combine(Projectmap.Wortel, map), "*.*", SearchOption.AllDirectories)
        where Path.GetExtension(bestand) is ".csproj" or ".props" or ".targets"
        where !bestand.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        select bestand;

    private static string? Tussen(string rij, string begin) =>
        rij.IndexOf(begin, StringComparison.Ordinal) is >= 0 and var hier ? rij[(hier + begin.Length)..].Split('"')[0] : null;

    private static IEnumerable<string> Pakketten(string bestand)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(bestand));
        return [.. json.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(l => l.Value.GetProperty("type").ValueEquals("package")).Select(l => l.Name)];
    }
}
