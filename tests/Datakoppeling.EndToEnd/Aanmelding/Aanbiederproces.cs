using System.Diagnostics;

namespace Datakoppeling.EndToEnd.Aanmelding;

/// <summary>The OpenID provider of npm as a process of its own; it ends with its input, so also when the test dies.</summary>
internal sealed class Aanbiederproces : IAsyncDisposable
{
    private static readonly string Map = Path.Combine(Portaalproces.Wortel, "tests", "Datakoppeling.EndToEnd", "Aanmelding", "Aanbieder");
    private static readonly HttpClient Http = new();
    private readonly Process _proces;

    private Aanbiederproces(Process proces, Uri uitgever) => (_proces, Uitgever) = (proces, uitgever);

    public Uri Uitgever { get; }

    /// <summary>Why it cannot run here; null when it can.</summary>
    public static string? Ontbreekt => Directory.Exists(Path.Combine(Map, "node_modules", "oidc-provider"))
        ? null
        : "oidc-provider is niet geïnstalleerd (npm ci in tests/Datakoppeling.EndToEnd/Aanmelding/Aanbieder); het aanmelden bij een identiteitsaanbieder is niet getoetst.";

    public static async Task<Aanbiederproces> Start(Uri portaal)
    {
        var proces = Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(Map, "aanbieder.mjs"), portaal.ToString().TrimEnd('/') }, RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        while (await proces.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(3)) is { } rij)
        {
            if (rij.StartsWith("uitgever ", StringComparison.Ordinal)) { return new Aanbiederproces(proces, new Uri(rij[9..])); }
        }
        throw new InvalidOperationException("De identiteitsaanbieder stopte voordat hij luisterde.");
    }

    /// <summary>Gives a user these app roles from now on.</summary>
    public async Task Geef(string wie, params string[] rollen) => (await Http.GetAsync(
        new Uri(Uitgever, $"/proef/rollen?wie={Uri.EscapeDataString(wie)}" + string.Concat(rollen.Select(r => "&rol=" + r))))).EnsureSuccessStatusCode();

    public async ValueTask DisposeAsync()
    {
        _proces.StandardInput.Close();
        if (!_proces.WaitForExit(TimeSpan.FromSeconds(5))) { _proces.Kill(); }
        await _proces.WaitForExitAsync();
        _proces.Dispose();
    }
}
