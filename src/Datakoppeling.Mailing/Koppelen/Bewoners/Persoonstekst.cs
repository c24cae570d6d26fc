using Datakoppeling.Mailing.Bronnen;

namespace Datakoppeling.Mailing.Koppelen.Bewoners;

/// <summary>
/// Which fields a resident keeps as text, in which order. Writing and reading go by this one list, so they cannot disagree.
/// </summary>
internal static class Persoonstekst
{
    /// <summary>The fields of a partner, of the first row as of a further one.</summary>
    public static readonly int[] Partner =
    [
        BrpIndeling.PartnerBsn, BrpIndeling.PartnerVoornamen, BrpIndeling.PartnerTitel, BrpIndeling.PartnerVoorvoegsel,
        BrpIndeling.PartnerGeslachtsnaam, BrpIndeling.PartnerGeslacht, BrpIndeling.PartnerSinds, BrpIndeling.PartnerTot,
        BrpIndeling.PartnerGeboren,
    ];

    /// <summary>All fields of a resident; the date of birth first, because members are ordered by it as written (bestandsindelingen.md).</summary>
    public static readonly int[] Velden =
    [
        BrpIndeling.Geboren, BrpIndeling.Voornamen, BrpIndeling.Titel, BrpIndeling.Voorvoegsel, BrpIndeling.Geslachtsnaam,
        BrpIndeling.Geslacht, BrpIndeling.Naamgebruik,
        BrpIndeling.Postcode, BrpIndeling.Huisnummer, BrpIndeling.Huisletter, BrpIndeling.Toevoeging, BrpIndeling.Aanduiding,
        BrpIndeling.Straat, BrpIndeling.Woonplaats, BrpIndeling.Locatie, BrpIndeling.Gemeente, BrpIndeling.Nummeraanduiding,
        .. Partner,
    ];

    public const int NaarVoornamen = 1, NaarAdres = 7, NaarPartner = 17;

    /// <summary>From the start of a resident, and from just after the date of birth, to the geslachtsnaam.</summary>
    public const int VanGeborenNaarGeslachtsnaam = 3;
}
