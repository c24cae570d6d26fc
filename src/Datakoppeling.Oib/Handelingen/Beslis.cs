using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>Takes a decision about a dossier-month.</summary>
public sealed class Beslis(Uitvoerder uitvoerder, Normenbron alle)
{
    /// <param name="gezien">The version that stood on the screen: somebody else's change in between is a conflict.</param>
    public Task<Uitkomst<Bak>> Voer(Gebruiker? wie, Guid dossiermaand, int gezien, Besluit besluit, CancellationToken stop = default) =>
        uitvoerder.Voer<Bak>(wie, OibRechten.Beslissen, new Doel("dossiermaand", dossiermaand), async werk =>
        {
            var geladen = await Dossiermaanden.Laad(werk, dossiermaand, gezien, m => m.Versie == gezien + 1 && m.HeeftNetBesloten(besluit, werk.Wie.Id));
            if (geladen.Weigering is { } conflict) { return conflict; }
            var (maand, gedaan) = geladen.Waarde;
            if (gedaan) { return maand.Bak; }
            if (maand.KanBeslissen(besluit, Nederlands.Dag(werk.Nu)) is { } weigering) { return weigering; }
            var normen = await alle.Voor(werk.Context, maand.Maand, werk.Stop);
            if (normen.Weigering is { } geenNorm) { return geenNorm; }
            var beslissing = maand.Beslis(besluit, normen.Waarde.Instellingen.DrempelTweedePersoon, werk.Wie.Id, werk.Nu, new Besluitgrond(Programmaversie.Nu, normen.Waarde.Hash));
            await alle.Bewaar(werk.Context, normen.Waarde, werk.Nu, werk.Stop);
            await Besluitconcepten.Van(werk.Context, dossiermaand, werk.Wie).ExecuteDeleteAsync(werk.Stop);
            werk.Noteer("besluit", besluit.Soort.InWoorden());
            if (besluit.Oorzaak is { } oorzaak) { werk.Noteer("oorzaak", oorzaak.ToString()); }
            werk.Noteer("volgnummer", beslissing.Volgnummer);
            werk.Noteer("tweede", beslissing.VraagtTweede ? "J" : "N");
            werk.Meld(new DossierGewijzigd(dossiermaand));
            return maand.Bak;
        }, stop);
}
