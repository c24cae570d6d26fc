using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Taal;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Oib.Handelingen;

/// <summary>How a database means to read the worklist: for counting, and for the order of each sort key.</summary>
internal static class Leesplan
{
    public static async Task<IReadOnlyList<string>> Van(PortaalContext context, Urgentie? wanneer, IEnumerable<string> volgorden, CancellationToken stop)
    {
        var grens = new Urgentiegrens(Nederlands.Vandaag(TimeProvider.System));
        var filter = new Werklijstfilter(Wanneer: wanneer);
        var vragen = new List<IQueryable> { filter.Kies(context, grens).GroupBy(d => new { d.Bak, d.Maand, d.Team }).Select(g => new { g.Key, Aantal = g.Count() }) };
        vragen.AddRange(volgorden.Select(v => Werklijstvolgorde.Sorteer(filter.Kies(context, grens), filter with { Sorteer = v }).Select(d => d.Id).Take(40)));
        var plannen = new List<string>();
        foreach (var vraag in vragen) { plannen.Add(await Van(context, vraag, stop)); }
        return plannen;
    }

    private static async Task<string> Van(PortaalContext context, IQueryable vraag, CancellationToken stop)
    {
        await using var opdracht = vraag.CreateDbCommand();
        opdracht.CommandText = (context.Database.IsSqlite() ? "EXPLAIN QUERY PLAN " : "EXPLAIN (ANALYZE, COSTS OFF) ") + opdracht.CommandText;
        if (opdracht.Connection!.State != System.Data.ConnectionState.Open) { await context.Database.OpenConnectionAsync(stop); }
        await using var lezer = await opdracht.ExecuteReaderAsync(stop);
        var rijen = new List<string>();
        while (await lezer.ReadAsync(stop)) { rijen.Add(lezer.GetString(lezer.FieldCount - 1)); }
        return string.Join('\n', rijen);
    }
}
