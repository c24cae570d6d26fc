using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>
/// Dossiers by any part of their number, over all months; and by a whole BSN for who may see one. A BSN that was looked for is noted
/// with the dossier that it led to, as looking at it there would be; the BSN itself is written nowhere.
/// </summary>
public sealed class Dossierzoeker(Uitvoerder uitvoerder, Toegangscontrole toegang) : IZoeker
{
    private const string Groep = "Dossiers";

    public int Volgorde => 10;

    public async Task<IReadOnlyList<Zoektreffer>> Zoek(Gebruiker wie, string tekst, CancellationToken stop)
    {
        // Asked here, because a search is no attempt to open what is not theirs: nothing of it belongs in the audit trail.
        if (!toegang.Mag(wie, OibRechten.Lezen)) { return []; }
        var bsn = toegang.Mag(wie, OibRechten.BsnTonen) && Bsn.TryLees(Encoding.UTF8.GetBytes(tekst), out var gelezen) ? gelezen : (Bsn?)null;
        var opNummer = await uitvoerder.Lees<IReadOnlyList<Zoektreffer>>(wie, OibRechten.Lezen, async context => await OpNummer(context, tekst, stop), stop);
        var gevonden = opNummer.Kies(t => t, _ => []);
        return bsn is { } b ? [.. gevonden, .. await OpBsn(wie, b, stop)] : gevonden;
    }

    private static async Task<List<Zoektreffer>> OpNummer(PortaalContext context, string tekst, CancellationToken stop)
    {
        var zoek = tekst.ToUpperInvariant();
        var nummers = await context.Set<Dossiermaand>().Where(d => d.Zoeknummer.Contains(zoek)).Select(d => d.Zoeknummer).Distinct().OrderBy(n => n).Take(Zoeken.Meest).ToListAsync(stop);
        return await Treffers(context, context.Set<Dossiermaand>().Where(d => nummers.Contains(d.Zoeknummer)), stop);
    }

    private async Task<IReadOnlyList<Zoektreffer>> OpBsn(Gebruiker wie, Bsn bsn, CancellationToken stop)
    {
        var gevonden = await uitvoerder.Lees<IReadOnlyList<(Guid Id, Zoektreffer Treffer)>>(wie, OibRechten.BsnTonen, async context =>
        {
            var maanden = context.Set<Persoonsmaand>().Where(p => p.Bsn == bsn).Select(p => p.DossiermaandId);
            return await MetId(context, context.Set<Dossiermaand>().Where(d => maanden.Contains(d.Id)), stop);
        }, stop);
        if (!gevonden.Gelukt) { return []; }
        List<Zoektreffer> treffers = [];
        foreach (var (id, treffer) in gevonden.Waarde)
        {
            // What could not be noted is not shown.
            if (await Noteer(wie, new Doel("dossiermaand", id), stop)) { treffers.Add(treffer); }
        }
        // That somebody has no dossier is worth knowing too, so asking it leaves a trace as well.
        if (gevonden.Waarde.Count == 0) { await Noteer(wie, Doel.Geen, stop); }
        return treffers;
    }

    private async Task<bool> Noteer(Gebruiker wie, Doel doel, CancellationToken stop) => (await uitvoerder.Voer<bool>(wie, OibRechten.BsnTonen, doel, werk =>
    {
        werk.Noteer("van", doel == Doel.Geen ? "gezocht, niet gevonden" : "gezocht");
        return Task.FromResult<Uitkomst<bool>>(true);
    }, stop)).Gelukt;

    private static async Task<List<Zoektreffer>> Treffers(PortaalContext context, IQueryable<Dossiermaand> maanden, CancellationToken stop) =>
        [.. (await MetId(context, maanden, stop)).Select(t => t.Treffer)];

    /// <summary>Of each dossier its newest month.</summary>
    private static async Task<List<(Guid Id, Zoektreffer Treffer)>> MetId(PortaalContext context, IQueryable<Dossiermaand> maanden, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var rijen = await maanden.Select(d => new { d.Id, d.Maand, d.Dossiernummer, d.Bak }).ToListAsync(stop);
        return [.. rijen.GroupBy(d => d.Dossiernummer, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.MaxBy(d => d.Maand)!)
            .Select(d => (d.Id, new Zoektreffer(Groep, d.Dossiernummer, $"{d.Maand.Leesbaar}, {d.Bak.InWoorden().ToLowerInvariant()}", $"oib/zaak/{d.Id}")))];
    }
}
