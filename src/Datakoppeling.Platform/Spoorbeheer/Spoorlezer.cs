using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Spoorbeheer;

/// <summary>Which lines are listed; empty is all.</summary>
/// <param name="Wie">The id of a user, whole.</param>
/// <param name="Handeling">The code, whole.</param>
/// <param name="Van">First day, on the calendar in the Netherlands.</param>
/// <param name="Tot">Last day, included.</param>
public sealed record Spoorfilter(string Wie = "", string Handeling = "", Resultaat? Resultaat = null, DateOnly? Van = null, DateOnly? Tot = null)
{
    public bool IsLeeg => this == new Spoorfilter();
}

/// <summary>What the page needs beside the lines: what can be chosen, and the last check.</summary>
public sealed record Spooroverzicht(IReadOnlyList<string> Wie, IReadOnlyList<string> Handelingen, Controleuitslag? LaatsteControle, bool AnkersElders);

/// <summary>A page of lines, and the head of the chain then: further pages are of the trail as it was at that line.</summary>
public sealed record Spoorblad(Lijstpagina<Spoorrij> Pagina, long TotEnMet);

/// <summary>Reads the trail for people. Each look is itself a line, with what was asked for.</summary>
public sealed class Spoorlezer(Uitvoerder uitvoerder, Ankermap ankers)
{
    /// <summary>The chain as a whole, as the object of a handeling.</summary>
    public static Doel Keten { get; } = new("spoor", "keten");

    public Task<Uitkomst<Spooroverzicht>> Overzicht(Gebruiker? wie, CancellationToken stop = default) =>
        uitvoerder.Lees<Spooroverzicht>(wie, SpoorRechten.Inzien, async context =>
        {
            var rijen = context.Set<Spoorrij>();
            return new Spooroverzicht(
                await rijen.Select(r => r.Wie).Distinct().OrderBy(w => w).ToListAsync(stop),
                await rijen.Select(r => r.Handeling).Distinct().OrderBy(h => h).ToListAsync(stop),
                await context.Set<Controleuitslag>().OrderByDescending(u => u.Id).FirstOrDefaultAsync(stop), ankers.IsGekozen);
        }, stop);

    /// <summary>One page, the newest line first.</summary>
    /// <param name="totEnMet">The head of the chain when the list was opened; null to open it now.</param>
    public Task<Uitkomst<Spoorblad>> Blad(Gebruiker? wie, Spoorfilter filter, Lijstvraag vraag, long? totEnMet, CancellationToken stop = default) =>
        uitvoerder.Voer<Spoorblad>(wie, SpoorRechten.Inzien, new Doel("spoor", "regels"), async werk =>
        {
            var kop = totEnMet ?? await Kop(werk.Context, werk.Stop);
            // What was typed into the URL goes into the trail for good, so only what the trail knows already.
            if (!await Bestaat(werk.Context, filter, werk.Stop)) { return new Weigering("Van deze persoon of handeling staat niets in het spoor. Wis het filter."); }
            Noteer(werk, filter, vraag.Pagina);
            var keus = Kies(werk.Context, filter).Where(r => r.Nummer <= kop);
            // Without a filter the numbers themselves are the pages: no counting, no skipping, however long the trail.
            var begin = kop - vraag.Overslaan;
            var rijen = filter.IsLeeg
                ? keus.Where(r => r.Nummer <= begin && r.Nummer > begin - vraag.PerPagina).OrderByDescending(r => r.Nummer)
                : keus.OrderByDescending(r => r.Nummer).Skip(vraag.Overslaan).Take(vraag.PerPagina);
            var totaal = filter.IsLeeg ? (int)Math.Min(kop, int.MaxValue) : await keus.CountAsync(werk.Stop);
            return new Spoorblad(new(await rijen.ToListAsync(werk.Stop), totaal), kop);
        }, stop);

    /// <summary>Where the list begins, whatever somebody made of the head.</summary>
    private static async Task<long> Kop(PortaalContext context, CancellationToken stop)
    {
        var hoogste = await context.Set<Spoorrij>().Select(r => (long?)r.Nummer).MaxAsync(stop) ?? 0;
        var kop = await context.Set<Spoorkop>().Where(k => k.Id == Spoorkop.EnigeId).Select(k => (long?)k.Nummer).FirstOrDefaultAsync(stop);
        return Math.Min(hoogste, kop ?? hoogste);
    }

    private static async Task<bool> Bestaat(PortaalContext context, Spoorfilter filter, CancellationToken stop) =>
        (filter.Wie.Length == 0 || await context.Set<Spoorrij>().AnyAsync(r => r.Wie == filter.Wie, stop))
        && (filter.Handeling.Length == 0 || await context.Set<Spoorrij>().AnyAsync(r => r.Handeling == filter.Handeling, stop));

    private static void Noteer(Werk werk, Spoorfilter filter, int pagina)
    {
        werk.Noteer("pagina", pagina);
        if (filter.Wie.Length > 0) { werk.Noteer("wie", filter.Wie); }
        if (filter.Handeling.Length > 0) { werk.Noteer("handeling", filter.Handeling); }
        if (filter.Resultaat is { } resultaat) { werk.Noteer("resultaat", resultaat.ToString()); }
        if (filter.Van is { } van) { werk.Noteer("van", van); }
        if (filter.Tot is { } tot) { werk.Noteer("tot", tot); }
    }

    private static IQueryable<Spoorrij> Kies(PortaalContext context, Spoorfilter filter)
    {
        var rijen = context.Set<Spoorrij>().AsNoTracking();
        if (filter.Wie.Length > 0) { rijen = rijen.Where(r => r.Wie == filter.Wie); }
        if (filter.Handeling.Length > 0) { rijen = rijen.Where(r => r.Handeling == filter.Handeling); }
        if (filter.Resultaat is { } resultaat) { rijen = rijen.Where(r => r.Resultaat == resultaat); }
        if (filter.Van is { } van) { var vanaf = Begin(van); rijen = rijen.Where(r => r.Moment >= vanaf); }
        if (filter.Tot is { } tot) { var einde = Begin(tot.AddDays(1)); rijen = rijen.Where(r => r.Moment < einde); }
        return rijen;
    }

    private static DateTime Begin(DateOnly dag) => TimeZoneInfo.ConvertTimeToUtc(dag.ToDateTime(TimeOnly.MinValue), Nederlands.Tijdzone);
}
