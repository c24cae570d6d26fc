using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Datakoppeling.EndToEnd.Aanmelding;

/// <summary>The OpenID provider of npm as a process of its own; it ends with its input, so also when the test dies.</summary>
internal sealed class Aanbiederproces : IAsyncDisposable
{
    private static readonly string Map = Path.Combine(Portaalproces.Wortel, "tests", "Datakoppeling.EndToEnd", "Aanmelding", "Aanbieder");
    private readonly Process _proces;
    private readonly DirectoryInfo? _map;

    private Aanbiederproces(Process proces, Uri uitgever, DirectoryInfo? map) => (_proces, Uitgever, _map) = (proces, uitgever, map);

    public Uri Uitgever { get; }

    /// <summary>The certificate that a portal must trust; null over plain HTTP.</summary>
    public string? Certificaat => _map is null ? null : Path.Combine(_map.FullName, "tls.pem");

    /// <summary>Why it cannot run here; null when it can.</summary>
    public static string? Ontbreekt => Directory.Exists(Path.Combine(Map, "node_modules", "oidc-provider"))
        ? null
        : "oidc-provider is niet geïnstalleerd (npm ci in tests/Datakoppeling.EndToEnd/Aanmelding/Aanbieder); het aanmelden bij een identiteitsaanbieder is niet getoetst.";

    public static Task<Aanbiederproces> Start(Uri portaal) => Start([portaal.ToString().TrimEnd('/')], null);

    /// <summary>In the shape of Microsoft Entra ID: TLS, and a tenant in its address and its tokens.</summary>
    public static async Task<Aanbiederproces> StartEntra(Uri portaal)
    {
        var map = Directory.CreateTempSubdirectory("datakoppeling-aanbieder-");
        using var sleutel = RSA.Create(2048);
        var vraag = new CertificateRequest("CN=127.0.0.1", sleutel, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var namen = new SubjectAlternativeNameBuilder();
        namen.AddIpAddress(IPAddress.Loopback);
        vraag.CertificateExtensions.Add(namen.Build());
        var nu = TimeProvider.System.GetUtcNow();
        using var certificaat = vraag.CreateSelfSigned(nu.AddDays(-1), nu.AddDays(1));
        var (pem, prive) = (Path.Combine(map.FullName, "tls.pem"), Path.Combine(map.FullName, "tls.sleutel"));
        await File.WriteAllTextAsync(pem, certificaat.ExportCertificatePem());
        await File.WriteAllTextAsync(prive, sleutel.ExportPkcs8PrivateKeyPem());
        return await Start([portaal.ToString().TrimEnd('/'), Guid.NewGuid().ToString("D"), pem, prive], map);
    }

    private static async Task<Aanbiederproces> Start(string[] met, DirectoryInfo? map)
    {
        var opdracht = new ProcessStartInfo("node", [Path.Combine(Map, "aanbieder.mjs"), .. met]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        var proces = Process.Start(opdracht)!;
        const string begin = "uitgever ";
        return new Aanbiederproces(proces, new Uri((await WachtOp(proces, begin))[begin.Length..]), map);
    }

    /// <summary>Gives a user these app roles from now on.</summary>
    public Task Geef(string wie, params string[] rollen) => Zeg(new { wie, rollen });

    /// <summary>Has the provider take this long before it answers a browser that comes to sign out.</summary>
    public Task TalmBijAfmelden(TimeSpan hoelang) => Zeg(new { talm = hoelang.TotalMilliseconds });

    private async Task Zeg<T>(T opdracht)
    {
        await _proces.StandardInput.WriteLineAsync(JsonSerializer.Serialize(opdracht));
        await _proces.StandardInput.FlushAsync();
        await WachtOp(_proces, "gedaan");
    }

    private static async Task<string> WachtOp(Process proces, string begin)
    {
        while (await proces.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(3)) is { } rij)
        {
            if (rij.StartsWith(begin, StringComparison.Ordinal)) { return rij; }
        }
        throw new InvalidOperationException($"De identiteitsaanbieder stopte voordat hij '{begin}' zei.");
    }

    public async ValueTask DisposeAsync()
    {
        _proces.StandardInput.Close();
        if (!_proces.WaitForExit(TimeSpan.FromSeconds(5))) { _proces.Kill(); }
        await _proces.WaitForExitAsync();
        _proces.Dispose();
        _map?.Delete(recursive: true);
    }
}
