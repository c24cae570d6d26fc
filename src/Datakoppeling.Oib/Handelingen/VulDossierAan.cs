using Datakoppeling.Kern;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Klussen;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>
/// Completes the fields of a dossier that could not be read, and computes the month again. What was delivered stays beside it.
/// </summary>
public sealed class VulDossierAan(Uitvoerder uitvoerder, Logboek logboek, Normenbron alle)
{
    public Task<Uitkomst<Bak>> Voer(
        Gebruiker? gebruiker, Guid dossiermaand, int gezien, IReadOnlyList<Inkomstwaarde> waarden, CancellationToken stop = default) =>
        uitvoerder.Voer<Bak>(gebruiker, OibRechten.Aanvullen, new Doel("dossiermaand", dossiermaand), async werk =>
        {
            List<(string Kolom, string Waarde)> gevuld = [.. waarden.Select(w => (w.Kolom, w.Waarde.Trim()))];
            // Completing saves twice: the values, and the proposal that follows from them.
            var geladen = await Dossiermaanden.Laad(werk, dossiermaand, gezien, m => m.Versie <= gezien + 2 && m.HeeftNetDossierAangevuld(gevuld, werk.Wie.Id));
            if (geladen.Weigering is { } conflict) { return conflict; }
            var (maand, gedaan) = geladen.Waarde;
            if (gedaan) { return maand.Bak; }
            var normen = await alle.Voor(werk.Context, maand.Maand, werk.Stop);
            if (normen.Weigering is { } geenNorm) { return geenNorm; }
            foreach (var (kolom, _) in gevuld)
            {
                if (maand.KanDossierAanvullen(kolom) is { } weigering) { return weigering; }
            }
            var aanvullingen = maand.Aanvullingen.ToLookup(a => (a.VanDossier, a.InkomstId));
            var feiten = await Feitenlader.Laad(werk.Context, normen.Waarde, [maand.Dossiernummer], aanvullingen, werk.Stop);
            if (feiten.Count == 0 || feiten[0].Rij is not { Cellen: { } cellen } rij)
            {
                return new Weigering("Er is intussen een nieuwere levering van dit dossier. Bekijk de nieuwe stand.");
            }
            if (Toets(cellen, rij.Rijnummer, [.. aanvullingen[(true, rij.Id)].OrderBy(a => a.Id).Select(a => (a.Kolom, a.Waarde)), .. gevuld], maand.Maand) is { } nietGoed) { return nietGoed; }
            foreach (var (kolom, waarde) in gevuld) { maand.VulDossierAan(rij.Id, Dossiercellen.Cel(cellen, kolom), kolom, waarde, werk.Wie.Id, werk.Nu); }
            return await Voorstelvernieuwer.NaAanvulling(werk, logboek, normen.Waarde, maand, gevuld.Select(w => w.Kolom));
        }, stop);

    private static Weigering? Toets(string cellen, long rijnummer, IReadOnlyList<(string Kolom, string Waarde)> vul, Maand maand)
    {
        if (Dossiercellen.Lees(cellen, rijnummer, vul) is not { } dossier) { return new Weigering("Met deze waarden is het geen dossier meer."); }
        if (dossier.Gebreken.Count > 0)
        {
            return Weigering.BijVelden("Het dossier is nog niet compleet.", dossier.Gebreken.Select(g => new Veldbezwaar(g.Kolom, Kolomwoorden.Gebrek(g.Kolom, g.Reden))));
        }
        return dossier.LooptIn(maand)
            ? null
            : Weigering.BijVeld("einddatum", $"Met deze einddatum loopt het dossier niet in {maand.Leesbaar}. Controleer de datum, of wijs het voorstel af.");
    }
}
