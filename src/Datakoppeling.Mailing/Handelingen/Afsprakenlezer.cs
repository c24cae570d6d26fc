using Datakoppeling.Kern;
using Datakoppeling.Mailing.Afspraken;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>What needs attention today.</summary>
/// <param name="ZonderOvereenkomst">Suppliers of the checklist without an agreement that holds today.</param>
/// <param name="LooptAf">What ends within sixty days: "Verwerkersovereenkomst met UWV" and its last day.</param>
public sealed record Afspraakstaat(IReadOnlyList<string> ZonderOvereenkomst, IReadOnlyList<(string Wat, DateOnly TotEnMet)> LooptAf);

/// <summary>What the page of the agreements reads, a page at a time.</summary>
public sealed class Afsprakenlezer(Uitvoerder uitvoerder, MailingInstellingen instellingen, TimeProvider klok)
{
    public DateOnly Vandaag => Nederlands.Vandaag(klok);

    public Task<Uitkomst<Afspraakstaat>> Staat(Gebruiker? wie, CancellationToken stop = default) =>
        uitvoerder.Lees<Afspraakstaat>(wie, MailingRechten.AfsprakenBekijken, async context =>
        {
            var vandaag = Vandaag;
            var grens = vandaag.AddDays(Afspraaktermijn.Waarschuwing);
            var geldig = await context.Overeenkomsten(vandaag).Select(o => new { o.Leverancier, o.TotEnMet, o.Beeindigd }).ToListAsync(stop);
            // An agreement that is followed by another is no worry.
            var straks = await context.Set<Verwerkersovereenkomst>().Where(o => o.TotEnMet > grens).Select(o => o.Leverancier).ToListAsync(stop);
            var documenten = await context.Set<Transparantiedocument>()
                .Where(d => d.Goedgekeurd != null && d.Vanaf <= vandaag && d.TotEnMet >= vandaag && d.TotEnMet <= grens).ToListAsync(stop);
            return new Afspraakstaat(
                [.. Rondebronnen.Leveranciers(instellingen.Configuratie).Where(l => geldig.TrueForAll(o => o.Leverancier != l))],
                [.. geldig.Where(o => o.TotEnMet <= grens && !straks.Contains(o.Leverancier, StringComparer.Ordinal))
                    .Select(o => ($"Verwerkersovereenkomst met {o.Leverancier}", o.TotEnMet))
                    .Concat(documenten.Select(d => ($"Transparantiedocument {d.Kenmerk}", d.TotEnMet))).OrderBy(a => a.TotEnMet)]);
        }, stop);

    public Task<Uitkomst<Lijstpagina<Verwerkersovereenkomst>>> Overeenkomsten(Gebruiker? wie, Lijstvraag vraag, CancellationToken stop = default) =>
        uitvoerder.Lees<Lijstpagina<Verwerkersovereenkomst>>(wie, MailingRechten.AfsprakenBekijken, async context =>
        {
            var alle = context.Set<Verwerkersovereenkomst>();
            var volgorde = (vraag.Sorteer, vraag.Aflopend) switch
            {
                ("leverancier", false) => alle.OrderBy(o => o.Leverancier).ThenByDescending(o => o.TotEnMet),
                ("leverancier", true) => alle.OrderByDescending(o => o.Leverancier).ThenByDescending(o => o.TotEnMet),
                ("einde", false) => alle.OrderBy(o => o.TotEnMet),
                _ => alle.OrderByDescending(o => o.TotEnMet),
            };
            return new Lijstpagina<Verwerkersovereenkomst>(
                await volgorde.ThenBy(o => o.Id).Skip(vraag.Overslaan).Take(vraag.PerPagina).ToListAsync(stop), await alle.CountAsync(stop));
        }, stop);

    public Task<Uitkomst<Lijstpagina<Transparantiedocument>>> Documenten(Gebruiker? wie, Lijstvraag vraag, CancellationToken stop = default) =>
        uitvoerder.Lees<Lijstpagina<Transparantiedocument>>(wie, MailingRechten.AfsprakenBekijken, async context =>
        {
            var alle = context.Set<Transparantiedocument>();
            return new Lijstpagina<Transparantiedocument>(
                await alle.OrderByDescending(d => d.TotEnMet).ThenBy(d => d.Id).Skip(vraag.Overslaan).Take(vraag.PerPagina).ToListAsync(stop),
                await alle.CountAsync(stop));
        }, stop);
}
