using System.Diagnostics;
using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Portal.Voorbeeldstad;
using Microsoft.Data.Sqlite;

namespace Datakoppeling.Belasting;

/// <summary>Gives the portal a month of work, over its own uploads, and waits until the proposals are there.</summary>
internal static class Werkvoorraad
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(10);
    private static readonly (string Url, string Bestand)[] Soorten =
        [("dossiers", Bijstandslevering.Dossiers), ("historie", Bijstandslevering.Historie), ("inkomsten", Bijstandslevering.Inkomsten)];

    public static async Task Maak(Uri portaal, string map, int dossiers)
    {
        var klok = Stopwatch.StartNew();
        var maand = Maand.Van(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Vorige;
        var stromen = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        Bijstandslevering.Schrijf(new Bijstandsplan(dossiers, maand, Seed: 11, FoutenPerTienduizend: 10), naam => stromen[naam] = new MemoryStream());
        using var beheerder = await Aanmelding.Als(portaal, "demo-beheerder");
        foreach (var (url, bestand) in Soorten)
        {
            while (!await beheerder.Lever($"/oib/leveringen/{maand}/{url}", stromen[bestand].ToArray()))
            {
                if (klok.Elapsed > Geduld) { throw new TimeoutException($"{bestand} wordt niet aangenomen."); }
                await Task.Delay(500);
            }
        }
        while (await Bezig(map))
        {
            if (klok.Elapsed > Geduld) { throw new TimeoutException("De voorstellen komen niet klaar."); }
            await Task.Delay(500);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{dossiers} dossiers ingelezen en voorgesteld in {klok.Elapsed.TotalSeconds:0} s; de database is {Opslag(map) / 1e6:0} MB"));
    }

    /// <summary>Bytes of the database with what it still has to write away.</summary>
    public static long Opslag(string map) => new DirectoryInfo(map).EnumerateFiles("*.db*").Sum(b => b.Length);

    /// <summary>Whether a job waits or runs; read beside the portal.</summary>
    private static async Task<bool> Bezig(string map)
    {
        var bestand = Directory.EnumerateFiles(map, "*.db", SearchOption.AllDirectories).First();
        await using var opslag = new SqliteConnection($"Data Source={bestand};Mode=ReadOnly;Pooling=False");
        await opslag.OpenAsync();
        await using var vraag = opslag.CreateCommand();
        vraag.CommandText = "SELECT COUNT(*) FROM Klus WHERE Status IN ('Wachtend', 'Bezig')";
        return (long)(await vraag.ExecuteScalarAsync())! > 0;
    }
}
