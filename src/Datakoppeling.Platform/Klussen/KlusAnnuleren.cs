using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Klussen;

/// <summary>Stops a job: at once when it waits, at its next step when it runs.</summary>
public sealed class KlusAnnuleren(Uitvoerder uitvoerder, Toegangscontrole toegang)
{
    public Task<Uitkomst<Klus>> Voer(Gebruiker? wie, Guid id, CancellationToken stop = default) =>
        uitvoerder.Voer<Klus>(wie, KlusRechten.Annuleren, new Doel("klus", id), async werk =>
        {
            var klus = await werk.Context.Set<Klus>().FindAsync([id], werk.Stop);
            if (klus is null) { return new Weigering("Deze klus bestaat niet (meer)."); }
            if (!string.Equals(klus.AangevraagdDoor, werk.Wie.Id, StringComparison.Ordinal) && !toegang.Mag(werk.Wie, KlusRechten.AndermansAnnuleren))
            {
                return new Weigering("Deze klus is door iemand anders gestart. Vraag die persoon of je applicatiebeheerder om hem te stoppen.");
            }
            if (klus.KanAnnuleren() is { } weigering) { return weigering; }
            klus.VraagAnnulering(werk.Nu);
            werk.Meld(new KlusGewijzigd(klus.Id, klus.Doel));
            return klus;
        }, stop);
}
