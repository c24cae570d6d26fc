using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>Notes that somebody looked at a BSN of a dossier-month; the screen shows it only after that.</summary>
public sealed class ToonBsn(Uitvoerder uitvoerder)
{
    /// <param name="partner">Whose BSN: that of the partner or of the client.</param>
    public Task<Uitkomst<bool>> Voer(Gebruiker? wie, Guid dossiermaand, bool partner, CancellationToken stop = default) =>
        uitvoerder.Voer<bool>(wie, OibRechten.BsnTonen, new Doel("dossiermaand", dossiermaand), async werk =>
        {
            if (!await werk.Context.Set<Dossiermaand>().AnyAsync(d => d.Id == dossiermaand, werk.Stop)) { return Dossiermaand.Onbekend; }
            werk.Noteer("van", partner ? "partner" : "client");
            return true;
        }, stop);
}
