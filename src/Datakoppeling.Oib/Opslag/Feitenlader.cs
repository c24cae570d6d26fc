using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Regels;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Opslag;

/// <summary>The stored facts of one dossier-month, ready for the engine.</summary>
/// <param name="Hash">Changes when a line, the dossier or a completion changes.</param>
/// <param name="Regels">The counting lines with their stored ids, in the order of the facts.</param>
public sealed record GeladenFeiten(Maandfeiten Feiten, string Hash, IReadOnlyList<Inkomstenrij> Regels);

/// <summary>
/// Collects what the engine needs from the store: the newest version of each row, of deliveries that were read to the end. The
/// same facts as the batch verb makes from the files.
/// </summary>
public static class Feitenlader
{
    /// <summary>Deliveries whose rows count.</summary>
    public static IQueryable<Guid> Geldig(PortaalContext context) =>
        context.Set<Levering>().Where(l => l.Status == Leveringstatus.Ingelezen).Select(l => l.Id);

    /// <summary>The facts of these dossiers, in the order of <paramref name="nummers"/>; unknown ones are left out.</summary>
    /// <param name="aanvullingen">What consulents filled in, per stored line.</param>
    public static async Task<IReadOnlyList<GeladenFeiten>> Laad(
        PortaalContext context, Maand maand, IReadOnlyList<string> nummers, ILookup<long, Aanvulling> aanvullingen, CancellationToken stop)
    {
        var geldig = Geldig(context);
        var rijen = await context.Set<Dossierrij>().AsNoTracking()
            .Where(d => d.Maand == maand && nummers.Contains(d.Dossiernummer) && geldig.Contains(d.LeveringId)).OrderBy(d => d.Volgorde).ToListAsync(stop);
        var dossiers = new Dictionary<string, Dossierrij>(StringComparer.Ordinal);
        foreach (var rij in rijen) { dossiers[rij.Dossiernummer] = rij; }
        var personen = dossiers.Values.SelectMany(Personen).Distinct().ToList();
        var regels = (await context.Set<Inkomstenrij>().AsNoTracking()
            .Where(r => r.Maand == maand && personen.Contains(r.Bsn) && geldig.Contains(r.LeveringId)).OrderBy(r => r.Volgorde).ToListAsync(stop));
        var standen = Regelversies.Bepaal([.. regels.Select(r => r.AlsRegel())]);
        var perPersoon = regels.Where((_, i) => standen[i] == Versiestand.Geldig).ToLookup(r => r.Bsn);
        var historie = await Historielader.Laad(context, personen, maand, stop);
        return [.. nummers.Where(dossiers.ContainsKey).Select(n => Maak(maand, dossiers[n], perPersoon, historie, aanvullingen))];
    }

    private static IEnumerable<Bsn> Personen(Dossierrij rij) => rij.Partner is { } partner ? [rij.Client, partner] : [rij.Client];

    private static GeladenFeiten Maak(
        Maand maand, Dossierrij rij, ILookup<Bsn, Inkomstenrij> perPersoon, IReadOnlyDictionary<Bsn, Inkomenshistorie> historie,
        ILookup<long, Aanvulling> aanvullingen)
    {
        var dossier = rij.AlsFeiten();
        List<Inkomstenrij> eigen = [.. Personen(rij).Distinct().SelectMany(b => perPersoon[b])];
        var aangevuld = false;
        var delen = new List<object?> { rij.Inhoud };
        var regels = new List<GeleverdeRegel>(eigen.Count);
        foreach (var regel in eigen)
        {
            var geleverd = regel.AlsRegel();
            delen.Add(regel.Inhoud);
            foreach (var aanvulling in aanvullingen[regel.Id].OrderBy(a => a.Id))
            {
                geleverd = Aanvulling.Vul(geleverd, aanvulling.Kolom, aanvulling.Waarde);
                delen.Add(aanvulling.Kolom);
                delen.Add(aanvulling.Waarde);
                aangevuld = true;
            }
            regels.Add(geleverd);
        }
        var feiten = new Maandfeiten(maand, dossier, regels, historie.GetValueOrDefault(dossier.Client, Inkomenshistorie.Leeg), Inkomenshistorie.Leeg)
        {
            Aangevuld = aangevuld,
        };
        if (feiten.AnderePersoon is { } partner) { feiten = feiten with { Partner = historie.GetValueOrDefault(partner, Inkomenshistorie.Leeg) }; }
        return new GeladenFeiten(feiten, Rijhash.Van(delen), eigen);
    }
}
