using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace Datakoppeling.Platform.Telemetrie;

/// <summary>
/// Leaves of a span what cannot tell anything of a person: names and labels of a short list. Everything else goes, whoever put it there:
/// SQL text (Npgsql), addresses with their query, addresses of people's machines, descriptions of exceptions.
/// </summary>
internal sealed class Spanfilter : BaseProcessor<Activity>
{
    /// <summary>Values of these are codes, patterns and numbers of ours or of the framework.</summary>
    private static readonly FrozenSet<string> Blijft = FrozenSet.ToFrozenSet(
    [
        "http.request.method", "http.route", "http.response.status_code", "network.protocol.version", "error.type", "db.system.name", "db.system",
        "aspnetcore.components.type", "aspnetcore.components.route", "aspnetcore.components.method", "rpc.system", "rpc.method", "rpc.service", "resultaat",
    ], StringComparer.Ordinal);

    public override void OnEnd(Activity data)
    {
        foreach (var naam in data.TagObjects.Select(t => t.Key).Where(n => !Blijft.Contains(n)).ToList()) { data.SetTag(naam, null); }
        // Its words may be those of an exception.
        data.SetStatus(data.Status);
        data.TraceStateString = null;
        if (string.Equals(data.Source.Name, "Npgsql", StringComparison.Ordinal)) { data.DisplayName = "postgresql"; }
        if (string.Equals(data.Source.Name, TelemetrieRegistratie.Webbron, StringComparison.Ordinal)) { data.DisplayName = Vraag(data); }
        // An event cannot be taken away, and one with an exception holds its words: then the span stays here.
        if (data.Events.Any(e => e.Tags.Any())) { data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded; }
    }

    /// <summary>The method and the pattern of the route: an address that fits none may hold anything.</summary>
    private static string Vraag(Activity data) => $"{data.GetTagItem("http.request.method") ?? "HTTP"} {data.GetTagItem("http.route") ?? "(geen)"}";
}
