using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// Whether the database takes a write, shown by one that is rolled back. Reading says nothing of that: a foreign lock, a read-only disk and
/// a standby server all go on answering.
/// </summary>
public sealed class Schrijfproef(IDbContextFactory<PortaalContext> contexten, OpslagInstellingen opslag)
{
    private static readonly TimeSpan Pas = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Wachten = TimeSpan.FromSeconds(2);

    /// <summary>No transaction of ours takes this long; one that does is stuck.</summary>
    private static readonly TimeSpan Langst = TimeSpan.FromMinutes(1);

    /// <summary>With so small a cache the changed pages go to the journal before there is a commit: the disk takes part.</summary>
    private const string Sqlite = """
        PRAGMA cache_size=1;
        BEGIN IMMEDIATE;
        CREATE TABLE schrijfproef (x BLOB);
        INSERT INTO schrijfproef SELECT randomblob(3000) FROM (VALUES (1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13),(14),(15),(16));
        ROLLBACK;
        """;

    /// <summary>A row of which no screen or job knows; the transaction ends before anybody could wait for it.</summary>
    private const string Postgres = """
        SET LOCAL lock_timeout = '2s';
        UPDATE "__EFMigrationsHistory" SET "ProductVersion" = "ProductVersion" WHERE "MigrationId" = (SELECT MAX("MigrationId") FROM "__EFMigrationsHistory");
        """;

    /// <returns>Whether it was written. A fault of the database is thrown on.</returns>
    public Task<bool> Lukt(CancellationToken stop) => opslag.Soort == Opslagsoort.SQLite ? OpSqlite(stop) : OpPostgres(stop);

    private async Task<bool> OpSqlite(CancellationToken stop)
    {
        var rij = Schrijfrij.Van(opslag.Verbinding);
        // Who commits proves more than a trial does, and need not be held up by one.
        if (rij.IsBewezen(Pas)) { return true; }
        using var beurt = await rij.Probeer(Wachten, stop);
        return beurt is null ? rij.IsBewezen(Pas) || rij.WordtGeschreven(Langst) : await Task.Run(Schrijf, CancellationToken.None);
    }

    private bool Schrijf()
    {
        var bouwer = new SqliteConnectionStringBuilder(opslag.Verbinding) { Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = (int)Wachten.TotalSeconds };
        using var verbinding = new SqliteConnection(bouwer.ToString());
        verbinding.Open();
        try
        {
            using var opdracht = verbinding.CreateCommand();
            opdracht.CommandText = Sqlite;
            opdracht.ExecuteNonQuery();
            return true;
        }
        catch (SqliteException)
        {
            // What began here may not stay open in a connection that is kept.
            SqliteConnection.ClearPool(verbinding);
            throw;
        }
    }

    private async Task<bool> OpPostgres(CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        await using var transactie = await context.Database.BeginTransactionAsync(stop);
        var geraakt = await context.Database.ExecuteSqlRawAsync(Postgres, stop);
        await transactie.RollbackAsync(stop);
        return geraakt == 1;
    }
}
