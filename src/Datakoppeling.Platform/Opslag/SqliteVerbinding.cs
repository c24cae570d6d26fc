using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// What every SQLite connection needs: write-ahead logging, so that readers never wait for the one writer; waiting instead of
/// failing at once when another writes (no longer at a stretch than the shortest patience of a writer, see Schrijfrij); and overwriting what is deleted, because a destroyed key must not stay in a free page.
/// </summary>
internal sealed class SqliteVerbinding : DbConnectionInterceptor
{
    private const string Stand = "PRAGMA journal_mode=WAL; PRAGMA busy_timeout=1000; PRAGMA secure_delete=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var opdracht = connection.CreateCommand();
        opdracht.CommandText = Stand;
        opdracht.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var opdracht = connection.CreateCommand();
        await using (opdracht)
        {
            opdracht.CommandText = Stand;
            await opdracht.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
