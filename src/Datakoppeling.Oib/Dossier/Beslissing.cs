using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Dossier;

/// <summary>What somebody wants to decide, as it comes from the screen.</summary>
/// <param name="Bedrag">Only with <see cref="Besluitsoort.Aangepast"/>: what is offset instead.</param>
/// <param name="Reden">Required with everything but <see cref="Besluitsoort.Akkoord"/>.</param>
/// <param name="Tot">Only with <see cref="Besluitsoort.Aangehouden"/>: the day on which it comes back.</param>
/// <param name="Oorzaak">Required when it comes on top of an earlier decision: why that one is corrected.</param>
public sealed record Besluit(Besluitsoort Soort, Bedrag? Bedrag = null, string Reden = "", DateOnly? Tot = null, Correctieoorzaak? Oorzaak = null);

/// <summary>Why a decision is corrected (besluiten/besluit-over-een-maand.md). The names are stored.</summary>
public enum Correctieoorzaak
{
    /// <summary>Our own fault: never recovered.</summary>
    Gemeente,
    Client,
    Betaler,
    LateGegevens,
}

/// <summary>What a decision was computed with: the receipt pins it.</summary>
/// <param name="Programma">The version of the program.</param>
/// <param name="Normen">Hash of the norms in force in the month.</param>
public readonly record struct Besluitgrond(string Programma, string Normen);

/// <summary>
/// A decision that was taken. Never changed afterwards but for the second person: a revision is a new one on top (besluiten/besluit-over-een-maand.md).
/// </summary>
public sealed class Beslissing
{
    private Beslissing() { }

    internal Beslissing(int volgnummer, Besluit besluit, Bedrag? bedrag, Bedrag? voorgesteld, int gegevensversie, string feiten, string wie, DateTime nu, bool tweede,
        Besluitgrond grond) =>
        (Volgnummer, Soort, Bedrag, Voorgesteld, Reden, Tot, Oorzaak, Gegevensversie, Feiten, Wie, Wanneer, VraagtTweede, Programma, Normen) =
        (volgnummer, besluit.Soort, bedrag, voorgesteld, besluit.Reden, besluit.Tot, besluit.Oorzaak, gegevensversie, feiten, wie, nu, tweede, grond.Programma ?? "", grond.Normen ?? "");

    public long Id { get; private set; }
    public Guid DossiermaandId { get; private set; }

    /// <summary>From 1 within the dossier-month; the version that leaves with verrekeningen.csv.</summary>
    public int Volgnummer { get; private set; }
    public Besluitsoort Soort { get; private set; }

    /// <summary>What is offset; null while it is pended.</summary>
    public Bedrag? Bedrag { get; private set; }

    /// <summary>What the screen proposed; null when the rules gave no amount.</summary>
    public Bedrag? Voorgesteld { get; private set; }
    public string Reden { get; private set; } = "";
    public DateOnly? Tot { get; private set; }

    /// <summary>Why an earlier decision was corrected; null for a first decision, and for those of before it was asked.</summary>
    public Correctieoorzaak? Oorzaak { get; private set; }

    /// <summary>The version of the program with which it was computed; empty for a decision of before it was kept.</summary>
    public string Programma { get; private set; } = "";

    /// <summary>Hash of the norms in force; empty for a decision of before it was kept.</summary>
    public string Normen { get; private set; } = "";

    /// <summary>On which version of the data it was taken.</summary>
    public int Gegevensversie { get; private set; }

    /// <summary>Hash of the facts behind that version.</summary>
    public string Feiten { get; private set; } = "";
    public string Wie { get; private set; } = "";
    public DateTime Wanneer { get; private set; }

    /// <summary>It only counts once somebody else agreed.</summary>
    public bool VraagtTweede { get; private set; }
    public string Tweede { get; private set; } = "";
    public DateTime? TweedeWanneer { get; private set; }

    /// <summary>The second person sent it back; it never counted.</summary>
    public bool Teruggestuurd { get; private set; }

    /// <summary>Why it was sent back; null for those of before it was asked.</summary>
    public string? Terugreden { get; private set; }

    /// <summary>Whether it settles the month.</summary>
    public bool IsDefinitief => Soort != Besluitsoort.Aangehouden && !Teruggestuurd && (!VraagtTweede || TweedeWanneer is not null);

    internal void Bevestig(string wie, DateTime nu) => (Tweede, TweedeWanneer) = (wie, nu);

    internal void StuurTerug(string reden, string wie, DateTime nu) => (Tweede, TweedeWanneer, Teruggestuurd, Terugreden) = (wie, nu, true, reden);
}
