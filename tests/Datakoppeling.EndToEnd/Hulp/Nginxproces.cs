using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Datakoppeling.EndToEnd.Hulp;

/// <summary>An nginx on loopback, in a folder of its own, ended by its own process number.</summary>
internal sealed class Nginxproces : IAsyncDisposable
{
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("datakoppeling-nginx-");
    private Process? _proces;

    public static string? Programma { get; } = ((string[])["/usr/sbin/nginx", "/usr/bin/nginx"]).FirstOrDefault(File.Exists);

    public string Map => _map.FullName;

    /// <param name="http">What stands in the block <c>http</c>, where it writes nothing outside the folder.</param>
    public async Task Start(string http, int poort)
    {
        var pad = Path.Combine(Map, "nginx.conf");
        await File.WriteAllTextAsync(pad, $$"""
            daemon off;
            worker_processes 1;
            pid {{Map}}/pid;
            error_log {{Map}}/fout.log warn;
            events { worker_connections 512; }
            http {
              access_log off;
              client_body_temp_path {{Map}}/lichaam;
              proxy_temp_path {{Map}}/proxy;
              fastcgi_temp_path {{Map}}/fastcgi;
              uwsgi_temp_path {{Map}}/uwsgi;
              scgi_temp_path {{Map}}/scgi;
              map $http_upgrade $verbinding { "" close; default upgrade; }
              proxy_http_version 1.1;
              proxy_set_header Host $http_host;
              proxy_set_header X-Forwarded-For $remote_addr;
              proxy_set_header X-Forwarded-Proto $scheme;
              proxy_set_header Upgrade $http_upgrade;
              proxy_set_header Connection $verbinding;
              proxy_read_timeout 1h;
              proxy_request_buffering off;
            {{http}}
            }
            """, new UTF8Encoding(false));
        _proces = Process.Start(new ProcessStartInfo(Programma!, ["-p", Map, "-c", pad]) { UseShellExecute = false })!;
        await Afwachten.Tot("nginx luistert", async () =>
        {
            using var draad = new TcpClient();
            try { await draad.ConnectAsync(IPAddress.Loopback, poort); }
            catch (SocketException) { return false; }
            return true;
        });
    }

    /// <summary>
    /// For who must know the port before anything listens on it. Below those that the system gives out by itself: one of that range can go to
    /// another connection in between.
    /// </summary>
    public static int VrijePoort()
    {
        while (true)
        {
            var poort = Random.Shared.Next(10_000, 30_000);
            using var luister = new TcpListener(IPAddress.Loopback, poort);
            try { luister.Start(); }
            catch (SocketException) { continue; }
            return poort;
        }
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
