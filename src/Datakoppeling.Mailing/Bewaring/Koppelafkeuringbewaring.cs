using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Taal;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Bewaring;

/// <summary>Which rows of a source were rejected and why, without their values. The counts stay with the ronde.</summary>
public sealed class Koppelafkeuringbewaring : IBewaarsoort
{
    /// <summary>Its term, for the list of settings.</summary>
    public static Bewaarregel Termijn { get; } = new(
        "RondeAfkeuringen", "afgekeurde rijen van rondes (rij, kolom en reden)", "de dag waarop de ronde is gemaakt",
        "selectielijst gemeenten 2020, procestype 8: afgebroken, 1 jaar", Bewaartermijn.Jaren(1), Bewaartermijn.InMaanden(1), Bewaartermijn.Jaren(10));

    public Bewaarregel Regel => Termijn;

    public Task<long> Tel(PortaalContext context, Bewaargrens grens, CancellationToken stop) => Over(context, grens).LongCountAsync(stop);

    public async Task<Bewaarstuk> Vernietig(Werk werk, Bewaargrens grens, int meest)
    {
        var stuk = await Over(werk.Context, grens).OrderBy(a => a.Id).Take(meest).Select(a => new { a.Id, a.Ronde }).ToListAsync(werk.Stop);
        if (stuk.Count == 0) { return Bewaarstuk.Niets; }
        var (ids, rondes) = (stuk.ConvertAll(a => a.Id), stuk.Select(a => a.Ronde).Distinct().ToList());
        var dagen = await werk.Context.Set<Ronde>().Where(r => rondes.Contains(r.Id)).Select(r => r.Gemaakt).ToListAsync(werk.Stop);
        await werk.Context.Set<Afkeuring>().Where(a => ids.Contains(a.Id)).ExecuteDeleteAsync(werk.Stop);
        return new(stuk.Count, Nederlands.Dag(dagen.Min()), Nederlands.Dag(dagen.Max()));
    }

    private static IQueryable<Afkeuring> Over(PortaalContext context, Bewaargrens grens)
    {
        var voor = grens.Voor;
        var rondes = context.Set<Ronde>().Where(r => r.Gemaakt < voor).Select(r => r.Id);
        return context.Set<Afkeuring>().Where(a => rondes.Contains(a.Ronde));
    }
}
