using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Klussen;

/// <summary>Takes, renews and gives back jobs. Each step is one conditional update, so that two nodes never have the same job.</summary>
internal sealed class Klusbord(
    IDbContextFactory<PortaalContext> contexten, Nodenaam node, IEnumerable<Klussoort> soorten, KlusInstellingen instellingen, TimeProvider klok)
{
    private readonly List<string> _eenTegelijk = [.. soorten.Where(s => s.EenTegelijk).Select(s => s.Soort)];

    private DateTime Nu => klok.GetUtcNow().UtcDateTime;

    /// <summary>The jobs that wait or were abandoned, oldest first.</summary>
    public async Task<List<Guid>> Vrij(CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        return await Vrij(context, Nu).OrderBy(k => k.Gemaakt).ThenBy(k => k.Id).Select(k => k.Id).ToListAsync(stop);
    }

    /// <summary>This job, now ours; null when another has it or it has ended.</summary>
    public async Task<Klus?> Neem(Guid id, CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        // One transaction: what is read is what was taken here, and not what another made of it a moment later.
        await using var transactie = await context.Database.BeginTransactionAsync(stop);
        var nu = Nu;
        var tot = nu + instellingen.Lease;
        var genomen = await Vrij(context, nu).Where(k => k.Id == id).ExecuteUpdateAsync(s => s
            .SetProperty(k => k.Status, Klusstatus.Bezig)
            .SetProperty(k => k.Werker, node.Naam)
            .SetProperty(k => k.LeaseTot, tot)
            .SetProperty(k => k.Gestart, k => k.Gestart ?? nu)
            .SetProperty(k => k.Poging, k => k.Poging + 1), stop);
        if (genomen == 0) { return null; }
        // Whoever stood in line for the row (a node that was killed still held it) begins with a whole lease.
        var vers = Nu + instellingen.Lease;
        await context.Set<Klus>().Where(k => k.Id == id).ExecuteUpdateAsync(s => s.SetProperty(k => k.LeaseTot, vers), stop);
        var klus = await context.Set<Klus>().AsNoTracking().SingleAsync(k => k.Id == id, stop);
        await transactie.CommitAsync(CancellationToken.None);
        return klus;
    }

    private IQueryable<Klus> Vrij(PortaalContext context, DateTime nu)
    {
        var (een, alle) = (_eenTegelijk, context.Set<Klus>());
        return alle.Where(k => k.Status == Klusstatus.Wachtend || (k.Status == Klusstatus.Bezig && k.LeaseTot < nu))
            .Where(k => !een.Contains(k.Soort) || !alle.Any(a => a.Soort == k.Soort && a.Id != k.Id
                && ((a.Status == Klusstatus.Bezig && a.LeaseTot >= nu)
                    || ((a.Status == Klusstatus.Wachtend || a.Status == Klusstatus.Bezig) && a.Gemaakt < k.Gemaakt))));
    }

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
    public async Task Sluit(Klus klus, Klusafloop afloop, Klusstand? stand, CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        await Sluit(context, klus, afloop, stand, Nu, stop);
    }

    /// <summary>The same within a transaction.</summary>
    /// <returns>False when another has taken it over.</returns>
    public static async Task<bool> Sluit(PortaalContext context, Klus klus, Klusafloop afloop, Klusstand? stand, DateTime nu, CancellationToken stop)
    {
        var (gedaan, totaal, eenheid) = stand is null ? (klus.Gedaan, klus.Totaal, klus.Eenheid) : (stand.Gedaan, stand.Totaal, stand.Eenheid);
        return await Van(context, klus).ExecuteUpdateAsync(s => s
            .SetProperty(k => k.Status, afloop.Status).SetProperty(k => k.Zin, afloop.Zin).SetProperty(k => k.Referentie, afloop.Referentie)
            .SetProperty(k => k.Klaar, nu).SetProperty(k => k.LeaseTot, (DateTime?)null)
            .SetProperty(k => k.Gedaan, gedaan).SetProperty(k => k.Totaal, totaal).SetProperty(k => k.Eenheid, eenheid), stop) == 1;
    }

    /// <summary>Puts it back for who takes it next.</summary>
    /// <param name="telt">Whether this attempt counts: not when nothing went wrong with the job itself.</param>
    public async Task GeefTerug(Klus klus, bool telt, CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        var af = telt ? 0 : 1;
        await Van(context, klus).ExecuteUpdateAsync(s => s
            .SetProperty(k => k.Status, Klusstatus.Wachtend).SetProperty(k => k.LeaseTot, (DateTime?)null)
            .SetProperty(k => k.Poging, k => k.Poging - af).SetProperty(k => k.Zin, "Onderbroken; gaat zo verder."), stop);
    }

    private static IQueryable<Klus> Van(PortaalContext context, Klus klus)
    {
        var (id, werker, poging) = (klus.Id, klus.Werker, klus.Poging);
        return context.Set<Klus>().Where(k => k.Id == id && k.Werker == werker && k.Poging == poging && k.Status == Klusstatus.Bezig);
    }
}
