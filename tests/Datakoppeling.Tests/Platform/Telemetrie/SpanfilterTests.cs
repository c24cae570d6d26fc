using System.Diagnostics;
using Datakoppeling.Platform.Telemetrie;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Datakoppeling.Tests.Platform.Telemetrie;

/// <summary>Spans as the framework and the database driver make them, with everything in them that must not go out.</summary>
public sealed class SpanfilterTests
{
    private const string Geheim = "999990019";

    private static List<Activity> Door(string bron, Action<Activity> vul)
    {
        var uit = new List<Activity>();
        using (var aanbieder = Sdk.CreateTracerProviderBuilder().AddSource(bron).AddProcessor(new Spanfilter()).AddProcessor(new SimpleActivityExportProcessor(new Vanger(uit))).Build())
        {
            using var eigen = new ActivitySource(bron);
            using (var span = eigen.StartActivity($"SELECT {Geheim}", ActivityKind.Client)!)
            {
                span.TraceStateString = "naam=" + Geheim;
                vul(span);
            }
        }
        return uit;
    }

    private static string Alles(Activity span) => string.Join(' ', [span.DisplayName, span.StatusDescription ?? "", span.TraceStateString ?? "", .. span.TagObjects.Select(t => $"{t.Key}={t.Value}"), .. span.Events.SelectMany(e => e.Tags).Select(t => $"{t.Value}")]);

    [Fact]
    public void Span_VanDeDatabase_DraagtGeenVraagEnGeenAdres()
    {
        var span = Door("Npgsql", a => a.SetTag("db.statement", $"SELECT * FROM x WHERE bsn = {Geheim}").SetTag("db.query.text", "SELECT 1").SetTag("db.user", "portaal")
            .SetTag("db.system.name", "postgresql").SetTag("server.address", "10.0.0.1").SetStatus(ActivityStatusCode.Error, Geheim)).ShouldHaveSingleItem();
        span.DisplayName.ShouldBe("postgresql");
        Alles(span).ShouldBe("postgresql   db.system.name=postgresql");
    }

    [Fact]
    public void Span_VanEenVerzoek_DraagtDeRouteEnNietHetAdres()
    {
        var span = Door("Microsoft.AspNetCore", a => a.SetTag("http.request.method", "GET").SetTag("http.route", "oib/zaak/{id:guid}").SetTag("url.path", "/oib/zaak/" + Geheim)
            .SetTag("url.query", "?zoek=" + Geheim).SetTag("client.address", "10.1.2.3").SetTag("user_agent.original", "x").SetTag("http.response.status_code", 200)).ShouldHaveSingleItem();
        span.DisplayName.ShouldBe("GET oib/zaak/{id:guid}");
        Alles(span).ShouldNotContain(Geheim);
        span.TagObjects.Select(t => t.Key).ShouldBe(["http.request.method", "http.route", "http.response.status_code"]);
    }

    [Fact]
    public void Span_MetEenUitzondering_GaatNietNaarBuiten() =>
        Door("Npgsql", a => a.AddException(new InvalidOperationException("duplicate key (bsn)=" + Geheim))).ShouldBeEmpty();

    private sealed class Vanger(List<Activity> uit) : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var span in batch) { uit.Add(span); }
            return ExportResult.Success;
        }
    }
}
