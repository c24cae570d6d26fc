using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>That somebody was given a list of a ronde, as the audit trail tells it; that stays when the list itself is destroyed.</summary>
/// <param name="Doel">One of <see cref="GeefUitvoer.Doelen"/>.</param>
/// <param name="Wie">The id.</param>
/// <param name="Wanneer">UTC.</param>
public sealed record Lijstafname(string Lijst, string Doel, string Wie, DateTime Wanneer)
{
    /// <summary>Of every list of this ronde, the newest first.</summary>
    internal static async Task<ILookup<string, Lijstafname>> Van(PortaalContext context, Guid ronde, CancellationToken stop)
    {
        var (doel, handeling) = (Rondezoeker.Doel(ronde), MailingRechten.Uitvoeren.Code);
        var regels = await context.Set<Spoorrij>()
            .Where(r => r.ObjectSoort == doel.Soort && r.ObjectId == doel.Id && r.Handeling == handeling && r.Resultaat == Resultaat.Gelukt)
            .OrderByDescending(r => r.Nummer).Select(r => new { r.Details, r.Wie, r.Moment }).ToListAsync(stop);
        return regels.Select(r => new Lijstafname(Spoordetails.Waarde(r.Details, "bestand"), Spoordetails.Waarde(r.Details, "doel"), r.Wie, r.Moment))
            .ToLookup(a => a.Lijst, StringComparer.Ordinal);
    }
}
