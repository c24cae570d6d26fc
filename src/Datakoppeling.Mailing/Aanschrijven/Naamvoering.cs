using System.Diagnostics.CodeAnalysis;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>
/// Which names and titles a person uses: the choice that naam, aanspreekvorm, aanhef and lopende tekst have in common
/// (<see cref="Naamregel"/>).
/// </summary>
internal readonly struct Naamvoering
{
    private Naamvoering(in Naamgegevens gegevens)
    {
        Partner = PartnerVoorNaam.Kies(gegevens.Partners);
        Naamgebruik = Naamregel.Geldend(gegevens.Naamgebruik, Partner);
        HeeftNaam = Naamregel.IsErEenNaam(Naamgebruik, gegevens.Geslachtsnaam);
        Hoffelijkheid = Naamregel.Hoffelijkheid(gegevens, Partner);
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

    private bool VoertEigenTitel(in Naamgegevens gegevens) => Titels.IsPredicaat(gegevens.Titel)
        ? Naamregel.VoertPredicaat(gegevens, Naamgebruik, Partner) : Naamregel.VoertTitel(gegevens, Naamgebruik);
}
