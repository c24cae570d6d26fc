using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>Which dossier-months are listed. What came from a typed URL and means nothing is left out.</summary>
/// <param name="Sorteer">The order as the URL has it: a key, with a minus before it for largest first.</param>
public sealed record Werklijstfilter(Maand Maand, Bak Bak, long Signaalbits = 0, string Team = "", string Zoek = "", string Sorteer = "");

/// <summary>One row of the worklist.</summary>
public sealed record Werklijstrij(
    Guid Id, string Dossiernummer, string Team, Bak Bak, long Signaalbits, string Reden, Bedrag? TeVerrekenen, Bedrag? BeslotenBedrag,
    Besluitsoort? Besluit, DateTime Ontvangen, DateOnly? AangehoudenTot, int Contactaantal, DateTime? BeslotenOp)
{
    public Signaalset Signalen => new(Signaalbits);

    /// <summary>The day by which it is to be decided; a pended one on the day until which it waits.</summary>
    public DateOnly Uiterlijk(OibInstellingen instellingen) => AangehoudenTot ?? Nederlands.Dag(Ontvangen).AddDays(instellingen.Behandeltermijn);
}

/// <summary>How many stand on each tab, and under each signal of the tab that is open.</summary>
public sealed record Werklijsttelling(
    IReadOnlyDictionary<Bak, int> Bakken, IReadOnlyList<(Signaal Signaal, int Aantal)> Signalen, IReadOnlyList<string> Teams);

/// <summary>Reads the worklist, a page at a time.</summary>
public sealed class Werklijst(Uitvoerder uitvoerder)
{
    public Task<Uitkomst<Lijstpagina<Werklijstrij>>> Pagina(Gebruiker? wie, Werklijstfilter filter, Lijstvraag vraag, CancellationToken stop) =>
        uitvoerder.Lees<Lijstpagina<Werklijstrij>>(wie, OibRechten.Lezen, async context =>
        {
            var keus = Kies(context, filter);
            var totaal = await keus.CountAsync(stop);
            var rijen = await Werklijstvolgorde.Sorteer(keus, vraag.Sorteer, vraag.Aflopend).Skip(vraag.Overslaan).Take(vraag.PerPagina)
                .Select(d => new Werklijstrij(
                    d.Id, d.Dossiernummer, d.Team, d.Bak, d.Signaalbits, d.Reden, d.TeVerrekenen, d.BeslotenBedrag, d.Besluit, d.Ontvangen, d.AangehoudenTot, d.Contactaantal,
                    d.BeslotenOp))
                .ToListAsync(stop);
            return new Lijstpagina<Werklijstrij>(rijen, totaal);
        }, stop);

    public Task<Uitkomst<Werklijsttelling>> Telling(Gebruiker? wie, Werklijstfilter filter, CancellationToken stop = default) =>
        uitvoerder.Lees<Werklijsttelling>(wie, OibRechten.Lezen, async context =>
        {
            var alle = context.Set<Dossiermaand>().Where(d => d.Maand == filter.Maand && d.Bak != Bak.Geen);
            var zonderSignaal = Beperk(alle, filter with { Signaalbits = 0 });
            var bakken = await zonderSignaal.GroupBy(d => d.Bak).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, stop);
            var bits = await zonderSignaal.Where(d => d.Bak == filter.Bak).GroupBy(d => d.Signaalbits).Select(g => new { g.Key, Aantal = g.Count() }).ToListAsync(stop);
            var signalen = Signaallijst.Alle.Select(s => (s, bits.Where(g => new Signaalset(g.Key).Bevat(s)).Sum(g => g.Aantal))).Where(s => s.Item2 > 0).ToList();
            var teams = await alle.Select(d => d.Team).Distinct().OrderBy(t => t).ToListAsync(stop);
            return new Werklijsttelling(bakken, signalen, teams);
        }, stop);

    /// <summary>The months that have proposals, newest first.</summary>
    public Task<Uitkomst<IReadOnlyList<Maand>>> Maanden(Gebruiker? wie, CancellationToken stop = default) =>
        uitvoerder.Lees<IReadOnlyList<Maand>>(wie, OibRechten.Lezen, async context => await Maanden(context, stop), stop);

    /// <summary>
    /// Newest first, each found by one step in the index. DISTINCT would read the index from end to end, ten years of dossiers, each time
    /// that somebody opens the list.
    /// </summary>
    internal static async Task<List<Maand>> Maanden(PortaalContext context, CancellationToken stop)
    {
        var maanden = await context.Database.SqlQuery<int>($"""
            WITH RECURSIVE "m"("Value") AS (
              SELECT MAX("Maand") FROM "OibDossiermaand"
              UNION ALL
              SELECT (SELECT MAX(d."Maand") FROM "OibDossiermaand" AS d WHERE d."Maand" < "m"."Value") FROM "m" WHERE "m"."Value" IS NOT NULL)
            SELECT "Value" FROM "m" WHERE "Value" IS NOT NULL
            """).ToListAsync(stop);
        return maanden.ConvertAll(Maand.VanIndex);
    }

    internal static IQueryable<Dossiermaand> Kies(PortaalContext context, Werklijstfilter filter) =>
        Beperk(context.Set<Dossiermaand>().AsNoTracking().Where(d => d.Maand == filter.Maand && d.Bak == filter.Bak), filter);

    private static IQueryable<Dossiermaand> Beperk(IQueryable<Dossiermaand> keus, Werklijstfilter filter)
    {
        if (filter.Team.Length > 0) { keus = keus.Where(d => d.Team == filter.Team); }
        if (filter.Signaalbits != 0) { keus = keus.Where(d => (d.Signaalbits & filter.Signaalbits) != 0); }
        if (filter.Zoek.Length > 0)
        {
            var zoek = filter.Zoek.ToUpperInvariant();
            keus = keus.Where(d => d.Zoeknummer.StartsWith(zoek));
        }
        return keus;
    }
}
