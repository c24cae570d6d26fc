using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Opslag;

/// <summary>The stored facts of one dossier-month, ready for the engine.</summary>
/// <param name="Hash">Changes when a line, the dossier or a completion changes.</param>
/// <param name="Rij">The stored row of the dossier.</param>
/// <param name="Inkomsten">The counting lines with their stored ids, in the order of the facts.</param>
public sealed record GeladenFeiten(Maandfeiten Feiten, string Hash, Dossierrij Rij, IReadOnlyList<Inkomstenrij> Inkomsten);

/// <summary>
/// Collects what the engine needs from the store: the newest version of each row, of deliveries that were read to the end. The
/// same facts as the batch verb makes from the files.
/// </summary>
public static class Feitenlader
{
    /// <summary>Deliveries whose rows count.</summary>
    public static IQueryable<Guid> Geldig(PortaalContext context) =>
        context.Set<Levering>().Where(l => l.Status == Leveringstatus.Ingelezen).Select(l => l.Id);

    /// <summary>Every version of the dossiers of a month, of deliveries that count.</summary>
    public static IQueryable<Dossierrij> Dossierrijen(PortaalContext context, Maand maand)
    {
        var geldig = Geldig(context);
        return context.Set<Dossierrij>().AsNoTracking().Where(d => d.Maand == maand && geldig.Contains(d.LeveringId));
    }

    private static async Task<Dictionary<string, Dossierrij>> NieuwsteDossiers(PortaalContext context, Maand maand, IReadOnlyList<string> nummers, CancellationToken stop)
    {
        var nieuwste = new Dictionary<string, Dossierrij>(StringComparer.Ordinal);
        foreach (var rij in await Dossierrijen(context, maand).Where(d => nummers.Contains(d.Dossiernummer)).OrderBy(d => d.Volgorde).ToListAsync(stop))
        {
            nieuwste[rij.Dossiernummer] = rij;
        }
        return nieuwste;
    }

    /// <summary>The facts of these dossiers, in the order of <paramref name="nummers"/>; unknown ones are left out.</summary>
    /// <param name="aanvullingen">What consulents filled in, per stored line and per stored row of a dossier.</param>
    public static async Task<IReadOnlyList<GeladenFeiten>> Laad(
        PortaalContext context, Maandnormen normen, IReadOnlyList<string> nummers, ILookup<(bool VanDossier, long Id), Aanvulling> aanvullingen, CancellationToken stop)
    {
        var maand = normen.Maand;
        var geldig = Geldig(context);
        var dossiers = await NieuwsteDossiers(context, maand, nummers, stop);
        var vanDossier = dossiers.Values.ToDictionary(d => d.Dossiernummer, d => aanvullingen[(true, d.Id)].OrderBy(a => a.Id).ToList(), StringComparer.Ordinal);
        // A partner whose BSN a consulent filled in has lines too, which the delivered row does not lead to.
        var gelezen = dossiers.Values.ToDictionary(
            d => d.Dossiernummer, d => d.AlsFeiten(vanDossier[d.Dossiernummer].Select(a => (a.Kolom, a.Waarde))), StringComparer.Ordinal);
        var personen = gelezen.Values.SelectMany(Personen).Distinct().ToList();
        var inkomsten = (await context.Set<Inkomstenrij>().AsNoTracking()
            .Where(r => r.Maand == maand && personen.Contains(r.Bsn) && geldig.Contains(r.LeveringId)).OrderBy(r => r.Volgorde).ToListAsync(stop));
        var perPersoon = Versies(inkomsten, normen, await Leveringmaanden(context, inkomsten, stop)).ToLookup(r => r.Rij.Bsn);
        var historie = await Historielader.Laad(context, personen, maand, stop);
        var samenloop = await Samenloop(context, maand, dossiers.Values, gelezen.Values, stop);
        return [.. nummers.Where(dossiers.ContainsKey).Select(n => Maak(maand, dossiers[n], gelezen[n], vanDossier[n], perPersoon, historie, aanvullingen, samenloop))];
    }

    private sealed record Telrij(Inkomstenrij Rij, GeleverdeInkomst Inkomst);

    private static IEnumerable<Telrij> Versies(List<Inkomstenrij> rijen, Maandnormen normen, Dictionary<Guid, Maand> maanden)
    {
        var inkomsten = new List<GeleverdeInkomst>(rijen.Count);
        var eerder = new Dictionary<Inkomstsleutel, Maand>();
        foreach (var rij in rijen)
        {
            var inkomst = rij.AlsInkomst();
            if (!eerder.TryGetValue(inkomst.Sleutel, out var eerst)) { eerder.Add(inkomst.Sleutel, eerst = maanden[rij.LeveringId]); }
            inkomsten.Add(inkomst with { EerstGeleverd = eerst });
        }
        return Inkomstversies.Geldige(inkomsten, Uitsluiting.Vraag(normen)).Select(g => new Telrij(rijen[g.Plaats], g.Regel));
    }

    private static Task<Dictionary<Guid, Maand>> Leveringmaanden(PortaalContext context, List<Inkomstenrij> inkomsten, CancellationToken stop)
    {
        var leveringen = inkomsten.Select(r => r.LeveringId).Distinct().ToList();
        return context.Set<Levering>().Where(l => leveringen.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.Maand, stop);
    }

    // Other dossiers of the same persons in the month: the newest version of each, when it is live.
    private static async Task<Dossiersamenloop> Samenloop(
        PortaalContext context, Maand maand, IReadOnlyCollection<Dossierrij> eigen, IReadOnlyCollection<Dossierfeiten> gelezen, CancellationToken stop)
    {
        var (eerste, laatste) = (maand.EersteDag, maand.LaatsteDag);
        // Who is in two dossiers is in two that begin or end within the month: of anybody else nothing is asked.
        var personen = gelezen.Where(d => d.Begin > eerste || d.Einde < laatste).SelectMany(Personen).Distinct().ToList();
        if (personen.Count == 0) { return new Dossiersamenloop(maand, []); }
        var bekend = eigen.Select(d => d.Dossiernummer).ToHashSet(StringComparer.Ordinal);
        var nummers = await Dossierrijen(context, maand)
            .Where(d => (d.Begin > eerste || d.Einde < laatste) && (personen.Contains(d.Client) || (d.Partner != null && personen.Contains(d.Partner.Value))))
            .Select(d => d.Dossiernummer).Distinct().ToListAsync(stop);
        nummers.RemoveAll(bekend.Contains);
        var andere = nummers.Count > 0 ? await NieuwsteDossiers(context, maand, nummers, stop) : [];
        return new Dossiersamenloop(maand, [.. gelezen.Concat(andere.Values.Select(d => d.AlsFeiten())).Where(d => d.LooptIn(maand))]);
    }

    private static IEnumerable<Bsn> Personen(Dossierfeiten dossier) => dossier.Partner is { } partner ? [dossier.Client, partner] : [dossier.Client];

    private static GeladenFeiten Maak(
        Maand maand, Dossierrij rij, Dossierfeiten dossier, List<Aanvulling> vanDossier, ILookup<Bsn, Telrij> perPersoon, IReadOnlyDictionary<Bsn, Inkomenshistorie> historie,
        ILookup<(bool VanDossier, long Id), Aanvulling> aanvullingen, Dossiersamenloop samenloop)
    {
        List<Telrij> eigen = [.. Personen(dossier).SelectMany(b => perPersoon[b])];
        var aangevuld = vanDossier.Count > 0;
        var delen = new List<object?> { rij.Inhoud };
        foreach (var aanvulling in vanDossier) { delen.AddRange([aanvulling.Kolom, aanvulling.Waarde]); }
        // Another dossier of the same persons decides which lines are of this one.
        var elders = samenloop.Elders(dossier);
        foreach (var ander in elders) { delen.AddRange([ander.Persoon.Nummer, ander.Begin.DayNumber, ander.Dagen.Van.DayNumber, ander.Dagen.Tot.DayNumber]); }
        var inkomsten = new List<GeleverdeInkomst>(eigen.Count);
        foreach (var (inkomst, versie) in eigen)
        {
            var geleverd = versie;
            delen.Add(inkomst.Inhoud);
            foreach (var aanvulling in aanvullingen[(false, inkomst.Id)].OrderBy(a => a.Id))
            {
                geleverd = Aanvulling.Vul(geleverd, aanvulling.Kolom, aanvulling.Waarde);
                delen.Add(aanvulling.Kolom);
                delen.Add(aanvulling.Waarde);
                aangevuld = true;
            }
            inkomsten.Add(geleverd);
        }
        var feiten = new Maandfeiten(maand, dossier, inkomsten, historie.GetValueOrDefault(dossier.Client, Inkomenshistorie.Leeg), Inkomenshistorie.Leeg)
        {
            Aangevuld = aangevuld, Elders = elders,
        };
        if (feiten.AnderePersoon is { } partner) { feiten = feiten with { Partner = historie.GetValueOrDefault(partner, Inkomenshistorie.Leeg) }; }
        return new GeladenFeiten(feiten, Rijhash.Van(delen), rij, [.. eigen.Select(e => e.Rij)]);
    }
}
