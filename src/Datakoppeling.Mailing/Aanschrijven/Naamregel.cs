using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>Which names and titles somebody uses, by the published rules of the BRP.</summary>
internal static class Naamregel
{
    public static readonly Regel GeldendRegel = new("AAN-3",
        "De naam volgt het naamgebruik; is de geslachtsnaam van de partner onbekend, dan telt de eigen naam.",
        Aanschrijfregels.Brp + "aanschrijfwijze/niet-adellijk en geen-partner-geslachtsnaam", Ingang.WetBrp);

    public static readonly Regel IsErEenNaamRegel = new("AAN-4",
        "Is de eigen geslachtsnaam onbekend, dan is er geen naam, behalve voor wie alleen de bekende naam van de partner gebruikt.",
        Aanschrijfregels.Brp + "aanschrijfwijze/geen-geslachtsnaam", Ingang.WetBrp);

    public static readonly Regel VoertTitelRegel = new("AAN-5",
        "Een adellijke titel hoort bij de eigen naam en volgt het geslacht; zonder vorm voor dat geslacht telt hij niet, "
        + "maar een prins of prinses blijft hoogheid.",
        Aanschrijfregels.Brp + "aanschrijfwijze/adellijk en geslachtswijziging", Ingang.WetBrp);

    public static readonly Regel VoertPredicaatRegel = new("AAN-6",
        "Een predicaat hoort bij de eigen naam; een vrouw met een partner of met de naam van een ex-partner gebruikt het niet.",
        Aanschrijfregels.Brp + "aanschrijfwijze/adellijk", Ingang.WetBrp);

    public static readonly Regel HoffelijkheidRegel = new("AAN-7",
        "Een vrouw die de naam van haar man of ex-man gebruikt, voert in haar eigen vorm zijn titel van baron, graaf, hertog, "
        + "markies of prins, en die gaat voor haar eigen titel; wie zelf een predicaat heeft, doet dat niet.",
        Aanschrijfregels.Brp + "aanschrijfwijze/hoffelijkheidstitel", Ingang.WetBrp);

    /// <summary>The naamgebruik as far as the partner's name is known.</summary>
    public static Naamgebruik Geldend(Naamgebruik gekozen, Partnergegevens? partner) =>
        partner is not null && Naamvoering.IsBekend(partner.Geslachtsnaam) ? gekozen : Naamgebruik.Eigen;

    /// <summary>Whether there is a name to write.</summary>
    /// <param name="geldend">By <see cref="Geldend"/>.</param>
    public static bool IsErEenNaam(Naamgebruik geldend, string? geslachtsnaam) => geldend == Naamgebruik.Partner || Naamvoering.IsBekend(geslachtsnaam);

    /// <summary>Whether the own title is in use; of a predicaat says <see cref="VoertPredicaat"/>.</summary>
    public static bool VoertTitel(in Naamgegevens gegevens, Naamgebruik geldend) => gegevens.Titel != Titel.Geen && geldend != Naamgebruik.Partner
        && (Titels.Woord(gegevens.Titel, gegevens.Geslacht) is not null || Titels.IsVorstelijk(gegevens.Titel));

    /// <summary>Whether the own predicaat is in use.</summary>
    public static bool VoertPredicaat(in Naamgegevens gegevens, Naamgebruik geldend, Partnergegevens? partner) =>
        geldend != Naamgebruik.Partner && Titels.Woord(gegevens.Titel, gegevens.Geslacht) is not null
        && (gegevens.Geslacht != Geslacht.Vrouw || partner is null || (!partner.IsActueel && geldend == Naamgebruik.Eigen));

    /// <summary>
    /// The husband's title that a woman uses. By the stated naamgebruik, also when the partner's name is unknown: the courtesy aanhef holds no
    /// name. The published texts contradict each other about a woman with a predicaat of her own; then none is used.
    /// </summary>
    public static Titel Hoffelijkheid(in Naamgegevens gegevens, Partnergegevens? partner) =>
        gegevens.Geslacht == Geslacht.Vrouw && gegevens.Naamgebruik != Naamgebruik.Eigen
        && partner is not null && partner.Geslacht != Geslacht.Vrouw && Titels.GeeftHoffelijkheid(partner.Titel) && !Titels.IsPredicaat(gegevens.Titel)
            ? partner.Titel : Titel.Geen;
}
