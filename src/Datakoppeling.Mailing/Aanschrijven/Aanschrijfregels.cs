using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>
/// The rules by which a person is written to, each beside the function that carries it out. They are the published rules of the BRP: a
/// letter that departs from them addresses somebody otherwise than the register does.
/// </summary>
public static class Aanschrijfregels
{
    /// <summary>Where they were published; the name of the page follows.</summary>
    internal const string Brp = "BRP-API Haal-Centraal-BRP-bevragen, ";

    /// <summary>All of them, in the order of their numbers.</summary>
    public static IReadOnlyList<Regel> Alle { get; } =
    [
        Voorletters.SchrijfRegel, PartnerVoorNaam.KiesRegel, Naamregel.GeldendRegel, Naamregel.IsErEenNaamRegel, Naamregel.VoertTitelRegel,
        Naamregel.VoertPredicaatRegel, Naamregel.HoffelijkheidRegel, Titels.AanspreekvormRegel, Tekstbouwer.VoegRegel, Aanhef.VanRegel,
        LopendeTekst.VanRegel, Adresblok.StraatEnNummerRegel, Adresblok.PostcodeEnPlaatsRegel, Adresgegevens.IsVolledigRegel, Kix.TekstRegel,
    ];
}
