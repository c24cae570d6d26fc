using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Klussen;

/// <summary>
/// What screens may know of jobs. Without a right of its own: a job says how far work is and holds nothing personal; the screen that
/// shows it has its right.
/// </summary>
public sealed class KlusLezer(IDbContextFactory<PortaalContext> contexten)
{
    /// <summary>How many jobs wait and run, for measuring. Not asynchronous: whoever measures is not either.</summary>
    public IReadOnlyDictionary<string, long> Stand()
    {
        using var context = contexten.CreateDbContext();
        var aantal = context.Set<Klus>().Where(k => k.Status == Klusstatus.Wachtend || k.Status == Klusstatus.Bezig)
            .GroupBy(k => k.Status).Select(g => new { g.Key, Aantal = g.LongCount() }).ToDictionary(g => g.Key, g => g.Aantal);
        return new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["wachtend"] = aantal.GetValueOrDefault(Klusstatus.Wachtend), ["bezig"] = aantal.GetValueOrDefault(Klusstatus.Bezig),
        };
    }

    /// <summary>The newest job about <paramref name="doel"/>, of one kind or of any; null when there never was one.</summary>
    public async Task<Klus?> Laatste(Doel doel, string? soort = null, CancellationToken stop = default)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        return await context.Set<Klus>().AsNoTracking()
            .Where(k => k.ObjectSoort == doel.Soort && k.ObjectId == doel.Id && (soort == null || k.Soort == soort))
            .OrderByDescending(k => k.Gemaakt).ThenByDescending(k => k.Id).FirstOrDefaultAsync(stop);
    }
}
