using Datakoppeling.Platform.Telemetrie;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>
/// Writes down that a sign-in was refused: always countable, but an audit line only where this browser began the sign-in here. Anybody may
/// call the way back as often as they like, and must not be able to fill the trail with it.
/// </summary>
internal sealed class Aanmeldweigering(Aanmeldspoor spoor, TimeProvider klok, ILogger<Aanmeldspoor> log)
{
    private static readonly object Herkend = new();
    private readonly Samenvatting _rijen = new(klok, hoogst: 20, TimeSpan.FromMinutes(1));

    /// <summary>This request answers a sign-in that its browser began here.</summary>
    public static void Herken(HttpContext http) => http.Items[Herkend] = true;

    public static bool IsHerkend(HttpContext http) => http.Items.ContainsKey(Herkend);

    /// <param name="reden">Of our own words: never what the other side sent.</param>
    public async Task Noteer(HttpContext http, string reden)
    {
        var aantal = _rijen.Tel(reden);
        if (aantal > 0) { log.LogWarning("Aanmelden geweigerd: {Reden} ({Aantal} keer).", reden, aantal); }
        if (IsHerkend(http)) { await spoor.NoteerGeweigerd(reden, CancellationToken.None); }
    }
}
