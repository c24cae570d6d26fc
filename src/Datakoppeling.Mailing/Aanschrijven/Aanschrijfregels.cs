using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>
/// The identities of the rules by which a person is written to. They are the published rules of the BRP: a letter that departs
/// from them addresses somebody otherwise than the register does.
/// </summary>
public static class Aanschrijfregels
{
    private const string Brp = "BRP-API Haal-Centraal-BRP-bevragen, ";

    /// <summary>The day on which the Wet basisregistratie personen came into force.</summary>
    private static readonly DateOnly Ingang = new(2014, 1, 6);

    public static readonly Regel Voorletters = new(
        "AAN-1",
        "Elke voornaam geeft zijn eerste letter met een punt; een voornaam van één letter krijgt geen punt maar een spatie.",
        Brp + "naam/voorletters", Ingang);

    public static readonly Regel PartnerVoorNaam = new(
        "AAN-2",
        "Voor de naam telt de partner van de oudste lopende relatie; loopt er geen relatie, dan die van de relatie die het laatst eindigde.",
        Brp + "aanschrijfwijze/meerdere-partners", Ingang);

    public static readonly Regel Naamgebruik = new(
        "AAN-3",
        "De naam volgt het naamgebruik; is de geslachtsnaam van de partner onbekend, dan telt de eigen naam.",
        Brp + "aanschrijfwijze/niet-adellijk en geen-partner-geslachtsnaam", Ingang);

    public static readonly Regel OnbekendeNaam = new(
        "AAN-4",
        "Is de eigen geslachtsnaam onbekend, dan is er geen naam, behalve voor wie alleen de bekende naam van de partner gebruikt.",
        Brp + "aanschrijfwijze/geen-geslachtsnaam", Ingang);

    public static readonly Regel Titel = new(
        "AAN-5",
        "Een adellijke titel hoort bij de eigen naam en volgt het geslacht; zonder vorm voor dat geslacht telt hij niet, "
            + "maar een prins of prinses blijft hoogheid.",
        Brp + "aanschrijfwijze/adellijk en geslachtswijziging", Ingang);

    public static readonly Regel Predicaat = new(
        "AAN-6",
        "Een predicaat hoort bij de eigen naam; een vrouw met een partner of met de naam van een ex-partner gebruikt het niet.",
        Brp + "aanschrijfwijze/adellijk", Ingang);

    public static readonly Regel Hoffelijkheidstitel = new(
        "AAN-7",
        "Een vrouw die de naam van haar man of ex-man gebruikt, voert in haar eigen vorm zijn titel van baron, graaf, hertog, "
            + "markies of prins, en die gaat voor haar eigen titel; wie zelf een predicaat heeft, doet dat niet.",
        Brp + "aanschrijfwijze/hoffelijkheidstitel", Ingang);

    public static readonly Regel Aanspreekvorm = new(
        "AAN-8",
        "Wie een titel of predicaat voert, krijgt op de envelop de aanspreekvorm die bij de rang hoort.",
        Brp + "aanschrijfwijze/adellijk", Ingang);

    public static readonly Regel Schrijfwijze = new(
        "AAN-9",
        "Een naam begint met een hoofdletter en heeft geen dubbele spaties, geen spaties aan het begin of einde en geen spaties om een koppelteken.",
        Brp + "aanschrijfwijze/niet-adellijk", Ingang);

    public static readonly Regel Aanhef = new(
        "AAN-10",
        "De aanhef noemt de rang van wie een titel of predicaat voert, en anders de naam na Geachte heer, Geachte mevrouw of, "
            + "bij onbekend geslacht, Geachte met de voorletters.",
        Brp + "adressering/aanhef", Ingang);

    public static readonly Regel LopendeTekst = new(
        "AAN-11",
        "Midden in een zin staat de naam na zijn titel, en anders na de heer, mevrouw of, bij onbekend geslacht, de voorletters.",
        Brp + "adressering/gebruikinlopendetekst", Ingang);

    public static readonly Regel Adresregel1 = new(
        "AAN-12",
        "De eerste adresregel is de straat met het huisnummer, de huisletter en de toevoeging, en zonder straat de locatie.",
        "NEN 5825:2002; " + Brp + "adressering/adres-regels", Ingang);

    public static readonly Regel Adresregel2 = new(
        "AAN-13",
        "De tweede adresregel is de postcode en, na twee spaties, de woonplaats in hoofdletters; zonder woonplaats de gemeente.",
        "NEN 5825:2002; " + Brp + "adressering/adres-regels", Ingang);

    public static readonly Regel GeenAdres = new(
        "AAN-14",
        "Is de straat of het huisnummer onbekend, dan zijn er geen adresregels.",
        Brp + "adressering/adres-regels/onbekendwaardes", Ingang);

    public static readonly Regel Kix = new(
        "AAN-15",
        "De KIX is de postcode met het huisnummer en, na een X, de huisletter met de toevoeging: hooguit achttien letters en cijfers.",
        "PostNL, Handleiding KIX code, paragraaf 2.1", Ingang);

    /// <summary>All of them, in the order of their numbers.</summary>
    public static IReadOnlyList<Regel> Alle { get; } =
    [
        Voorletters, PartnerVoorNaam, Naamgebruik, OnbekendeNaam, Titel, Predicaat, Hoffelijkheidstitel, Aanspreekvorm, Schrijfwijze, Aanhef,
        LopendeTekst, Adresregel1, Adresregel2, GeenAdres, Kix,
    ];
}
