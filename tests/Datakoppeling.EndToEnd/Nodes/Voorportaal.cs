using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Datakoppeling.EndToEnd.Nodes;

/// <summary>
/// nginx before the nodes, as docs/gebruik/nodes.md tells a municipality to set it up: one browser stays at one node while that lives,
/// and goes to another when it is gone. On loopback, in a folder of its own, ended by its own process number.
/// </summary>
internal sealed class Voorportaal : IAsyncDisposable
{
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("datakoppeling-nginx-");
    private readonly Process _proces;

    private Voorportaal(IEnumerable<Uri> nodes)
    {
        var poort = VrijePoort();
        Adres = new Uri($"http://127.0.0.1:{poort}");
        var servers = string.Join("\n    ", nodes.Select(n => $"server {n.Authority} max_fails=1 fail_timeout=5s;"));
        File.WriteAllText(Path.Combine(_map.FullName, "nginx.conf"), string.Create(CultureInfo.InvariantCulture, $$"""
            daemon off;
            worker_processes 1;
            pid {{_map.FullName}}/pid;
            error_log {{_map.FullName}}/fout.log warn;
            events { worker_connections 512; }
            http {
              access_log off;
              client_body_temp_path {{_map.FullName}}/lichaam;
              proxy_temp_path {{_map.FullName}}/proxy;
              fastcgi_temp_path {{_map.FullName}}/fastcgi;
              uwsgi_temp_path {{_map.FullName}}/uwsgi;
              scgi_temp_path {{_map.FullName}}/scgi;
              # A browser gets a number at its first question, and belongs to the node that this number falls to.
              map $cookie_node $plek { "" $request_id; default $cookie_node; }
              map $cookie_node $zet { "" "node=$request_id; Path=/; HttpOnly; SameSite=Lax"; default ""; }
              map $http_upgrade $verbinding { "" close; default upgrade; }
              upstream portaal {
                hash $plek consistent;
                {{servers}}
              }
              server {
                listen 127.0.0.1:{{poort}};
                add_header Set-Cookie $zet;
                client_max_body_size 0;
                location / {
                  proxy_pass http://portaal;
                  proxy_http_version 1.1;
                  proxy_set_header Host $http_host;
                  proxy_set_header X-Forwarded-For $remote_addr;
                  proxy_set_header X-Forwarded-Proto $scheme;
                  proxy_set_header Upgrade $http_upgrade;
                  proxy_set_header Connection $verbinding;
                  proxy_read_timeout 1h;
                  proxy_request_buffering off;
                  proxy_connect_timeout 2s;
                  proxy_next_upstream error timeout non_idempotent;
                }
              }
            }
            """), new UTF8Encoding(false));
        _proces = Process.Start(new ProcessStartInfo(Programma!, ["-p", _map.FullName, "-c", Path.Combine(_map.FullName, "nginx.conf")]) { UseShellExecute = false })!;
    }

    public static string? Programma { get; } = ((string[])["/usr/sbin/nginx", "/usr/bin/nginx"]).FirstOrDefault(File.Exists);

    public Uri Adres { get; }

    public static async Task<Voorportaal> Start(IEnumerable<Uri> nodes)
    {
        var portaal = new Voorportaal(nodes);
        using var vraag = new HttpClient { BaseAddress = portaal.Adres };
        for (var keer = 0; ; keer++)
        {
            try
            {
                using var antwoord = await vraag.GetAsync(new Uri("/aanmelden", UriKind.Relative), TestContext.Current.CancellationToken);
                return portaal;
            }
            catch (HttpRequestException) when (keer < 100)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }

    private static int VrijePoort()
    {
        using var luister = new TcpListener(IPAddress.Loopback, 0);
        luister.Start();
        return ((IPEndPoint)luister.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_proces.HasExited)
        {
            _proces.Kill(entireProcessTree: true);
            await _proces.WaitForExitAsync();
        }
        _proces.Dispose();
        _map.Delete(recursive: true);
    }
}
