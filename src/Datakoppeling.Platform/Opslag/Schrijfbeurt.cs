using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// Lets handelingen write one after another, on every database. A handeling first looks (is nobody linking this ronde?) and then
/// changes: two that look at the same time may not both change.
/// </summary>
internal static class Schrijfbeurt
{
    /// <summary>A number of our own, beside which the database knows no other advisory lock.</summary>
    private const long Slot = 0x4461_7461_6B6F_7070;

    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Rijen = new(StringComparer.Ordinal);

    /// <summary>
    /// Before the transaction. SQLite has one writer. Who finds it busy sleeps on its thread, longer each time, and whoever wakes first
    /// goes first: two hundred people at work then wait for seconds behind milliseconds of writing. Here they queue in order, and no
    /// thread waits. Other processes on the file still meet in SQLite itself; another database needs no queue.
    /// </summary>
    /// <remarks>Disposing gives the turn to the next. Never ask for a second one while holding one.</remarks>
    public static async ValueTask<IDisposable?> Neem(DatabaseFacade database, CancellationToken stop)
    {
        if (!database.IsSqlite()) { return null; }
        var rij = Rijen.GetOrAdd(database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1, 1));
        await rij.WaitAsync(stop);
        return new Beurt(rij);
    }

    /// <summary>
    /// In the transaction, and until it ends. SQLite refuses a writer that looked at an older state; PostgreSQL would let two look at
    /// once and both change. A lock makes the two alike, over all nodes. Jobs do not take it: their chunks are long, and each checks its
    /// own lease.
    /// </summary>
    public static async Task Vergrendel(DatabaseFacade database, CancellationToken stop)
    {
        if (database.IsNpgsql()) { await database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Slot})", stop); }
    }

    private sealed class Beurt(SemaphoreSlim rij) : IDisposable
    {
        private SemaphoreSlim? _rij = rij;

        public void Dispose() => Interlocked.Exchange(ref _rij, null)?.Release();
    }
}
