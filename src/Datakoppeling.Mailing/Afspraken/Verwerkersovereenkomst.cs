using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Mailing.Afspraken;

/// <summary>
/// The agreement with a supplier under which its files may be processed (AVG, article 28). Without one that holds on the day
/// nothing of that supplier is taken in (besluiten/zwarte-doos.md). Never changed, only ended: a next one is a new record.
/// </summary>
public sealed class Verwerkersovereenkomst : IMetVersie
{
    public const int LangsteLeverancier = 120;

    private Verwerkersovereenkomst() { }

    public Guid Id { get; private set; }

    /// <summary>As the table of bronnen calls the supplier.</summary>
    public string Leverancier { get; private set; } = "";

    /// <summary>The reference of the document in the municipality's own archive.</summary>
    public string Kenmerk { get; private set; } = "";
    public DateOnly Vanaf { get; private set; }

    /// <summary>The last day on which it holds; earlier than agreed once it was ended.</summary>
    public DateOnly TotEnMet { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime Vastgelegd { get; private set; }
    public string Door { get; private set; } = "";
    public string DoorNaam { get; private set; } = "";
    public DateTime? Beeindigd { get; private set; }
    public string? BeeindigdDoor { get; private set; }
    public string? BeeindigdDoorNaam { get; private set; }
    public int Versie { get; private set; }

    public Afspraaktermijn Termijn => new(Vanaf, TotEnMet);

    /// <summary>What is wrong with what was filled in; null when nothing is.</summary>
    public static Weigering? Bezwaar(string leverancier, string kenmerk, DateOnly vanaf, DateOnly totEnMet) =>
        string.IsNullOrWhiteSpace(leverancier) || leverancier.Length > LangsteLeverancier ? Weigering.BijVeld("Leverancier", "Kies de leverancier.")
        : Afspraakkeuring.Bezwaar("de overeenkomst", kenmerk, vanaf, totEnMet);

    public static Verwerkersovereenkomst Nieuw(string leverancier, string kenmerk, DateOnly vanaf, DateOnly totEnMet, Gebruiker wie, DateTime nu) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(nu)), Leverancier = leverancier, Kenmerk = kenmerk.Trim(), Vanaf = vanaf, TotEnMet = totEnMet,
        Vastgelegd = nu, Door = wie.Id, DoorNaam = wie.Naam,
    };

    public Weigering? KanBeeindigen(DateOnly vandaag) =>
        Beeindigd is not null ? new("Deze overeenkomst is al beëindigd.")
        : vandaag > TotEnMet ? new("Deze overeenkomst is al afgelopen.")
        : null;

    /// <summary>From today on nothing of this supplier is taken in.</summary>
    public void Beeindig(DateOnly vandaag, Gebruiker wie, DateTime nu) =>
        (TotEnMet, Beeindigd, BeeindigdDoor, BeeindigdDoorNaam) = (Termijn.EindeOp(vandaag), nu, wie.Id, wie.Naam);
}
