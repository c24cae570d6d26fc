using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Telemetrie;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Aanmelding;

/// <summary>Audit lines about signing in and out: they belong to no handeling, so they have a transaction of their own.</summary>
internal sealed class Aanmeldspoor(IDbContextFactory<PortaalContext> contexten, Spoorschrijver spoor, TimeProvider klok)
{
    public const string Aangemeld = "toegang.aanmelden";
    public const string Afgemeld = "toegang.afmelden";
    public const string Beeindigd = "toegang.sessie-beeindigen";

    private readonly Samenvatting _geweigerd = new(klok, hoogst: 10, TimeSpan.FromMinutes(1));

    /// <summary>
    /// A sign-in that this browser began here, and that was refused. Whoever begins them can do so without end, so past a few in a minute
    /// the lines are taken together.
    /// </summary>
    public Task NoteerGeweigerd(string reden, CancellationToken stop) => _geweigerd.Tel(reden) switch
    {
        0 => Task.CompletedTask,
        1 => Noteer("niemand", Aangemeld, Resultaat.Geweigerd, reden, stop),
        var aantal => Noteer("niemand", Aangemeld, Resultaat.Geweigerd, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{reden} ({aantal} keer)"), stop),
    };

    /// <summary>Somebody signed in, with these roles.</summary>
    public Task NoteerAangemeld(Gebruiker wie, CancellationToken stop) =>
        Noteer(wie.Id, Aangemeld, Resultaat.Gelukt, string.Join(", ", wie.Rollen.Order()), stop);

    /// <param name="wie">Id of the user; <c>niemand</c> when it never became clear who it was.</param>
    /// <param name="details">Why, in a few words of our own: never what the other side sent.</param>
    public async Task Noteer(string wie, string wat, Resultaat resultaat, string details, CancellationToken stop)
    {
        await spoor.SchrijfLos(contexten, new Spoorrij
        {
            Moment = klok.GetUtcNow().UtcDateTime, Wie = wie, Handeling = wat, ObjectSoort = "sessie", ObjectId = "", Resultaat = resultaat,
            Herkomst = "portaal", Details = details,
        }, stop);
        Metingen.TelHandeling(wat, resultaat.ToString());
    }
}

/// <summary>The audit lines of signing in as a screen writes them.</summary>
public static class Aanmeldwoorden
{
    /// <returns>Null for what is no line of signing in.</returns>
    public static string? Zin(string handeling) => handeling switch
    {
        Aanmeldspoor.Aangemeld => "Aanmelden",
        Aanmeldspoor.Afgemeld => "Afmelden",
        Aanmeldspoor.Beeindigd => "Een sessie beëindigen",
        _ => null,
    };
}
