using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Datakoppeling.Platform.Telemetrie;

public static class TelemetrieRegistratie
{
    internal const string Webbron = "Microsoft.AspNetCore";

    /// <summary>Sends measurements and traces where a collector is configured, and nothing anywhere else.</summary>
    public static IServiceCollection AddPlatformTelemetrie(this IServiceCollection diensten, IConfiguration instellingen)
    {
        var gelezen = Telemetrieinstellingen.Lees(instellingen);
        if (gelezen.Otlp is null) { return diensten; }
        diensten.AddOpenTelemetry()
            .ConfigureResource(bron => bron.Clear()
                .AddService("datakoppeling", serviceVersion: typeof(Metingen).Assembly.GetName().Version?.ToString(), serviceInstanceId: Environment.MachineName))
            .WithTracing(sporen => sporen
                .AddSource(Metingen.Naam, Webbron, "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Server.Circuits", "Npgsql")
                .AddProcessor(new Spanfilter()).AddOtlpExporter(o => Stel(o, gelezen, "v1/traces")))
            .WithMetrics(metingen => metingen
                .AddMeter(Metingen.Naam, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Diagnostics",
                    "Microsoft.AspNetCore.Components.Server.Circuits", "Microsoft.EntityFrameworkCore", "System.Runtime", "Npgsql")
                .AddInstrumentation(d => new Standmeters(d.GetServices<Standmeting>()))
                .AddOtlpExporter((o, lezer) =>
                {
                    Stel(o, gelezen, "v1/metrics");
                    lezer.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)gelezen.Tussenpoos.TotalMilliseconds;
                }));
        return diensten;
    }

    private static void Stel(OtlpExporterOptions opties, Telemetrieinstellingen instellingen, string pad)
    {
        opties.Protocol = OtlpExportProtocol.HttpProtobuf;
        opties.Endpoint = new Uri(instellingen.Otlp!.AbsoluteUri.TrimEnd('/') + "/" + pad, UriKind.Absolute);
        // A collector that is gone does not hold up stopping for long.
        opties.TimeoutMilliseconds = 5_000;
        if (instellingen.Koppen is { Length: > 0 } koppen) { opties.Headers = koppen; }
    }

    /// <summary>A line of JSON for each thing logged, on standard output.</summary>
    public static ILoggingBuilder AddLogopmaak(this ILoggingBuilder logs) => logs.ClearProviders()
        .AddConsoleFormatter<Logopmaak, ConsoleFormatterOptions>().AddConsole(opties => opties.FormatterName = Logopmaak.Vorm);

    /// <summary>Gives the span of a request its method, route and status, which the framework leaves to others. Comes after routing.</summary>
    public static void UseTelemetrie(this IApplicationBuilder app) => app.Use(async (http, volgende) =>
    {
        try
        {
            await volgende(http);
        }
        finally
        {
            if (http.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span)
            {
                span.SetTag("http.request.method", http.Request.Method);
                span.SetTag("http.route", (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
                span.SetTag("http.response.status_code", http.Response.StatusCode);
            }
        }
    });
}
