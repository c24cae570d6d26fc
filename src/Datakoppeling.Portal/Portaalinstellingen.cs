using Datakoppeling.Platform.Instellingen;

namespace Datakoppeling.Portal;

/// <summary>The settings of the host itself.</summary>
internal static class Portaalinstellingen
{
    /// <summary>Setting: where people find the portal; requests for another host are refused.</summary>
    public const string Adres = "Portaal:Adres";

    /// <summary>Setting: how long a portal that stops goes on answering, so that a load balancer notices.</summary>
    public const string Uitloop = "Portaal:Uitloop";

    /// <summary>Setting: how long stopping may take after that.</summary>
    public const string Stoptijd = "Portaal:Stoptijd";

    /// <summary>Setting: whether browsers also hold the names below that of the portal to https.</summary>
    public const string HstsSubdomeinen = "Portaal:HstsSubdomeinen";

    public const string Proxies = "Portaal:Proxies";

    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        new("AllowedHosts", Waardevorm.Tekst("namen van machines, met een puntkomma ertussen"), "Onder welke namen het portaal nog meer wordt aangesproken, bijvoorbeeld door een loadbalancer.", "geen; in Development elke naam"),
        new("Omgeving:Naam", Waardevorm.Keuze("PRODUCTIE", "TEST", "DEMO"), "Wat boven elke pagina staat.", "PRODUCTIE; in Development DEMO"),
        new(Adres, Waardevorm.Webadres, "Het adres waarop mensen het portaal openen. Buiten Development nodig, en dan met https://: een vraag voor een ander adres, of van een pagina op een ander adres, wordt geweigerd.", "geen; in Development elk adres"),
        new(HstsSubdomeinen, Waardevorm.Keuze("ja", "nee"), "Of browsers ook de namen onder die van het portaal alleen via https openen. Kies nee als daar iets staat dat nog geen https kan.", "ja"),
        new(Proxies, Waardevorm.IpAdres, "De proxy's waarachter het portaal staat, als die niet op dezelfde machine draaien.", "alleen deze machine") { IsLijst = true },
        new(Stoptijd, Waardevorm.Tijd(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)), "Zo lang mag het stoppen duren: klussen die dan nog niet zijn teruggegeven, neemt een ander later over.", "00:00:30"),
        new(Uitloop, Waardevorm.Tijd(TimeSpan.Zero, TimeSpan.FromMinutes(5)), "Zo lang antwoordt een portaal dat stopt nog, terwijl `/gezondheid/gereed` al 503 geeft.", "00:00:05; in Development 00:00:00"),
        new("Toegang:Benoemd:<recht>", Waardevorm.Tekst("ids van medewerkers"), "Wie benoemd is voor een recht dat niet voor een hele rol geldt.", "niemand; in Development de demogebruikers met de rol") { IsLijst = true },
        new(Begrenzing.Aanmeldingen, Waardevorm.Getal(1, 1_000_000), "Zoveel keer per minuut mag vanaf een adres worden aangemeld.", "600"),
        new("Voorbeeldgegevens", Waardevorm.Keuze("ja", "nee", "true", "false"), "Of er een demostad wordt gemaakt (alleen in Development).", "ja"),
    ];

    /// <summary>A duration that the check at start has found good.</summary>
    public static TimeSpan Tijd(this IConfiguration instellingen, string naam, TimeSpan standaard) =>
        instellingen[naam] is { Length: > 0 } tekst ? TimeSpan.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture) : standaard;
}
