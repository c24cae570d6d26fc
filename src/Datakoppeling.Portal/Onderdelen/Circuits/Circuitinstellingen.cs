using Datakoppeling.Platform.Instellingen;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;

namespace Datakoppeling.Portal.Onderdelen.Circuits;

/// <summary>
/// How much of the server one person, or many whose connection fell away, may hold. A circuit is memory of the server's for as long as a
/// page is open, so each bound is set here and not left to the framework (ASVS 11.1.4, 12.1.1).
/// </summary>
/// <param name="PerPersoon">Open circuits of one person; a page in each tab is one.</param>
/// <param name="Bewaard">Circuits without a connection that are kept for who comes back.</param>
/// <param name="Bewaartijd">How long.</param>
internal sealed record Circuitinstellingen(int PerPersoon, int Bewaard, TimeSpan Bewaartijd)
{
    /// <summary>The largest message from a browser, in bytes: a long note in a form; files do not come this way.</summary>
    public const int GrootsteBericht = 64 * 1024;

    /// <summary>Screens that a slow browser has not confirmed; then the server waits with the next.</summary>
    public const int Ongelezen = 10;

    private static readonly TimeSpan Script = TimeSpan.FromSeconds(30);

    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        new("Circuits:PerPersoon", Waardevorm.Getal(1, 10_000), "Zoveel pagina's mag iemand tegelijk open hebben.", "20; in Development 1000"),
        new("Circuits:Bewaard", Waardevorm.Getal(0, 10_000), "Zoveel pagina's zonder verbinding houdt een node vast, voor wie terugkomt.", "200"),
        new("Circuits:Bewaartijd", Waardevorm.Tijd(TimeSpan.Zero, TimeSpan.FromMinutes(30)), "Zo lang blijft zo'n pagina bewaard.", "00:03:00"),
    ];

    /// <param name="ontwikkeling">There all who try things out are the same few demo users.</param>
    public static Circuitinstellingen Lees(IConfiguration instellingen, bool ontwikkeling) => new(
        instellingen.GetValue("Circuits:PerPersoon", ontwikkeling ? 1000 : 20), instellingen.GetValue("Circuits:Bewaard", 200),
        instellingen.GetValue("Circuits:Bewaartijd", TimeSpan.FromMinutes(3)));

    public void Stel(CircuitOptions opties)
    {
        opties.DisconnectedCircuitMaxRetained = Bewaard;
        opties.DisconnectedCircuitRetentionPeriod = Bewaartijd;
        opties.MaxBufferedUnacknowledgedRenderBatches = Ongelezen;
        opties.JSInteropDefaultCallTimeout = Script;
        opties.DetailedErrors = false;
    }

    public static void StelVerbinding(HubOptions opties)
    {
        opties.MaximumReceiveMessageSize = GrootsteBericht;
        opties.MaximumParallelInvocationsPerClient = 1;
        opties.EnableDetailedErrors = false;
    }
}
