using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>Where a case stands in the list it was opened from, and which cases follow it.</summary>
/// <param name="Nummer">From 1; 0 when the case is not (or no longer) in that list.</param>
/// <param name="Totaal">How long the list is.</param>
/// <param name="Volgenden">The cases after this one, and after the last the first ones; not this one itself.</param>
public sealed record Plaats(int Nummer, int Totaal, IReadOnlyList<Guid> Volgenden);

/// <summary>
/// Finds the next case in the order and with the filter of the worklist. The followers are noted while the case is still in the
/// list, because a decision takes it out.
/// </summary>
public sealed class Wachtrij(Uitvoerder uitvoerder, Opendossiers open, TimeProvider klok)
{
    // Enough to find one that no colleague has done meanwhile.
    private const int Vooruit = 50;

    public Task<Uitkomst<Plaats>> Plaats(Gebruiker? wie, Werklijstfilter filter, Guid huidig, CancellationToken stop = default) =>
        uitvoerder.Lees<Plaats>(wie, OibRechten.Lezen, async context =>
        {
            var keus = filter.Kies(context, Vandaag);
            var totaal = await keus.CountAsync(stop);
            var hier = await keus.FirstOrDefaultAsync(d => d.Id == huidig, stop);
            if (hier is null) { return new Plaats(0, totaal, await Eerste(keus, filter, Vooruit, stop)); }
            var na = Werklijstvolgorde.Na(keus, hier, filter);
            var nummer = totaal - await na.CountAsync(stop);
            var volgenden = await Eerste(na, filter, Vooruit, stop);
            if (volgenden.Count < Vooruit) { volgenden.AddRange(await Eerste(keus, filter, Math.Min(Vooruit - volgenden.Count, nummer - 1), stop)); }
            return new Plaats(nummer, totaal, volgenden);
        }, stop);

    /// <summary>
    /// The first of the noted followers that still stands in the list, else the first of the list; one that no colleague has open where
    /// there is one. Null when the list is empty.
    /// </summary>
    /// <param name="scherm">Who asks; the case is kept for it.</param>
    public Task<Uitkomst<Guid?>> Volgende(
        Gebruiker? wie, Werklijstfilter filter, Guid huidig, IReadOnlyList<Guid> volgenden, Guid scherm, CancellationToken stop = default) =>
        uitvoerder.Lees<Guid?>(wie, OibRechten.Lezen, async context =>
        {
            var keus = filter.Kies(context, Vandaag).Where(d => d.Id != huidig);
            Guid? bezet = null;
            var ik = Opendossiers.Persoon(wie);
            // One by one: nearly always the first is the one, and asked for fifty ids SQLite reads the whole list instead.
            foreach (var id in volgenden)
            {
                if ((bezet is not null && open.Elders(id, scherm, ik)) || !await keus.AnyAsync(d => d.Id == id, stop)) { continue; }
                if (open.Neem(id, scherm, ik)) { return id; }
                bezet ??= id;
            }
            var eerste = (await Eerste(keus, filter, Vooruit, stop)).ConvertAll(id => (Guid?)id);
            return eerste.Find(id => open.Neem(id!.Value, scherm, ik)) ?? bezet ?? eerste.FirstOrDefault();
        }, stop);

    private static Task<List<Guid>> Eerste(IQueryable<Dossiermaand> keus, Werklijstfilter filter, int aantal, CancellationToken stop) =>
        Werklijstvolgorde.Sorteer(keus, filter).Select(d => d.Id).Take(aantal).ToListAsync(stop);

    private Urgentiegrens Vandaag => new(Nederlands.Vandaag(klok));
}
