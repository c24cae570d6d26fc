using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Bewaring;

/// <summary>
/// Months with everything about them: proposals, decisions, contact attempts, completions, and the delivered dossiers, lines and
/// history behind them. One term for all of it: a decision without the lines it rests on explains nothing, and lines without their
/// decision are of no use. The term begins on the last day of the month, or with the last decision about it where that was later.
/// </summary>
public sealed class Maandbewaring : IBewaarsoort
{
    /// <summary>Its term, for the list of settings.</summary>
    public static Bewaarregel Termijn { get; } = new(
        "InkomstenMaanden", "maanden van de inkomstenverrekening: besluiten, contactpogingen en de inkomsten waarop ze rusten",
        "de laatste dag van de maand, of het laatste besluit als dat later was", "selectielijst gemeenten 2020, procestype 8: verstrekt, 10 jaar",
        Bewaartermijn.Jaren(10), Bewaartermijn.Jaren(2), Bewaartermijn.Jaren(20));

    public Bewaarregel Regel => Termijn;

    public async Task<long> Tel(PortaalContext context, Bewaargrens grens, CancellationToken stop)
    {
        var blijvers = await Blijvers.Lees(context, grens, stop);
        var aantal = await Maanden(context, grens).LongCountAsync(stop) + await Dossiers(context, grens).LongCountAsync(stop)
            + await Historie(context, grens).LongCountAsync(stop) + await Leveringen(context, grens).LongCountAsync(stop);
        foreach (var maand in await Regelmaanden(context, grens, stop)) { aantal += await Inkomsten(context, maand, blijvers).LongCountAsync(stop); }
        return aantal;
    }

    public async Task<Bewaarstuk> Vernietig(Werk werk, Bewaargrens grens, int meest)
    {
        var (context, stop) = (werk.Context, werk.Stop);
        var maanden = await Maanden(context, grens).OrderBy(d => d.Maand).Take(meest).Select(d => new { d.Id, d.Maand }).ToListAsync(stop);
        if (maanden.Count > 0)
        {
            var ids = maanden.ConvertAll(d => d.Id);
            await context.Set<Persoonsmaand>().Where(p => ids.Contains(p.DossiermaandId)).ExecuteDeleteAsync(stop);
            await context.Set<Beslissing>().Where(b => ids.Contains(b.DossiermaandId)).ExecuteDeleteAsync(stop);
            await context.Set<Contactpoging>().Where(c => ids.Contains(c.DossiermaandId)).ExecuteDeleteAsync(stop);
            await context.Set<Afvinking>().Where(a => ids.Contains(a.DossiermaandId)).ExecuteDeleteAsync(stop);
            await context.Set<Aanvulling>().Where(a => ids.Contains(a.DossiermaandId)).ExecuteDeleteAsync(stop);
            await context.Set<Dossiermaand>().Where(d => ids.Contains(d.Id)).ExecuteDeleteAsync(stop);
            return Stuk(maanden.ConvertAll(d => d.Maand));
        }
        // Only when no month is left that must go: what hangs under a month that stays, stays.
        var dossiers = await Dossiers(context, grens).OrderBy(d => d.Maand).Take(meest).Select(d => new { d.Id, d.Maand }).ToListAsync(stop);
        if (dossiers.Count > 0)
        {
            var ids = dossiers.ConvertAll(d => d.Id);
            await context.Set<Dossierrij>().Where(d => ids.Contains(d.Id)).ExecuteDeleteAsync(stop);
            return Stuk(dossiers.ConvertAll(d => d.Maand));
        }
        var blijvers = await Blijvers.Lees(context, grens, stop);
        foreach (var maand in await Regelmaanden(context, grens, stop))
        {
            var ids = await Inkomsten(context, maand, blijvers).OrderBy(r => r.Id).Take(meest).Select(r => r.Id).ToListAsync(stop);
            if (ids.Count == 0) { continue; }
            await context.Set<Inkomstenrij>().Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(stop);
            return Stuk([.. Enumerable.Repeat(maand, ids.Count)]);
        }
        var historie = await Historie(context, grens).OrderBy(h => h.Maand).Take(meest).Select(h => new { h.Id, h.Maand }).ToListAsync(stop);
        if (historie.Count > 0)
        {
            var ids = historie.ConvertAll(h => h.Id);
            await context.Set<Historiebedrag>().Where(h => ids.Contains(h.Id)).ExecuteDeleteAsync(stop);
            return Stuk(historie.ConvertAll(h => h.Maand));
        }
        var leveringen = await Leveringen(context, grens).OrderBy(l => l.Maand).Take(meest).ToListAsync(stop);
        foreach (var levering in leveringen) { await Leveringwisser.Wis(context, levering, stop); }
        return Stuk(leveringen.ConvertAll(l => l.Maand));
    }

    private static Bewaarstuk Stuk(List<Maand> maanden) =>
        maanden.Count == 0 ? Bewaarstuk.Niets : new(maanden.Count, maanden.Min().LaatsteDag, maanden.Max().LaatsteDag);

    private static IQueryable<Dossiermaand> Maanden(PortaalContext context, Bewaargrens grens)
    {
        var (maand, voor) = (grens.Maand, grens.Voor);
        return context.Set<Dossiermaand>().Where(d => d.Maand <= maand && !d.Beslissingen.Any(b => b.Wanneer >= voor || b.TweedeWanneer >= voor));
    }

    private static IQueryable<Dossierrij> Dossiers(PortaalContext context, Bewaargrens grens)
    {
        var maand = grens.Maand;
        var blijft = Blijvers.Maanden(context, grens);
        return context.Set<Dossierrij>().Where(d => d.Maand <= maand && !blijft.Any(m => m.Maand == d.Maand && m.Dossiernummer == d.Dossiernummer));
    }

    private static Task<List<Maand>> Regelmaanden(PortaalContext context, Bewaargrens grens, CancellationToken stop)
    {
        var maand = grens.Maand;
        return context.Set<Inkomstenrij>().Where(r => r.Maand <= maand).Select(r => r.Maand).Distinct().OrderBy(m => m).ToListAsync(stop);
    }

    private static IQueryable<Inkomstenrij> Inkomsten(PortaalContext context, Maand maand, Blijvers blijvers)
    {
        var personen = blijvers.Personen(maand);
        var inkomsten = context.Set<Inkomstenrij>().Where(r => r.Maand == maand);
        return personen.Count == 0 ? inkomsten : inkomsten.Where(r => !personen.Contains(r.Bsn));
    }

    private static IQueryable<Historiebedrag> Historie(PortaalContext context, Bewaargrens grens)
    {
        var maand = grens.Maand;
        return context.Set<Historiebedrag>().Where(h => h.Maand <= maand);
    }

    private static IQueryable<Levering> Leveringen(PortaalContext context, Bewaargrens grens)
    {
        var maand = grens.Maand;
        return context.Set<Levering>().Where(l => l.Maand <= maand && l.Status == Leveringstatus.Ingelezen
            && !context.Set<Dossierrij>().Any(r => r.LeveringId == l.Id) && !context.Set<Inkomstenrij>().Any(r => r.LeveringId == l.Id)
            && !context.Set<Historiebedrag>().Any(r => r.LeveringId == l.Id));
    }
}
