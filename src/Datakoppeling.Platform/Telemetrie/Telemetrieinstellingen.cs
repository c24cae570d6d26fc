using Datakoppeling.Platform.Instellingen;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Telemetrie;

/// <summary>Settings under <c>Telemetrie</c>. The check at start has found them good.</summary>
/// <param name="Otlp">The OTLP endpoint over HTTP (protobuf); null when nothing is sent.</param>
/// <param name="Koppen">Headers that the collector wants, <c>naam=waarde</c> with commas between them.</param>
/// <param name="Tussenpoos">Between two exports of the measurements.</param>
public sealed record Telemetrieinstellingen(Uri? Otlp, string? Koppen, TimeSpan Tussenpoos)
{
    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        new("Telemetrie:Otlp", Waardevorm.Webadres, "De collector (OTLP over HTTP) voor metingen en sporen van het portaal zelf.", "geen: er gaat niets naar buiten"),
        new("Telemetrie:Koppen", Waardevorm.Patroon("naam=waarde, met een komma ertussen", t => t.Split(',').All(d => d.IndexOf('=', StringComparison.Ordinal) > 0)), "Koppen die de collector vraagt, zoals een sleutel.", "geen") { Geheim = true },
        new("Telemetrie:Tussenpoos", Waardevorm.Tijd(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)), "Zo vaak gaan de metingen naar de collector.", "00:01:00"),
    ];

    public static Telemetrieinstellingen Lees(IConfiguration instellingen) => new(
        instellingen["Telemetrie:Otlp"] is { Length: > 0 } adres ? new Uri(adres, UriKind.Absolute) : null, instellingen["Telemetrie:Koppen"],
        instellingen["Telemetrie:Tussenpoos"] is { Length: > 0 } ? instellingen.GetValue<TimeSpan>("Telemetrie:Tussenpoos") : TimeSpan.FromMinutes(1));
}
