using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Opslag;

/// <summary>
/// Earlier months of people. What the portal established goes before historie.csv; what it only computed serves where there is
/// no such row (oib-normen.md).
/// </summary>
public static class Historielader
{
    /// <summary>Everything known before <paramref name="maand"/>, per person.</summary>
    public static async Task<IReadOnlyDictionary<Bsn, Inkomenshistorie>> Laad(
        PortaalContext context, IReadOnlyList<Bsn> personen, Maand maand, CancellationToken stop)
    {
        var geldig = Feitenlader.Geldig(context);
        var rijen = await context.Set<Historiebedrag>().AsNoTracking()
            .Where(h => personen.Contains(h.Bsn) && geldig.Contains(h.LeveringId)).OrderBy(h => h.Volgorde).ToListAsync(stop);
        var geleverd = new Dictionary<(Bsn Bsn, Maand Maand, bool Werk), Historiebedrag>();
        foreach (var rij in rijen) { geleverd[(rij.Bsn, rij.Maand, rij.Werk)] = rij; }

        var eigen = (await context.Set<Persoonsmaand>().AsNoTracking().Where(p => personen.Contains(p.Bsn) && p.Maand < maand)
            .Join(context.Set<Dossiermaand>(), p => p.DossiermaandId, d => d.Id, (p, d) => new { Rij = p, Vast = d.BeslotenOp != null })
            .ToListAsync(stop)).ToLookup(p => p.Rij.Bsn);
        var uit = new Dictionary<Bsn, Inkomenshistorie>(personen.Count);
        foreach (var groep in geleverd.ToLookup(g => g.Key.Bsn))
        {
            uit[groep.Key] = Maak(eigen[groep.Key].Select(p => (p.Rij, p.Vast)), groep);
        }
        foreach (var groep in eigen.Where(g => !uit.ContainsKey(g.Key)))
        {
            uit[groep.Key] = Maak(groep.Select(p => (p.Rij, p.Vast)), []);
        }
        return uit;
    }

    private static Inkomenshistorie Maak(
        IEnumerable<(Persoonsmaand Rij, bool Vast)> eigen, IEnumerable<KeyValuePair<(Bsn Bsn, Maand Maand, bool Werk), Historiebedrag>> geleverd)
    {
        var rijen = geleverd.ToList();
        var bekend = rijen.Select(r => r.Key.Maand).ToHashSet();
        var gekozen = eigen.Where(p => p.Vast || !bekend.Contains(p.Rij.Maand)).Select(p => p.Rij).ToList();
        var vervangen = gekozen.Select(p => p.Maand).ToHashSet();
        var historie = new Inkomenshistorie
        {
            Betalers = gekozen.GroupBy(p => p.Maand).ToDictionary(g => g.Key, g => (IReadOnlyList<Betaling>)[.. g.SelectMany(p => p.LeesBetalers())]),
        };
        foreach (var ((_, maand, werk), rij) in rijen)
        {
            if (vervangen.Contains(maand)) { continue; }
            historie.Tel(maand, werk, rij.Netto);
            foreach (var betaler in rij.LeesBetalers()) { historie.TelBetaler(maand, betaler); }
        }
        foreach (var rij in gekozen)
        {
            historie.Tel(rij.Maand, true, rij.Werk);
            historie.Tel(rij.Maand, false, rij.Overig);
            foreach (var nummer in rij.LeesNummers()) { historie.TelBetaler(rij.Maand, nummer); }
        }
        return historie;
    }
}
