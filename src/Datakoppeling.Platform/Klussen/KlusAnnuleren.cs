using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Klussen;

/// <summary>Stops a job: at once when it waits, at its next step when it runs.</summary>
public sealed class KlusAnnuleren
{
    private readonly Uitvoerder _uitvoerder;
    private readonly Toegangscontrole _toegang;
    private readonly Klussluiter _sluiter;

    internal KlusAnnuleren(Uitvoerder uitvoerder, Toegangscontrole toegang, Klussluiter sluiter) => (_uitvoerder, _toegang, _sluiter) = (uitvoerder, toegang, sluiter);

    public async Task<Uitkomst<Klus>> Voer(Gebruiker? wie, Guid id, CancellationToken stop = default)
    {
        var uitkomst = await VraagAnnulering(wie, id, stop);
        if (uitkomst is { Gelukt: true, Waarde.Loopt: false }) { await _sluiter.RuimOp(uitkomst.Waarde); }
        return uitkomst;
    }

    private Task<Uitkomst<Klus>> VraagAnnulering(Gebruiker? wie, Guid id, CancellationToken stop) =>
        _uitvoerder.Voer<Klus>(wie, KlusRechten.Annuleren, new Doel("klus", id), async werk =>
        {
            var klus = await werk.Context.Set<Klus>().FindAsync([id], werk.Stop);
            if (klus is null) { return new Weigering("Deze klus bestaat niet (meer)."); }
            if (!string.Equals(klus.AangevraagdDoor, werk.Wie.Id, StringComparison.Ordinal) && !_toegang.Mag(werk.Wie, KlusRechten.AndermansAnnuleren))
            {
                return new Weigering("Deze klus is door iemand anders gestart. Vraag die persoon of je applicatiebeheerder om hem te stoppen.");
            }
            if (klus.KanAnnuleren() is { } weigering) { return weigering; }
            klus.VraagAnnulering(werk.Nu);
            // One that waited ends here; one that runs is ended by who runs it.
            if (!klus.Loopt) { await _sluiter.GeefOp(werk, klus, klus.Zin); }
            werk.Meld(new KlusGewijzigd(klus.Id, klus.Doel));
            return klus;
        }, stop);
}
