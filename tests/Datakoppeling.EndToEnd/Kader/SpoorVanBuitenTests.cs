using System.Data.Common;
using System.Diagnostics;
using Datakoppeling.EndToEnd.Nodes;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.EndToEnd.Kader;

/// <summary>
/// Somebody with the database and without the master key, against a portal that runs: the verb names what was done, and people go on
/// signing in.
/// </summary>
public sealed class SpoorVanBuitenTests(Opstelling opstelling) : Schermtest(opstelling)
{
    private const string Kolommen =
        "\"Moment\", \"Wie\", \"Handeling\", \"ObjectSoort\", \"ObjectId\", \"Resultaat\", \"Herkomst\", \"Details\", \"VorigeHash\", \"Hash\", \"Zegel\"";

    private Cluster? _cluster;

    [Fact]
    public async Task Spoor_OpSqliteDoorEenAnderBeschreven_WordtGenoemdEnAanmeldenGaatDoor()
    {
        // Ends with the test, as the page does.
        Portaal = await Portaalproces.Start("--Voorbeeldgegevens=nee");
        var map = Portaal.Map;
        await Beschrijf(() => new SqliteConnection($"Data Source={Path.Combine(map, OpslagInstellingen.Bestand)};Pooling=False;Default Timeout=30"), Path.Combine(map, "ankers"), new KeyValuePair<string, string?>("Opslag__Map", map));
    }

    [Fact]
    public async Task Spoor_OpPostgreSqlDoorEenAnderBeschreven_WordtGenoemdEnAanmeldenGaatDoor()
    {
        await using var cluster = await Cluster.Maak(nodes: 2);
        (_cluster, Portaal) = (cluster, cluster.Nodes[1]);
        var omgeving = cluster.Omgeving.ToArray();
        await Beschrijf(() => new Npgsql.NpgsqlConnection(cluster.Context().Database.GetConnectionString()), omgeving.Single(o => o.Key == "Spoor__Ankermap").Value!, omgeving);
    }

    private async Task Beschrijf(Func<DbConnection> verbinding, string ankermap, params KeyValuePair<string, string?>[] omgeving)
    {
        await MeldAanAls(Demorol.Manager);
        await Afwachten.Tot("er is vanzelf een anker", () => Directory.Exists(ankermap) && Directory.GetFiles(ankermap, Spooranker.Voorvoegsel + "*.json").Length > 0);
        (await Verb("controleer")).ShouldSatisfyAllConditions(v => v.Code.ShouldBe(0, v.Fouten), v => v.Uit.ShouldContain("Het spoor klopt"), v => v.Uit.ShouldContain("Het anker past"));

        // A second head, and a row past the first: not found before, and nobody could sign in any more.
        await Sql("INSERT INTO \"Spoorkop\" (\"Id\", \"Nummer\", \"Hash\", \"Zegel\") SELECT 2, \"Nummer\", \"Hash\", \"Zegel\" FROM \"Spoorkop\"");
        await Sql($"INSERT INTO \"Spoorregel\" (\"Nummer\", {Kolommen}) SELECT (SELECT max(\"Nummer\") + 1 FROM \"Spoorregel\"), {Kolommen} FROM \"Spoorregel\" WHERE \"Nummer\" = 1");
        (await Verb("controleer")).ShouldSatisfyAllConditions(
            v => v.Code.ShouldBe(1), v => v.Fouten.ShouldContain("een tweede kop van het spoor"), v => v.Fouten.ShouldContain("staat voorbij de kop van het spoor"));
        await MeldAanAls(Demorol.Consulent);
        (await Verb("controleer")).Fouten.ShouldContain("het portaal merkte op");

        // The end cut off and the head set back, and then all of it: what the hashes alone would call sound.
        await Sql("DELETE FROM \"Spoorregel\" WHERE \"Nummer\" > 1");
        await Sql("UPDATE \"Spoorkop\" SET \"Nummer\" = 1, \"Hash\" = (SELECT \"Hash\" FROM \"Spoorregel\"), \"Zegel\" = (SELECT \"Zegel\" FROM \"Spoorregel\")");
        (await Verb("controleer")).ShouldSatisfyAllConditions(v => v.Code.ShouldBe(1), v => v.Fouten.ShouldContain("is niet door het portaal geschreven"));
        await Sql("DELETE FROM \"Spoorregel\"");
        await Sql($"UPDATE \"Spoorkop\" SET \"Nummer\" = 0, \"Hash\" = '{Spoorhash.Begin}', \"Zegel\" = ''");
        await MeldAanAls(Demorol.Teamleider);
        (await Verb("controleer")).Code.ShouldBe(1);
        foreach (var node in _cluster?.Nodes ?? [Portaal]) { node.Log.ShouldNotContain("   at Datakoppeling", Case.Sensitive, "wat er met het spoor is gedaan is een zin en geen fout van ons"); }
        Portaal.Log.ShouldContain("Buiten het portaal om is in het spoor geschreven");

        async Task Sql(string sql)
        {
            await using var open = verbinding();
            await open.OpenAsync(Stop);
            await using var opdracht = open.CreateCommand();
            opdracht.CommandText = sql;
            (await opdracht.ExecuteNonQueryAsync(Stop)).ShouldBeGreaterThan(0);
        }

        async Task<(int Code, string Uit, string Fouten)> Verb(string wat)
        {
            var start = new ProcessStartInfo("dotnet", [Portaalproces.Portaaldll(), "spoor", wat]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            foreach (var (naam, waarde) in omgeving) { start.Environment[naam] = waarde; }
            using var proces = Process.Start(start)!;
            var (uit, fouten) = (proces.StandardOutput.ReadToEndAsync(Stop), proces.StandardError.ReadToEndAsync(Stop));
            await proces.WaitForExitAsync(Stop);
            return (proces.ExitCode, await uit, await fouten);
        }
    }

    private async Task MeldAanAls(string naam)
    {
        Pagina = await NieuwePagina();
        await MeldAan(naam);
    }
}
