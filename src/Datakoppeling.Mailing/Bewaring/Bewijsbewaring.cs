using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Taal;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Bewaring;

/// <summary>What is left of a destroyed ronde: its counts, and the certificate. Nobody is in it, colleagues excepted.</summary>
public sealed class Bewijsbewaring : IBewaarsoort
{
    /// <summary>Its term, for the list of settings.</summary>
    public static Bewaarregel Termijn { get; } = new(
        "Rondebewijzen", "vernietigde rondes: aantallen en bewijs van vernietiging", "de dag van de vernietiging",
        "selectielijst gemeenten 2020, procestype 8: beëindigd, 10 jaar", Bewaartermijn.Jaren(10), Bewaartermijn.Jaren(1), Bewaartermijn.Jaren(20));

    public Bewaarregel Regel => Termijn;

    public Task<long> Tel(PortaalContext context, Bewaargrens grens, CancellationToken stop) => Over(context, grens).LongCountAsync(stop);

    public async Task<Bewaarstuk> Vernietig(Werk werk, Bewaargrens grens, int meest)
    {
        var (context, stop) = (werk.Context, werk.Stop);
        // A ronde has many rows under it.
        var rondes = await Over(context, grens).AsSplitQuery().OrderBy(r => r.Gemaakt).Take(Math.Max(1, meest / 50)).ToListAsync(stop);
        if (rondes.Count == 0) { return Bewaarstuk.Niets; }
        var (ids, vakken) = (rondes.ConvertAll(r => r.Id), rondes.ConvertAll(r => r.Vak));
        var dagen = rondes.ConvertAll(r => Nederlands.Dag(r.Stappen.First(s => s.Staat == Rondestaat.Vernietigd).Wanneer));
        await context.Set<Afkeuring>().Where(a => ids.Contains(a.Ronde)).ExecuteDeleteAsync(stop);
        await context.Set<Vernietigingspost>().Where(v => ids.Contains(v.Ronde)).ExecuteDeleteAsync(stop);
        context.RemoveRange(await context.Set<Koppeluitslag>().AsSplitQuery().Where(u => ids.Contains(u.Ronde)).ToListAsync(stop));
        context.RemoveRange(rondes);
        await context.SaveChangesAsync(stop);
        await context.Set<Kluisbestand>().Where(b => vakken.Contains(b.Vak)).ExecuteDeleteAsync(stop);
        await context.Set<Kluisvak>().Where(v => vakken.Contains(v.Id)).ExecuteDeleteAsync(stop);
        return new(rondes.Count, dagen.Min(), dagen.Max());
    }

    /// <summary>Not while its key is not surely gone: the vault must still find what to remove.</summary>
    private static IQueryable<Ronde> Over(PortaalContext context, Bewaargrens grens)
    {
        var voor = grens.Voor;
        return context.Set<Ronde>().Where(r => r.Staat == Rondestaat.Vernietigd && r.Stappen.Any(s => s.Staat == Rondestaat.Vernietigd && s.Wanneer < voor)
            && !context.Set<Kluisvak>().Any(v => v.Id == r.Vak && v.SleutelGewist == null));
    }
}
