using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit.v3;

namespace Datakoppeling.Tests.Hulp;

/// <summary>
/// On which database the tests of storage run. tests/run.sh runs them twice: on SQLite with all other tests, and with
/// <c>TOETS_OPSLAG=PostgreSQL</c> on a PostgreSQL server of their own.
/// </summary>
internal static partial class Proefopslag
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Sjablonen = new(StringComparer.Ordinal);

    public static bool Postgres { get; } = string.Equals(Environment.GetEnvironmentVariable("TOETS_OPSLAG"), nameof(Opslagsoort.PostgreSQL), StringComparison.Ordinal);

    /// <summary>The settings of a portal whose data folder is <paramref name="map"/>. The same folder is the same database.</summary>
    public static Dictionary<string, string?> Instellingen(string map) => Postgres
        ? new(StringComparer.Ordinal) { ["Opslag:Map"] = map, ["Opslag:Soort"] = nameof(Opslagsoort.PostgreSQL), ["Opslag:Verbinding"] = Postgresserver.Gedeeld.Verbinding(Database(map)) }
        : new(StringComparer.Ordinal) { ["Opslag:Map"] = map };

    /// <summary>The same, as on the command line.</summary>
    public static string[] Argumenten(string map) => [.. Instellingen(map).Select(i => $"--{i.Key}={i.Value}")];

    /// <summary>An empty database for a host that makes its own schema.</summary>
    public static void MaakLeeg(string map)
    {
        if (!Postgres) { return; }
        try { Postgresserver.Gedeeld.Sql($"CREATE DATABASE \"{Database(map)}\""); }
        catch (PostgresException fout) when (fout.SqlState == PostgresErrorCodes.DuplicateDatabase) { /* the second node of this folder */ }
    }

    /// <summary>The schema of this composition. On PostgreSQL made once and copied after that.</summary>
    public static async Task MaakSchema(string map, PortaalContext context, CancellationToken stop)
    {
        if (!Postgres)
        {
            await context.Database.EnsureCreatedAsync(stop);
            return;
        }
        if (await context.Database.CanConnectAsync(stop)) { return; }
        var soort = "s" + Hash(string.Join(';', context.Model.GetEntityTypes().Select(e => e.Name).Order(StringComparer.Ordinal)));
        var sjabloon = Sjablonen.GetOrAdd(soort, naam => new Lazy<string>(() =>
        {
            context.Database.EnsureCreated();
            NpgsqlConnection.ClearPool((NpgsqlConnection)context.Database.GetDbConnection());
            Postgresserver.Gedeeld.Sql($"CREATE DATABASE \"{naam}\" TEMPLATE \"{Database(map)}\"");
            return naam;
        })).Value;
        if (!await context.Database.CanConnectAsync(stop)) { Postgresserver.Gedeeld.Sql($"CREATE DATABASE \"{Database(map)}\" TEMPLATE \"{sjabloon}\""); }
    }

    /// <summary>SQL of a test that has the whole database in hand. Names of ours are quoted: PostgreSQL would read them in lower case.</summary>
    public static Task<int> Sql(this PortaalContext context, string sql, CancellationToken stop) =>
        context.Database.ExecuteSqlRawAsync(Namen().Replace(sql, "\"${naam}\""), stop);

    /// <summary>From here on the database refuses every new row of this table.</summary>
    public static Task<int> Sluit(this PortaalContext context, string tabel, CancellationToken stop) => Postgres
        ? context.Sql($"ALTER TABLE {tabel} ADD CONSTRAINT dicht CHECK (false) NOT VALID", stop)
        : context.Sql($"CREATE TRIGGER dicht BEFORE INSERT ON {tabel} BEGIN SELECT RAISE(ABORT, 'dicht'); END", stop);

    public static Task<int> Open(this PortaalContext context, string tabel, CancellationToken stop) => Postgres
        ? context.Sql($"ALTER TABLE {tabel} DROP CONSTRAINT dicht", stop)
        : context.Sql("DROP TRIGGER dicht", stop);

    // What is neither a keyword in capitals nor inside a literal.
    [GeneratedRegex("(?<!['\"\\w.:=-])(?<naam>(?:__)?[A-Z]+[a-z]\\w*)(?!['\"\\w])(?=(?:[^']*'[^']*')*[^']*$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Namen();

    /// <summary>What stands in the tables, byte for byte; on SQLite that is in the folder.</summary>
    public static async Task<IReadOnlyList<(string Pad, byte[] Bytes)>> Tabellen(string map, CancellationToken stop)
    {
        if (!Postgres) { return []; }
        var gelezen = new List<(string, byte[])>();
        await using var verbinding = new NpgsqlConnection(Postgresserver.Gedeeld.Verbinding(Database(map)));
        await verbinding.OpenAsync(stop);
        var namen = new List<string>();
        await using (var vraag = new NpgsqlCommand("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", verbinding))
        await using (var rijen = await vraag.ExecuteReaderAsync(stop))
        {
            while (await rijen.ReadAsync(stop)) { namen.Add(rijen.GetString(0)); }
        }
        foreach (var naam in namen)
        {
            await using var kopie = await verbinding.BeginRawBinaryCopyAsync($"COPY \"{naam}\" TO STDOUT (FORMAT BINARY)", stop);
            using var inhoud = new MemoryStream();
            await kopie.CopyToAsync(inhoud, stop);
            gelezen.Add((naam, inhoud.ToArray()));
        }
        return gelezen;
    }

    /// <param name="ook">Whether the folder goes too; not when its maker removes it.</param>
    public static void RuimOp(string map, bool ook = true)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Postgres) { Postgresserver.Gedeeld.Verwijder(Database(map)); }
        if (ook) { Directory.Delete(map, recursive: true); }
        // Where anchors go when nothing was set: beside the data.
        if (Directory.Exists(map + "-ankers")) { Directory.Delete(map + "-ankers", recursive: true); }
    }

    private static string Database(string map) => "p" + Hash(map);

    private static string Hash(string tekst) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)).AsSpan(0, 10)).ToLower(CultureInfo.InvariantCulture);
}

/// <summary>A class of tests that uses storage: it runs on both databases (see <see cref="Proefopslag"/>).</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpBeideDatabasesAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Opslag", "beide")];
}

/// <summary>A test about what only SQLite has, in a class that runs on both.</summary>
/// <param name="reden">Why it says nothing about PostgreSQL.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class AlleenSqliteAttribute(string reden) : Attribute, ITraitAttribute
{
    public string Reden => reden;
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Opslag", "SQLite")];
}
