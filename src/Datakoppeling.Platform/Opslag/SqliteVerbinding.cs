using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// What every SQLite connection needs: write-ahead logging, so that readers never wait for the one writer; waiting instead of
/// failing at once when another writes (no longer at a stretch than the shortest patience of a writer, see Schrijfrij); and overwriting what is deleted, because a destroyed key must not stay in a free page.
/// </summary>
internal sealed class SqliteVerbinding : DbConnectionInterceptor
{
    private const string Stand = "PRAGMA journal_mode=WAL; PRAGMA busy_timeout=1000; PRAGMA secure_delete=ON;";

    /// <summary>
    /// On a disk that is read-only just now SQLite opens the file to read, and says nothing of it. Kept for the next one, that connection would
    /// go on refusing to write when the disk takes it again.
    /// </summary>
    private static void BewaarGeenAlleenLezen(DbConnection verbinding)
    {
        if (verbinding is SqliteConnection { Handle: { } open } sqlite && raw.sqlite3_db_readonly(open, "main") != 0) { SqliteConnection.ClearPool(sqlite); }
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        BewaarGeenAlleenLezen(connection);
        using var opdracht = connection.CreateCommand();
        opdracht.CommandText = Stand;
        opdracht.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        BewaarGeenAlleenLezen(connection);
        var opdracht = connection.CreateCommand();
        await using (opdracht)
        {
            opdracht.CommandText = Stand;
            await opdracht.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
