using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Opslag;

/// <summary>What one database needs and another has no notion of; the only place with its SQL.</summary>
public static class Opslagonderhoud
{
    /// <summary>Folds SQLite's write-ahead log into the database and empties it, so that an overwritten value is gone from disk too.</summary>
    public static async Task VouwLogIn(this PortaalContext context, CancellationToken stop = default)
    {
        if (context.Database.IsSqlite()) { await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", stop); }
    }
}
