using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Datakoppeling.Platform.Verwerkingslog;

/// <summary>
/// Sends the records to an OTLP collector, a batch at a time, and waits until it has acknowledged each. Not through the usual tracing: that
/// samples, queues and drops, and the log may do none of these.
/// </summary>
internal sealed class Otlpzender : IDisposable
{
    public const string Betrokkene = "dpl.core.data_subject_id", SoortBetrokkene = "dpl.core.data_subject_id_type", Activiteit = "dpl.core.processing_activity_id";
    private const int Bundel = 2_000;
    private readonly Doorgever _doorgever;
    private readonly TracerProvider _aanbieder;
    private readonly ILogger _log;

    public Otlpzender(LogboekInstellingen instellingen, ILogger<Otlpzender> log)
    {
        _log = log;
        _doorgever = new Doorgever(new OtlpTraceExporter(new OtlpExporterOptions
        {
            Endpoint = instellingen.Collector!, Protocol = OtlpExportProtocol.HttpProtobuf, TimeoutMilliseconds = (int)instellingen.Wachttijd.TotalMilliseconds,
        }));
        // The provider listens to nothing: it gives the exporter the name of this system.
        _aanbieder = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(ResourceBuilder.CreateEmpty().AddService("datakoppeling", serviceVersion: typeof(Otlpzender).Assembly.GetName().Version?.ToString()))
            .AddProcessor(_doorgever).Build();
    }

    /// <returns>Whether everything was acknowledged.</returns>
    public bool Stuur(Verwerking verwerking, Verwerkingsactiviteit activiteit, string uri, (UInt128 Wie, ulong Delen)[] records, CancellationToken stop)
    {
        // What runs around it must not become the parent of these.
        var (boven, bundel) = (Activity.Current, new List<Activity>(Bundel));
        Activity.Current = null;
        try
        {
            var wortel = Maak(activiteit.Naam, verwerking, verwerking.ParentSpanId, uri);
            wortel.SetTag("datakoppeling.betrokkenen", records.Length);
            if (verwerking.Groep.Length > 0) { wortel.SetTag("datakoppeling.groep", verwerking.Groep); }
            wortel.Stop();
            bundel.Add(wortel);
            verwerking.SpanId = wortel.SpanId.ToHexString();
            foreach (var (wie, _) in records)
            {
                var record = Maak(activiteit.Naam, verwerking, verwerking.SpanId, uri);
                record.SetTag(Betrokkene, wie.ToString("x32", CultureInfo.InvariantCulture));
                record.SetTag(SoortBetrokkene, "BSN");
                record.Stop();
                bundel.Add(record);
                if (bundel.Count < Bundel) { continue; }
                stop.ThrowIfCancellationRequested();
                if (!Geef(bundel)) { return false; }
            }
            return Geef(bundel);
        }
        finally
        {
            Activity.Current = boven;
        }
    }

    private static Activity Maak(string naam, Verwerking verwerking, string ouder, string uri)
    {
        var activity = new Activity(naam) { ActivityTraceFlags = ActivityTraceFlags.Recorded };
        activity.SetIdFormat(ActivityIdFormat.W3C);
        activity.SetParentId(ActivityTraceId.CreateFromString(verwerking.TraceId),
            ouder.Length > 0 ? ActivitySpanId.CreateFromString(ouder) : default, ActivityTraceFlags.Recorded);
        activity.SetStartTime(verwerking.Begin);
        activity.Start();
        activity.SetEndTime(verwerking.Einde > verwerking.Begin ? verwerking.Einde : verwerking.Begin.AddTicks(1));
        activity.SetStatus(verwerking.Mislukt ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        activity.SetTag(Activiteit, uri);
        activity.SetTag("datakoppeling.object", $"{verwerking.ObjectSoort}/{verwerking.ObjectId}");
        return activity;
    }

    private bool Geef(List<Activity> bundel)
    {
        var gelukt = _doorgever.Geef([.. bundel]);
        bundel.Clear();
        if (!gelukt) { _log.LogError("De collector van {Instelling} nam records van het verwerkingslog niet aan.", LogboekInstellingen.CollectorNaam); }
        return gelukt;
    }

    public void Dispose() => _aanbieder.Dispose();

    /// <summary>Hands a batch to the exporter and brings its answer back, which the processors of the SDK do not.</summary>
    private sealed class Doorgever(OtlpTraceExporter uitgang) : BaseExportProcessor<Activity>(uitgang)
    {
        public bool Geef(Activity[] records) => exporter.Export(new Batch<Activity>(records, records.Length)) == ExportResult.Success;

        protected override void OnExport(Activity data)
        {
            // Nothing comes this way: records go in batches that are waited for.
        }
    }
}
