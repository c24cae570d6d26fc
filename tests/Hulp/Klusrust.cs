using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Proeven;

/// <summary>Waits for jobs; something must be running them.</summary>
internal static class Klusrust
{
    /// <summary>Until no job waits or runs; one that failed ends the waiting at once.</summary>
    public static Task Wacht(IServiceProvider diensten, CancellationToken stop) => Afwachten.Tot("alle klussen zijn klaar", async () =>
    {
        await using var context = await diensten.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(stop);
        var klussen = await context.Set<Klus>().AsNoTracking().ToListAsync(stop);
        return klussen.Find(k => k.Status is Klusstatus.Mislukt or Klusstatus.Geannuleerd) is { } kapot
            ? throw new InvalidOperationException($"De klus {kapot.Soort} is {kapot.Status}: {kapot.Zin}")
            : klussen.TrueForAll(k => !k.Loopt);
    });

    /// <summary>One job, as it is once <paramref name="isZo"/> holds: that it has ended, unless something else is asked.</summary>
    public static Task<Klus> Tot(IServiceProvider diensten, Guid id, Func<Klus, bool>? isZo = null, CancellationToken stop = default) =>
        Afwachten.Op("de klus is zover", async () =>
        {
            await using var context = await diensten.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(stop);
            var klus = await context.Set<Klus>().AsNoTracking().SingleAsync(k => k.Id == id, stop);
            return isZo?.Invoke(klus) ?? !klus.Loopt ? klus : null;
        });
}
