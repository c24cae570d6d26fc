using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Tests.Platform.Telemetrie;

/// <summary>An OTLP collector over HTTP that keeps what it gets; strings stand in protobuf as they are.</summary>
internal sealed class Proefontvanger : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Pad, byte[] Inhoud)> _berichten = new();

    private Proefontvanger(WebApplication app) => _app = app;

    public string Adres => _app.Urls.First();

    public string Sporen => Tekst("/v1/traces");
    public string Metingen => Tekst("/v1/metrics");

    /// <summary>Header values that came along.</summary>
    public ConcurrentDictionary<string, byte> Sleutels { get; } = new(StringComparer.Ordinal);

    public static async Task<Proefontvanger> Start()
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseUrls("http://127.0.0.1:0");
        var app = bouwer.Build();
        var zelf = new Proefontvanger(app);
        app.MapPost("/v1/traces", (Delegate)zelf.Ontvang);
        app.MapPost("/v1/metrics", (Delegate)zelf.Ontvang);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return zelf;
    }

    private async Task<IResult> Ontvang(HttpRequest vraag)
    {
        using var geheugen = new MemoryStream();
        await vraag.Body.CopyToAsync(geheugen);
        _berichten.Enqueue((vraag.Path, geheugen.ToArray()));
        Sleutels.TryAdd(vraag.Headers["X-Sleutel"].ToString(), 0);
        return Results.Ok();
    }

    private string Tekst(string pad) => string.Concat(_berichten.Where(b => b.Pad == pad).Select(b => Encoding.UTF8.GetString(b.Inhoud)));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
