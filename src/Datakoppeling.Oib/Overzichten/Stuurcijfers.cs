using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Taal;
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

/// <summary>How many dossiers of a month have a signal; one dossier may have several.</summary>
public sealed record Signaaltelling(Signaal Signaal, int Aantal);

/// <summary>The dashboard.</summary>
/// <param name="Maanden">The last months, oldest first; none when nothing was proposed yet.</param>
/// <param name="Nu">The month that is shown, and why.</param>
/// <param name="Ouderdom">How long the open work of all months lies.</param>
/// <param name="Signalen">Of the month that is shown, most first.</param>
public sealed record Stuurbeeld(IReadOnlyList<Maandcijfers> Maanden, Maandkeus? Nu, IReadOnlyList<Ouderdom> Ouderdom, IReadOnlyList<Signaaltelling> Signalen);

/// <summary>Reads the figures for the dashboard; no dossier can be recognised in them.</summary>
public sealed class Stuurcijferlezer(Uitvoerder uitvoerder, TimeProvider klok)
{
    private const int Meest = 12;

    /// <param name="gevraagd">The month that somebody chose; null for the last complete one.</param>
    public Task<Uitkomst<Stuurbeeld>> Lees(Gebruiker? wie, Maand? gevraagd = null, CancellationToken stop = default) =>
        uitvoerder.Lees<Stuurbeeld>(wie, OibRechten.Stuurcijfers, async context =>
        {
            var maanden = await Maanden(context, stop);
            var nu = Maandkeus.Van(maanden, gevraagd);
            return new Stuurbeeld(maanden, nu, await Ouderdommen(context, stop), nu is null ? [] : await Signalen(context, nu.Cijfers.Maand, stop));
        }, stop);

    private static async Task<List<Maandcijfers>> Maanden(PortaalContext context, CancellationToken stop)
    {
        var maanden = (await Werklijst.Maanden(context, stop)).Take(Meest).ToList();
        var open = await Werklijstfilter.Open(context.Set<Dossiermaand>()).Where(d => maanden.Contains(d.Maand))
            .GroupBy(d => d.Maand).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, stop);
        var besloten = await context.Set<Dossiermaand>().Where(d => maanden.Contains(d.Maand) && d.Bak == Bak.Besloten)
            .Select(d => new { d.Maand, d.Besluit, Contact = d.Contactaantal > 0, d.Ontvangen, d.BeslotenOp }).ToListAsync(stop);
        var per = besloten.ToLookup(d => d.Maand);
        return [.. maanden.Order().Select(m => new Maandcijfers(
            m, open.GetValueOrDefault(m), per[m].Count(), per[m].Count(d => d.Besluit == Besluitsoort.Akkoord), per[m].Count(d => d.Contact),
            per[m].Sum(d => (long)(d.BeslotenOp!.Value - d.Ontvangen).TotalDays)))];
    }

    /// <summary>Of every month, also of those that are out of the charts: what lies longest is what this is for.</summary>
    private async Task<IReadOnlyList<Ouderdom>> Ouderdommen(PortaalContext context, CancellationToken stop)
    {
        var perDag = await Werklijstfilter.Open(context.Set<Dossiermaand>()).GroupBy(d => new { d.TermijnVanaf, Aangehouden = d.Bak == Bak.Aangehouden })
            .Select(g => new { g.Key.TermijnVanaf, g.Key.Aangehouden, Aantal = g.Count() }).ToListAsync(stop);
        return Ouderdom.Verdeel(perDag.Select(d => (d.TermijnVanaf, d.Aangehouden, d.Aantal)), Nederlands.Vandaag(klok));
    }

    private static async Task<List<Signaaltelling>> Signalen(PortaalContext context, Maand maand, CancellationToken stop)
    {
        var perSet = await context.Set<Dossiermaand>().Where(d => d.Maand == maand && d.Bak != Bak.Geen && d.Signaalbits != 0)
            .GroupBy(d => d.Signaalbits).Select(g => new { g.Key, Aantal = g.Count() }).ToListAsync(stop);
        return [.. Signaallijst.Alle.Select(s => new Signaaltelling(s, perSet.Where(p => new Signaalset(p.Key).Bevat(s)).Sum(p => p.Aantal)))
            .Where(t => t.Aantal > 0).OrderByDescending(t => t.Aantal).ThenBy(t => t.Signaal.Code, StringComparer.Ordinal)];
    }
}
