using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Klussen;

/// <summary>What a running job has: its row as it was taken, a way to report progress, and the frame for its chunks.</summary>
public sealed class Kluswerk
{
    private readonly Uitvoerder _uitvoerder;
    private readonly IDbContextFactory<PortaalContext> _contexten;
    private readonly Klusvoortgang _voortgang;

    internal Kluswerk(Klus klus, Uitvoerder uitvoerder, IDbContextFactory<PortaalContext> contexten, Klusvoortgang voortgang)
    {
        (Klus, _uitvoerder, _contexten, _voortgang) = (klus, uitvoerder, contexten, voortgang);
        Namens = new Gebruiker(klus.AangevraagdDoor, klus.AangevraagdDoor) { Herkomst = $"klus {klus.Id}" };
    }

    public Klus Klus { get; }

    /// <summary>Whoever asked for the job, for the audit trail. It has no roles: the right was checked when the job was asked for.</summary>
    public Gebruiker Namens { get; }

    /// <summary>Reports progress; cheap enough for every few thousand rows. Throws nothing.</summary>
    /// <param name="totaal">0 when nobody knows.</param>
    /// <param name="zin">What it is doing now: "BRP wordt gelezen".</param>
    public void Meld(long gedaan, long totaal, string eenheid, string zin) => _voortgang.Meld(gedaan, totaal, eenheid, zin);

    /// <summary>A chunk: changes, their audit line and, when given, the checkpoint, in one transaction.</summary>
    /// <param name="handeling">The code of the right under which the job was asked for.</param>
    /// <param name="tussenstand">Where a next attempt goes on once this chunk is in.</param>
    public Task<Uitkomst<T>> Voer<T>(
        string handeling, Doel doel, Func<Werk, Task<Uitkomst<T>>> doe, CancellationToken stop, string? tussenstand = null) =>
        _uitvoerder.VoerNamens(Namens, handeling, doel, async werk =>
        {
            // The lease is checked in the same transaction: who lost the job to another node may not write any more.
            var id = Klus.Id;
            var (werker, poging) = (Klus.Werker, Klus.Poging);
            var nog = await werk.Context.Set<Klus>()
                .Where(k => k.Id == id && k.Werker == werker && k.Poging == poging && k.Status == Klusstatus.Bezig)
                .ExecuteUpdateAsync(s => s.SetProperty(k => k.Tussenstand, k => tussenstand ?? k.Tussenstand), werk.Stop);
            return nog == 1 ? await doe(werk) : throw new KlusOvergenomenException();
        }, stop);

    /// <summary>A context for reading.</summary>
    public Task<PortaalContext> OpenContext(CancellationToken stop) => _contexten.CreateDbContextAsync(stop);
}

/// <summary>Another attempt has this job now; this one ends without a word.</summary>
internal sealed class KlusOvergenomenException() : OperationCanceledException("De klus is door een ander overgenomen.");
