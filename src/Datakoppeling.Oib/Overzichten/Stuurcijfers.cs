using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>The figures of one month.</summary>
/// <param name="Open">Still to be decided.</param>
/// <param name="Besloten">Decided.</param>
/// <param name="VolgensVoorstel">Decided with exactly the proposed amount.</param>
/// <param name="Besproken">Decided after at least one contact attempt.</param>
/// <param name="Dagen">Sum over the decided: days from delivery to decision.</param>
public sealed record Maandcijfers(Maand Maand, int Open, int Besloten, int VolgensVoorstel, int Besproken, long Dagen)
{
    /// <summary>Mean lead time in days, one decimal; null when nothing was decided.</summary>
    public decimal? Doorlooptijd => Besloten == 0 ? null : Math.Round((decimal)Dagen / Besloten, 1, MidpointRounding.AwayFromZero);
}

/// <summary>Reads the figures for the dashboard; no dossier can be recognised in them.</summary>
public sealed class Stuurcijferlezer(Uitvoerder uitvoerder)
{
    private const int Meest = 12;

    /// <summary>The last months, oldest first.</summary>
    public Task<Uitkomst<IReadOnlyList<Maandcijfers>>> Lees(Gebruiker? wie, CancellationToken stop = default) =>
        uitvoerder.Lees<IReadOnlyList<Maandcijfers>>(wie, OibRechten.Stuurcijfers, async context =>
        {
            var maanden = (await Werklijst.Maanden(context, stop)).Take(Meest).ToList();
            var open = await context.Set<Dossiermaand>().Where(d => maanden.Contains(d.Maand) && d.Bak != Bak.Geen && d.Bak != Bak.Besloten)
                .GroupBy(d => d.Maand).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, stop);
            var besloten = await context.Set<Dossiermaand>().Where(d => maanden.Contains(d.Maand) && d.Bak == Bak.Besloten)
                .Select(d => new { d.Maand, d.Besluit, Contact = d.Contactaantal > 0, d.Ontvangen, d.BeslotenOp }).ToListAsync(stop);
            var per = besloten.ToLookup(d => d.Maand);
            return maanden.Order().Select(m => new Maandcijfers(
                m, open.GetValueOrDefault(m), per[m].Count(), per[m].Count(d => d.Besluit == Besluitsoort.Akkoord), per[m].Count(d => d.Contact),
                per[m].Sum(d => (long)(d.BeslotenOp!.Value - d.Ontvangen).TotalDays))).ToList();
        }, stop);
}
