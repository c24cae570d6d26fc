using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Tests.Platform.Verwerkingslog;

/// <summary>An OTLP endpoint that keeps what it gets, and answers as it is told.</summary>
internal sealed class Proefcollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<byte[]> _berichten = new();

    private Proefcollector(WebApplication app) => _app = app;

    public string Adres => _app.Urls.First();
    public int Antwoord { get; set; } = StatusCodes.Status200OK;
    public TimeSpan Traag { get; set; }

    /// <summary>Everything that came in, as text: strings stand in protobuf as they are.</summary>
    public string Tekst => string.Concat(_berichten.Select(Encoding.UTF8.GetString));
    public int Berichten => _berichten.Count;

    public static async Task<Proefcollector> Start()
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseUrls("http://127.0.0.1:0");
        var app = bouwer.Build();
        var collector = new Proefcollector(app);
        app.MapPost("/v1/traces", (Delegate)collector.Ontvang);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    private async Task<IResult> Ontvang(HttpRequest vraag)
    {
        using var geheugen = new MemoryStream();
        await vraag.Body.CopyToAsync(geheugen);
        await Task.Delay(Traag);
        if (Antwoord == StatusCodes.Status200OK) { _berichten.Enqueue(geheugen.ToArray()); }
        return Results.StatusCode(Antwoord);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
