using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;

namespace Datakoppeling.Oib.Dossier;

public sealed partial class Dossiermaand
{
    private const int LangsteReden = 1000;
    private static readonly Weigering TeLang = Weigering.BijVeld("reden", "De reden is te lang: gebruik ten hoogste 1000 tekens.");

    /// <summary>Every decision but agreeing says why.</summary>
    public static readonly Weigering ZonderReden = Weigering.BijVeld("reden", "Geef een reden voor dit besluit.");

    /// <summary>What must be done before anything can be decided; null when nothing stands in the way.</summary>
    public Weigering? KanBesluitBeginnen() => Bak switch
    {
        Bak.Geen => new Weigering("Deze maand heeft geen inkomsten; er valt niets te beslissen."),
        Bak.TweedePersoon => new Weigering("Er ligt al een besluit dat op een tweede persoon wacht. Laat je teamleider het eerst bevestigen of terugsturen."),
        _ when VraagtContact =>
            new Weigering("Leg eerst een contactpoging met de cliënt vast. Daarna kun je beslissen."),
        _ => null,
    };

    /// <summary>Why a decision of this kind is out of the question now, whatever is filled in; null when it can be begun.</summary>
    public Weigering? KanKiezen(Besluitsoort soort) => KanBesluitBeginnen() ?? soort switch
    {
        not Besluitsoort.Aangehouden when Uitkomst == Dossieruitkomst.Werkopdracht =>
            new Weigering("Een gegeven is onvolledig. Maak het eerst compleet, of houd het dossier aan."),
        not Besluitsoort.Aangehouden when NogAfTeVinken is { Count: > 0 } nog => new Weigering(nog.Count == 1
            ? $"Bekijk eerst het signaal '{nog[0].Titel}' en vink het af."
            : $"Bekijk eerst de {nog.Count} signalen die nog niet zijn afgevinkt."),
        Besluitsoort.Akkoord when TeVerrekenen is null =>
            new Weigering("Er is geen voorgesteld bedrag om akkoord op te geven. Kies een ander bedrag, of wijs af."),
        _ => null,
    };

    /// <summary>Why this decision cannot be taken; null when it can.</summary>
    /// <param name="vandaag">Today in the Netherlands.</param>
    public Weigering? KanBeslissen(Besluit besluit, DateOnly vandaag)
    {
        if (KanKiezen(besluit.Soort) is { } eerst) { return eerst; }
        if (besluit.Soort != Besluitsoort.Akkoord && string.IsNullOrWhiteSpace(besluit.Reden)) { return ZonderReden; }
        if (KanCorrigeren(besluit) is { } correctie) { return correctie; }
        if (besluit.Reden.Length > LangsteReden) { return TeLang; }
        return besluit switch
        {
            { Soort: Besluitsoort.Aangepast, Bedrag: null } => Weigering.BijVeld("bedrag", "Vul het bedrag in dat je wilt verrekenen."),
            { Soort: Besluitsoort.Aangepast, Bedrag.IsNegatief: true } => Weigering.BijVeld("bedrag", "Een bedrag onder nul kun je niet verrekenen. Vul 0,00 of meer in."),
            { Soort: Besluitsoort.Aangepast } when besluit.Bedrag == TeVerrekenen =>
                Weigering.BijVeld("bedrag", "Dit is precies het voorgestelde bedrag. Kies dan 'Voorstel akkoord'."),
            { Soort: Besluitsoort.Aangehouden, Tot: null } => Weigering.BijVeld("tot", "Kies de datum tot wanneer je het dossier aanhoudt."),
            { Soort: Besluitsoort.Aangehouden } when besluit.Tot <= vandaag => Weigering.BijVeld("tot", "De datum tot wanneer je aanhoudt ligt niet in de toekomst."),
            _ => null,
        };
    }

    /// <summary>Takes the decision; ask <see cref="KanBeslissen"/> first.</summary>
    /// <remarks>
    /// A second person is needed for a larger difference with the proposal than <paramref name="drempel"/>, and for any recovery:
    /// more than was decided before about the same month (besluiten/besluit-over-een-maand.md).
    /// </remarks>
    /// <param name="drempel">The largest difference that one person may decide.</param>
    /// <param name="grond">The program and the norms that the receipt pins.</param>
    public Beslissing Beslis(Besluit besluit, Bedrag drempel, string wie, DateTime nu, Besluitgrond grond = default)
    {
        var bedrag = Bedragen(besluit);
        var tweede = bedrag is { } b && ((b - (TeVerrekenen ?? Bedrag.Nul)).Abs() > drempel || b > (LaatsteBesluit?.Bedrag ?? b));
        var beslissing = new Beslissing(_beslissingen.Count + 1, besluit, bedrag, TeVerrekenen, Gegevensversie, Feiten, wie, nu, tweede, grond);
        _beslissingen.Add(beslissing);
        if (beslissing.IsDefinitief) { Sluit(beslissing, nu); }
        else { Naar(tweede ? Bak.TweedePersoon : Bak.Aangehouden, besluit.Tot); }
        // Pended it still waits to be done over.
        if (besluit.Soort != Besluitsoort.Aangehouden) { TeruggestuurdAan = null; }
        return beslissing;
    }

    // Every correction carries its cause, and our own fault is not recovered (besluiten/besluit-over-een-maand.md).
    private Weigering? KanCorrigeren(Besluit besluit)
    {
        if (LaatsteBesluit is not { } eerder || besluit.Soort == Besluitsoort.Aangehouden) { return null; }
        return besluit.Oorzaak switch
        {
            null => Weigering.BijVeld("oorzaak", "Over deze maand is al besloten. Kies de oorzaak van de correctie."),
            Correctieoorzaak.Gemeente when Bedragen(besluit) > eerder.Bedrag =>
                Weigering.BijVeld("oorzaak", "Een fout van de gemeente wordt niet teruggevorderd. Kies een bedrag dat niet hoger is dan eerder besloten, of een andere oorzaak."),
            _ => null,
        };
    }

    /// <summary>What a decision offsets; null while it is pended.</summary>
    private Bedrag? Bedragen(Besluit besluit) => besluit.Soort switch
    {
        Besluitsoort.Akkoord => TeVerrekenen,
        Besluitsoort.Aangepast => besluit.Bedrag,
        Besluitsoort.Afgewezen => Bedrag.Nul,
        Besluitsoort.Aangehouden => null,
        _ => throw new ArgumentOutOfRangeException(nameof(besluit)),
    };

    /// <summary>Why this person cannot agree to (or send back) the decision of a colleague; null when he can.</summary>
    public Weigering? KanBevestigen(string wie) => WachtOpTweede switch
    {
        null => new Weigering("Er wacht hier geen besluit op een tweede persoon."),
        { } besluit when besluit.Wie == wie => new Weigering("Je hebt dit besluit zelf genomen. Iemand anders moet het bevestigen."),
        _ => null,
    };

    public void Bevestig(string wie, DateTime nu)
    {
        var beslissing = WachtOpTweede ?? throw new InvalidOperationException("Er wacht geen besluit.");
        beslissing.Bevestig(wie, nu);
        Sluit(beslissing, nu);
    }

    /// <summary>Why it cannot be sent back with this note; null when it can. Whoever must do it over has to know what is wrong.</summary>
    public Weigering? KanTerugsturen(string wie, string reden) => KanBevestigen(wie) ?? (
        string.IsNullOrWhiteSpace(reden) ? Weigering.BijVeld("reden", "Schrijf op waarom je het besluit terugstuurt. Je collega leest dat en beslist daarna opnieuw.")
        : reden.Length > LangsteReden ? TeLang
        : null);

    /// <summary>The second person does not agree: the month goes back into the queue, and to who decided.</summary>
    public void StuurTerug(string reden, string wie, DateTime nu)
    {
        var beslissing = WachtOpTweede ?? throw new InvalidOperationException("Er wacht geen besluit.");
        beslissing.StuurTerug(reden, wie, nu);
        if (LaatsteBesluit is { } eerder && eerder.Feiten == Feiten) { Naar(Bak.Besloten); }
        else { ZetTerug(); }
        TeruggestuurdAan = beslissing.Wie;
    }

    /// <summary>Why somebody cannot leave it at the decision of before the one that was sent back; null when they can.</summary>
    public Weigering? KanLatenStaan(string wie) =>
        TeruggestuurdAan is null || Bak != Bak.Besloten ? new Weigering("Er is hier geen eerder besluit dat kan blijven staan.")
        : TeruggestuurdAan != wie ? new Weigering("Dit besluit is teruggestuurd aan een collega. Die beslist of het eerdere besluit blijft staan.")
        : null;

    /// <summary>What was sent back is not done over: the earlier decision is right.</summary>
    public void LaatStaan() => TeruggestuurdAan = null;

    /// <summary>Why no contact attempt can be noted; null when it can.</summary>
    public Weigering? KanContactVastleggen(DateTime wanneer, string notitie, DateTime nu) =>
        Bak == Bak.Geen ? new Weigering("Deze maand heeft geen inkomsten; contact is niet nodig.")
        : wanneer > nu ? Weigering.BijVeld("Wanneer", "Dit moment ligt in de toekomst. Vul in wanneer je contact zocht.")
        : notitie.Length > LangsteReden ? Weigering.BijVeld("Notitie", "De notitie is te lang: gebruik ten hoogste 1000 tekens.")
        : wanneer < nu.AddYears(-1) ? Weigering.BijVeld("Wanneer", "Dit moment ligt meer dan een jaar terug. Controleer de datum.")
        : null;

    /// <param name="notitie">What is worth knowing of it; may be empty.</param>
    public void LegContactVast(DateTime wanneer, Contactwijze hoe, Contactresultaat resultaat, string notitie, string wie, DateTime nu)
    {
        _contacten.Add(new Contactpoging(wanneer, hoe, resultaat, notitie, Gegevensversie, wie, nu));
        Contactaantal = _contacten.Count;
    }

    /// <summary>Why a line cannot be completed; null when it can.</summary>
    public Weigering? KanAanvullen(string kolom) => KanAanvullen(Aanvulling.Kolommen, kolom);

    /// <summary>Why a field of the dossier cannot be completed; null when it can.</summary>
    public Weigering? KanDossierAanvullen(string kolom) => KanAanvullen(Aanvulling.Dossierkolommen, kolom);

    private Weigering? KanAanvullen(IReadOnlyList<string> mag, string kolom) =>
        Uitkomst != Dossieruitkomst.Werkopdracht ? new Weigering("De gegevens van dit dossier zijn al compleet.")
        : !mag.Contains(kolom, StringComparer.Ordinal) ? new Weigering("Deze kolom kun je niet aanvullen.")
        : null;

    /// <summary>Keeps a value beside the delivered one; the proposal must be renewed afterwards.</summary>
    public void VulAan(long inkomstId, GeleverdeInkomst geleverd, string kolom, string waarde, string wie, DateTime nu) =>
        _aanvullingen.Add(new Aanvulling(inkomstId, kolom, Aanvulling.Cel(geleverd, kolom), waarde, wie, nu));

    /// <summary>The same for a field of the dossier.</summary>
    public void VulDossierAan(long rijId, string geleverd, string kolom, string waarde, string wie, DateTime nu) =>
        _aanvullingen.Add(new Aanvulling(rijId, kolom, geleverd, waarde, wie, nu) { VanDossier = true });

    private void Sluit(Beslissing beslissing, DateTime nu)
    {
        Naar(Bak.Besloten);
        BeslotenOp = nu;
        (BeslotenBedrag, Besluit) = (beslissing.Bedrag, beslissing.Soort);
    }
}
