using System.Globalization;
using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>
/// Every rule by which a delivery becomes letters, in the order of their numbers: for the documentation page and the tests. Each
/// stands beside the function that carries it out. What differs per municipality (which regelingen, which bronnen) is in the tables.
/// </summary>
/// <remarks>A number is never given to another rule; 4.5 and 4.6 went to the rules for names and addresses (AAN), 5.3 into 5.1.</remarks>
public static class Koppelregels
{
    public static IReadOnlyList<Regel> Alle { get; } =
    [
        Inwonerregel.RedenRegel, Inwonerregel.WoontErNietRegel, Leeftijdsregel.BereiktRegel, Leeftijdsregel.VolwassenheidRegel,
        Gezinsregel.ZijnPartnersRegel, Gezinsregel.LooptRegel, Gezinsregel.ZelfdePersoonRegel, Gezinsregel.HoortBijOuderRegel,
        Trefferregel.GezinssoortRegel, Trefferregel.IsTrefferRegel, Trefferregel.VoorzieningBlijftRegel,
        Voorzieningregel.TeltRegel, Voorzieningregel.VanLopendJaarRegel, Voorzieningregel.VanRefertejaarRegel,
        Kandidaatregel.WordtAangeschrevenRegel, Kandidaatregel.BlijftRegel, Leeftijdstoets.AowBereiktRegel, Kandidaatregel.OnderwijsPastRegel,
        Voorzieningregel.BlokkeertRegel, Kandidaatregel.WilPostRegel, Kandidaatregel.OnzekerDoorLeeftijdRegel, Kandidaatregel.KomtInAanmerkingRegel,
        Kandidaatregel.AdresTeltRegel, Kandidaatregel.HadVorigJaarRegel, Leeftijdstoets.InBereikRegel, Voorzieningregel.BlokkeertGezinRegel,
        Ontvangerregel.IsGeadresseerdeRegel, Ontvangerregel.ZonderGeadresseerdeRegel, Ontvangerregel.ZonderAdresOfNaamRegel, Ontvangerregel.EersteRegel,
        Verzending.VormRegel, Verzending.MagAmbtshalveRegel, Verzending.DatumRegel, Ontvangerregel.IsGeheimRegel,
        Uitvoerwacht.IsOnbruikbaarRegel, Uitvoerwacht.RedenRegel,
    ];

    /// <summary>Why nothing can be linked on <paramref name="peildatum"/>: a rule did not hold yet. Null when all did.</summary>
    public static Weigering? Bezwaar(DateOnly peildatum) => Alle.OrderByDescending(r => r.GeldigVan).First() is var laatste && laatste.GeldigVan > peildatum
        ? new(string.Create(CultureInfo.InvariantCulture, $"De regels gelden nog niet op deze peildatum: regel {laatste.Nummer} geldt vanaf {laatste.GeldigVan:dd-MM-yyyy}. Kies een peildatum vanaf die dag."))
        : null;
}
