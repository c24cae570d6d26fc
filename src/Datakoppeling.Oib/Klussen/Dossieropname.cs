using System.Globalization;
using System.Runtime.CompilerServices;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Klussen;

/// <summary>The dossiers of a month that are new or otherwise than they were known.</summary>
internal sealed class Dossieropname(PortaalContext context, Levering levering, Leveringbron bron)
    : Opname(context, levering, bron, Dossierlezer.Telling())
{
    private const int Tegelijk = 500;
    private long _herkend;

    public override async IAsyncEnumerable<Func<object>> Rijen([EnumeratorCancellation] CancellationToken stop)
    {
        var stuk = new List<Dossierfeiten>(Tegelijk);
        await foreach (var (dossier, fout) in Lees(
            (bestand, telling, fouten) => Dossierlezer.Rijen(bestand, telling, fouten, Levering.Maand, OibNormen.Ingebouwd.Bijstand.Leefvormen), 0, 1, stop))
        {
            if (fout is not null) { yield return fout; }
            if (dossier is null) { continue; }
            stuk.Add(dossier);
            if (stuk.Count < Tegelijk) { continue; }
            foreach (var rij in await Nieuwe(stuk, stop)) { yield return rij; }
            stuk.Clear();
        }
        foreach (var rij in await Nieuwe(stuk, stop)) { yield return rij; }
        await TelWeg(stop);
    }

    private IQueryable<Dossierrij> Bekend() => Feitenlader.Dossierrijen(Context, Levering.Maand);

    private async Task<List<Func<object>>> Nieuwe(List<Dossierfeiten> stuk, CancellationToken stop)
    {
        var nummers = stuk.ConvertAll(d => d.Dossiernummer);
        var bekend = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rij in await Bekend().Where(d => nummers.Contains(d.Dossiernummer)).OrderBy(d => d.Volgorde)
            .Select(d => new { d.Dossiernummer, d.Inhoud }).ToListAsync(stop))
        {
            bekend[rij.Dossiernummer] = rij.Inhoud;
        }
        _herkend += bekend.Count;
        return [.. stuk.Where(d => bekend.GetValueOrDefault(d.Dossiernummer) != Dossierrij.Hash(d))
            .Select(d => Nieuwe(volgorde => Dossierrij.Van(Levering, volgorde, d)))];
    }

    // Deliveries only add: what a newer file leaves out goes on counting, and that is said instead of kept silent.
    private async Task TelWeg(CancellationToken stop)
    {
        var weg = await Bekend().Select(d => d.Dossiernummer).Distinct().LongCountAsync(stop) - _herkend;
        if (weg > 0)
        {
            Waarschuwingen.Add(string.Create(CultureInfo.InvariantCulture,
                $"{weg} {(weg == 1 ? "dossier uit een eerdere levering staat" : "dossiers uit een eerdere levering staan")} niet lopend in dit bestand en {(weg == 1 ? "blijft" : "blijven")} meetellen. Is er geen bijstand meer? Wijs het voorstel dan af."));
        }
    }
}
