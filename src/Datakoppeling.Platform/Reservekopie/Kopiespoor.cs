using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Reservekopie;

/// <summary>The audit lines of making and restoring a copy: both are done on the machine, outside the portal, and concern everything in it.</summary>
/// <param name="sleutel">Closed where the verb has no master key: then the portal writes the line, from a note.</param>
public sealed class Kopiespoor(IDbContextFactory<PortaalContext> contexten, Spoorsleutel sleutel, Spoorschrijver schrijver, TimeProvider klok)
{
    public const string Maken = Spoorhandelingen.Kopie;
    public const string Herstellen = Spoorhandelingen.Herstel;

    /// <summary>Adds a line to the trail of this database.</summary>
    /// <param name="map">The data folder of the portal that will go on with it.</param>
    public Task Noteer(string handeling, Kopiemanifest manifest, string map, CancellationToken stop)
    {
        var briefje = new Spoorbriefje(handeling, manifest.Mapnaam, manifest.Bestanden.Count, manifest.Bytes, klok.GetUtcNow().UtcDateTime);
        if (sleutel.IsOpen) { return schrijver.SchrijfLos(contexten, briefje.AlsRij(later: false), stop); }
        Spoorbriefjes.Leg(map, briefje);
        return Task.CompletedTask;
    }
}
