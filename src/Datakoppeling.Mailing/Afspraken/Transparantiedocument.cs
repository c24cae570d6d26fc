using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Mailing.Afspraken;

/// <summary>
/// Says for which regelingen files may be compared. Only what an approved document covers on the day may be linked
/// (besluiten/zwarte-doos.md); who drew it up cannot approve it.
/// </summary>
public sealed class Transparantiedocument : IMetVersie
{
    private readonly List<Transparantiedoel> _doelen = [];

    private Transparantiedocument() { }

    public Guid Id { get; private set; }

    /// <summary>The reference of the document in the municipality's own archive.</summary>
    public string Kenmerk { get; private set; } = "";
    public DateOnly Vanaf { get; private set; }

    /// <summary>The last day on which it holds; earlier than planned once it was withdrawn.</summary>
    public DateOnly TotEnMet { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime Opgesteld { get; private set; }
    public string Opsteller { get; private set; } = "";
    public string OpstellerNaam { get; private set; } = "";
    public DateTime? Goedgekeurd { get; private set; }
    public string? GoedgekeurdDoor { get; private set; }
    public string? GoedgekeurdDoorNaam { get; private set; }
    public DateTime? Ingetrokken { get; private set; }
    public string? IngetrokkenDoor { get; private set; }
    public string? IngetrokkenDoorNaam { get; private set; }
    public int Versie { get; private set; }

    /// <summary>What the files may be compared for.</summary>
    public IReadOnlyList<Transparantiedoel> Doelen => _doelen;

    public Afspraaktermijn Termijn => new(Vanaf, TotEnMet);

    /// <summary>What is wrong with what was filled in; null when nothing is.</summary>
    public static Weigering? Bezwaar(string kenmerk, DateOnly vanaf, DateOnly totEnMet, int doelen) =>
        Afspraakkeuring.Bezwaar("het document", kenmerk, vanaf, totEnMet)
        ?? (doelen == 0 ? Weigering.BijVeld("Codes", "Kies ten minste één regeling waarvoor gegevens vergeleken mogen worden.") : null);

    public static Transparantiedocument Nieuw(
        string kenmerk, DateOnly vanaf, DateOnly totEnMet, IEnumerable<(string Code, string Naam)> doelen, Gebruiker wie, DateTime nu)
    {
        var document = new Transparantiedocument
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(nu)), Kenmerk = kenmerk.Trim(), Vanaf = vanaf, TotEnMet = totEnMet,
            Opgesteld = nu, Opsteller = wie.Id, OpstellerNaam = wie.Naam,
        };
        document._doelen.AddRange(doelen.Select(d => new Transparantiedoel(d.Code, d.Naam)));
        return document;
    }

    public Afspraakstand Op(DateOnly dag) => Termijn.Op(dag) is var stand && stand != Afspraakstand.Voorbij && Goedgekeurd is null
        ? Afspraakstand.WachtOpGoedkeuring : stand;

    /// <summary>Why this person cannot approve it; null when he can.</summary>
    public Weigering? KanGoedkeuren(Gebruiker wie) =>
        Ingetrokken is not null ? new("Dit document is ingetrokken. Stel een nieuw document op.")
        : Goedgekeurd is not null ? new("Dit document is al goedgekeurd.")
        : Opsteller == wie.Id ? new("Je hebt dit document zelf opgesteld. Een ander moet het goedkeuren.")
        : null;

    public void KeurGoed(Gebruiker wie, DateTime nu) => (Goedgekeurd, GoedgekeurdDoor, GoedgekeurdDoorNaam) = (nu, wie.Id, wie.Naam);

    public Weigering? KanIntrekken(DateOnly vandaag) =>
        Ingetrokken is not null ? new("Dit document is al ingetrokken.")
        : vandaag > TotEnMet ? new("Dit document is al afgelopen.")
        : null;

    /// <summary>From today on nothing is linked under it.</summary>
    public void TrekIn(DateOnly vandaag, Gebruiker wie, DateTime nu) =>
        (TotEnMet, Ingetrokken, IngetrokkenDoor, IngetrokkenDoorNaam) = (Termijn.EindeOp(vandaag), nu, wie.Id, wie.Naam);
}

/// <summary>A regeling that a document covers.</summary>
public sealed class Transparantiedoel
{
    private Transparantiedoel() { }

    internal Transparantiedoel(string code, string naam) => (Code, Naam) = (code, naam);

    public string Code { get; private set; } = "";

    /// <summary>As the regeling was called then.</summary>
    public string Naam { get; private set; } = "";
}
