using System.Globalization;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Reservekopie;

/// <summary>The audit lines of making and restoring a copy: both are done on the machine, outside the portal, and concern everything in it.</summary>
public sealed class Kopiespoor(IDbContextFactory<PortaalContext> contexten, TimeProvider klok)
{
    public const string Maken = "reservekopie.maken";
    public const string Herstellen = "reservekopie.herstellen";

    /// <summary>Adds a line to the trail of this database.</summary>
    public Task Noteer(string handeling, Kopiemanifest manifest, CancellationToken stop) =>
        Spoorschrijver.SchrijfLos(contexten, new Spoorregel
        {
            Moment = klok.GetUtcNow().UtcDateTime, Wie = "opdrachtregel", Handeling = handeling, ObjectSoort = "reservekopie", ObjectId = manifest.Mapnaam,
            Resultaat = Resultaat.Gelukt, Herkomst = "opdrachtregel",
            Details = string.Create(CultureInfo.InvariantCulture, $"bestanden={manifest.Bestanden.Count}; bytes={manifest.Bytes}"),
        }, stop);
}
