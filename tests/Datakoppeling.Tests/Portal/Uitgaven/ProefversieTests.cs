using System.IO.Compression;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Portal;
using Datakoppeling.Tests.Hulp;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Datakoppeling.Tests.Portal.Uitgaven;

/// <summary>
/// A database that a build from before the first release made, with a delivered month and a ronde in it: its eight migrations are one
/// here, and nothing leads from there to here. The files are that database itself: of SQLite, and a dump of PostgreSQL.
/// </summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class ProefversieTests
{
    private static readonly string Hoofdsleutel = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Portaal_OpGegevensVanEenProefversie_StartNietVerandertNietsEnZegtHoeOpnieuwTeBeginnen()
    {
        using var map = new TijdelijkeMap();
        await ZetNeer(map.Pad);
        var ervoor = await Inhoud(map.Pad);
        ervoor.Count(r => r.EndsWith("_Begin", StringComparison.Ordinal) || r.EndsWith("_Leveringsoordelen", StringComparison.Ordinal)).ShouldBe(2);
        string.Join(';', ervoor).ShouldContain(";OibDossierrij 2;");

        var (code, zin) = await Start([$"--Kluis:Hoofdsleutel={Hoofdsleutel}", .. Proefopslag.Argumenten(map.Pad)]);
        code.ShouldBe(Portaal.Geweigerd);
        zin.ShouldContain(Proefopslag.Postgres ? "De gegevens in de database zijn gemaakt met een proefversie" : $"De gegevens in {map.Pad} zijn gemaakt met een proefversie");
        zin.ShouldContain(Proefopslag.Postgres ? "geef met Opslag:Verbinding een lege database op, en met Opslag:Map een lege map." : "geef met Opslag:Map een lege map op.");
        (await Inhoud(map.Pad)).ShouldBe(ervoor);
        Proefopslag.RuimOp(map.Pad, ook: false);
    }

    [Theory]
    [InlineData("20261122144815_Begin", true)]
    [InlineData("20261129201256_Leveringsoordelen", true)]
    [InlineData("20270102030405_Begin", true)]
    [InlineData("20270102030405_Later", false)]
    [InlineData("20261230000000_Begin", false)]
    public void Migratie_DieDezeVersieNietKent_IsVanErvoorOfVanLater(string naam, bool ervoor) =>
        Schemabijwerker.IsVanVoorDeEersteUitgave(naam, ["20261230000000_Begin", "20261231000000_Tweede"]).ShouldBe(ervoor);

    private static async Task ZetNeer(string map)
    {
        Proefopslag.MaakLeeg(map);
        await using var open = new GZipStream(File.OpenRead(Repo.Pad("tests", "Datakoppeling.Tests", "Portal", "Uitgaven",
            Proefopslag.Postgres ? "Proefversie.PostgreSQL.sql.gz" : "Proefversie.SQLite.db.gz")), CompressionMode.Decompress);
        if (!Proefopslag.Postgres)
        {
            await using var bestand = File.Create(Path.Combine(map, OpslagInstellingen.Bestand));
            await open.CopyToAsync(bestand, Stop);
            return;
        }
        using var lezer = new StreamReader(open);
        await Doe(map, await lezer.ReadToEndAsync(Stop));
    }

    /// <summary>The list of migrations, and of every table how many rows.</summary>
    private static async Task<string[]> Inhoud(string map)
    {
        await using var verbinding = Verbinding(map);
        await verbinding.OpenAsync(Stop);
        var rijen = await Kolom(verbinding, """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1""");
        foreach (var tabel in await Kolom(verbinding, Proefopslag.Postgres ? "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1" : "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1"))
        {
            rijen.AddRange(await Kolom(verbinding, $"SELECT '{tabel} ' || count(*) FROM public.\"{tabel}\"".Replace("public.", Proefopslag.Postgres ? "public." : "", StringComparison.Ordinal)));
        }
        return [.. rijen];
    }

    private static async Task Doe(string map, string sql)
    {
        await using var verbinding = Verbinding(map);
        await verbinding.OpenAsync(Stop);
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        await opdracht.ExecuteNonQueryAsync(Stop);
    }

    private static async Task<List<string>> Kolom(System.Data.Common.DbConnection verbinding, string sql)
    {
        await using var vraag = verbinding.CreateCommand();
        vraag.CommandText = sql;
        await using var lezer = await vraag.ExecuteReaderAsync(Stop);
        var gelezen = new List<string>();
        while (await lezer.ReadAsync(Stop)) { gelezen.Add(lezer.GetString(0)); }
        return gelezen;
    }

    private static System.Data.Common.DbConnection Verbinding(string map) => Proefopslag.Postgres
        ? new NpgsqlConnection(Proefopslag.Instellingen(map)["Opslag:Verbinding"] + ";Pooling=false")
        : new SqliteConnection($"Data Source={Path.Combine(map, OpslagInstellingen.Bestand)};Pooling=False");

    private static async Task<(int Code, string Zin)> Start(string[] instellingen)
    {
        var fouten = Console.Error;
        using var gelezen = new StringWriter();
        Console.SetError(gelezen);
        try { return (await Portaal.Start(["--environment=Development", "--urls=http://127.0.0.1:0", "--Voorbeeldgegevens=nee", .. instellingen]), gelezen.ToString()); }
        finally { Console.SetError(fouten); }
    }
}
