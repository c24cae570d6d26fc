using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Verwerkingslog;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Bewaring;

/// <summary>
/// Records of the log of processings. Their term is that of the register (one per activity), so there is no setting: a term of
/// its own here could contradict what the register promises.
/// </summary>
public sealed class Logboekbewaring : IBewaarsoort
{
    private readonly string _activiteit;
    private readonly int _versie;

    public Logboekbewaring(Verwerkingsactiviteit activiteit)
    {
        (_activiteit, _versie) = (activiteit.Code, activiteit.Versie);
        if (!Bewaartermijn.TryLees(activiteit.Bewaartermijn, out var termijn)) { throw new FormatException("De bewaartermijn van een verwerkingsactiviteit is geen termijn."); }
        Regel = new($"verwerkingslog.{_activiteit}.{_versie}", $"verwerkingslog: {activiteit.Naam}", "de dag van de verwerking", "register van verwerkingsactiviteiten (AVG artikel 30)", termijn, termijn, termijn);
    }

    public Bewaarregel Regel { get; }

    public Task<long> Tel(PortaalContext context, Bewaargrens grens, CancellationToken stop) => Over(context, grens).LongCountAsync(stop);

    public async Task<Bewaarstuk> Vernietig(Werk werk, Bewaargrens grens, int meest)
    {
        // Far fewer than usual: under each hang the pseudonyms of everybody in it.
        var stuk = await Over(werk.Context, grens).OrderBy(v => v.Einde).Take(Math.Max(1, meest / 25)).Select(v => new { v.Id, v.Einde }).ToListAsync(werk.Stop);
        if (stuk.Count == 0) { return Bewaarstuk.Niets; }
        var ids = stuk.ConvertAll(v => v.Id);
        await werk.Context.Set<Verwerkingsblok>().Where(b => ids.Contains(b.VerwerkingId)).ExecuteDeleteAsync(werk.Stop);
        await werk.Context.Set<Verwerking>().Where(v => ids.Contains(v.Id)).ExecuteDeleteAsync(werk.Stop);
        return new(stuk.Count, Nederlands.Dag(stuk[0].Einde), Nederlands.Dag(stuk[^1].Einde));
    }

    /// <summary>What a later processing still points at stays as long as that one: without it that one would be about nobody.</summary>
    private IQueryable<Verwerking> Over(PortaalContext context, Bewaargrens grens)
    {
        var voor = grens.Voor;
        var rijen = context.Set<Verwerking>();
        return rijen.Where(v => v.Activiteit == _activiteit && v.Versie == _versie && v.Einde < voor && !rijen.Any(later => later.Omvat == v.Id));
    }
}
