using Datakoppeling.Kern;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Verwerkingslog;

/// <summary>Settings under <c>Verwerkingslog</c>.</summary>
/// <param name="Collector">An OTLP endpoint over HTTP (protobuf) that the records go to as well; null for our own store alone.</param>
/// <param name="Register">Before code and version it makes the URI of a processing activity: where the municipality publishes its register.</param>
/// <param name="Wachttijd">How long the collector may take to acknowledge a batch.</param>
public sealed record LogboekInstellingen(Uri? Collector, string Register, TimeSpan Wachttijd)
{
    public const string CollectorNaam = "Verwerkingslog:Collector";

    /// <summary>An identifier for who has not published a register yet.</summary>
    private const string Standaardregister = "urn:datakoppeling:verwerkingsactiviteit:";

    /// <summary>Refuses an endpoint that is none, or that would send records over the network in the clear (the standard asks for TLS).</summary>
    public static Uitkomst<LogboekInstellingen> Lees(IConfiguration instellingen)
    {
        var wachttijd = instellingen.GetValue("Verwerkingslog:Wachttijd", TimeSpan.FromSeconds(10));
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
