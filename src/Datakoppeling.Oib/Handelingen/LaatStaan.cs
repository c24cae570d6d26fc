using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>Who got a correction sent back leaves it at the decision of before.</summary>
public sealed class LaatStaan(Uitvoerder uitvoerder)
{
    /// <param name="gezien">The version that stood on the screen.</param>
    public Task<Uitkomst<Bak>> Voer(Gebruiker? wie, Guid dossiermaand, int gezien, CancellationToken stop = default) =>
        uitvoerder.Voer<Bak>(wie, OibRechten.Beslissen, new Doel("dossiermaand", dossiermaand), async werk =>
        {
            var geladen = await Dossiermaanden.Laad(werk, dossiermaand, gezien, m => m.Versie == gezien + 1 && m is { Bak: Bak.Besloten, TeruggestuurdAan: null });
            if (geladen.Weigering is { } conflict) { return conflict; }
            var (maand, gedaan) = geladen.Waarde;
            if (gedaan) { return maand.Bak; }
            if (maand.KanLatenStaan(werk.Wie.Id) is { } weigering) { return weigering; }
            maand.LaatStaan();
            werk.Noteer("besluit", "blijft staan");
            werk.Meld(new DossierGewijzigd(dossiermaand));
            return maand.Bak;
        }, stop);
}
