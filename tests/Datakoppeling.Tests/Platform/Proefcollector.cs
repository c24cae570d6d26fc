using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Tests.Platform;

/// <summary>An OTLP collector over HTTP that keeps what it accepts, and answers as it is told; strings stand in protobuf as they are.</summary>
internal sealed class Proefcollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Pad, byte[] Inhoud)> _berichten = new();

    private Proefcollector(WebApplication app) => _app = app;

    public string Adres => _app.Urls.First();
    public int Antwoord { get; set; } = StatusCodes.Status200OK;
    /// <summary>What a good answer says, as protobuf; empty when it says nothing.</summary>
    public byte[] Antwoordinhoud { get; set; } = [];
    public TimeSpan Traag { get; set; }

    public string Sporen => Tekst("/v1/traces");
    public string Metingen => Tekst("/v1/metrics");
    public int Berichten => _berichten.Count;

    /// <summary>What came in, one after the other.</summary>
    public IReadOnlyList<byte[]> Inhoud => [.. _berichten.Select(b => b.Inhoud)];

    /// <summary>Header values that came along.</summary>
    public ConcurrentDictionary<string, byte> Sleutels { get; } = new(StringComparer.Ordinal);

    public static async Task<Proefcollector> Start()
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseUrls("http://127.0.0.1:0");
        var app = bouwer.Build();
        var collector = new Proefcollector(app);
        app.MapPost("/v1/traces", (Delegate)collector.Ontvang);
        app.MapPost("/v1/metrics", (Delegate)collector.Ontvang);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    private async Task<IResult> Ontvang(HttpRequest vraag)
    {
        using var geheugen = new MemoryStream();
        await vraag.Body.CopyToAsync(geheugen);
        await Task.Delay(Traag);
        Sleutels.TryAdd(vraag.Headers["X-Sleutel"].ToString(), 0);
        if (Antwoord == StatusCodes.Status200OK) { _berichten.Enqueue((vraag.Path, geheugen.ToArray())); }
        return Antwoord == StatusCodes.Status200OK && Antwoordinhoud.Length > 0 ? Results.Bytes(Antwoordinhoud, "application/x-protobuf") : Results.StatusCode(Antwoord);
    }

    private string Tekst(string pad) => string.Concat(_berichten.Where(b => b.Pad == pad).Select(b => Encoding.UTF8.GetString(b.Inhoud)));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
