using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// Lets handelingen change one after another, on every database and over all nodes. A handeling first looks (is nobody linking this
/// ronde?) and then changes: two that look at the same time may not both change.
/// </summary>
internal static class Schrijfslot
{
    /// <summary>A number of our own, beside which the database knows no other advisory lock.</summary>
    private const long Slot = 0x4461_7461_6B6F_7070;

    /// <summary>
    /// In the transaction, and until it ends. On SQLite a transaction is the only writer already; PostgreSQL would let two look at once
    /// and both change. Jobs do not take it: their chunks are long, and each checks its own lease.
    /// </summary>
    public static async Task Neem(DatabaseFacade database, CancellationToken stop)
    {
        if (database.IsNpgsql()) { await database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Slot})", stop); }
    }

    /// <summary>For who finds no head of the audit trail to stand in line at: one makes it, the others wait for that.</summary>
    public static async Task NeemVoorSpoor(DatabaseFacade database, CancellationToken stop)
    {
        if (database.IsNpgsql()) { await database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Slot + 1})", stop); }
    }
}
