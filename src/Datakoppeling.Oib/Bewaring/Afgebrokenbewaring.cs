using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Schermdelen.Teksten;
using Datakoppeling.Platform.Taal;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Bewaring;

/// <summary>Deliveries that were refused or never read to the end, with the rows that had been stored of them: they never counted.</summary>
public sealed class Afgebrokenbewaring(IKluis kluis) : IBewaarsoort
{
    /// <summary>Its term, for the list of settings.</summary>
    public static Bewaarregel Termijn { get; } = new(
        "InkomstenAfgebroken", "leveringen van de inkomstenverrekening die geweigerd of afgebroken zijn", "de dag van de levering",
        "selectielijst gemeenten 2020, procestype 8: afgebroken in het sociaal domein, 42 dagen", Bewaartermijn.InDagen(42), Bewaartermijn.InDagen(7), Bewaartermijn.Jaren(1));

    public Bewaarregel Regel => Termijn;

    public Task<long> Tel(PortaalContext context, Bewaargrens grens, CancellationToken stop) => Over(context, grens).LongCountAsync(stop);

    public async Task<Bewaarstuk> Vernietig(Werk werk, Bewaargrens grens, int meest)
    {
        // Few at a time: under each may hang the rows of a whole file.
        var leveringen = await Over(werk.Context, grens).OrderBy(l => l.Ontvangen).Take(Math.Max(1, meest / 100)).AsNoTracking().ToListAsync(werk.Stop);
        if (leveringen.Count == 0) { return Bewaarstuk.Niets; }
        foreach (var levering in leveringen)
        {
            await kluis.VernietigSleutel(werk.Context, levering.Kluisvak, werk.Wie.Id, werk.Nu, werk.Stop);
            await Leveringwisser.Wis(werk.Context, levering, werk.Stop);
        }
        return new(leveringen.Count, Nederlands.Dag(leveringen[0].Ontvangen), Nederlands.Dag(leveringen[^1].Ontvangen));
    }

    public async Task RuimOp(CancellationToken stop) => await kluis.RuimOp(stop);

    private static IQueryable<Levering> Over(PortaalContext context, Bewaargrens grens)
    {
        var voor = grens.Voor;
        return context.Set<Levering>().Where(l => l.Ontvangen < voor && l.Status != Leveringstatus.Ingelezen);
    }
}
