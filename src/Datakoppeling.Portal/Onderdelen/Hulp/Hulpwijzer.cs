namespace Datakoppeling.Portal.Onderdelen.Hulp;

/// <summary>Which chapter explains the page that somebody is on. The longest address that fits is the one.</summary>
internal static class Hulpwijzer
{
    internal static readonly IReadOnlyList<(string Pad, string Hoofdstuk)> Alle =
    [
        ("oib/leveringen", "oib#leveringen-aanbieden-applicatiebeheerder"),
        ("oib/werklijst", "oib#dossiers-behandelen-inkomensconsulent"),
        ("oib/zaak", "oib#dossiers-behandelen-inkomensconsulent"),
        ("oib/stuurcijfers", "oib#sturen-en-uitvoeren-teamleider-manager"),
        ("datakoppeling/rondes", "datakoppeling#1-maak-een-ronde"),
        ("datakoppeling/afspraken", "datakoppeling#0-zorg-dat-de-afspraken-er-zijn"),
        ("datakoppeling/bereik", "datakoppeling#bereik"),
        ("beheer/spoor", "beheer#het-spoor-bekijken-applicatiebeheerder-manager"),
        ("beheer/tabellen", "beheer#normen-regelingen-en-andere-tabellen-applicatiebeheerder-teamleider-medewerker-armoedebestrijding"),
        ("beheer/inzage", "beheer#inzage-geven-wie-daarvoor-benoemd-is"),
        ("beheer/verwerkingen", "beheer#het-register-van-verwerkingen-iedereen"),
        ("beheer/bewaren", "beheer#bewaartermijnen-en-opruimen-applicatiebeheerder"),
        ("beheer/toestand", "beheer#zien-hoe-het-portaal-ervoor-staat-applicatiebeheerder"),
    ];

    /// <param name="pad">Relative to the root, without a query.</param>
    /// <returns>The address of the explanation: of all guides where no page has one of its own.</returns>
    public static string Voor(string pad) =>
        Alle.Where(w => pad == w.Pad || pad.StartsWith(w.Pad + "/", StringComparison.Ordinal)).OrderByDescending(w => w.Pad.Length).Select(w => $"{Gidslezer.Pad}/{w.Hoofdstuk}").FirstOrDefault(Gidslezer.Pad);
}
