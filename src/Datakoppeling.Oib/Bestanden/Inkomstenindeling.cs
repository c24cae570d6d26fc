using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>The layout of <c>ib-inkomsten.csv</c>, monthly from the Inlichtingenbureau.</summary>
public static class Inkomstenindeling
{
    public const int Bsn = 0, Componentcode = 1, SoortInkomen = 2, Periodiciteit = 3, PeriodeVan = 4, PeriodeTot = 5, Werkgever = 6,
        Loonheffingennummer = 7, Volgnummer = 8, BelastbaarLoon = 9, NettoLoon = 10, Loonheffingskorting = 11, ReserveringVt = 12,
        VtAanspraak = 13, UitbetaaldeVt = 14, ExtraPeriodeSalaris = 15, OntvangenOp = 16, Levering = 17;

    public static readonly Bestandsindeling Indeling = new(
        "ib-inkomsten.csv", "Eén rij per inkomstenverhouding en loontijdvak, met correcties en intrekkingen van eerdere rijen.",
        [
            new("bsn", "bsn", true, "999990019", "Het BSN van wie het inkomen had."),
            new("componentcode", "code", true, "15", "De code soort inkomstenverhouding."),
            new("soort_inkomen", "loon, uitkering of pensioen", true, "loon", "De groep, die bij de code past."),
            new("periodiciteit", "code", true, "06", "Het loontijdvak: 04 week, 20 twee weken, 05 vier weken, 06 maand, 08 kwartaal, 10 jaar."),
            new("periode_van", "datum", true, "2026-02-01", "De eerste dag van het loontijdvak."),
            new("periode_tot", "datum", true, "2026-02-28", "De laatste dag van het loontijdvak; zij bepaalt de maand."),
            new("werkgever", "tekst", true, "Bakkerij De Korenaar", "Wie betaalde."),
            new("loonheffingennummer", "tekst", true, "123456782L01", "Het nummer van de betaler: negen cijfers, een L en twee cijfers."),
            new("volgnummer", "tekst", false, "1", "De inkomstenverhouding bij die betaler; leeg is 1."),
            new("belastbaar_loon", "bedrag", true, "768,00", "Het belastbare loon."),
            new("netto_loon", "bedrag", true, "640,00", "Het nettoloon, zonder uitbetaalde vakantietoeslag en zonder extra salaris."),
            new("loonheffingskorting", "J/N", true, "J", "Of de betaler de loonheffingskorting toepast."),
            new("reservering_vt", "J/N", true, "J", "Of vakantietoeslag wordt gereserveerd."),
            new("vt_aanspraak", "bedrag", false, "", "De aanspraak op vakantietoeslag van deze rij, zoals het Inlichtingenbureau haar berekende."),
            new("uitbetaalde_vt", "bedrag", false, "0,00", "Uitbetaalde vakantietoeslag; leeg is 0."),
            new("extra_periode_salaris", "bedrag", false, "0,00", "Dertiende maand of ander extra salaris; leeg is 0."),
            new("ontvangen_op", "datum", false, "2026-02-25", "De dag waarop de cliënt is betaald; telt voor de zes maanden van art. 58 lid 4."),
            new("levering", "N, C of I", false, "N", "Nieuw, correctie, of intrekking van elke eerdere versie; leeg is nieuw."),
        ]);
}
