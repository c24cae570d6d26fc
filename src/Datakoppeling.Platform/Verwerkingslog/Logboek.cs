using System.Diagnostics;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Verwerkingslog;

/// <summary>A processing that may be delivered once this is written with its result.</summary>
public sealed class Verwerkingsbewijs
{
    internal Verwerkingsbewijs(Verwerking verwerking, IReadOnlyList<Verwerkingsblok> blokken) => (Verwerking, Blokken) = (verwerking, blokken);

    /// <summary>The row to be.</summary>
    public Verwerking Verwerking { get; }
    internal IReadOnlyList<Verwerkingsblok> Blokken { get; }
}

/// <summary>What is recorded of a processing beside whose data it used.</summary>
/// <param name="Doel">What it was about; never a person.</param>
/// <param name="Begin">UTC.</param>
public sealed record Verwerkingsopgave(Verwerkingsactiviteit Activiteit, Doel Doel, DateTime Begin)
{
    /// <summary>Names of the parts, at most 64, in the order of the bits of <see cref="Betrokkene.Delen"/>.</summary>
    public IReadOnlyList<string> Delen { get; init; } = [];

    /// <summary>A whole group in words, instead of records one by one.</summary>
    public string Groep { get; init; } = "";

    /// <summary>Nothing came out of it; it is recorded none the less, for it was done.</summary>
    public bool Mislukt { get; init; }
}

/// <summary>
/// The Logboek dataverwerkingen (Logius): one record per betrokkene per processing. Fail closed: the records are in the transaction of the
/// result, and where there is a collector it has acknowledged them before that; without them there is no result.
/// </summary>
public sealed class Logboek
{
    private readonly Pseudoniemsleutel _sleutel;
    private readonly Verwerkingsregister _register;
    private readonly Otlpzender? _zender;
    private readonly TimeProvider _klok;

    internal Logboek(Pseudoniemsleutel sleutel, Verwerkingsregister register, Otlpzender? zender, TimeProvider klok) =>
        (_sleutel, _register, _zender, _klok) = (sleutel, register, zender, klok);

    /// <summary>Makes the records before the transaction that delivers the result, and has the collector acknowledge them.</summary>
    public async Task<Uitkomst<Verwerkingsbewijs>> Bereid(Verwerkingsopgave opgave, ReadOnlyMemory<Betrokkene> wie, CancellationToken stop = default) =>
        await Maak(opgave, wie, await _sleutel.Open(stop), stop);

    /// <summary>Adds the records to the handeling that delivers the result, and their number to its audit line.</summary>
    public static void Schrijf(Werk werk, Verwerkingsbewijs bewijs)
    {
        // A handeling that is run again has another context: the rows are new to it, whatever the first attempt called them.
        bewijs.Verwerking.Id = 0;
        foreach (var blok in bewijs.Blokken) { (blok.Id, blok.VerwerkingId) = (0, 0); }
        werk.Context.Add(bewijs.Verwerking);
        werk.Context.AddRange(bewijs.Blokken);
        werk.Noteer("verwerking", bewijs.Verwerking.SpanId);
    }

    /// <summary>
    /// Records a processing of a whole group that ended without a result. A collector that refuses it is left at that (it is in our log): there
    /// is nothing to keep back.
    /// </summary>
    public async Task LegMislukt(Werk werk, Verwerkingsopgave opgave)
    {
        ArgumentNullException.ThrowIfNull(werk);
        var verwerking = Rij(opgave with { Mislukt = true }, 0, null);
        if (_zender is not null) { await _zender.Stuur(verwerking, opgave.Activiteit, _register.Uri(opgave.Activiteit), [], werk.Stop); }
        Schrijf(werk, new(verwerking, []));
    }

    /// <summary>Both at once, for a handeling about one or a few people.</summary>
    /// <returns>Why the handeling must refuse; null when the records are in its transaction.</returns>
    public async Task<Weigering?> Leg(Werk werk, Verwerkingsactiviteit activiteit, IEnumerable<Betrokkene> wie)
    {
        ArgumentNullException.ThrowIfNull(werk);
        var personen = wie.ToArray();
        if (personen.Length == 0) { return null; }
        var bewijs = await Maak(new(activiteit, werk.Doel, werk.Nu), personen, await _sleutel.Open(werk.Context, werk.Stop), werk.Stop);
        if (bewijs.Gelukt) { Schrijf(werk, bewijs.Waarde); }
        return bewijs.Weigering;
    }

    /// <summary>Records that a part of an earlier processing was used again: an output file that is downloaded. Its betrokkenen are those of that part.</summary>
    /// <param name="deel">The name of the part.</param>
    public async Task<Weigering?> LegVervolg(Werk werk, Verwerkingsactiviteit activiteit, Verwerkingsactiviteit eerder, string deel)
    {
        ArgumentNullException.ThrowIfNull(werk);
        var (soort, id) = (werk.Doel.Soort, werk.Doel.Id);
        var vorige = await werk.Context.Set<Verwerking>().AsNoTracking()
            .Where(v => v.ObjectSoort == soort && v.ObjectId == id && v.Activiteit == eerder.Code && v.Groep == "").OrderByDescending(v => v.Id).FirstOrDefaultAsync(werk.Stop);
        var plaats = vorige is null ? -1 : Array.IndexOf(vorige.Delen.Split('|'), deel);
        if (vorige is null || plaats < 0) { return new Weigering("Van dit bestand staat niet in het verwerkingslog over wie het gaat. Daarom wordt het niet gegeven. Waarschuw je applicatiebeheerder."); }
        var records = new List<(UInt128 Wie, ulong Delen)>();
        await foreach (var blok in werk.Context.Set<Verwerkingsblok>().AsNoTracking().Where(b => b.VerwerkingId == vorige.Id).AsAsyncEnumerable().WithCancellation(werk.Stop))
        {
            Blokkenmaker.Lees(vorige, blok.Inhoud, 1UL << plaats, records);
        }
        var bewijs = await Maak(new(activiteit, werk.Doel, werk.Nu), [.. records], vorige, werk.Stop);
        if (bewijs.Weigering is { } weigering) { return weigering; }
        (bewijs.Waarde.Verwerking.Omvat, bewijs.Waarde.Verwerking.OmvatDeel) = (vorige.Id, plaats);
        // Its people stand under the earlier processing already; the collector has had them once more.
        Schrijf(werk, new(bewijs.Waarde.Verwerking, []));
        return null;
    }

    private Task<Uitkomst<Verwerkingsbewijs>> Maak(Verwerkingsopgave opgave, ReadOnlyMemory<Betrokkene> wie, byte[] sleutel, CancellationToken stop) =>
        Maak(opgave, Blokkenmaker.Pseudonimiseer(sleutel, wie), null, stop);

    /// <param name="onder">The processing that this one goes on with; else what runs around it.</param>
    private async Task<Uitkomst<Verwerkingsbewijs>> Maak(Verwerkingsopgave opgave, (UInt128 Wie, ulong Delen)[] records, Verwerking? onder, CancellationToken stop)
    {
        var verwerking = Rij(opgave, records.Length, onder);
        if (_zender is not null && !await _zender.Stuur(verwerking, opgave.Activiteit, _register.Uri(opgave.Activiteit), records, stop))
        {
            return new Weigering("Het verwerkingslog nam de verwerking niet aan. Er is niets bewaard en niets vrijgegeven. Probeer het later opnieuw of waarschuw je applicatiebeheerder.");
        }
        return new Verwerkingsbewijs(verwerking, [.. Blokkenmaker.Blokken(verwerking, records)]);
    }

    private Verwerking Rij(Verwerkingsopgave opgave, int betrokkenen, Verwerking? onder)
    {
        if (_register.Zoek(opgave.Activiteit.Code, opgave.Activiteit.Versie) is null)
        {
            throw new InvalidOperationException($"De verwerkingsactiviteit {opgave.Activiteit.Code} staat niet in het register.");
        }
        var boven = Activity.Current;
        return new Verwerking
        {
            TraceId = onder?.TraceId ?? (boven?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString(), SpanId = ActivitySpanId.CreateRandom().ToHexString(),
            ParentSpanId = onder?.SpanId ?? boven?.SpanId.ToHexString() ?? "", Activiteit = opgave.Activiteit.Code, Versie = opgave.Activiteit.Versie,
            ObjectSoort = opgave.Doel.Soort, ObjectId = opgave.Doel.Id, Begin = opgave.Begin, Einde = _klok.GetUtcNow().UtcDateTime,
            Betrokkenen = betrokkenen, Delen = string.Join('|', opgave.Delen), Groep = opgave.Groep, Mislukt = opgave.Mislukt,
        };
    }
}
