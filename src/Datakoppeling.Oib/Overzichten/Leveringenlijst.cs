using Datakoppeling.Kern;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Schermdelen.Lijsten;
using Datakoppeling.Platform.Schermdelen.Teksten;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>Reads the deliveries of a month and the rejected rows of one.</summary>
public sealed class Leveringenlijst(Uitvoerder uitvoerder)
{
    /// <summary>All deliveries of the month, newest first.</summary>
    public Task<Uitkomst<IReadOnlyList<Levering>>> Lees(Gebruiker? wie, Maand maand, CancellationToken stop = default) =>
        uitvoerder.Lees<IReadOnlyList<Levering>>(wie, OibRechten.Leveren, async context =>
            await context.Set<Levering>().Where(l => l.Maand == maand).OrderByDescending(l => l.Volgnummer).Take(50).ToListAsync(stop), stop);

    /// <summary>Per kind the last that was used for an earlier month; the history, which comes once, for any other month.</summary>
    public Task<Uitkomst<IReadOnlyDictionary<Leveringsoort, Levering>>> Eerder(Gebruiker? wie, Maand maand, CancellationToken stop = default) =>
        uitvoerder.Lees<IReadOnlyDictionary<Leveringsoort, Levering>>(wie, OibRechten.Leveren, async context =>
        {
            var gevonden = new Dictionary<Leveringsoort, Levering>();
            foreach (var soort in Enum.GetValues<Leveringsoort>())
            {
                var keus = context.Set<Levering>().Where(l => l.Soort == soort && l.Status == Leveringstatus.Ingelezen);
                keus = soort == Leveringsoort.Historie ? keus.Where(l => l.Maand != maand) : keus.Where(l => l.Maand < maand);
                if (await keus.OrderByDescending(l => l.Maand).ThenByDescending(l => l.Volgnummer).FirstOrDefaultAsync(stop) is { } levering) { gevonden.Add(soort, levering); }
            }
            return gevonden;
        }, stop);

    /// <summary>The last one of its kind that was used before this one, whatever its month; null when there is none.</summary>
    public Task<Uitkomst<Levering?>> Vorige(Gebruiker? wie, Levering levering, CancellationToken stop = default) =>
        uitvoerder.Lees<Levering?>(wie, OibRechten.Leveren, async context => await Gebruikt(context, levering).FirstOrDefaultAsync(stop), stop);

    /// <summary>Deliveries of the same kind that count and came earlier, newest first.</summary>
    internal static IQueryable<Levering> Gebruikt(PortaalContext context, Levering levering) => context.Set<Levering>().AsNoTracking()
        .Where(l => l.Soort == levering.Soort && l.Volgnummer < levering.Volgnummer && l.Status == Leveringstatus.Ingelezen).OrderByDescending(l => l.Volgnummer);

    public Task<Uitkomst<Levering>> Een(Gebruiker? wie, Guid id, CancellationToken stop = default) =>
        uitvoerder.Lees<Levering>(wie, OibRechten.Leveren, async context =>
            await context.Set<Levering>().SingleOrDefaultAsync(l => l.Id == id, stop) is { } levering
                ? levering
                : Levering.Onbekend, stop);

    public Task<Uitkomst<Lijstpagina<Afkeuring>>> Afgekeurd(Gebruiker? wie, Guid id, Lijstvraag vraag, CancellationToken stop) =>
        uitvoerder.Lees<Lijstpagina<Afkeuring>>(wie, OibRechten.Leveren, async context =>
        {
            var keus = context.Set<Afkeuring>().Where(a => a.LeveringId == id);
            var totaal = await keus.CountAsync(stop);
            var gesorteerd = (vraag.Sorteer, vraag.Aflopend) switch
            {
                ("kolom", false) => keus.OrderBy(a => a.Kolom).ThenBy(a => a.Rijnummer),
                ("kolom", true) => keus.OrderByDescending(a => a.Kolom).ThenBy(a => a.Rijnummer),
                (_, true) => keus.OrderByDescending(a => a.Rijnummer).ThenBy(a => a.Id),
                _ => keus.OrderBy(a => a.Rijnummer).ThenBy(a => a.Id),
            };
            return new Lijstpagina<Afkeuring>(await gesorteerd.Skip(vraag.Overslaan).Take(vraag.PerPagina).ToListAsync(stop), totaal);
        }, stop);
}
