using System.Diagnostics;
using System.Globalization;
using System.Text;
using Datakoppeling.Platform.Verwerkingslog;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Datakoppeling.Tests.Platform.Verwerkingslog;

/// <summary>
/// What a collector gets is what the exporter of OpenTelemetry would send of the same processing, span for span and field for field.
/// </summary>
public sealed class OtlpberichtTests
{
    private const string Uri = "urn:proef:koppelen/1";
    private static readonly Verwerkingsactiviteit Activiteit = new("proef.koppelen", 1, "Vergelijken, één keer", "", "", "", "P1Y");
    private static readonly DateTime Begin = new(2026, 3, 1, 9, 30, 0, 123, DateTimeKind.Utc);

    public static TheoryData<string, string, bool, int> Verwerkingen => new()
    {
        { "", "", false, 3 }, { "00f067aa0ba902b7", "", false, 1 }, { "00f067aa0ba902b7", "alle inwoners", true, 0 }, { "", "", false, 300 },
    };

    [Theory]
    [MemberData(nameof(Verwerkingen))]
    public async Task Verwerking_GaatErUitZoalsDeUitgangVanOpenTelemetryHaarZouSturen(string ouder, string groep, bool mislukt, int betrokkenen)
    {
        await using var verwacht = await Proefcollector.Start();
        await using var gekregen = await Proefcollector.Start();
        var verwerking = new Verwerking
        {
            TraceId = "4bf92f3577b34da6a3ce929d0e0e4736", ParentSpanId = ouder, ObjectSoort = "ronde", ObjectId = "7", Begin = Begin, Einde = Begin.AddSeconds(2),
            Betrokkenen = betrokkenen, Groep = groep, Mislukt = mislukt,
        };
        var records = Enumerable.Range(1, betrokkenen).Select(i => (new UInt128((ulong)i << 40, (ulong)i * 7919), 0UL)).ToArray();

        Standaard(verwacht.Adres, verwerking, records);
        using var zender = new Otlpzender(new(new Uri(new Uri(gekregen.Adres), "/v1/traces"), "", TimeSpan.FromSeconds(30)), NullLogger<Otlpzender>.Instance);
        (await zender.Stuur(verwerking, Activiteit, Uri, records, TestContext.Current.CancellationToken)).ShouldBeTrue();

        Spans(gekregen).ShouldBe(Spans(verwacht));
        Bron(gekregen).ShouldBe(Bron(verwacht));
        Nummers(gekregen).Distinct(StringComparer.Ordinal).Count().ShouldBe(betrokkenen + 1, "elk record heeft een eigen nummer");
    }

    [Fact]
    public async Task Verwerking_VanMeerBundels_GaatElkRecordEenmaalEnDeVerwerkingZelfOok()
    {
        await using var collector = await Proefcollector.Start();
        const int aantal = (2 * Otlpzender.Bundel) + 1;
        var verwerking = new Verwerking { TraceId = new string('a', 32), SpanId = new string('b', 16), ObjectSoort = "ronde", ObjectId = "7", Begin = Begin, Einde = Begin, Betrokkenen = aantal };
        using var zender = new Otlpzender(new(new Uri(new Uri(collector.Adres), "/v1/traces"), "", TimeSpan.FromSeconds(30)), NullLogger<Otlpzender>.Instance);

        (await zender.Stuur(verwerking, Activiteit, Uri, [.. Enumerable.Range(0, aantal).Select(i => ((UInt128)(ulong)i, 0UL))], TestContext.Current.CancellationToken)).ShouldBeTrue();

        collector.Berichten.ShouldBe(3);
        collector.Inhoud.ShouldAllBe(b => b.Length < 4_000_000);
        var wie = collector.Inhoud.SelectMany(Spanvelden).SelectMany(s => s.Where(v => v.Nummer == 9)).Select(v => Encoding.UTF8.GetString(v.Inhoud))
            .Where(k => k.Contains(Otlpbericht.Betrokkene, StringComparison.Ordinal) && !k.Contains(Otlpbericht.SoortBetrokkene, StringComparison.Ordinal)).Select(k => k[^32..]);
        wie.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, aantal).Select(i => i.ToString("x32", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Antwoord_DatNietsBetekent_IsNietsOfGeenProtobuf()
    {
        var toeval = new Random(20260301);
        var gelezen = 0;
        for (var keer = 0; keer < 20_000; keer++)
        {
            var bytes = new byte[toeval.Next(0, 24)];
            toeval.NextBytes(bytes);
            try { if (Protobuf.Zoek(bytes, 1, out var inhoud, out _)) { inhoud.Length.ShouldBeLessThan(bytes.Length); gelezen++; } }
            catch (InvalidDataException) { /* what it says of what is none */ }
        }
        gelezen.ShouldBeGreaterThan(100);
    }

    /// <summary>The same by the library. It chooses the number of the span under which the records hang.</summary>
    private static void Standaard(string adres, Verwerking verwerking, (UInt128 Wie, ulong Delen)[] records)
    {
        using var doorgever = new Doorgever(new OtlpTraceExporter(new OtlpExporterOptions { Endpoint = new Uri(new Uri(adres), "/v1/traces"), Protocol = OtlpExportProtocol.HttpProtobuf }));
        using var aanbieder = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(ResourceBuilder.CreateEmpty().AddService("datakoppeling", serviceVersion: typeof(Otlpzender).Assembly.GetName().Version?.ToString(), autoGenerateServiceInstanceId: false))
            .AddProcessor(doorgever).Build();
        var wortel = Maak(verwerking, verwerking.ParentSpanId);
        wortel.SetTag("datakoppeling.betrokkenen", records.Length);
        if (verwerking.Groep.Length > 0) { wortel.SetTag("datakoppeling.groep", verwerking.Groep); }
        wortel.Stop();
        verwerking.SpanId = wortel.SpanId.ToHexString();
        Activity[] spans = [wortel, .. records.Select(r =>
        {
            var record = Maak(verwerking, verwerking.SpanId);
            record.SetTag("dpl.core.data_subject_id", r.Wie.ToString("x32", CultureInfo.InvariantCulture));
            record.SetTag("dpl.core.data_subject_id_type", "BSN");
            record.Stop();
            return record;
        })];
        doorgever.Geef(spans).ShouldBeTrue();
    }

    private static Activity Maak(Verwerking verwerking, string ouder)
    {
        var activity = new Activity(Activiteit.Naam) { ActivityTraceFlags = ActivityTraceFlags.Recorded };
        activity.SetIdFormat(ActivityIdFormat.W3C);
        activity.SetParentId(ActivityTraceId.CreateFromString(verwerking.TraceId),
            ouder.Length > 0 ? ActivitySpanId.CreateFromString(ouder) : default, ActivityTraceFlags.Recorded);
        activity.SetStartTime(verwerking.Begin);
        activity.Start();
        activity.SetEndTime(verwerking.Einde);
        activity.SetStatus(verwerking.Mislukt ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        activity.SetTag("dpl.core.processing_activity_id", Uri);
        activity.SetTag("datakoppeling.object", $"{verwerking.ObjectSoort}/{verwerking.ObjectId}");
        return activity;
    }

    private sealed class Doorgever(OtlpTraceExporter uitgang) : BaseExportProcessor<Activity>(uitgang)
    {
        public bool Geef(Activity[] records) => exporter.Export(new Batch<Activity>(records, records.Length)) == ExportResult.Success;

        protected override void OnExport(Activity data) => throw new InvalidOperationException("Hierlangs komt niets.");
    }

    /// <summary>
    /// Each span as a text of its fields in order. Without the span id of a record, which is chance; and without a parent of zeros: an
    /// Activity with a given trace must have a parent, where trace.proto says that a root has none.
    /// </summary>
    private static List<string> Spans(Proefcollector collector) => [.. collector.Inhoud.SelectMany(Spanvelden).Select((span, i) => string.Join(' ', span
        .Where(v => (i == 0 || v.Nummer != 2) && !(v.Nummer == 4 && v.Inhoud.All(b => b == 0))).Select(v => $"{v.Nummer}:{v.Soort}:{Convert.ToHexStringLower(v.Inhoud)}").Order(StringComparer.Ordinal)))];

    private static List<string> Nummers(Proefcollector collector) =>
        [.. collector.Inhoud.SelectMany(Spanvelden).Select(span => Convert.ToHexStringLower(span.Single(v => v.Nummer == 2).Inhoud))];

    private static IEnumerable<List<(int Nummer, int Soort, byte[] Inhoud)>> Spanvelden(byte[] bericht) =>
        Onder(Onder(Velden(bericht), 1), 2).Where(v => v.Nummer == 2).Select(v => Velden(v.Inhoud));

    private static List<string> Bron(Proefcollector collector) =>
        [.. collector.Inhoud.SelectMany(b => Onder(Onder(Velden(b), 1), 1)).Select(v => Convert.ToHexStringLower(v.Inhoud)).Order(StringComparer.Ordinal)];

    private static List<(int Nummer, int Soort, byte[] Inhoud)> Onder(List<(int Nummer, int Soort, byte[] Inhoud)> velden, int nummer) =>
        [.. velden.Where(v => v.Nummer == nummer).SelectMany(v => Velden(v.Inhoud))];

    /// <summary>A reading of protobuf of the test's own; a varint as its bytes.</summary>
    private static List<(int Nummer, int Soort, byte[] Inhoud)> Velden(byte[] bericht)
    {
        var (uit, op) = (new List<(int, int, byte[])>(), 0);
        while (op < bericht.Length)
        {
            var kop = (int)Getal();
            var begin = op;
            var lengte = (kop & 7) switch { 1 => 8, 5 => 4, 2 => (int)Getal(), _ => 0 };
            if ((kop & 7) == 0) { Getal(); (lengte, op) = (op - begin, begin); }
            uit.Add((kop >> 3, kop & 7, bericht.AsSpan(op, lengte).ToArray()));
            op += lengte;
        }
        return uit;

        long Getal()
        {
            var (waarde, plaats) = (0L, 0);
            while (true)
            {
                var een = bericht[op++];
                waarde |= (long)(een & 0x7F) << plaats;
                if (een < 0x80) { return waarde; }
                plaats += 7;
            }
        }
    }
}
