using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Klussen;

/// <summary>Takes, renews and gives back jobs. Each step is one conditional update, so that two nodes never have the same job.</summary>
internal sealed class Klusbord(IDbContextFactory<PortaalContext> contexten, KlusInstellingen instellingen, TimeProvider klok)
{
    private DateTime Nu => klok.GetUtcNow().UtcDateTime;

    /// <summary>The oldest job that waits or was abandoned, now ours; null when there is none.</summary>
    public async Task<Klus?> Neem(string werker, CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        while (true)
        {
            var nu = Nu;
            var tot = nu + instellingen.Lease;
            var kandidaat = await Vrij(context, nu).AsNoTracking().OrderBy(k => k.Gemaakt).ThenBy(k => k.Id).FirstOrDefaultAsync(stop);
            if (kandidaat is null) { return null; }
            var genomen = await Vrij(context, nu).Where(k => k.Id == kandidaat.Id).ExecuteUpdateAsync(s => s
                .SetProperty(k => k.Status, Klusstatus.Bezig)
                .SetProperty(k => k.Werker, werker)
                .SetProperty(k => k.LeaseTot, tot)
                .SetProperty(k => k.Gestart, k => k.Gestart ?? nu)
                .SetProperty(k => k.Poging, k => k.Poging + 1), stop);
            if (genomen == 1) { return await context.Set<Klus>().AsNoTracking().SingleAsync(k => k.Id == kandidaat.Id, stop); }
        }
    }

    private static IQueryable<Klus> Vrij(PortaalContext context, DateTime nu) => context.Set<Klus>()
        .Where(k => k.Status == Klusstatus.Wachtend || (k.Status == Klusstatus.Bezig && k.LeaseTot < nu));

    /// <summary>Keeps the lease and stores the progress.</summary>
    /// <returns>Whether the job goes on: false when it was taken over or its cancellation was asked.</returns>
    public async Task<(bool Nog, bool Annuleren)> Verleng(Klus klus, Klusstand? stand, CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        var tot = Nu + instellingen.Lease;
        var van = Van(context, klus);
        var nog = stand is null
            ? await van.ExecuteUpdateAsync(s => s.SetProperty(k => k.LeaseTot, tot), stop)
            : await van.ExecuteUpdateAsync(s => s.SetProperty(k => k.LeaseTot, tot).SetProperty(k => k.Gedaan, stand.Gedaan)
                .SetProperty(k => k.Totaal, stand.Totaal).SetProperty(k => k.Eenheid, stand.Eenheid).SetProperty(k => k.Zin, stand.Zin), stop);
        return (nog == 1, nog == 1 && await van.AnyAsync(k => k.AnnuleringGevraagd, stop));
    }

    /// <summary>Ends the job; does nothing when another has taken it over.</summary>
    public async Task Sluit(Klus klus, Klusstatus status, string zin, string referentie, Klusstand? stand, CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        var nu = Nu;
        var (gedaan, totaal, eenheid) = stand is null ? (klus.Gedaan, klus.Totaal, klus.Eenheid) : (stand.Gedaan, stand.Totaal, stand.Eenheid);
        await Van(context, klus).ExecuteUpdateAsync(s => s
            .SetProperty(k => k.Status, status).SetProperty(k => k.Zin, zin).SetProperty(k => k.Referentie, referentie)
            .SetProperty(k => k.Klaar, nu).SetProperty(k => k.LeaseTot, (DateTime?)null)
            .SetProperty(k => k.Gedaan, gedaan).SetProperty(k => k.Totaal, totaal).SetProperty(k => k.Eenheid, eenheid), stop);
    }

    /// <summary>Puts it back for the next start; this attempt does not count, because nothing went wrong.</summary>
    public async Task GeefTerug(Klus klus, CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        await Van(context, klus).ExecuteUpdateAsync(s => s
            .SetProperty(k => k.Status, Klusstatus.Wachtend).SetProperty(k => k.LeaseTot, (DateTime?)null)
            .SetProperty(k => k.Poging, k => k.Poging - 1).SetProperty(k => k.Zin, "Onderbroken; gaat zo verder."), stop);
    }

    private static IQueryable<Klus> Van(PortaalContext context, Klus klus)
    {
        var (id, werker, poging) = (klus.Id, klus.Werker, klus.Poging);
        return context.Set<Klus>().Where(k => k.Id == id && k.Werker == werker && k.Poging == poging && k.Status == Klusstatus.Bezig);
    }
}
