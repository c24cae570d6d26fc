using System.Diagnostics;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Proeven;

/// <summary>Waits until no job waits or runs; a job that failed ends the waiting at once.</summary>
internal static class Klusrust
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(4);

    public static async Task Wacht(IServiceProvider diensten, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(diensten);
        var contexten = diensten.GetRequiredService<IDbContextFactory<PortaalContext>>();
        var klok = Stopwatch.StartNew();
        while (true)
        {
            await using var context = await contexten.CreateDbContextAsync(stop);
            var klussen = await context.Set<Klus>().AsNoTracking().ToListAsync(stop);
            if (klussen.Find(k => k.Status is Klusstatus.Mislukt or Klusstatus.Geannuleerd) is { } kapot)
            {
                throw new InvalidOperationException($"De klus {kapot.Soort} is {kapot.Status}: {kapot.Zin}");
            }
            if (klussen.TrueForAll(k => !k.Loopt)) { return; }
            if (klok.Elapsed > Geduld) { throw new TimeoutException("Niet klaar: " + string.Join("; ", klussen.Where(k => k.Loopt).Select(k => $"{k.Soort} {k.Status} {k.Poging}"))); }
            await Task.Delay(50, stop);
        }
    }
}
