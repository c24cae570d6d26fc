using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Bewaring;

/// <summary>
/// Whose lines of an old month stay, because something was decided about that month later on. Few: so they are kept in memory,
/// where two persons of a dossier and a line are matched without a join over encrypted columns.
/// </summary>
internal sealed class Blijvers(ILookup<Maand, Bsn> personen)
{
    /// <summary>Old months with a decision whose own term still runs.</summary>
    public static IQueryable<Dossiermaand> Maanden(PortaalContext context, Bewaargrens grens)
    {
        var (maand, voor) = (grens.Maand, grens.Voor);
        return context.Set<Dossiermaand>().Where(d => d.Maand <= maand && d.Beslissingen.Any(b => b.Wanneer >= voor || b.TweedeWanneer >= voor));
    }

    public static async Task<Blijvers> Lees(PortaalContext context, Bewaargrens grens, CancellationToken stop)
    {
        var rijen = await Maanden(context, grens)
            .Join(context.Set<Dossierrij>(), m => new { m.Maand, m.Dossiernummer }, d => new { d.Maand, d.Dossiernummer }, (_, d) => new { d.Maand, d.Client, d.Partner })
            .ToListAsync(stop);
        return new(rijen.SelectMany(r => r.Partner is { } partner ? new[] { (r.Maand, Bsn: r.Client), (r.Maand, Bsn: partner) } : [(r.Maand, Bsn: r.Client)])
            .ToLookup(r => r.Maand, r => r.Bsn));
    }

    public List<Bsn> Personen(Maand maand) => [.. personen[maand].Distinct()];
}
