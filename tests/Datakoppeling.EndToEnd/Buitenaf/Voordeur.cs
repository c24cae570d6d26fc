using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Datakoppeling.EndToEnd.Buitenaf;

/// <summary>
/// nginx with TLS before the portal, as docs/gebruik/installeren.md tells a municipality to set it up; and on the same machine two sites
/// that the portal knows nothing of: a neighbour under the same domain, and one elsewhere. It writes down who asked what, from where.
/// </summary>
internal sealed class Voordeur : IAsyncDisposable
{
    private readonly Nginxproces _nginx = new();
    private readonly int _poort = Nginxproces.VrijePoort();

    public Uri Portaal => new($"https://portaal.gemeente.test:{_poort}");
    public Uri Buur => new($"https://buur.gemeente.test:{_poort}");
    public Uri Elders => new($"https://elders.test:{_poort}");

    /// <summary>What came in at the portal: origin, referrer, method, path and status, a line each.</summary>
    public IEnumerable<string> Vragen => File.ReadAllLines(Path.Combine(_nginx.Map, "vragen.log"));

    public async Task Start(Uri node)
    {
        Certificaat();
        var elders = Directory.CreateDirectory(Path.Combine(_nginx.Map, "elders"));
        await File.WriteAllTextAsync(Path.Combine(elders.FullName, "index.html"), "<!doctype html><title>Elders</title><h1>Elders</h1>");
        await _nginx.Start(Instellingen(node), _poort);
    }

    private string Instellingen(Uri node) => string.Create(CultureInfo.InvariantCulture, $$"""
          log_format toets '$http_origin|$http_referer|$request_method|$uri|$status';
          ssl_certificate {{_nginx.Map}}/tls.pem;
          ssl_certificate_key {{_nginx.Map}}/tls.sleutel;
          types { text/html html; }
          server {
            listen 127.0.0.1:{{_poort}} ssl default_server;
            root {{_nginx.Map}}/elders;
          }
          server {
            listen 127.0.0.1:{{_poort}} ssl;
            server_name portaal.gemeente.test;
            access_log {{_nginx.Map}}/vragen.log toets;
            location / {
              proxy_pass {{node.GetLeftPart(UriPartial.Authority)}};
            }
          }
        """);

    private void Certificaat()
    {
        using var sleutel = RSA.Create(2048);
        var vraag = new CertificateRequest("CN=gemeente.test", sleutel, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var nu = TimeProvider.System.GetUtcNow();
        using var certificaat = vraag.CreateSelfSigned(nu.AddDays(-1), nu.AddDays(1));
        File.WriteAllText(Path.Combine(_nginx.Map, "tls.pem"), certificaat.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_nginx.Map, "tls.sleutel"), sleutel.ExportPkcs8PrivateKeyPem());
    }

    public ValueTask DisposeAsync() => _nginx.DisposeAsync();
}
