using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>Reads the worklist, a page at a time.</summary>
public sealed class Werklijst(Uitvoerder uitvoerder, TimeProvider klok)
{
    private const int MeesteTerug = 50;

    public Task<Uitkomst<Lijstpagina<Werklijstrij>>> Pagina(Gebruiker? wie, Werklijstfilter filter, Lijstvraag vraag, CancellationToken stop) =>
        uitvoerder.Lees<Lijstpagina<Werklijstrij>>(wie, OibRechten.Lezen, async context =>
        {
            var keus = filter.Kies(context, Vandaag);
            var totaal = await keus.CountAsync(stop);
            // First which, from the index alone, then those rows: they are wide, and to put them in order every one of them would be read.
            var ids = await Werklijstvolgorde.Sorteer(keus, filter with { Sorteer = (vraag.Aflopend ? "-" : "") + vraag.Sorteer })
                .Select(d => d.Id).Skip(vraag.Overslaan).Take(vraag.PerPagina).ToListAsync(stop);
            var rijen = await context.Set<Dossiermaand>().AsNoTracking().Where(d => ids.Contains(d.Id)).Select(d => new Werklijstrij(
                d.Id, d.Maand, d.Dossiernummer, d.Team, d.Bak, d.Signaalbits, d.Reden, d.Betaler, d.VorigNetto, d.NettoTotaal, d.Verschil, d.TeVerrekenen, d.BeslotenBedrag,
                d.Besluit, d.Uiterlijk, d.Contactaantal, d.BeslotenOp, d.TeruggestuurdAan)).ToDictionaryAsync(r => r.Id, stop);
            var wachtend = await Wachtend(context, [.. rijen.Values.Where(r => r.Bak == Bak.TweedePersoon).Select(r => r.Id)], stop);
            // One that a colleague changed in between may be gone.
            return new Lijstpagina<Werklijstrij>([.. ids.Where(rijen.ContainsKey).Select(id => rijen[id] with { Wachtend = wachtend.GetValueOrDefault(id) })], totaal);
        }, stop);

    /// <summary>How many there are, for the tabs, for the filters and for the page Start: one question, so that they say the same.</summary>
    public Task<Uitkomst<Werklijsttelling>> Telling(Gebruiker? wie, Werklijstfilter filter, CancellationToken stop = default) =>
        uitvoerder.Lees<Werklijsttelling>(wie, OibRechten.Lezen, async context =>
        {
            var grens = Vandaag;
            var (vandaag, weekeinde) = (grens.Vandaag, grens.Weekeinde);
            // Each choice is counted among what the others leave, so those are taken off here and put on again over the groups.
            var ruim = new Werklijstfilter { Signaalbits = filter.Besloten ? 0 : filter.Signaalbits, Zoek = filter.Zoek };
            var groepen = await ruim.Kies(context, grens)
                .GroupBy(d => new { Groep = d.Uiterlijk < vandaag ? 0 : d.Uiterlijk <= weekeinde ? 1 : 2, d.Bak, d.Maand, d.Team })
                .Select(g => new { g.Key.Groep, g.Key.Bak, g.Key.Maand, g.Key.Team, Aantal = g.Count() }).ToListAsync(stop);
            var bits = await (filter with { Signaalbits = 0 }).Kies(context, grens)
                .GroupBy(d => d.Signaalbits).Select(g => new { g.Key, Aantal = g.Count() }).ToListAsync(stop);
            return new Werklijsttelling(
                [.. groepen.Select(g => new Werkgroep((Urgentie)g.Groep, g.Bak, g.Maand, g.Team, g.Aantal))],
                [.. Signaallijst.Alle.Select(s => (s, bits.Where(g => new Signaalset(g.Key).Bevat(s)).Sum(g => g.Aantal))).Where(s => s.Item2 > 0)]);
        }, stop);

    /// <summary>What this person decided and a second person sent back, the longest ago first.</summary>
    public Task<Uitkomst<IReadOnlyList<Terugpost>>> Teruggestuurd(Gebruiker? wie, CancellationToken stop = default) =>
        uitvoerder.Lees<IReadOnlyList<Terugpost>>(wie, OibRechten.Lezen, async context =>
        {
            var mij = wie!.Id;
            var maanden = await context.Set<Dossiermaand>().AsNoTracking().Where(d => d.TeruggestuurdAan == mij).Take(MeesteTerug)
                .Select(d => new { d.Id, d.Maand, d.Dossiernummer }).ToListAsync(stop);
            var ids = maanden.ConvertAll(d => d.Id);
            var besluiten = (await context.Set<Beslissing>().AsNoTracking().Where(b => ids.Contains(b.DossiermaandId) && b.Teruggestuurd).ToListAsync(stop))
                .GroupBy(b => b.DossiermaandId).ToDictionary(g => g.Key, g => g.MaxBy(b => b.Volgnummer)!);
            return maanden.Where(d => besluiten.ContainsKey(d.Id)).Select(d => (Maand: d, Besluit: besluiten[d.Id])).OrderBy(d => d.Besluit.TweedeWanneer)
                .Select(d => new Terugpost(d.Maand.Id, d.Maand.Maand, d.Maand.Dossiernummer, d.Besluit.Tweede, d.Besluit.Terugreden ?? "")).ToList();
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

    private Urgentiegrens Vandaag => new(Nederlands.Vandaag(klok));

    /// <summary>Of what waits for a second person: by whom, and what it changes. The newest decision of each is the one that waits.</summary>
    private static async Task<Dictionary<Guid, Wachtendbesluit>> Wachtend(PortaalContext context, List<Guid> ids, CancellationToken stop)
    {
        if (ids.Count == 0) { return []; }
        var besluiten = (await context.Set<Beslissing>().AsNoTracking().Where(b => ids.Contains(b.DossiermaandId)).ToListAsync(stop)).ToLookup(b => b.DossiermaandId);
        return besluiten.ToDictionary(g => g.Key, g =>
        {
            var nu = g.MaxBy(b => b.Volgnummer)!;
            var eerder = g.Where(b => b.IsDefinitief).MaxBy(b => b.Volgnummer);
            return new Wachtendbesluit(nu.Wie, eerder?.Bedrag ?? nu.Voorgesteld, eerder is not null, nu.Bedrag, nu.Reden.Length > 0 ? nu.Reden : nu.Oorzaak?.InWoorden() ?? "");
        });
    }
}
