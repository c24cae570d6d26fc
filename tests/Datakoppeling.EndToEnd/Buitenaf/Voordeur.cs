using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Datakoppeling.EndToEnd.Buitenaf;

/// <summary>
/// nginx with TLS before the portal, as docs/gebruik/installeren.md tells a municipality to set it up; and on the same machine two sites
/// that the portal knows nothing of: a neighbour under the same domain, and one elsewhere. It writes down who asked what, from where.
/// </summary>
internal sealed class Voordeur : IAsyncDisposable
{
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("datakoppeling-voordeur-");
    private readonly int _poort = VrijePoort();
    private Process? _proces;

    public Uri Portaal => new($"https://portaal.gemeente.test:{_poort}");
    public Uri Buur => new($"https://buur.gemeente.test:{_poort}");
    public Uri Elders => new($"https://elders.test:{_poort}");

    /// <summary>What came in at the portal: origin, referrer, method, path and status, a line each.</summary>
    public IEnumerable<string> Vragen => File.ReadAllLines(Path.Combine(_map.FullName, "vragen.log"));

    public async Task Start(Uri node)
    {
        Certificaat();
        await File.WriteAllTextAsync(Path.Combine(_map.CreateSubdirectory("elders").FullName, "index.html"), "<!doctype html><title>Elders</title><h1>Elders</h1>");
        await File.WriteAllTextAsync(Path.Combine(_map.FullName, "nginx.conf"), Instellingen(node), new UTF8Encoding(false));
        _proces = Process.Start(new ProcessStartInfo(Nodes.Voorportaal.Programma!, ["-p", _map.FullName, "-c", Path.Combine(_map.FullName, "nginx.conf")]) { UseShellExecute = false })!;
        await Afwachten.Tot("nginx luistert", async () =>
        {
            using var draad = new TcpClient();
            try { await draad.ConnectAsync(IPAddress.Loopback, _poort); }
            catch (SocketException) { return false; }
            return true;
        });
    }

    private string Instellingen(Uri node)
    {
        var map = _map.FullName;
        return string.Create(CultureInfo.InvariantCulture, $$"""
            daemon off;
            worker_processes 1;
            pid {{map}}/pid;
            error_log {{map}}/fout.log warn;
            events { worker_connections 512; }
            http {
              log_format toets '$http_origin|$http_referer|$request_method|$uri|$status';
              access_log off;
              client_body_temp_path {{map}}/lichaam;
              proxy_temp_path {{map}}/proxy;
              fastcgi_temp_path {{map}}/fastcgi;
              uwsgi_temp_path {{map}}/uwsgi;
              scgi_temp_path {{map}}/scgi;
              ssl_certificate {{map}}/tls.pem;
              ssl_certificate_key {{map}}/tls.sleutel;
              types { text/html html; }
              map $http_upgrade $verbinding { "" close; default upgrade; }
              server {
                listen 127.0.0.1:{{_poort}} ssl default_server;
                root {{map}}/elders;
              }
              server {
                listen 127.0.0.1:{{_poort}} ssl;
                server_name portaal.gemeente.test;
                access_log {{map}}/vragen.log toets;
                location / {
                  proxy_pass {{node.GetLeftPart(UriPartial.Authority)}};
                  proxy_http_version 1.1;
                  proxy_set_header Host $http_host;
                  proxy_set_header X-Forwarded-For $remote_addr;
                  proxy_set_header X-Forwarded-Proto $scheme;
                  proxy_set_header Upgrade $http_upgrade;
                  proxy_set_header Connection $verbinding;
                  proxy_read_timeout 1h;
                  proxy_request_buffering off;
                }
              }
            }
            """);
    }

    private void Certificaat()
    {
        using var sleutel = RSA.Create(2048);
        var vraag = new CertificateRequest("CN=gemeente.test", sleutel, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var nu = TimeProvider.System.GetUtcNow();
        using var certificaat = vraag.CreateSelfSigned(nu.AddDays(-1), nu.AddDays(1));
        File.WriteAllText(Path.Combine(_map.FullName, "tls.pem"), certificaat.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_map.FullName, "tls.sleutel"), sleutel.ExportPkcs8PrivateKeyPem());
    }

    private static int VrijePoort()
    {
        using var luister = new TcpListener(IPAddress.Loopback, 0);
        luister.Start();
        return ((IPEndPoint)luister.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (_proces is { HasExited: false })
        {
            _proces.Kill(entireProcessTree: true);
            await _proces.WaitForExitAsync();
        }
        _proces?.Dispose();
        _map.Delete(recursive: true);
    }
}
