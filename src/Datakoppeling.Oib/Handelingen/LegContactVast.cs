using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>Notes an attempt to speak the client.</summary>
public sealed class LegContactVast(Uitvoerder uitvoerder)
{
    /// <param name="gezien">The version that stood on the screen. An attempt is added whatever changed since; the same one from the same screen once.</param>
    /// <param name="wanneer">When it took place, UTC.</param>
    /// <param name="notitie">In free words: it goes into no log and no trail.</param>
    public Task<Uitkomst<int>> Voer(
        Gebruiker? wie, Guid dossiermaand, int gezien, DateTime wanneer, Contactwijze hoe, Contactresultaat resultaat, string? notitie = null, CancellationToken stop = default) =>
        uitvoerder.Voer<int>(wie, OibRechten.Contact, new Doel("dossiermaand", dossiermaand), async werk =>
        {
            var geladen = await Dossiermaanden.Laad(werk, dossiermaand, gezien: null);
            if (geladen.Weigering is { } weg) { return weg; }
            var maand = geladen.Waarde;
            var tekst = notitie?.Trim() ?? "";
            if (maand.Versie == gezien + 1 && maand.HeeftNetContactVastgelegd(wanneer, hoe, resultaat, tekst, werk.Wie.Id))
            {
                werk.Noteer("herhaling", "J");
                return maand.Contactaantal;
            }
            if (maand.KanContactVastleggen(wanneer, tekst, werk.Nu) is { } weigering) { return weigering; }
            maand.LegContactVast(wanneer, hoe, resultaat, tekst, werk.Wie.Id, werk.Nu);
            werk.Noteer("hoe", hoe.ToString());
            werk.Noteer("resultaat", resultaat.ToString());
            werk.Meld(new DossierGewijzigd(dossiermaand));
            return maand.Contactaantal;
        }, stop);
}
