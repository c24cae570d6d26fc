using Datakoppeling.Platform.Telemetrie;
using Datakoppeling.Portal.Gezondheid;

namespace Datakoppeling.Portal;

/// <summary>What running the portal asks of the host beside serving pages: its names, health, and stopping with grace.</summary>
internal static class Bedrijf
{
    private static readonly TimeSpan Uitloop = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Stoptijd = TimeSpan.FromSeconds(30);

    public static void AddBedrijf(this WebApplicationBuilder builder)
    {
        var (instellingen, ontwikkeling) = (builder.Configuration, builder.Environment.IsDevelopment());
        builder.Services.AddHostbewaking(instellingen, ontwikkeling);
        // A developer stops and starts all day, and nobody else is at work.
        builder.Services.AddGezondheid(
            instellingen.Tijd(Portaalinstellingen.Uitloop, ontwikkeling ? TimeSpan.Zero : Uitloop), instellingen.Tijd(Portaalinstellingen.Stoptijd, Stoptijd));
        builder.Services.AddPlatformTelemetrie(instellingen);
    }
}
