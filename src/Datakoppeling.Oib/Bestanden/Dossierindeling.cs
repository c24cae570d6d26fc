using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>The layout of <c>dossiers.csv</c>, from the income system.</summary>
public static class Dossierindeling
{
    public const int Dossiernummer = 0, Bsn = 1, BsnPartner = 2, Leefvorm = 3, Kostendelers = 4, NormAfwijkend = 5, NormGrond = 6, Begindatum = 7, Einddatum = 8,
        JongerDan27 = 9, Aow = 10, VrijlatingSoort = 11, VrijlatingVan = 12, VrijlatingTot = 13, PartnerRecht = 14, PartnerJongerDan27 = 15, PartnerAow = 16,
        PartnerVrijlatingSoort = 17, PartnerVrijlatingVan = 18, PartnerVrijlatingTot = 19, OpgaveNetto = 20, Team = 21;

    private const string Soorten = "n, r, y, z, aa, 34a of 34a_aow";

    public static readonly Bestandsindeling Indeling = new(
        "dossiers.csv", "Wie bijstand ontvangt, met welke norm en sinds wanneer; uit het inkomenssysteem.",
        [
            new("dossiernummer", "tekst", true, "D000123", "Het nummer van het dossier; elk nummer staat er één keer in."),
            new("bsn", "bsn", true, "999990019", "Het BSN van de cliënt."),
            new("bsn_partner", "bsn", false, "", "Het BSN van de partner, als die er is; zonder dit nummer wordt naar de kolommen over de partner niet gekeken."),
            new("leefvorm", "leefvorm", true, "alleenstaande", "De code van de norm, of 'kostendeler' of 'kostendeler_aow'."),
            new("kostendelers", "getal", false, "", "Het aantal personen dat de kosten deelt, de cliënt meegeteld; verplicht bij een kostendeler, 2 of meer."),
            new("norm_afwijkend", "bedrag", false, "", "De norm, als die afwijkt van de wet."),
            new("norm_grond", "tekst", false, "", "Het wetsartikel van de afwijkende norm, zoals het besluit het noemt."),
            new("begindatum", "datum", true, "2024-05-01", "De eerste dag van de bijstand."),
            new("einddatum", "datum", false, "", "De laatste dag van de bijstand; leeg als zij doorloopt."),
            new("jonger_dan_27", "J/N", false, "N", "Of de cliënt jonger is dan 27; leeg is onbekend."),
            new("aow", "J/N", false, "N", "Of de cliënt de AOW-leeftijd heeft; leeg volgt de leefvorm."),
            new("vrijlating_soort", Soorten, false, "n", "De vrijlating van inkomsten van de cliënt: het onderdeel van art. 31 lid 2, of art. 34a."),
            new("vrijlating_van", "maand", false, "2026-01", "De eerste maand van die vrijlating; leeg is open."),
            new("vrijlating_tot", "maand", false, "2026-06", "De laatste maand van die vrijlating; leeg is open."),
            new("partner_recht", "J/N", false, "", "Of de partner recht op bijstand heeft; leeg is J."),
            new("partner_jonger_dan_27", "J/N", false, "", "Of de partner jonger is dan 27; leeg is onbekend."),
            new("partner_aow", "J/N", false, "", "Of de partner de AOW-leeftijd heeft; leeg is N."),
            new("partner_vrijlating_soort", Soorten, false, "", "De vrijlating van inkomsten van de partner."),
            new("partner_vrijlating_van", "maand", false, "", "De eerste maand van die vrijlating."),
            new("partner_vrijlating_tot", "maand", false, "", "De laatste maand van die vrijlating."),
            new("opgave_netto", "bedrag", false, "812,40", "Het nettoloon dat de cliënt zelf opgaf voor de maand."),
            new("team", "tekst", false, "Noord", "Het team dat het dossier behandelt."),
        ]);
}
