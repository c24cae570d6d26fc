using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Datakoppeling.Platform.Telemetrie;

public static class TelemetrieRegistratie
{
    /// <summary>Sends measurements and traces where a collector is configured, and nothing anywhere else.</summary>
    public static IServiceCollection AddPlatformTelemetrie(this IServiceCollection diensten, IConfiguration instellingen)
    {
        var gelezen = Telemetrieinstellingen.Lees(instellingen);
        return gelezen.Otlp is null ? diensten : diensten.AddSingleton(gelezen).AddHostedService<Telemetriedienst>();
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
