using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>The columns of <c>brp.csv</c> that are read, by LO3 element; the constants are their places in the layout.</summary>
public static class BrpIndeling
{
    public const int Bsn = 0, Voornamen = 1, Titel = 2, Voorvoegsel = 3, Geslachtsnaam = 4, Geboren = 5, Geslacht = 6, Naamgebruik = 7,
        Ouder1 = 8, Ouder2 = 9, PartnerBsn = 10, PartnerVoornamen = 11, PartnerTitel = 12, PartnerVoorvoegsel = 13,
        PartnerGeslachtsnaam = 14, PartnerGeslacht = 15, PartnerSinds = 16, PartnerTot = 17, PartnerMerk = 18, Overleden = 19,
        Opschorting = 20, Geheim = 21, Gemeente = 22, FunctieAdres = 23, Straat = 24, Huisnummer = 25, Huisletter = 26, Toevoeging = 27,
        Aanduiding = 28, Postcode = 29, Woonplaats = 30, Nummeraanduiding = 31, Locatie = 32, Land = 33, Onderzoek = 34,
        OnderzoekTot = 35, Curatele = 36, PartnerGeboren = 37, Aantal = 38;

    public static readonly Bestandsindeling Indeling = new("brp.csv",
        "De ingezetenen uit de Basisregistratie Personen, met LO3-elementnummers als kolomnamen.",
    [
        new("01.01.20", "bsn", true, "123456782", "Burgerservicenummer."),
        new("01.02.10", "tekst", false, "Anna Maria", "Voornamen."),
        new("01.02.20", "code", false, "JV", "Adellijke titel of predicaat."),
        new("01.02.30", "tekst", false, "van der", "Voorvoegsel."),
        new("01.02.40", "tekst", true, "Voorbeeld", "Geslachtsnaam."),
        new("01.03.10", "datum", true, "19680000", "Geboortedatum; een onbekend deel is 00."),
        new("01.04.10", "code", false, "V", "Geslacht: M, V of O."),
        new("01.61.10", "code", false, "E", "Naamgebruik: E, P, V of N."),
        new("02.01.20", "bsn", false, "", "Burgerservicenummer van ouder 1."),
        new("03.01.20", "bsn", false, "", "Burgerservicenummer van ouder 2."),
        new("05.01.20", "bsn", false, "", "Burgerservicenummer van de partner."),
        new("05.02.10", "tekst", false, "", "Voornamen van de partner."),
        new("05.02.20", "code", false, "", "Adellijke titel of predicaat van de partner."),
        new("05.02.30", "tekst", false, "", "Voorvoegsel van de partner."),
        new("05.02.40", "tekst", false, "", "Geslachtsnaam van de partner."),
        new("05.04.10", "code", false, "", "Geslacht van de partner."),
        new("05.06.10", "datum", false, "", "Begin van het huwelijk of partnerschap."),
        new("05.07.10", "datum", false, "", "Einde van het huwelijk of partnerschap."),
        new("05.H", "code", false, "", "Wat de volgende rij van de partner zegt: 05 een andere, 55 een eerdere toestand."),
        new("06.08.10", "datum", false, "", "Datum van overlijden."),
        new("07.67.20", "code", false, "", "Reden waarom de bijhouding is opgeschort."),
        new("07.70.10", "code", false, "0", "Geheimhouding; boven 0 is geheim."),
        new("08.09.10", "code", true, "0363", "Gemeente van inschrijving."),
        new("08.10.10", "code", false, "W", "Functie van het adres: W woonadres, B briefadres."),
        new("08.11.10", "tekst", false, "Dorpsstraat", "Straatnaam."),
        new("08.11.20", "getal", false, "12", "Huisnummer."),
        new("08.11.30", "tekst", false, "", "Huisletter."),
        new("08.11.40", "tekst", false, "", "Huisnummertoevoeging."),
        new("08.11.50", "code", false, "", "Aanduiding bij het huisnummer: by of to."),
        new("08.11.60", "tekst", false, "1011ZZ", "Postcode."),
        new("08.11.70", "tekst", false, "Amsterdam", "Woonplaats."),
        new("08.11.90", "code", false, "", "Identificatie van de nummeraanduiding."),
        new("08.12.10", "tekst", false, "", "Locatiebeschrijving."),
        new("08.13.10", "code", false, "", "Land van een adres in het buitenland."),
        new("08.83.10", "code", false, "", "Aanduiding gegevens in onderzoek."),
        new("08.83.30", "datum", false, "", "Einde van het onderzoek."),
        new("11.33.10", "code", false, "", "Onder curatele: 1."),
        new("05.03.10", "datum", false, "", "Geboortedatum van de partner."),
    ]);
}
