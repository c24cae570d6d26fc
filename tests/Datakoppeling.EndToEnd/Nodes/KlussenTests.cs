using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Klussen;

namespace Datakoppeling.EndToEnd.Nodes;

/// <summary>
/// Nodes that are killed while they read, propose and link: another takes the work over, nothing is done twice and nothing is lost. How
/// much work there is to disturb is told by NODES_KEREN: a little in CI, and as much as one likes by hand (README).
/// </summary>
public sealed class KlussenTests
{
    private const int HoogstensPerKlus = 3;
    private static readonly Maand Eerste = new(2025, 12);
    private static readonly int Keren = int.TryParse(Environment.GetEnvironmentVariable("NODES_KEREN"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Klussen_TerwijlNodesWordenGedood_GevenHetzelfdeAlsInRust()
    {
        string rustig;
        await using (var cluster = await Cluster.Maak(1)) { rustig = await Maandwerk.Uitkomst(cluster, await DoeWerk(cluster)); }
        await using (var cluster = await Cluster.Maak(3))
        {
            var werk = DoeWerk(cluster);
            var gedood = await Jaag(cluster, werk);
            (await Maandwerk.Uitkomst(cluster, await werk)).ShouldBe(rustig);
            gedood.ShouldBeGreaterThanOrEqualTo(2 * Keren, "anders is er te weinig onderbroken");
            await Afwachten.Tot("het rooster kent wie er nog is, en wie gedood is niet meer", async () =>
                (await cluster.OpHetRooster()).SetEquals(cluster.Nodes.Select(n => n.Nummer)));
            TestContext.Current.SendDiagnosticMessage($"{gedood} nodes gedood terwijl zij een klus deden; alles gelijk aan de run in rust.");
        }
    }

    /// <summary>Months and rondes, one after the other: everything that makes a job.</summary>
    private static async Task<List<Guid>> DoeWerk(Cluster cluster)
    {
        var rondes = new List<Guid>();
        for (var keer = 0; keer < Keren; keer++)
        {
            foreach (var soort in Enum.GetValues<Leveringsoort>())
            {
                await Maandwerk.Lever(cluster, Eerste.Plus(keer), soort);
                await cluster.Rust();
            }
            var ronde = await Maandwerk.MaakRonde(cluster, $"Proefronde {keer + 1}");
            await Maandwerk.Koppel(cluster, ronde);
            rondes.Add(ronde);
            await cluster.Rust();
        }
        return rondes;
    }

    /// <summary>Until the work is done: kills whoever has a job, at an arbitrary moment of it, and starts another node in its place.</summary>
    private static async Task<int> Jaag(Cluster cluster, Task werk)
    {
        // A seed of its own each run: the points are meant to differ. It is said, so that a failure can be looked at again.
        var zaad = Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage($"Zaad {zaad}.");
        var toeval = new Random(zaad);
        var perKlus = new Dictionary<Guid, int>();
        while (!werk.IsCompleted)
        {
            await Task.Delay(20, Stop);
            if ((await cluster.Klussen()).Find(k => k.Status == Klusstatus.Bezig && perKlus.GetValueOrDefault(k.Id) < HoogstensPerKlus) is not { } klus) { continue; }
            await Task.Delay(toeval.Next(0, 800), Stop);
            // Whether it still has the job or has just ended it: both are moments that may go wrong.
            if (cluster.Werker(klus) is not { } slachtoffer) { continue; }
            perKlus[klus.Id] = perKlus.GetValueOrDefault(klus.Id) + 1;
            await cluster.Dood(slachtoffer);
            await cluster.Erbij();
        }
        return perKlus.Values.Sum();
    }

}
