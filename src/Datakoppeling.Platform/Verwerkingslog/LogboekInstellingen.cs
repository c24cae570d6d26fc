using Datakoppeling.Kern;
using Datakoppeling.Platform.Instellingen;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Verwerkingslog;

/// <summary>Settings under <c>Verwerkingslog</c>.</summary>
/// <param name="Collector">An OTLP endpoint over HTTP (protobuf) that the records go to as well; null for our own store alone.</param>
/// <param name="Register">Before code and version it makes the URI of a processing activity: where the municipality publishes its register.</param>
/// <param name="Wachttijd">How long the collector may take to acknowledge a batch.</param>
public sealed record LogboekInstellingen(Uri? Collector, string Register, TimeSpan Wachttijd)
{
    public const string CollectorNaam = "Verwerkingslog:Collector";

    private static readonly Waardevorm Wachten = Waardevorm.Tijd(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));

    /// <summary>For docs and the check at start.</summary>
    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        new(CollectorNaam, Waardevorm.Tekst("een webadres dat begint met https://"), "De collector (OTLP) waar het verwerkingslog ook heen gaat.", "geen: alleen de eigen opslag"),
        new("Verwerkingslog:Register", Waardevorm.Tekst("een webadres of urn"), "Waar de gemeente haar register van verwerkingen publiceert; komt voor de code van een verwerking.", "`urn:datakoppeling:verwerkingsactiviteit:`"),
        new("Verwerkingslog:Wachttijd", Wachten, "Zo lang mag de collector over een bundel doen.", "00:00:10"),
    ];

    /// <summary>An identifier for who has not published a register yet.</summary>
    private const string Standaardregister = "urn:datakoppeling:verwerkingsactiviteit:";

    /// <summary>Refuses an endpoint that is none, or that would send records over the network in the clear (the standard asks for TLS).</summary>
    public static Uitkomst<LogboekInstellingen> Lees(IConfiguration instellingen)
    {
        var wachttijd = Wachten.Goed(instellingen["Verwerkingslog:Wachttijd"] ?? "") ? instellingen.GetValue<TimeSpan>("Verwerkingslog:Wachttijd") : TimeSpan.FromSeconds(10);
        var register = instellingen["Verwerkingslog:Register"] is { Length: > 0 } eigen ? eigen : Standaardregister;
        if (instellingen[CollectorNaam] is not { Length: > 0 } tekst) { return new LogboekInstellingen(null, register, wachttijd); }
        if (!Uri.TryCreate(tekst, UriKind.Absolute, out var collector) || collector.Scheme is not ("http" or "https"))
        {
            return new Weigering($"Het portaal start niet: de instelling {CollectorNaam} is geen webadres.");
        }
        if (collector.Scheme == "http" && !collector.IsLoopback)
        {
            return new Weigering($"Het portaal start niet: de instelling {CollectorNaam} begint met http. Het verwerkingslog gaat alleen over https het netwerk op.");
        }
        if (collector.AbsolutePath == "/") { collector = new Uri(collector, "/v1/traces"); }
        return new LogboekInstellingen(collector, register, wachttijd);
    }
}
