using System.Buffers.Binary;
using System.Security.Cryptography;
using static Datakoppeling.Platform.Verwerkingslog.Protobuf;

namespace Datakoppeling.Platform.Verwerkingslog;

/// <summary>
/// The requests that tell a collector of one processing (opentelemetry-proto: trace_service.proto, trace.proto, common.proto). The
/// records of its betrokkenen differ in their span id and their pseudonym only: one is made, and copied for each.
/// </summary>
internal sealed class Otlpbericht
{
    public const string Betrokkene = "dpl.core.data_subject_id", SoortBetrokkene = "dpl.core.data_subject_id_type", Activiteit = "dpl.core.processing_activity_id";

    private const int Tracelengte = 16, Spanlengte = 8, Naamlengte = 32;
    // In a span the trace id comes first and the span id second, each behind two bytes that say so.
    private const int Spanplaats = 2 + Tracelengte + 2;
    private const ulong Intern = 1, Goed = 1, Fout = 2;
    // Recorded, and its parent is of this process (W3C trace flags, and has-is-remote of OTLP).
    private const uint Vlaggen = 0x101;

    private static readonly byte[] Bron = Veld(1, Samen(
        Kenmerk(1, "service.name", "datakoppeling"),
        Kenmerk(1, "service.version", typeof(Otlpbericht).Assembly.GetName().Version?.ToString() ?? "")));

    private static readonly byte[] Omgeving = Veld(1, Veld(1, "datakoppeling.verwerkingslog"));

    private readonly byte[] _wortel, _record;
    private readonly int _spanplaats;

    /// <param name="naam">Of the activity in the register.</param>
    /// <param name="uri">Where it is found there.</param>
    public Otlpbericht(Verwerking verwerking, string naam, string uri)
    {
        var gedeeld = Samen(Kenmerk(9, Activiteit, uri), Kenmerk(9, "datakoppeling.object", $"{verwerking.ObjectSoort}/{verwerking.ObjectId}"));
        _wortel = Veld(2, Span(verwerking, naam, verwerking.SpanId, verwerking.ParentSpanId, Samen(
            gedeeld, Kenmerk(9, "datakoppeling.betrokkenen", Getal(3, (ulong)verwerking.Betrokkenen)),
            verwerking.Groep.Length > 0 ? Kenmerk(9, "datakoppeling.groep", verwerking.Groep) : [])));
        // The pseudonym is the end of it, so that its place is known.
        var record = Span(verwerking, naam, new string('0', 2 * Spanlengte), verwerking.SpanId, Samen(
            gedeeld, Kenmerk(9, SoortBetrokkene, "BSN"), Kenmerk(9, Betrokkene, new string('0', Naamlengte))));
        _record = Veld(2, record);
        _spanplaats = _record.Length - record.Length + Spanplaats;
    }

    /// <summary>How many bytes a request with this many records is at most.</summary>
    public int Ruimte(int records) => 64 + Bron.Length + Omgeving.Length + _wortel.Length + (records * _record.Length);

    /// <summary>Writes a request.</summary>
    /// <param name="metWortel">With the processing itself, under which the records hang: in one of the requests.</param>
    /// <returns>Its length.</returns>
    public int Schrijf(ReadOnlySpan<(UInt128 Wie, ulong Delen)> records, bool metWortel, Span<byte> naar)
    {
        var wortel = metWortel ? _wortel : [];
        var spans = Omgeving.Length + wortel.Length + (records.Length * _record.Length);
        var spankop = Kop(2, spans);
        var begin = Samen(Kop(1, Bron.Length + spankop.Length + spans), Bron, spankop, Omgeving, wortel);
        begin.CopyTo(naar);
        var op = begin.Length;
        Span<byte> wie = stackalloc byte[Naamlengte / 2];
        // Random bytes are cheap only in bulk.
        ReadOnlySpan<byte> nummers = RandomNumberGenerator.GetBytes(records.Length * Spanlengte);
        for (var i = 0; i < records.Length; i++)
        {
            var record = naar.Slice(op, _record.Length);
            _record.CopyTo(record);
            nummers.Slice(i * Spanlengte, Spanlengte).CopyTo(record[_spanplaats..]);
            BinaryPrimitives.WriteUInt128BigEndian(wie, records[i].Wie);
            Convert.TryToHexStringLower(wie, record[^Naamlengte..], out _);
            op += _record.Length;
        }
        return op;
    }

    private static byte[] Span(Verwerking verwerking, string naam, string nummer, string ouder, byte[] kenmerken) => Samen(
        Veld(1, Convert.FromHexString(verwerking.TraceId)), Veld(2, Convert.FromHexString(nummer)),
        ouder.Length > 0 ? Veld(4, Convert.FromHexString(ouder)) : [], Veld(5, naam), Getal(6, Intern),
        Vast64(7, Nanoseconden(verwerking.Begin)),
        Vast64(8, Nanoseconden(verwerking.Einde > verwerking.Begin ? verwerking.Einde : verwerking.Begin.AddTicks(1))),
        Veld(15, Getal(3, verwerking.Mislukt ? Fout : Goed)), Vast32(16, Vlaggen), kenmerken);

    private static byte[] Kenmerk(int veld, string naam, string waarde) => Kenmerk(veld, naam, Veld(1, waarde));

    private static byte[] Kenmerk(int veld, string naam, byte[] waarde) => Veld(veld, Samen(Veld(1, naam), Veld(2, waarde)));

    private static ulong Nanoseconden(DateTime moment) => (ulong)(moment - DateTime.UnixEpoch).Ticks * 100;
}
