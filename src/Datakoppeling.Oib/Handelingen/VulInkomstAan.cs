using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Klussen;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Oib.Regels;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>A value for one column of an incomplete line.</summary>
public sealed record Inkomstwaarde(string Kolom, string Waarde);

/// <summary>Completes an incomplete line and computes the month again. What was delivered stays beside it.</summary>
public sealed class VulInkomstAan(Uitvoerder uitvoerder, Logboek logboek, Normenbron alle)
{
    public Task<Uitkomst<Bak>> Voer(
        Gebruiker? gebruiker, Guid dossiermaand, int gezien, long rijnummer, IReadOnlyList<Inkomstwaarde> waarden, CancellationToken stop = default) =>
        uitvoerder.Voer<Bak>(gebruiker, OibRechten.Aanvullen, new Doel("dossiermaand", dossiermaand), async werk =>
        {
            // Completing saves twice: the values, and the proposal that follows from them.
            var geladen = await Dossiermaanden.Laad(werk, dossiermaand, gezien,
                m => m.Versie <= gezien + 2 && m.HeeftNetAangevuld(rijnummer, [.. waarden.Select(w => (w.Kolom, w.Waarde.Trim()))], werk.Wie.Id));
            if (geladen.Weigering is { } conflict) { return conflict; }
            var (maand, gedaan) = geladen.Waarde;
            if (gedaan) { return maand.Bak; }
            var normen = await alle.Voor(werk.Context, maand.Maand, werk.Stop);
            if (normen.Weigering is { } geenNorm) { return geenNorm; }
            var feiten = await Feitenlader.Laad(werk.Context, normen.Waarde, [maand.Dossiernummer], maand.Aanvullingen.ToLookup(a => (a.VanDossier, a.InkomstId)), werk.Stop);
            var plaats = feiten.Count == 0 ? -1 : feiten[0].Inkomsten.ToList().FindIndex(r => r.Id == rijnummer);
            if (plaats < 0) { return new Weigering("Deze inkomst telt niet meer mee: er is intussen een nieuwere levering. Bekijk de nieuwe stand."); }
            var gevuld = feiten[0].Feiten.Inkomsten[plaats];
            var nu = Inkomstcontrole.Controleer(gevuld, normen.Waarde.Soorten, normen.Waarde.Instellingen);
            if (!Inkomstverdeling.Plaats(nu, feiten[0].Feiten).Hoort)
            {
                return new Weigering("Deze inkomst hoort bij een ander dossier van deze persoon. Open dat dossier en vul haar daar aan.");
            }
            foreach (var (kolom, waarde) in waarden)
            {
                if (maand.KanAanvullen(kolom) is { } weigering) { return weigering; }
                gevuld = Aanvulling.Vul(gevuld, kolom, waarde.Trim());
            }
            var oordeel = Inkomstcontrole.Controleer(gevuld, normen.Waarde.Soorten, normen.Waarde.Instellingen);
            if (oordeel.IsOnvolledig)
            {
                return Weigering.BijVelden("De inkomst is nog niet compleet.", oordeel.Gebreken.Select(g => new Veldbezwaar(g.Kolom, Kolomwoorden.Gebrek(g.Kolom, g.Reden))));
            }
            if (gevuld.Maand(maand.Maand) != maand.Maand)
            {
                return Weigering.BijVeld("periode_tot", $"De periode eindigt niet in {maand.Maand.Leesbaar}. Vul een datum in deze maand in.");
            }
            var geleverd = feiten[0].Inkomsten[plaats].AlsInkomst();
            foreach (var (kolom, waarde) in waarden) { maand.VulAan(rijnummer, geleverd, kolom, waarde.Trim(), werk.Wie.Id, werk.Nu); }
            return await Voorstelvernieuwer.NaAanvulling(werk, logboek, normen.Waarde, maand, waarden.Select(w => w.Kolom));
        }, stop);
}
