using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Verwerkingslog;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Klussen;

/// <summary>What a renewal did. Its text form gives nobody away: a BSN is masked.</summary>
internal sealed record Vernieuwing(int Gewijzigd, IReadOnlyList<Betrokkene> Betrokkenen);

/// <summary>Makes the proposals of some dossiers with the engine and puts them on their dossier-months.</summary>
internal static class Voorstelvernieuwer
{
    /// <summary>Renews in the context of a handeling; the caller saves.</summary>
    /// <param name="ontvangen">When the delivery came in, for months that are new.</param>
    /// <returns>How many dossier-months changed, and whose they are: for the log of processings.</returns>
    public static async Task<Vernieuwing> Vernieuw(
        PortaalContext context, Maandnormen normen, IReadOnlyList<string> nummers, DateTime ontvangen, DateTime nu, CancellationToken stop)
    {
        var maand = normen.Maand;
        var bestaand = await Dossiermaanden.Heel(context)
            .Where(d => d.Maand == maand && nummers.Contains(d.Dossiernummer)).ToDictionaryAsync(d => d.Dossiernummer, StringComparer.Ordinal, stop);
        var aanvullingen = bestaand.Values.SelectMany(d => d.Aanvullingen).ToLookup(a => (a.VanDossier, a.InkomstId));
        var gewijzigd = 0;
        var betrokkenen = new List<Betrokkene>();
        var ids = bestaand.Values.Select(d => d.Id).ToList();
        var personen = (await context.Set<Persoonsmaand>().Where(p => ids.Contains(p.DossiermaandId)).ToListAsync(stop)).ToLookup(p => p.DossiermaandId);
        foreach (var geladen in await Feitenlader.Laad(context, normen, nummers, aanvullingen, stop))
        {
            var nummer = geladen.Feiten.Dossier.Dossiernummer;
            var dossiermaand = bestaand.GetValueOrDefault(nummer);
            var feiten = geladen.Feiten with { NaBesluit = dossiermaand?.IsNaBesluit(geladen.Hash) ?? false };
            if (feiten.NaBesluit) { feiten = feiten with { Verrekenmaand = Maand.Van(DateOnly.FromDateTime(nu)) }; }
            var verslag = new Rekenverslag();
            var voorstel = Voorstelmaker.Maak(feiten, normen, verslag);
            // Without income there is nothing to show, unless the month stood in the queue before.
            if (dossiermaand is null && !voorstel.IsZichtbaar) { continue; }
            if (dossiermaand is null)
            {
                dossiermaand = Dossiermaand.Nieuw(maand, nummer, ontvangen);
                context.Add(dossiermaand);
            }
            var bon = Voorstelbon.Van(voorstel, verslag);
            if (!dossiermaand.NeemVoorstel(voorstel, bon, geladen.Hash, nu)) { continue; }
            gewijzigd++;
            betrokkenen.Add(new(feiten.Dossier.Client));
            if (feiten.AnderePersoon is { } partner) { betrokkenen.Add(new(partner)); }
            context.RemoveRange(personen[dossiermaand.Id]);
            foreach (var persoon in bon.Personen)
            {
                var bsn = persoon.IsPartner ? feiten.AnderePersoon!.Value : feiten.Dossier.Client;
                if (persoon.Betalingen.Count > 0) { context.Add(Persoonsmaand.Van(dossiermaand, bsn, persoon)); }
            }
        }
        return new(gewijzigd, betrokkenen);
    }

    /// <summary>Computes a month again of which a consulent has just filled in something.</summary>
    /// <param name="kolommen">What was filled in, for the trail: the names alone.</param>
    public static async Task<Uitkomst<Bak>> NaAanvulling(Werk werk, Logboek logboek, Maandnormen normen, Dossiermaand maand, IEnumerable<string> kolommen)
    {
        // The completions get their ids and the renewal reads them from the store.
        await werk.Context.SaveChangesAsync(werk.Stop);
        var (_, wie) = await Vernieuw(werk.Context, normen, [maand.Dossiernummer], maand.Ontvangen, werk.Nu, werk.Stop);
        if (await logboek.Leg(werk, OibVerwerkingen.Voorstellen, wie) is { } nietVastgelegd) { return nietVastgelegd; }
        werk.Noteer("kolommen", string.Join('|', kolommen));
        werk.Meld(new DossierGewijzigd(maand.Id));
        return maand.Bak;
    }
}
