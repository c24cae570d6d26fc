using System.Diagnostics;
using System.Text.Json;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Documentatie;

/// <summary>The software bill of materials as 'dotnet publish' makes it, against what lies beside the program.</summary>
public sealed class StuklijstTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stuklijst_VanHetPortaal_NoemtElkMeegeleverdPakketMetEenLicentieDiePast()
    {
        var deps = Path.Combine(AppContext.BaseDirectory, "Datakoppeling.Portal.deps.json");
        var uit = Path.GetTempFileName();
        try
        {
            await Maak(deps, uit);
            using var lijst = JsonDocument.Parse(await File.ReadAllTextAsync(uit, Stop));
            var wortel = lijst.RootElement;
            wortel.GetProperty("bomFormat").GetString().ShouldBe("CycloneDX");
            wortel.GetProperty("specVersion").GetString().ShouldBe("1.6");
            wortel.GetProperty("metadata").GetProperty("component").GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString().ShouldBe("EUPL-1.2");
            var onderdelen = wortel.GetProperty("components").EnumerateArray().ToDictionary(c => c.GetProperty("purl").GetString()!, StringComparer.Ordinal);
            var meegeleverd = Meegeleverd(deps);
            meegeleverd.Count.ShouldBeGreaterThan(20);
            meegeleverd.Where(p => !onderdelen.ContainsKey(p)).ShouldBeEmpty();
            onderdelen.Values.Where(c => !AfhankelijkhedenTests.Past(Licentie(c))).Select(c => c.GetProperty("name").GetString()).ShouldBeEmpty("deze licentie past niet bij de EUPL-1.2");
            foreach (var pakket in meegeleverd)
            {
                var hash = onderdelen[pakket].GetProperty("hashes")[0];
                hash.GetProperty("alg").GetString().ShouldBe("SHA-512");
                hash.GetProperty("content").GetString()!.Length.ShouldBe(128);
            }
            var verwijzingen = onderdelen.Values.Select(c => c.GetProperty("bom-ref").GetString()).Append(wortel.GetProperty("metadata").GetProperty("component").GetProperty("bom-ref").GetString()).ToHashSet(StringComparer.Ordinal);
            wortel.GetProperty("dependencies").EnumerateArray().SelectMany(d => d.GetProperty("dependsOn").EnumerateArray().Append(d.GetProperty("ref"))).Select(r => r.GetString())
                .ShouldAllBe(r => verwijzingen.Contains(r));
        }
        finally
        {
            File.Delete(uit);
        }
    }

    private static async Task Maak(string deps, string uit)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Repo.Pad(".build") };
        foreach (var woord in (string[])["run", Repo.Pad(".build", "stuklijst.cs"), "--", deps, Repo.Pad("src", "Datakoppeling.Portal", "obj", "project.assets.json"), uit, "0.0.0"]) { start.ArgumentList.Add(woord); }
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var proces = Process.Start(start)!;
        var (tekst, fouten) = (proces.StandardOutput.ReadToEndAsync(Stop), proces.StandardError.ReadToEndAsync(Stop));
        await proces.WaitForExitAsync(Stop);
        proces.ExitCode.ShouldBe(0, await tekst + await fouten);
    }

    private static List<string> Meegeleverd(string deps)
    {
        using var inhoud = JsonDocument.Parse(File.ReadAllText(deps));
        return [.. inhoud.RootElement.GetProperty("libraries").EnumerateObject().Where(l => l.Value.GetProperty("type").GetString() == "package").Select(l => "pkg:nuget/" + l.Name.Replace('/', '@'))];
    }

    private static string Licentie(JsonElement onderdeel)
    {
        var licentie = onderdeel.GetProperty("licenses").EnumerateArray().Single();
        if (licentie.TryGetProperty("expression", out var keuze)) { return keuze.GetString()!; }
        var enkel = licentie.GetProperty("license");
        return enkel.TryGetProperty("id", out var id) ? id.GetString()! : enkel.GetProperty("name").GetString()!;
    }
}
