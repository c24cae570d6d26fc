using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>The second person agrees with a decision that differs much from the proposal, or sends it back.</summary>
public sealed class Bevestig(Uitvoerder uitvoerder)
{
    /// <param name="akkoord">False sends the decision back to the queue.</param>
    /// <param name="reden">Why it is sent back; of no use otherwise.</param>
    public Task<Uitkomst<Bak>> Voer(Gebruiker? wie, Guid dossiermaand, int gezien, bool akkoord, string? reden = null, CancellationToken stop = default) =>
        uitvoerder.Voer<Bak>(wie, OibRechten.Bevestigen, new Doel("dossiermaand", dossiermaand), async werk =>
        {
            var waarom = reden?.Trim() ?? "";
            var geladen = await Dossiermaanden.Laad(werk, dossiermaand, gezien, m => m.Versie == gezien + 1 && m.HeeftNetBevestigd(akkoord, werk.Wie.Id, waarom));
            if (geladen.Weigering is { } conflict) { return conflict; }
            var (maand, gedaan) = geladen.Waarde;
            if (gedaan) { return maand.Bak; }
            if ((akkoord ? maand.KanBevestigen(werk.Wie.Id) : maand.KanTerugsturen(werk.Wie.Id, waarom)) is { } weigering) { return weigering; }
            if (akkoord) { maand.Bevestig(werk.Wie.Id, werk.Nu); }
            else { maand.StuurTerug(waarom, werk.Wie.Id, werk.Nu); }
            werk.Noteer("akkoord", akkoord ? "J" : "N");
            werk.Meld(new DossierGewijzigd(dossiermaand));
            return maand.Bak;
        }, stop);
}
