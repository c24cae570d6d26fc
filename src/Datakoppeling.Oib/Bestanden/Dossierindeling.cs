using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>The layout of <c>dossiers.csv</c>, from the income system.</summary>
public static class Dossierindeling
{
    public const int Dossiernummer = 0, Bsn = 1, BsnPartner = 2, Leefvorm = 3, Kostendelers = 4, NormAfwijkend = 5, Begindatum = 6, Einddatum = 7,
        VrijlatingSoort = 8, VrijlatingVan = 9, VrijlatingTot = 10, PartnerVrijlatingSoort = 11, PartnerVrijlatingVan = 12,
        PartnerVrijlatingTot = 13, OpgaveNetto = 14, Team = 15;

    public static readonly Bestandsindeling Indeling = new(
        "dossiers.csv", "Wie bijstand ontvangt, met welke norm en sinds wanneer; uit het inkomenssysteem.",
        [
            new("dossiernummer", "tekst", true, "D000123", "Het nummer van het dossier; elk nummer staat er één keer in."),
            new("bsn", "bsn", true, "999990019", "Het BSN van de cliënt."),
            new("bsn_partner", "bsn", false, "", "Het BSN van de partner, als die er is."),
            new("leefvorm", "leefvorm", true, "alleenstaande", "De code van de norm, of 'kostendeler'."),
            new("kostendelers", "getal", false, "", "Het aantal personen dat de kosten deelt, de cliënt meegeteld; verplicht bij leefvorm kostendeler, 2 of meer."),
            new("norm_afwijkend", "bedrag", false, "", "De norm, als die afwijkt van de wet."),
            new("begindatum", "datum", true, "2024-05-01", "De eerste dag van de bijstand."),
            new("einddatum", "datum", false, "", "De laatste dag van de bijstand; leeg als zij doorloopt."),
            new("vrijlating_soort", "n, r of y", false, "n", "De vrijlating van inkomsten van de cliënt: de letter van art. 31 lid 2."),
            new("vrijlating_van", "maand", false, "2026-01", "De eerste maand van die vrijlating; leeg is open."),
            new("vrijlating_tot", "maand", false, "2026-06", "De laatste maand van die vrijlating; leeg is open."),
            new("partner_vrijlating_soort", "n, r of y", false, "", "De vrijlating van inkomsten van de partner."),
            new("partner_vrijlating_van", "maand", false, "", "De eerste maand van die vrijlating."),
            new("partner_vrijlating_tot", "maand", false, "", "De laatste maand van die vrijlating."),
            new("opgave_netto", "bedrag", false, "812,40", "Het nettoloon dat de cliënt zelf opgaf voor de maand."),
            new("team", "tekst", false, "Noord", "Het team dat het dossier behandelt."),
        ]);
}
