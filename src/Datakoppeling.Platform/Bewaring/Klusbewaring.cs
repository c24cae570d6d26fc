using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Schermdelen.Teksten;
using Datakoppeling.Platform.Taal;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Bewaring;

/// <summary>Jobs that ended: of use as long as somebody may ask how they went.</summary>
public sealed class Klusbewaring : IBewaarsoort
{
    /// <summary>Its term, for the list of settings.</summary>
    public static Bewaarregel Termijn { get; } = new(
        "Klussen", "afgelopen klussen, zonder persoonsgegevens", "de dag waarop de klus klaar was", "eigen werkafspraak (selectielijst 2020: afgebroken, 1 jaar)",
        Bewaartermijn.Jaren(1), Bewaartermijn.InDagen(30), Bewaartermijn.Jaren(10));

    public Bewaarregel Regel => Termijn;

    public Task<long> Tel(PortaalContext context, Bewaargrens grens, CancellationToken stop) => Over(context, grens).LongCountAsync(stop);

    public async Task<Bewaarstuk> Vernietig(Werk werk, Bewaargrens grens, int meest)
    {
        var stuk = await Over(werk.Context, grens).OrderBy(k => k.Klaar).Take(meest).Select(k => new { k.Id, k.Klaar }).ToListAsync(werk.Stop);
        if (stuk.Count == 0) { return Bewaarstuk.Niets; }
        var ids = stuk.ConvertAll(k => k.Id);
        await werk.Context.Set<Klus>().Where(k => ids.Contains(k.Id)).ExecuteDeleteAsync(werk.Stop);
        return new(stuk.Count, Nederlands.Dag(stuk[0].Klaar!.Value), Nederlands.Dag(stuk[^1].Klaar!.Value));
    }

    private static IQueryable<Klus> Over(PortaalContext context, Bewaargrens grens)
    {
        var voor = grens.Voor;
        return context.Set<Klus>().Where(k => k.Klaar != null && k.Klaar < voor && k.Status != Klusstatus.Wachtend && k.Status != Klusstatus.Bezig);
    }
}
