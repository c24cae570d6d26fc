using System.Globalization;

namespace Datakoppeling.EndToEnd.Nodes;

/// <summary>
/// nginx before the nodes, as docs/gebruik/nodes.md tells a municipality to set it up: one browser stays at one node while that lives,
/// and goes to another when it is gone.
/// </summary>
internal sealed class Voorportaal : IAsyncDisposable
{
    private readonly Nginxproces _nginx = new();
    private readonly int _poort = Nginxproces.VrijePoort();

    public Uri Adres => new($"http://127.0.0.1:{_poort}");

    public static async Task<Voorportaal> Start(IEnumerable<Uri> nodes)
    {
        var portaal = new Voorportaal();
        await portaal._nginx.Start(portaal.Instellingen(nodes), portaal._poort);
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

    private string Instellingen(IEnumerable<Uri> nodes) => string.Create(CultureInfo.InvariantCulture, $$"""
          # A browser gets a number at its first question, and belongs to the node that this number falls to.
          map $cookie_node $plek { "" $request_id; default $cookie_node; }
          map $cookie_node $zet { "" "node=$request_id; Path=/; HttpOnly; SameSite=Lax"; default ""; }
          upstream portaal {
            hash $plek consistent;
            {{string.Join("\n    ", nodes.Select(n => $"server {n.Authority} max_fails=1 fail_timeout=5s;"))}}
          }
          server {
            listen 127.0.0.1:{{_poort}};
            add_header Set-Cookie $zet;
            client_max_body_size 0;
            location / {
              proxy_pass http://portaal;
              proxy_connect_timeout 2s;
              proxy_next_upstream error timeout non_idempotent;
            }
          }
        """);

    public ValueTask DisposeAsync() => _nginx.DisposeAsync();
}
