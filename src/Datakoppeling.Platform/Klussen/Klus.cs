using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Klussen;

public enum Klusstatus
{
    Wachtend,
    Bezig,
    Gereed,
    Mislukt,
    Geannuleerd,
}

/// <summary>
/// A piece of long work: linking, importing, making letters. A row that a node takes by a lease, so that after a crash another
/// attempt takes it over. Parameters, sentences and checkpoint hold no personal data.
/// </summary>
public sealed class Klus
{
    private Klus() { }

    public Guid Id { get; private set; }

    /// <summary>Which <see cref="IKlusUitvoerder"/> does it.</summary>
    public string Soort { get; private set; } = "";

    /// <summary>JSON of what the work needs to know: ids and choices.</summary>
    public string Parameters { get; private set; } = "";

    /// <summary>What the job is about, such as <c>ronde</c> and its id; screens find their job by this.</summary>
    public string ObjectSoort { get; private set; } = "";
    public string ObjectId { get; private set; } = "";

    public Klusstatus Status { get; internal set; }
    public bool AnnuleringGevraagd { get; internal set; }

    /// <summary>How far it is, in <see cref="Eenheid"/> ("rijen"); <see cref="Totaal"/> is 0 when nobody knows.</summary>
    public long Gedaan { get; internal set; }
    public long Totaal { get; internal set; }
    public string Eenheid { get; internal set; } = "";

    /// <summary>One Dutch sentence: what it is doing, what came out, or why it failed.</summary>
    public string Zin { get; internal set; } = "";

    /// <summary>For a fault of ours: the number under which the log has the details.</summary>
    public string Referentie { get; internal set; } = "";

    /// <summary>Where a next attempt goes on; of the executor's own making.</summary>
    public string Tussenstand { get; internal set; } = "";

    public DateTime Gemaakt { get; private set; }
    public DateTime? Gestart { get; internal set; }
    public DateTime? Klaar { get; internal set; }

    /// <summary>Who has it until when: after that moment anyone may take it.</summary>
    public string Werker { get; internal set; } = "";
    public DateTime? LeaseTot { get; internal set; }
    public int Poging { get; internal set; }

    public string AangevraagdDoor { get; private set; } = "";

    public bool Loopt => Status is Klusstatus.Wachtend or Klusstatus.Bezig;

    public Doel Doel => new(ObjectSoort, ObjectId);

    /// <summary>A new job, waiting. Add it to the context of the handeling that asks for it and announce <see cref="KlusGewijzigd"/>.</summary>
    internal static Klus Nieuw(string soort, string parameters, Doel doel, Gebruiker wie, DateTime nu) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(nu)), Soort = soort, Parameters = parameters, ObjectSoort = doel.Soort, ObjectId = doel.Id,
        Gemaakt = nu, AangevraagdDoor = wie.Id, Zin = "Staat klaar om te beginnen.",
    };

    /// <summary>Why it cannot be cancelled; null when it can.</summary>
    public Weigering? KanAnnuleren() => Loopt ? null : new Weigering("Deze klus loopt niet meer; er valt niets te annuleren.");

    /// <summary>Asks to stop; a waiting job stops at once, a running one at its next step.</summary>
    internal void VraagAnnulering(DateTime nu)
    {
        AnnuleringGevraagd = true;
        if (Status != Klusstatus.Wachtend) { return; }
        Status = Klusstatus.Geannuleerd;
        Klaar = nu;
        Zin = "Geannuleerd voordat het begon.";
    }
}

/// <summary>News: this job was made, moved on or ended. Load it to know how it stands.</summary>
public sealed record KlusGewijzigd(Guid Klus, Doel Doel);
