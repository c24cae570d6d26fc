using Datakoppeling.Platform.Opslag;
using Datakoppeling.Tests.Hulp;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Datakoppeling.Tests.Portal.Gezondheid;

/// <summary>A database that answers and takes nothing: held by another program, or read-only.</summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class SchrijfproefTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Proef_OpEenDatabaseDieNietsAanneemt_MisluktEnLuktDaarnaWeer()
    {
        await using var portaal = await Draaiend.Start();
        var proef = portaal.App.Services.GetRequiredService<Schrijfproef>();
        var voor = await Tabellen(portaal);
        (await proef.Lukt(Stop)).ShouldBeTrue();
        using (Proefopslag.Postgres ? (IDisposable)AlleenLezen(portaal) : Houd(portaal))
        {
            await Afwachten.Tot("de proef mislukt", async () => !await Lukt(proef));
        }
        await Afwachten.Tot("de proef lukt weer", () => Lukt(proef));
        // What others committed a moment ago proves nothing now: it is tried.
        if (!Proefopslag.Postgres) { Schrijfrij.Van(portaal.App.Services.GetRequiredService<OpslagInstellingen>().Verbinding).Ontkracht(); }
        await Afwachten.Tot("de proef lukt nog eens", () => Lukt(proef));
        (await Tabellen(portaal)).ShouldBe(voor, "er blijft niets van over");
    }

    private static async Task<bool> Lukt(Schrijfproef proef)
    {
        try { return await proef.Lukt(Stop); }
        catch (Exception fout) when (fout is SqliteException or NpgsqlException or InvalidOperationException) { return false; }
    }

    private static async Task<List<string>> Tabellen(Draaiend portaal)
    {
        await using var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        return await context.Database.SqlQueryRaw<string>(Proefopslag.Postgres
            ? "SELECT tablename::text AS \"Value\" FROM pg_tables WHERE schemaname = 'public' ORDER BY 1" : "SELECT name AS Value FROM sqlite_master WHERE type = 'table' ORDER BY 1").ToListAsync(Stop);
    }

    private static SqliteConnection Houd(Draaiend portaal)
    {
        var vreemd = new SqliteConnection($"Data Source={Path.Combine(portaal.Map, "portaal.db")};Pooling=False;Default Timeout=30");
        vreemd.Open();
        using var opdracht = vreemd.CreateCommand();
        opdracht.CommandText = "BEGIN IMMEDIATE";
        opdracht.ExecuteNonQuery();
        return vreemd;
    }

    private static Herstel AlleenLezen(Draaiend portaal)
    {
        var database = new NpgsqlConnectionStringBuilder(Proefopslag.Instellingen(portaal.Map)["Opslag:Verbinding"]).Database;
        Zet("on");
        return new Herstel(() => Zet("off"));

        // Sessions that are there keep what they had.
        void Zet(string stand) => Postgresserver.Gedeeld.Sql(
            $"ALTER DATABASE \"{database}\" SET default_transaction_read_only = {stand}; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");
    }

    private sealed class Herstel(Action doe) : IDisposable
    {
        public void Dispose() => doe();
    }
}
