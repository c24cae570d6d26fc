using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>The tables of the configuration: which they are, and their columns.</summary>
public static class Mailingtabellen
{
    private const string Van = "geldig_van";
    private const string TotEnMet = "geldig_tot";

    private static readonly Bestandsindeling Regelingenindeling = new("regelingen.csv", "De regelingen waarover brieven uitgaan.",
    [
        new("code", "tekst", true, "stadspas", "Korte naam, ook in de bestandsnamen."),
        new("naam", "tekst", true, "Stadspas", "De naam zoals de burger die kent."),
        new("grondslag", "Gemeentewet, Participatiewet, onbekend of anders", true, "Gemeentewet", "De wet waarop de regeling rust."),
        new("toekenning", "aanvraag of ambtshalve", true, "aanvraag", "Of de burger moet aanvragen."),
        new("ambtshalve_uitzondering", "tekst", false, "", "De wet die ambtshalve toestaat bij een regeling van de Participatiewet."),
        new("eenheid", "persoon, kind of gezin", true, "kind", "Voor wie de regeling is."),
        new("leeftijd_vanaf", "jaren of AOW", true, "10", "De jongste leeftijd; leeg is geen grens."),
        new("leeftijd_tot_en_met", "jaren of AOW", true, "17", "De oudste leeftijd; leeg is geen grens."),
        new("leeftijd_op", "mm-dd", true, "09-30", "De dag waarop de leeftijd telt; leeg is de peildatum."),
        new("onderwijs", "soorten, met |", true, "vo|vso", "De schoolsoorten die meetellen; leeg is geen eis."),
        new("briefadres_telt", "J/N", true, "J", "Of iemand met een briefadres meetelt."),
        new("opnieuw_na_jaren", "jaren", true, "1", "Zo veel kalenderjaren blokkeert een eerdere toekenning."),
        new("uitvoer", "J, N of vorig-jaar", true, "J", "Of er brieven over uitgaan."),
        new("vraag_op_formulier", "tekst", true, "", "Een vraag die altijd gesteld moet worden."),
        new("verzenden_van", "mm-dd", true, "03-01", "Begin van de verzendperiode."),
        new("verzenden_tot", "mm-dd", true, "05-31", "Einde van de verzendperiode."),
        new("geldig_van", "datum", true, "2002-01-01", "Vanaf wanneer de regeling geldt."),
        new("geldig_tot", "datum", true, "", "Tot en met wanneer; leeg is onbepaald."),
        new("bron", "tekst", false, "", "Waar de voorwaarden vandaan komen."),
    ]) { MagZonderRijen = true };

    private static readonly Bestandsindeling Bronnenindeling = new("bronnen.csv", "De bestanden die de vergelijking mag gebruiken.",
    [
        new("bron", "tekst", true, "bijstand", "De bestandsnaam zonder .csv."),
        new("naam", "tekst", true, "Bijstandsuitkering", "De naam van het bestand."),
        new("leverancier", "tekst", true, "Gemeente", "Wie het levert."),
        new("afdeling", "tekst", true, "Inkomensvoorziening", "Welke afdeling het levert."),
        new("zekerheid", "zeker, onzeker of leeg", true, "zeker", "Wat een treffer zegt over het inkomen."),
        new("peil", "keuze", true, "periode in refertejaar", "Welke rijen meetellen."),
        new("filter", "kolom=waarde", true, "soort=individueel", "Alleen rijen met deze waarde tellen mee."),
        new("alleen_voor", "code", true, "", "De enige regeling waarvoor het telt."),
        new("invoer", "J/N", true, "J", "Of het bestand gebruikt wordt."),
        new(Van, "datum", false, "", "Vanaf wanneer de rij geldt; leeg is altijd."),
        new(TotEnMet, "datum", false, "", "Tot en met wanneer; leeg is onbepaald."),
    ]) { MagZonderRijen = true };

    private static readonly Bestandsindeling Aowindeling = new("aow-leeftijd.csv", "De AOW-leeftijd per jaar.",
    [
        new("vanaf_jaar", "jaar", true, "2024", "Vanaf 1 januari van dit jaar."),
        new("jaren", "jaren", true, "67", "De leeftijd in jaren."),
        new("maanden", "maanden", true, "0", "En de maanden daarbij."),
        new("bron", "tekst", false, "Stb. 2019, 246", "Waar het staat."),
    ]) { MagZonderRijen = true };

    public static readonly Tabel Regelingen = new()
    {
        Titel = "Regelingen",
        Indeling = Regelingenindeling,
        Meegeleverd = () => Open("regelingen.csv"),
        Sleutel = ["code"],
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
    public static IReadOnlyList<Tabel> Alle { get; } = [Regelingen, Bronnen, Aow];

    /// <summary>The names of all municipalities: the state's, not one municipality's. It may lie in a folder of tables as it is published.</summary>
    public const string Gemeenten = "gemeenten.csv";

    /// <summary>Every file that this module knows in a folder of tables.</summary>
    public static IEnumerable<string> Bestanden => Alle.Select(t => t.Bestand).Append(Gemeenten);

    private static Stream Open(string naam) => typeof(Mailingtabellen).Assembly.GetManifestResourceStream("Standaard/" + naam)
        ?? throw new InvalidOperationException($"De tabel {naam} zit niet in het programma.");
}
