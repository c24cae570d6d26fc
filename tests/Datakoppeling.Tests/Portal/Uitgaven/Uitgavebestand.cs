using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Portal.Uitgaven;

/// <summary>
/// The tables of a portal as a file: what a municipality had in its database on the day of a release. Made once with that release and
/// never after; it fits both databases, because it holds values and not statements.
/// </summary>
internal static class Uitgavebestand
{
    private sealed record Tabel(string Naam, IReadOnlyList<string> Kolommen, IReadOnlyList<IReadOnlyList<string?>> Rijen);

    /// <summary>Writes every table of a SQLite portal but the list of migrations.</summary>
    /// <returns>How many rows.</returns>
    public static async Task<int> Schrijf(PortaalContext context, Stream naar, CancellationToken stop)
    {
        var verbinding = await Open(context, stop);
        var tabellen = new List<Tabel>();
        foreach (var naam in await Kolom(verbinding, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__EF%' ORDER BY name", stop))
        {
            await using var vraag = verbinding.CreateCommand();
            vraag.CommandText = $"SELECT * FROM \"{naam}\"";
            await using var lezer = await vraag.ExecuteReaderAsync(stop);
            var rijen = new List<IReadOnlyList<string?>>();
            while (await lezer.ReadAsync(stop))
            {
                rijen.Add([.. Enumerable.Range(0, lezer.FieldCount).Select(i => lezer.GetValue(i) switch
                {
                    DBNull => null,
                    byte[] bytes => "b:" + Convert.ToBase64String(bytes),
                    var waarde => "t:" + Convert.ToString(waarde, CultureInfo.InvariantCulture),
                })]);
            }
            if (rijen.Count > 0) { tabellen.Add(new(naam, [.. Enumerable.Range(0, lezer.FieldCount).Select(lezer.GetName)], rijen)); }
        }
        await using var dicht = new GZipStream(naar, CompressionLevel.SmallestSize, leaveOpen: true);
        await JsonSerializer.SerializeAsync(dicht, tabellen, cancellationToken: stop);
        return tabellen.Sum(t => t.Rijen.Count);
    }

    /// <summary>Puts the rows into a database that has the schema of that release, and nothing else.</summary>
    public static async Task<int> Laad(PortaalContext context, Stream van, CancellationToken stop)
    {
        await using var open = new GZipStream(van, CompressionMode.Decompress);
        var tabellen = (await JsonSerializer.DeserializeAsync<List<Tabel>>(open, cancellationToken: stop))!;
        var verbinding = await Open(context, stop);
        // The rows come in the order of the tables' names, not of who refers to whom.
        await Doe(verbinding, Proefopslag.Postgres ? "SET session_replication_role = replica" : "PRAGMA foreign_keys = OFF", stop);
        var aantal = 0;
        foreach (var tabel in tabellen)
        {
            await Doe(verbinding, $"DELETE FROM \"{tabel.Naam}\"", stop);
            var soorten = await Soorten(verbinding, tabel.Naam, stop);
            foreach (var rij in tabel.Rijen)
            {
                await using var erbij = verbinding.CreateCommand();
                var waarden = rij.Select((waarde, i) => Waarde(erbij, waarde, soorten.GetValueOrDefault(tabel.Kolommen[i]), i)).ToList();
                erbij.CommandText = $"INSERT INTO \"{tabel.Naam}\" ({string.Join(", ", tabel.Kolommen.Select(k => $"\"{k}\""))}) VALUES ({string.Join(", ", waarden)})";
                aantal += await erbij.ExecuteNonQueryAsync(stop);
            }
            await ZetTeller(verbinding, tabel, soorten, stop);
        }
        await Doe(verbinding, Proefopslag.Postgres ? "SET session_replication_role = origin" : "PRAGMA foreign_keys = ON", stop);
        return aantal;
    }

    private static string Waarde(DbCommand opdracht, string? waarde, string? soort, int plaats)
    {
        if (waarde is null) { return "NULL"; }
        var vraag = opdracht.CreateParameter();
        vraag.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{plaats}");
        vraag.Value = waarde.StartsWith("b:", StringComparison.Ordinal) ? Convert.FromBase64String(waarde[2..]) : waarde[2..];
        opdracht.Parameters.Add(vraag);
        // SQLite takes text for any of its columns by their affinity; PostgreSQL is told what it is.
        return soort switch
        {
            null or "bytea" => vraag.ParameterName,
            "boolean" => $"CAST(CAST({vraag.ParameterName} AS integer) AS boolean)",
            "timestamp with time zone" => $"CAST({vraag.ParameterName} || '+00' AS timestamp with time zone)",
            _ => $"CAST({vraag.ParameterName} AS {soort})",
        };
    }

    private static async Task ZetTeller(DbConnection verbinding, Tabel tabel, Dictionary<string, string> soorten, CancellationToken stop)
    {
        if (!Proefopslag.Postgres || tabel.Rijen.Count == 0 || !soorten.TryGetValue("Id", out var soort) || soort is not ("bigint" or "integer")) { return; }
        await Doe(verbinding, $"SELECT setval(pg_get_serial_sequence('\"{tabel.Naam}\"', 'Id'), (SELECT max(\"Id\") FROM \"{tabel.Naam}\"))", stop);
    }

    private static async Task<Dictionary<string, string>> Soorten(DbConnection verbinding, string tabel, CancellationToken stop)
    {
        if (!Proefopslag.Postgres) { return []; }
        var paren = await Kolom(verbinding, $"SELECT column_name || '|' || data_type FROM information_schema.columns WHERE table_name = '{tabel}'", stop);
        return paren.Select(p => p.Split('|')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
    }

    private static async Task<DbConnection> Open(PortaalContext context, CancellationToken stop)
    {
        await context.Database.OpenConnectionAsync(stop);
        return context.Database.GetDbConnection();
    }

    private static async Task Doe(DbConnection verbinding, string sql, CancellationToken stop)
    {
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        await opdracht.ExecuteNonQueryAsync(stop);
    }

    private static async Task<List<string>> Kolom(DbConnection verbinding, string sql, CancellationToken stop)
    {
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        await using var lezer = await opdracht.ExecuteReaderAsync(stop);
        var gelezen = new List<string>();
        while (await lezer.ReadAsync(stop)) { gelezen.Add(lezer.GetString(0)); }
        return gelezen;
    }
}
