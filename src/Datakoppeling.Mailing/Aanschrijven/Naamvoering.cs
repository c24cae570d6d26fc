using System.Diagnostics.CodeAnalysis;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>
/// Which names and titles a person uses: the choice that naam, aanspreekvorm, aanhef and lopende tekst have in common
/// (<see cref="Aanschrijfregels"/> AAN-3 to AAN-7).
/// </summary>
internal readonly struct Naamvoering
{
    private Naamvoering(in Naamgegevens gegevens)
    {
        Partner = PartnerVoorNaam.Kies(gegevens.Partners);
        Naamgebruik = Partner is not null && IsBekend(Partner.Geslachtsnaam) ? gegevens.Naamgebruik : Naamgebruik.Eigen;
        HeeftNaam = Naamgebruik == Naamgebruik.Partner || IsBekend(gegevens.Geslachtsnaam);
        // By the stated naamgebruik, also when the partner's name is unknown: the courtesy aanhef holds no name.
        Hoffelijkheid = gegevens.Geslacht == Geslacht.Vrouw && gegevens.Naamgebruik != Naamgebruik.Eigen
            && Partner is not null && Partner.Geslacht != Geslacht.Vrouw && Titels.GeeftHoffelijkheid(Partner.Titel)
            // The published texts contradict each other about a woman with a predicaat of her own; then no courtesy title is used.
            && !Titels.IsPredicaat(gegevens.Titel)
            ? Partner.Titel : Titel.Geen;
        EigenTitel = VoertEigenTitel(gegevens) ? gegevens.Titel : Titel.Geen;
    }

    internal Partnergegevens? Partner { get; }

    /// <summary>The naamgebruik as far as the partner's name is known.</summary>
    internal Naamgebruik Naamgebruik { get; }

    /// <summary>Whether there is a name to write.</summary>
    internal bool HeeftNaam { get; }

    /// <summary>The husband's title that a woman uses.</summary>
    internal Titel Hoffelijkheid { get; }

    /// <summary>The own title or predicaat, when in use.</summary>
    internal Titel EigenTitel { get; }

    /// <summary>Whether the partner's name, and so the courtesy title's word, is part of the naam.</summary>
    internal bool MetPartnernaam => Naamgebruik != Naamgebruik.Eigen;

    internal static Naamvoering Van(in Naamgegevens gegevens) => new(gegevens);

    /// <summary>Empty and <c>.</c> both say that a text is not known.</summary>
    internal static bool IsBekend([NotNullWhen(true)] string? tekst) => tekst switch
    {
        null or "" or "." => false,
        _ => (tekst[0] != '.' && !char.IsWhiteSpace(tekst[0])) || tekst.AsSpan().Trim() is not ("" or "."),
    };

    private bool VoertEigenTitel(in Naamgegevens gegevens)
    {
        if (gegevens.Titel == Titel.Geen || Naamgebruik == Naamgebruik.Partner) { return false; }
        if (Titels.Woord(gegevens.Titel, gegevens.Geslacht) is null) { return Titels.IsVorstelijk(gegevens.Titel); }
        if (!Titels.IsPredicaat(gegevens.Titel) || gegevens.Geslacht != Geslacht.Vrouw || Partner is null) { return true; }
        return !Partner.IsActueel && !MetPartnernaam;
    }
}
