using System.Diagnostics;
using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Portal.Voorbeeldstad;

namespace Datakoppeling.Belasting;

/// <summary>Gives the portal a month of work, over its own uploads, and waits until the proposals are there.</summary>
internal static class Werkvoorraad
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(10);
    private static readonly (string Url, string Bestand)[] Soorten =
        [("dossiers", Bijstandslevering.Dossiers), ("historie", Bijstandslevering.Historie), ("inkomsten", Bijstandslevering.Inkomsten)];

    public static async Task Maak(Uri portaal, Databank bank, int dossiers)
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
        while (await bank.Bezig())
        {
            if (klok.Elapsed > Geduld) { throw new TimeoutException("De voorstellen komen niet klaar."); }
            await Task.Delay(500);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{dossiers} dossiers ingelezen en voorgesteld in {klok.Elapsed.TotalSeconds:0} s; de database is {bank.Maat() / 1e6:0} MB"));
    }
}
