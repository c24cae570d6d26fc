using System.Globalization;
using Datakoppeling.Proeven;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Datakoppeling.Belasting;

/// <summary>Where a portal under load keeps its data.</summary>
internal abstract class Databank
{
    protected const string Loopt = "SELECT COUNT(*) FROM \"Klus\" WHERE \"Status\" IN ('Wachtend', 'Bezig')";

    /// <summary>What the portal is told at its start.</summary>
    public abstract string[] Instellingen { get; }

    /// <summary>Whether a job waits or runs; read beside the portal.</summary>
    public abstract Task<bool> Bezig();

    /// <summary>Its size in bytes.</summary>
    public abstract long Maat();

    /// <summary>What its server has used so far; nothing where the portal is its own.</summary>
    public abstract (TimeSpan Rekentijd, long Geheugen) Gebruik();
}

/// <summary>A file of SQLite, in the process of the portal itself.</summary>
internal sealed class Bestandsbank(string map) : Databank
{
    public override string[] Instellingen => [];

    public override async Task<bool> Bezig()
    {
        await using var opslag = new SqliteConnection($"Data Source={Directory.EnumerateFiles(map, "*.db").First()};Mode=ReadOnly;Pooling=False");
        await opslag.OpenAsync();
        await using var vraag = opslag.CreateCommand();
        vraag.CommandText = Loopt;
        return (long)(await vraag.ExecuteScalarAsync())! > 0;
    }

    /// <summary>With what it still has to write away.</summary>
    public override long Maat() => new DirectoryInfo(map).EnumerateFiles("*.db*").Sum(b => b.Length);

    public override (TimeSpan Rekentijd, long Geheugen) Gebruik() => (TimeSpan.Zero, 0);
}

/// <summary>A database on a PostgreSQL server of this program, which writes through to the disk as one in use does.</summary>
internal sealed class Serverbank(string naam) : Databank
{
    private static readonly Lazy<Postgresserver> Server = new(Postgresserver.Duurzaam);

    public static Serverbank Maak(int nummer)
    {
        var naam = string.Create(CultureInfo.InvariantCulture, $"gemeente{nummer}");
        Server.Value.Sql($"CREATE DATABASE \"{naam}\"");
        return new Serverbank(naam);
    }

    public override string[] Instellingen => ["--Opslag:Soort=PostgreSQL", $"--Opslag:Verbinding={Server.Value.Verbinding(naam)}"];

    public override async Task<bool> Bezig() => await Vraag(Loopt) > 0;

    public override long Maat() => Vraag("SELECT pg_database_size(current_database())").GetAwaiter().GetResult();

    public override (TimeSpan Rekentijd, long Geheugen) Gebruik() => Server.Value.Gebruik();

    private async Task<long> Vraag(string sql)
    {
        await using var verbinding = new NpgsqlConnection(Server.Value.Verbinding(naam) + ";Pooling=false");
        await verbinding.OpenAsync();
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        return (long)(await opdracht.ExecuteScalarAsync())!;
    }
}
