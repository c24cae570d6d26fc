using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Taal;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Bewaring;

/// <summary>Which rows of a delivery were rejected and why, without their values: of use until the supplier has mended them. The counts stay.</summary>
public sealed class Afkeuringbewaring : IBewaarsoort
{
    /// <summary>Its term, for the list of settings.</summary>
    public static Bewaarregel Termijn { get; } = new(
        "InkomstenAfkeuringen", "afgekeurde rijen van de inkomstenverrekening (rij, kolom en reden)", "de dag van de levering",
        "selectielijst gemeenten 2020, procestype 8: afgebroken, 1 jaar", Bewaartermijn.Jaren(1), Bewaartermijn.InMaanden(1), Bewaartermijn.Jaren(10));

    public Bewaarregel Regel => Termijn;

    public Task<long> Tel(PortaalContext context, Bewaargrens grens, CancellationToken stop) => Over(context, grens).LongCountAsync(stop);

    public async Task<Bewaarstuk> Vernietig(Werk werk, Bewaargrens grens, int meest)
    {
        var stuk = await Over(werk.Context, grens).OrderBy(a => a.Id).Take(meest).Select(a => new { a.Id, a.LeveringId }).ToListAsync(werk.Stop);
        if (stuk.Count == 0) { return Bewaarstuk.Niets; }
        var (ids, leveringen) = (stuk.ConvertAll(a => a.Id), stuk.Select(a => a.LeveringId).Distinct().ToList());
        var dagen = await werk.Context.Set<Levering>().Where(l => leveringen.Contains(l.Id)).Select(l => l.Ontvangen).ToListAsync(werk.Stop);
        await werk.Context.Set<Afkeuring>().Where(a => ids.Contains(a.Id)).ExecuteDeleteAsync(werk.Stop);
        return new(stuk.Count, Nederlands.Dag(dagen.Min()), Nederlands.Dag(dagen.Max()));
    }

    private static IQueryable<Afkeuring> Over(PortaalContext context, Bewaargrens grens)
    {
        var voor = grens.Voor;
        var leveringen = context.Set<Levering>().Where(l => l.Ontvangen < voor).Select(l => l.Id);
        return context.Set<Afkeuring>().Where(a => leveringen.Contains(a.LeveringId));
    }
}
