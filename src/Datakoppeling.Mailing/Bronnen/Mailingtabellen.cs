using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>The tables of the configuration: which they are, and their columns.</summary>
public static class Mailingtabellen
{
    private const string Van = "geldig_van";
    private const string TotEnMet = "geldig_tot";

    // Of both ends of an age.
    private static readonly Getalvorm Leeftijd = new("jaar", "jaar", new Celkeuze("AOW", "de AOW-leeftijd")) { Leeg = "geen grens" };

    private static readonly Lijstvorm Onderwijs = new(new Keuzevorm(
        new Celkeuze("po", "basisonderwijs"), new("so", "speciaal onderwijs"), new("vo", "voortgezet onderwijs"), new("vso", "voortgezet speciaal onderwijs"), new("mbo", "mbo"))) { Leeg = "geen eis" };

    private static readonly Bestandsindeling Regelingenindeling = new("regelingen.csv", "De regelingen waarover brieven uitgaan.",
    [
        new Tabelkolom("code", "Code", new Tekstvorm(), "tekst", true, "stadspas", "Korte naam, ook in de bestandsnamen."),
        new Tabelkolom("naam", "Naam", new Tekstvorm(), "tekst", true, "Stadspas", "De naam zoals de burger die kent."),
        new Tabelkolom("grondslag", "Grondslag", new Keuzevorm(new Celkeuze("Gemeentewet", "Gemeentewet"), new("Participatiewet", "Participatiewet"), new("onbekend", "onbekend"), new("anders", "een andere wet")), "Gemeentewet, Participatiewet, onbekend of anders", true, "Gemeentewet", "De wet waarop de regeling rust."),
        new Tabelkolom("toekenning", "Toekenning", new Keuzevorm(new Celkeuze("aanvraag", "op aanvraag"), new("ambtshalve", "ambtshalve")), "aanvraag of ambtshalve", true, "aanvraag", "Of de burger moet aanvragen."),
        new Tabelkolom("ambtshalve_uitzondering", "Uitzondering voor ambtshalve", new Tekstvorm { Leeg = "geen" }, "tekst", false, "", "De wet die ambtshalve toestaat bij een regeling van de Participatiewet."),
        new Tabelkolom("eenheid", "Voor wie", new Keuzevorm(new Celkeuze("persoon", "elke persoon"), new("kind", "elk kind"), new("gezin", "het gezin")), "persoon, kind of gezin", true, "kind", "Voor wie de regeling is."),
        new Tabelkolom("leeftijd_vanaf", "Leeftijd vanaf", Leeftijd, "jaren of AOW", true, "10", "De jongste leeftijd; leeg is geen grens."),
        new Tabelkolom("leeftijd_tot_en_met", "Leeftijd tot en met", Leeftijd, "jaren of AOW", true, "17", "De oudste leeftijd; leeg is geen grens."),
        new Tabelkolom("leeftijd_op", "Leeftijd op", new Jaardagvorm { Leeg = "de peildatum" }, "mm-dd", true, "09-30", "De dag waarop de leeftijd telt; leeg is de peildatum."),
        new Tabelkolom("onderwijs", "Onderwijs", Onderwijs, "soorten, met |", true, "vo|vso", "De schoolsoorten die meetellen; leeg is geen eis."),
        new Tabelkolom("briefadres_telt", "Briefadres telt mee", Keuzevorm.JaNee with { Leeg = "ja" }, "J/N", true, "J", "Of iemand met een briefadres meetelt."),
        new Tabelkolom("opnieuw_na_jaren", "Opnieuw na", new Getalvorm("kalenderjaar", "kalenderjaren") { Leeg = "1 kalenderjaar" }, "jaren", true, "1", "Zo veel kalenderjaren blokkeert een eerdere toekenning."),
        new Tabelkolom("uitvoer", "Brieven", new Keuzevorm(new Celkeuze("J", "ja"), new("N", "nee"), new("vorig-jaar", "alleen wie haar vorig jaar had")), "J, N of vorig-jaar", true, "J", "Of er brieven over uitgaan."),
        new Tabelkolom("vraag_op_formulier", "Vraag op het formulier", new Tekstvorm { Leeg = "geen" }, "tekst", true, "", "Een vraag die altijd gesteld moet worden."),
        new Tabelkolom("verzenden_van", "Verzenden vanaf", new Jaardagvorm { Leeg = "het hele jaar" }, "mm-dd", true, "03-01", "Begin van de verzendperiode."),
        new Tabelkolom("verzenden_tot", "Verzenden tot en met", new Jaardagvorm { Leeg = "het hele jaar" }, "mm-dd", true, "05-31", "Einde van de verzendperiode."),
        new Tabelkolom("geldig_van", "Eerste dag", new Dagvorm { Leeg = "altijd" }, "datum", true, "2002-01-01", "Vanaf wanneer de regeling geldt."),
        new Tabelkolom("geldig_tot", "Laatste dag", new Dagvorm { Leeg = "onbepaald" }, "datum", true, "", "Tot en met wanneer; leeg is onbepaald."),
        new Tabelkolom("bron", "Vindplaats", new Tekstvorm(), "tekst", false, "", "Waar de voorwaarden vandaan komen."),
    ]) { MagZonderRijen = true };

    private static readonly Bestandsindeling Bronnenindeling = new("bronnen.csv", "De bestanden die de vergelijking mag gebruiken.",
    [
        new Tabelkolom("bron", "Bestand", new Tekstvorm(), "tekst", true, "bijstand", "De bestandsnaam zonder .csv."),
        new Tabelkolom("naam", "Naam", new Tekstvorm(), "tekst", true, "Bijstandsuitkering", "De naam van het bestand."),
        new Tabelkolom("leverancier", "Leverancier", new Tekstvorm(), "tekst", true, "Gemeente", "Wie het levert."),
        new Tabelkolom("afdeling", "Afdeling", new Tekstvorm(), "tekst", true, "Inkomensvoorziening", "Welke afdeling het levert."),
        new Tabelkolom("zekerheid", "Wat een treffer zegt", new Keuzevorm(new Celkeuze("zeker", "zeker"), new("onzeker", "onzeker")) { Leeg = "niets" }, "zeker, onzeker of leeg", true, "zeker", "Wat een treffer zegt over het inkomen."),
        new Tabelkolom("peil", "Welke rijen meetellen", new Keuzevorm(new Celkeuze("periode in refertejaar", "periode in het refertejaar"), new("datum in refertejaar of lopend jaar", "datum in het refertejaar of het lopende jaar"), new("refertejaar", "refertejaar"), new("lopend jaar", "lopend jaar")) { Leeg = "geen" }, "keuze", true, "periode in refertejaar", "Welke rijen meetellen."),
        new Tabelkolom("filter", "Alleen rijen waarin", new Filtervorm { Leeg = "alle rijen" }, "kolom=waarde", true, "soort=individueel", "Alleen rijen met deze waarde tellen mee."),
        new Tabelkolom("alleen_voor", "Alleen voor regeling", new Tekstvorm { Leeg = "alle regelingen" }, "code", true, "", "De enige regeling waarvoor het telt."),
        new Tabelkolom("invoer", "In gebruik", Keuzevorm.JaNee with { Leeg = "ja" }, "J/N", true, "J", "Of het bestand gebruikt wordt."),
        new Tabelkolom(Van, "Eerste dag", new Dagvorm { Leeg = "altijd" }, "datum", false, "", "Vanaf wanneer de rij geldt; leeg is altijd."),
        new Tabelkolom(TotEnMet, "Laatste dag", new Dagvorm { Leeg = "onbepaald" }, "datum", false, "", "Tot en met wanneer; leeg is onbepaald."),
    ]) { MagZonderRijen = true };

    private static readonly Bestandsindeling Aowindeling = new("aow-leeftijd.csv", "De AOW-leeftijd per jaar.",
    [
        new Tabelkolom("vanaf_jaar", "Vanaf 1 januari", new Getalvorm("", ""), "jaar", true, "2024", "Vanaf 1 januari van dit jaar."),
        new Tabelkolom("jaren", "Jaren", new Getalvorm("jaar", "jaar") { Leeg = "0 jaar" }, "jaren", true, "67", "De leeftijd in jaren."),
        new Tabelkolom("maanden", "Maanden", new Getalvorm("maand", "maanden") { Leeg = "0 maanden" }, "maanden", true, "0", "En de maanden daarbij."),
        new Tabelkolom("bron", "Vindplaats", new Tekstvorm(), "tekst", false, "Stb. 2019, 246", "Waar het staat."),
    ]) { MagZonderRijen = true };

    public static readonly Tabel Regelingen = new()
    {
        Titel = "Regelingen",
        Indeling = Regelingenindeling,
        Meegeleverd = () => Open("regelingen.csv"),
        Sleutel = ["code"],
        Noemt = ["naam"],
        Vanaf = Van,
        Tot = TotEnMet,
        Opvolgend = false,
        IsVanDeGemeente = true,
        Keur = cellen => Configuratietabellen.Regeling(cellen),
    };

    public static readonly Tabel Bronnen = new()
    {
        Titel = "Bronnen",
        Indeling = Bronnenindeling,
        Meegeleverd = () => Open("bronnen.csv"),
        Sleutel = ["bron", "peil", "filter", "alleen_voor"],
        Noemt = ["naam"],
        Vanaf = Van,
        Tot = TotEnMet,
        Opvolgend = false,
        IsVanDeGemeente = true,
        Keur = cellen => Configuratietabellen.Bron(cellen),
    };

    public static readonly Tabel Aow = new()
    {
        Titel = "AOW-leeftijd",
        Indeling = Aowindeling,
        Meegeleverd = () => Open("aow-leeftijd.csv"),
        Vanaf = "vanaf_jaar",
        Keur = cellen => Configuratietabellen.Aow(cellen),
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Tabel> Alle { get; } = [Regelingen, Bronnen, Aow, Gemeententabel.Tabel];

    /// <summary>Every file that this module knows in a folder of tables.</summary>
    public static IEnumerable<string> Bestanden => Alle.Select(t => t.Bestand);

    internal static Stream Open(string naam) => typeof(Mailingtabellen).Assembly.GetManifestResourceStream("Standaard/" + naam)
        ?? throw new InvalidOperationException($"De tabel {naam} zit niet in het programma.");
}
