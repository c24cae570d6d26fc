using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// SQLite has one writer. Who finds it busy sleeps on its thread, longer each time, and whoever wakes first goes first: two hundred
/// people at work then wait for seconds behind milliseconds of writing. Here they queue in order, and no thread waits. Other
/// processes on the file still meet in SQLite itself; another database needs no queue.
/// </summary>
internal static class Schrijfbeurt
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Rijen = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn to write; disposing gives it to the next. Never ask for a second one while holding one.</summary>
    public static async ValueTask<IDisposable?> Neem(DatabaseFacade database, CancellationToken stop)
    {
        if (database.ProviderName?.EndsWith(".Sqlite", StringComparison.Ordinal) != true) { return null; }
        var rij = Rijen.GetOrAdd(database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1, 1));
        await rij.WaitAsync(stop);
        return new Beurt(rij);
    }

    private sealed class Beurt(SemaphoreSlim rij) : IDisposable
    {
        private SemaphoreSlim? _rij = rij;

        public void Dispose() => Interlocked.Exchange(ref _rij, null)?.Release();
    }
}
