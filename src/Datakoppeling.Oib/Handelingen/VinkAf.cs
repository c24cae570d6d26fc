using Datakoppeling.Kern;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>Notes that somebody looked at one signal, before deciding.</summary>
public sealed class VinkAf(Uitvoerder uitvoerder)
{
    /// <param name="gezien">The version that stood on the screen.</param>
    /// <returns>How many signals are left.</returns>
    public Task<Uitkomst<int>> Voer(Gebruiker? wie, Guid dossiermaand, int gezien, string signaal, CancellationToken stop = default) =>
        uitvoerder.Voer<int>(wie, OibRechten.Beslissen, new Doel("dossiermaand", dossiermaand), async werk =>
        {
            if (Signaallijst.Lees(signaal) is not { } welk) { return new Weigering("Dit signaal bestaat niet."); }
            var geladen = await Dossiermaanden.Laad(werk, dossiermaand, gezien);
            if (geladen.Weigering is { } conflict) { return conflict; }
            var maand = geladen.Waarde;
            // Ticking off leaves the dossier as it is for everybody else: the same click again finds it done.
            if (maand.AfgevinktMet(welk)?.Wie == werk.Wie.Id)
            {
                werk.Noteer("herhaling", "J");
                return maand.NogAfTeVinken.Count;
            }
            if (maand.KanAfvinken(welk) is { } weigering) { return weigering; }
            maand.VinkAf(welk, werk.Wie.Id, werk.Nu);
            werk.Noteer("signaal", welk.Code);
            werk.Meld(new DossierGewijzigd(dossiermaand));
            return maand.NogAfTeVinken.Count;
        }, stop);
}
