using System.Diagnostics;

namespace Datakoppeling.EndToEnd.Belasting;

/// <summary>The load program with a handful of hurried consulents: that it still speaks to the portal. What it measures is in README.</summary>
public sealed class BelastingTests
{
    [Fact]
    public async Task Belasting_MetDrieConsulenten_WerktZonderFouten()
    {
        var hier = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var dll = Path.Combine(Portaalproces.Wortel, "tests", "Datakoppeling.Belasting", "bin", hier.Parent!.Name, hier.Name, "Datakoppeling.Belasting.dll");
        using var proces = Process.Start(new ProcessStartInfo("dotnet", [dll, "--gebruikers", "3", "--minuten", "5", "--keer", "3", "--geduld", "180", "--dossiers", "300", "--denktijd", "0.02"])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        try
        {
            var verslag = await proces.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(15), TestContext.Current.CancellationToken);
            await proces.WaitForExitAsync(TestContext.Current.CancellationToken);
            proces.ExitCode.ShouldBe(0, verslag);
            verslag.ShouldContain("beslissen en volgende");
            verslag.ShouldContain("tellen op de lege pagina");
        }
        finally
        {
            if (!proces.HasExited) { proces.Kill(entireProcessTree: true); }
        }
    }
}
