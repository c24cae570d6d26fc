using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Spoor;

/// <summary>
/// Tells whether a transaction was saved whose commit broke off with the connection: its line is in the trail, or it is not. Who would
/// simply do the work again, might do it twice.
/// </summary>
internal static class Spoorbewijs
{
    private const int Pogingen = 7;
    private static readonly TimeSpan Eerste = TimeSpan.FromMilliseconds(100);

    /// <param name="rij">As the transaction wrote it.</param>
    /// <returns>Null when the database stays away for too long to know.</returns>
    public static async Task<bool?> Zoek(IDbContextFactory<PortaalContext> contexten, Spoorrij rij, TimeProvider klok)
    {
        var wacht = Eerste;
        for (var poging = 1; ; poging++, wacht *= 2)
        {
            try { return await Staat(contexten, rij); }
            catch (Exception fout) when (poging < Pogingen && Opslagfout.IsTijdelijk(fout)) { await Task.Delay(wacht, klok); }
            catch (Exception fout) when (Opslagfout.IsTijdelijk(fout)) { return null; }
        }
    }

    private static async Task<bool> Staat(IDbContextFactory<PortaalContext> contexten, Spoorrij rij)
    {
        await using var context = await contexten.CreateDbContextAsync();
        await using var transactie = await context.Database.BeginTransactionAsync();
        // The head is held by who is still writing a line: the server may not know yet that its client is gone.
        await Spoorschrijver.Vergrendel(context, CancellationToken.None);
        var (nummer, hash) = (rij.Nummer, rij.Hash);
        return await context.Set<Spoorrij>().AnyAsync(r => r.Nummer == nummer && r.Hash == hash);
    }
}
