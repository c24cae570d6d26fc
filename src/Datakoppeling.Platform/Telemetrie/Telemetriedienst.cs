using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Datakoppeling.Platform.Telemetrie;

/// <summary>A number that is read at each export, such as the length of a queue.</summary>
/// <param name="Lees">By label <c>soort</c>.</param>
public sealed record Standmeting(string Naam, string Eenheid, string Omschrijving, Func<IReadOnlyDictionary<string, long>> Lees);

/// <summary>Sends measurements and traces to the collector while the portal runs. Registered only where one is configured.</summary>
internal sealed class Telemetriedienst(Telemetrieinstellingen instellingen, IEnumerable<Standmeting> standen) : IHostedService, IDisposable
{
    public const string Webbron = "Microsoft.AspNetCore";
    private readonly List<IDisposable> _open = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var bron = ResourceBuilder.CreateEmpty().AddService("datakoppeling", serviceVersion: typeof(Metingen).Assembly.GetName().Version?.ToString(), serviceInstanceId: Environment.MachineName);
        _open.AddRange(standen.Select(s => Metingen.MeetStand(s.Naam, s.Eenheid, s.Omschrijving, () => Lees(s))));
        _open.Add(Sdk.CreateTracerProviderBuilder().SetResourceBuilder(bron)
            .AddSource(Metingen.Naam, Webbron, "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Server.Circuits", "Npgsql")
            .AddProcessor(new Spanfilter()).AddOtlpExporter(o => Stel(o, "v1/traces")).Build());
        _open.Add(Sdk.CreateMeterProviderBuilder().SetResourceBuilder(bron)
            .AddMeter(Metingen.Naam, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Diagnostics",
                "Microsoft.AspNetCore.Components.Server.Circuits", "Microsoft.EntityFrameworkCore", "System.Runtime", "Npgsql")
            .AddOtlpExporter((o, lezer) =>
            {
                Stel(o, "v1/metrics");
                lezer.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)instellingen.Tussenpoos.TotalMilliseconds;
            }).Build());
        return Task.CompletedTask;
    }

    /// <summary>What is left goes out; a collector that is gone does not hold up stopping for long.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(Dispose, CancellationToken.None);

    private void Stel(OtlpExporterOptions opties, string pad)
    {
        opties.Protocol = OtlpExportProtocol.HttpProtobuf;
        opties.Endpoint = new Uri(instellingen.Otlp!.AbsoluteUri.TrimEnd('/') + "/" + pad, UriKind.Absolute);
        opties.TimeoutMilliseconds = 5_000;
        if (instellingen.Koppen is { Length: > 0 } koppen) { opties.Headers = koppen; }
    }

    private static IEnumerable<Measurement<long>> Lees(Standmeting stand)
    {
        try
        {
            return [.. stand.Lees().Select(p => new Measurement<long>(p.Value, new KeyValuePair<string, object?>("soort", p.Key)))];
        }
        catch (Exception fout) when (fout is not OutOfMemoryException)
        {
            // A busy database: no number this time.
            return [];
        }
    }

    public void Dispose()
    {
        // The providers flush; the gauges go last.
        foreach (var iets in Enumerable.Reverse(_open)) { iets.Dispose(); }
        _open.Clear();
    }
}
