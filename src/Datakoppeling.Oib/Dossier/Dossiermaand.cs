using Datakoppeling.Kern;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Oib.Dossier;

/// <summary>
/// One dossier in one month: the newest proposal, what was done with it and what was decided. Every change goes through a verb
/// with its <c>Kan…</c> guard; older decisions stay under newer ones.
/// </summary>
public sealed partial class Dossiermaand : IMetVersie
{
    private readonly List<Beslissing> _beslissingen = [];
    private readonly List<Contactpoging> _contacten = [];
    private readonly List<Aanvulling> _aanvullingen = [];

    private Dossiermaand() { }

    public Guid Id { get; private set; }
    public Maand Maand { get; private set; }
    public string Dossiernummer { get; private set; } = "";

    /// <summary>In capitals, for searching: upper and lower case differ between databases.</summary>
    public string Zoeknummer { get; private set; } = "";
    public string Team { get; private set; } = "";
    public Dossieruitkomst Uitkomst { get; private set; }
    public Bak Bak { get; private set; }

    /// <summary>Bits of <see cref="Signaalset"/>: the database filters on them.</summary>
    public int Signaalbits { get; private set; }
    public int Meldingbits { get; private set; }
    public Bedrag Norm { get; private set; }
    public Bedrag? NettoTotaal { get; private set; }
    public Bedrag? VtAanspraak { get; private set; }
    public Bedrag? Vrijlating { get; private set; }
    public Bedrag? TeVerrekenen { get; private set; }
    public Bedrag? Uitkering { get; private set; }
    public Bedrag? VtReservering { get; private set; }

    /// <summary>The first reason, for the worklist.</summary>
    public string Reden { get; private set; } = "";

    /// <summary>JSON of <see cref="Voorstelbon"/>.</summary>
    public string Bon { get; private set; } = "";

    /// <summary>Hash of the facts behind the proposal.</summary>
    public string Feiten { get; private set; } = "";

    /// <summary>Rises with every proposal on other facts.</summary>
    public int Gegevensversie { get; private set; }

    /// <summary>When the delivery came in that made the first proposal: the lead time begins here.</summary>
    public DateTime Ontvangen { get; private set; }
    public DateTime Voorgesteld { get; private set; }
    public DateOnly? AangehoudenTot { get; private set; }
    public DateTime? BeslotenOp { get; private set; }

    /// <summary>What was decided to offset, and how; null until the month is settled.</summary>
    public Bedrag? BeslotenBedrag { get; private set; }
    public Besluitsoort? Besluit { get; private set; }
    public int Contactaantal { get; private set; }
    public int Versie { get; private set; }

    public IReadOnlyList<Beslissing> Beslissingen => _beslissingen;
    public IReadOnlyList<Contactpoging> Contacten => _contacten;
    public IReadOnlyList<Aanvulling> Aanvullingen => _aanvullingen;
    public Signaalset Signalen => new((ushort)Signaalbits);
    public Meldingset Meldingen => new((byte)Meldingbits);

    /// <summary>The newest decision that counts.</summary>
    public Beslissing? LaatsteBesluit => _beslissingen.Where(b => b.IsDefinitief).MaxBy(b => b.Volgnummer);

    /// <summary>The decision that waits for a second person.</summary>
    public Beslissing? WachtOpTweede => Bak == Bak.TweedePersoon ? _beslissingen.MaxBy(b => b.Volgnummer) : null;

    public static Dossiermaand Nieuw(Maand maand, string dossiernummer, DateTime ontvangen) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(ontvangen)), Maand = maand, Dossiernummer = dossiernummer,
        Zoeknummer = dossiernummer.ToUpperInvariant(), Ontvangen = ontvangen,
    };

    /// <summary>Whether the facts are others than those that were decided on: the engine then raises CORRECTIE.</summary>
    public bool IsNaBesluit(string feiten) => LaatsteBesluit is { } besluit && besluit.Feiten != feiten;

    /// <summary>
    /// Takes over a new proposal. On the same facts nothing changes; on other facts a settled month comes back into the queue and
    /// its decision stays readable.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public bool NeemVoorstel(Voorstel voorstel, Voorstelbon bon, string feiten, DateTime nu)
    {
        var tekst = bon.AlsTekst();
        if (Gegevensversie > 0 && feiten == Feiten && tekst == Bon) { return false; }
        var anders = feiten != Feiten;
        var bedragen = voorstel.Bedragen;
        (Uitkomst, Norm, Team) = (voorstel.Uitkomst, voorstel.Norm, voorstel.Beeld.Feiten.Dossier.Team);
        (Signaalbits, Meldingbits) = (voorstel.Signalen.Bits, voorstel.Meldingen.Bits);
        (NettoTotaal, VtAanspraak, Vrijlating) = (bedragen?.NettoTotaal, bedragen?.VtAanspraak, bedragen?.Vrijlating);
        (TeVerrekenen, Uitkering, VtReservering) = (bedragen?.TeVerrekenen, bedragen?.Uitkering, bedragen?.VtReservering);
        (Bon, Feiten, Voorgesteld) = (tekst, feiten, nu);
        Reden = bon.Redenen.FirstOrDefault(r => Signaaltabel.Lees(r.Code) is not null)?.Zin ?? "";
        Gegevensversie += anders ? 1 : 0;
        // A settled month on unchanged facts stays settled, also when a sentence of the receipt reads differently now.
        if (anders || Bak is not (Bak.Besloten or Bak.Aangehouden or Bak.TweedePersoon)) { ZetTerug(); }
        return true;
    }

    private void ZetTerug()
    {
        AangehoudenTot = null;
        Bak = Uitkomst switch
        {
            Dossieruitkomst.Werkopdracht => Bak.Werkopdracht,
            Dossieruitkomst.Beoordelen => Bak.Beoordelen,
            Dossieruitkomst.Voorstel => Bak.Voorstel,
            _ => Bak.Geen,
        };
    }
}
