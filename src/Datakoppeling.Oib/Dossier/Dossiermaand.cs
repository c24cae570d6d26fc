using Datakoppeling.Kern;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Oib.Dossier;

/// <summary>
/// One dossier in one month: the newest proposal, what was done with it and what was decided. Every change goes through a verb
/// with its <c>Kan…</c> guard; older decisions stay under newer ones.
/// </summary>
public sealed partial class Dossiermaand : IMetVersie
{
    /// <summary>Said where a dossier was asked for that is not there: mistyped, or destroyed since.</summary>
    public static readonly Weigering Onbekend = new("Dit dossier bestaat niet (meer). Ga terug naar de werklijst.");

    private readonly List<Beslissing> _beslissingen = [];
    private readonly List<Contactpoging> _contacten = [];
    private readonly List<Aanvulling> _aanvullingen = [];
    private readonly List<Afvinking> _afvinkingen = [];

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
    public long Signaalbits { get; private set; }

    /// <summary>Null where the dossier does not tell it: an unknown leefvorm. A norm of 0.00 is one that was decided on.</summary>
    public Bedrag? Norm { get; private set; }
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

    /// <summary>The version of the rules that made the proposal (<see cref="Voorstelmaker.Rekenversie"/>).</summary>
    public int Rekenversie { get; private set; }

    /// <summary>When the delivery came in that made the first proposal: the lead time begins here.</summary>
    public DateTime Ontvangen { get; private set; }
    public DateTime Voorgesteld { get; private set; }
    public DateOnly? AangehoudenTot { get; private set; }

    /// <summary>The day from which its term counts: that of the delivery that brought the proposal, or brought a decided month back.</summary>
    public DateOnly TermijnVanaf { get; private set; }

    /// <summary>The day by which it is to be decided.</summary>
    public DateOnly Termijn { get; private set; }

    /// <summary>The same, and of what is pended the day on which it comes back: by this the worklist is divided and sorted.</summary>
    public DateOnly Uiterlijk { get; private set; }

    /// <summary>What the household had in the month before; null where there is nothing to compare with.</summary>
    public Bedrag? VorigNetto { get; private set; }

    /// <summary>How much more <see cref="NettoTotaal"/> is; kept, because the worklist is sorted by it.</summary>
    public Bedrag? Verschil { get; private set; }

    /// <summary>Who paid, as the worklist writes it; null where nobody did.</summary>
    public string? Betaler { get; private set; }
    public DateTime? BeslotenOp { get; private set; }

    /// <summary>What was decided to offset, and how; null until the month is settled.</summary>
    public Bedrag? BeslotenBedrag { get; private set; }
    public Besluitsoort? Besluit { get; private set; }
    public int Contactaantal { get; private set; }
    public int Versie { get; private set; }

    public IReadOnlyList<Beslissing> Beslissingen => _beslissingen;
    public IReadOnlyList<Contactpoging> Contacten => _contacten;
    public IReadOnlyList<Aanvulling> Aanvullingen => _aanvullingen;
    public IReadOnlyList<Afvinking> Afvinkingen => _afvinkingen;
    public Signaalset Signalen => new(Signaalbits);

    /// <summary>The newest decision that counts.</summary>
    public Beslissing? LaatsteBesluit => _beslissingen.Where(b => b.IsDefinitief).MaxBy(b => b.Volgnummer);

    /// <summary>Whose decision was sent back and not taken anew yet; null when nobody's was.</summary>
    public string? TeruggestuurdAan { get; private set; }

    /// <summary>The decision that was sent back, for as long as that asks for another one.</summary>
    public Beslissing? Teruggestuurd => TeruggestuurdAan is null ? null : _beslissingen.MaxBy(b => b.Volgnummer);

    /// <summary>The decision that waits for a second person.</summary>
    public Beslissing? WachtOpTweede => Bak == Bak.TweedePersoon ? _beslissingen.MaxBy(b => b.Volgnummer) : null;

    public static Dossiermaand Nieuw(Maand maand, string dossiernummer, DateTime ontvangen) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(ontvangen)), Maand = maand, Dossiernummer = dossiernummer,
        Zoeknummer = dossiernummer.ToUpperInvariant(), Ontvangen = ontvangen, TermijnVanaf = Nederlands.Dag(ontvangen),
    };

    /// <summary>Whether the facts are others than those that were decided on: the engine then raises CORRECTIE.</summary>
    public bool IsNaBesluit(string feiten) => LaatsteBesluit is { } besluit && besluit.Feiten != feiten;

    /// <summary>
    /// Takes over a new proposal. On the same facts a month that was decided stays as it was decided on, whatever the rules have become
    /// since; on other facts it comes back into the queue and its decision stays readable.
    /// </summary>
    /// <returns>Whether anything changed that people see.</returns>
    public bool NeemVoorstel(Voorstel voorstel, Voorstelbon bon, string feiten, DateTime nu)
    {
        var tekst = bon.AlsTekst();
        var anders = feiten != Feiten;
        if (Gegevensversie > 0 && !anders && Bak is (Bak.Besloten or Bak.TweedePersoon)) { return false; }
        Rekenversie = Voorstelmaker.Rekenversie;
        ZetRij(voorstel, bon, anders && LaatsteBesluit is not null ? nu : null);
        if (Gegevensversie > 0 && !anders && tekst == Bon) { return false; }
        var bedragen = voorstel.Bedragen;
        (Uitkomst, Norm, Team) = (voorstel.Uitkomst, voorstel.Norm, voorstel.Beeld.Feiten.Dossier.Team);
        (Signaalbits, Contactbits) = (voorstel.Signalen.Bits, voorstel.Signalen.MetContactIn(voorstel.Beeld.Normen).Bits);
        (NettoTotaal, VtAanspraak, Vrijlating) = (bedragen?.NettoTotaal, bedragen?.VtAanspraak, bedragen?.Vrijlating);
        (TeVerrekenen, Uitkering, VtReservering) = (bedragen?.TeVerrekenen, bedragen?.Uitkering, bedragen?.VtReservering);
        (Bon, Feiten, Voorgesteld) = (tekst, feiten, nu);
        Reden = bon.Redenen.Count > 0 ? bon.Redenen[0].Zin : "";
        Gegevensversie += anders ? 1 : 0;
        // On other facts there is nothing left to do over.
        if (anders) { TeruggestuurdAan = null; }
        // What was pended stays so until its day, also when the rules changed.
        if (anders || Bak is not Bak.Aangehouden) { ZetTerug(); }
        return true;
    }

    private void ZetTerug() => Naar(Uitkomst switch
    {
        Dossieruitkomst.Werkopdracht => Bak.Werkopdracht,
        Dossieruitkomst.Beoordelen => Bak.Beoordelen,
        Dossieruitkomst.Voorstel => Bak.Voorstel,
        Dossieruitkomst.GeenInkomsten => Bak.Geen,
        _ => throw new InvalidOperationException("Onbekende uitkomst."),
    });

    private void Naar(Bak bak, DateOnly? tot = null) => (Bak, AangehoudenTot, Uiterlijk) = (bak, tot, tot ?? Termijn);
}
