using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Verwerkingslog;

/// <summary>
/// Sends the records to an OTLP collector (HTTP, protobuf), in batches of which each must be acknowledged. Not with the exporter of the
/// OpenTelemetry SDK: behind that stands a queue that samples and drops, it does not see that a collector took a part only, and one
/// object per person is more work than the whole log (docs/besluiten/verwerkingslog.md).
/// </summary>
internal sealed class Otlpzender : IDisposable
{
    /// <summary>Records in a batch: some 2 MB, well under what collectors accept.</summary>
    public const int Bundel = 5_000;

    // A collector in another building answers in milliseconds, of which a ronde would otherwise wait for forty.
    private const int Tegelijk = 4;
    private const string Soort = "application/x-protobuf";

    private readonly Uri _adres;
    private readonly ILogger _log;
    private readonly HttpClient _http;

    public Otlpzender(LogboekInstellingen instellingen, ILogger<Otlpzender> log)
    {
        (_adres, _log) = (instellingen.Collector!, log);
        // Records go where the setting says and nowhere else; and sending them is not itself a trace.
        var weg = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        _http = new HttpClient(weg) { Timeout = instellingen.Wachttijd, MaxResponseContentBufferSize = 1 << 20 };
    }

    /// <returns>Whether everything was acknowledged.</returns>
    public async Task<bool> Stuur(
        Verwerking verwerking, Verwerkingsactiviteit activiteit, string uri, (UInt128 Wie, ulong Delen)[] records, CancellationToken stop)
    {
        var bericht = new Otlpbericht(verwerking, activiteit.Naam, uri);
        try
        {
            // Without betrokkenen there is the processing itself.
            await Parallel.ForEachAsync(
                Enumerable.Range(0, Math.Max(1, (records.Length + Bundel - 1) / Bundel)), new ParallelOptions { MaxDegreeOfParallelism = Tegelijk, CancellationToken = stop },
                async (nummer, af) => await Geef(bericht, records.AsMemory(nummer * Bundel, Math.Min(Bundel, records.Length - (nummer * Bundel))), nummer == 0, af));
            return true;
        }
        catch (Exception fout) when (!stop.IsCancellationRequested && fout is HttpRequestException or IOException or InvalidDataException or OperationCanceledException or NietAangenomenException)
        {
            _log.LogError("De collector van {Instelling} nam records van het verwerkingslog niet aan: {Reden}.",
                LogboekInstellingen.CollectorNaam, fout is NietAangenomenException ? fout.Message : fout.GetType().Name);
            return false;
        }
    }

    private async Task Geef(Otlpbericht bericht, ReadOnlyMemory<(UInt128, ulong)> records, bool metWortel, CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(bericht.Ruimte(records.Length));
        using var inhoud = new ByteArrayContent(buffer, 0, bericht.Schrijf(records.Span, metWortel, buffer));
        inhoud.Headers.ContentType = new MediaTypeHeaderValue(Soort);
        using var antwoord = await _http.PostAsync(_adres, inhoud, stop);
        if (!antwoord.IsSuccessStatusCode) { throw new NietAangenomenException(string.Create(CultureInfo.InvariantCulture, $"antwoord {(int)antwoord.StatusCode}")); }
        if (antwoord.Content.Headers.ContentType?.MediaType == Soort && Geweigerd(await antwoord.Content.ReadAsByteArrayAsync(stop)) is > 0 and var aantal)
        {
            throw new NietAangenomenException(string.Create(CultureInfo.InvariantCulture, $"{aantal} records geweigerd"));
        }
        // Only now: a request that broke off may still be reading from it.
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>A collector may take a part, and says so with a good answer (ExportTracePartialSuccess, rejected_spans).</summary>
    private static ulong Geweigerd(byte[] antwoord) =>
        Protobuf.Zoek(antwoord, 1, out var gedeeltelijk, out _) && Protobuf.Zoek(gedeeltelijk, 1, out _, out var aantal) ? aantal : 0;

    public void Dispose() => _http.Dispose();

    private sealed class NietAangenomenException(string reden) : Exception(reden);
}
