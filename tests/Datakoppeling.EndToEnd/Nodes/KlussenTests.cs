using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Portal.Voorbeeldstad;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.EndToEnd.Nodes;

/// <summary>
/// Nodes that are killed while they read, propose and link: another takes the work over, nothing is done twice and nothing is lost. How
/// much work there is to disturb is told by NODES_KEREN: a little in CI, and as much as one likes by hand (README).
/// </summary>
public sealed class KlussenTests
{
    private const int HoogstensPerKlus = 3;
    private static readonly Maand Eerste = new(2025, 12);
    private static readonly DateOnly Peildatum = new(2026, 3, 1);
    private static readonly int Keren = int.TryParse(Environment.GetEnvironmentVariable("NODES_KEREN"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Klussen_TerwijlNodesWordenGedood_GevenHetzelfdeAlsInRust()
    {
        string rustig;
        await using (var cluster = await Cluster.Maak(1)) { rustig = await Uitkomst(cluster, await DoeWerk(cluster)); }
        await using (var cluster = await Cluster.Maak(3))
        {
            var werk = DoeWerk(cluster);
            var gedood = await Jaag(cluster, werk);
            (await Uitkomst(cluster, await werk)).ShouldBe(rustig);
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
            var maand = Eerste.Plus(keer);
            var bestanden = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
            Bijstandslevering.Schrijf(new Bijstandsplan(2_000, maand, Seed: 5, FoutenPerTienduizend: 100), naam => bestanden[naam] = new MemoryStream());
            foreach (var soort in Enum.GetValues<Leveringsoort>())
            {
                using var inhoud = new MemoryStream(bestanden[soort.Bestand()].ToArray());
                (await cluster.Dienst<LeverBestand>().Voer(Cluster.Beheerder, maand.ToString(), soort.Url(), inhoud, Stop)).Weigering.ShouldBeNull();
                await cluster.Rust();
            }
            rondes.Add(await Ronde(cluster, $"Proefronde {keer + 1}"));
            await cluster.Rust();
        }
        return rondes;
    }

    private static async Task<Guid> Ronde(Cluster cluster, string naam)
    {
        var stad = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        Stad.Schrijf(Stadsplan.Maak(30_000, Peildatum, foutenPerTienduizend: 50).Waarde, naam => stad[naam] = new MemoryStream());
        var ronde = (await cluster.Dienst<MaakRonde>().Voer(Cluster.Armoede, naam, Peildatum, ["stadspas", "laptop"], Stop)).Waarde;
        foreach (var (bestand, inhoud) in stad)
        {
            var geladen = await cluster.Dienst<LaadBron>().Voer(Cluster.Beheerder, ronde, Path.GetFileNameWithoutExtension(bestand), new MemoryStream(inhoud.ToArray()), Stop);
            geladen.Weigering.ShouldBeNull(bestand);
        }
        (await cluster.Dienst<KoppelRonde>().Voer(Cluster.Armoede, ronde, Stop)).Weigering.ShouldBeNull();
        return ronde;
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

    /// <summary>What came of it, as text: every row that counts, the letters, and whether the trail still holds.</summary>
    private static async Task<string> Uitkomst(Cluster cluster, List<Guid> rondes)
    {
        await using var context = cluster.Context();
        var maanden = await context.Set<Dossiermaand>().AsNoTracking().OrderBy(d => d.Maand).ThenBy(d => d.Dossiernummer).ToListAsync(Stop);
        maanden.Count.ShouldBeGreaterThan(800 * Keren);
        var aantallen = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["dossiers"] = await context.Set<Dossierrij>().CountAsync(Stop), ["inkomsten"] = await context.Set<Inkomstenrij>().CountAsync(Stop),
            ["historie"] = await context.Set<Historiebedrag>().CountAsync(Stop), ["afgekeurd"] = await context.Set<Datakoppeling.Oib.Leveringen.Afkeuring>().CountAsync(Stop),
            ["leveringen"] = await context.Set<Levering>().CountAsync(l => l.Status == Leveringstatus.Ingelezen, Stop),
            ["uitslagen"] = await context.Set<Koppeluitslag>().CountAsync(Stop),
        };
        var brieven = new List<string>();
        foreach (var (ronde, naam) in rondes.SelectMany(r => new[] { (r, "aanschrijving-stadspas.csv"), (r, "aanschrijving-laptop.csv") }))
        {
            var lijst = await cluster.Dienst<GeefUitvoer>().Voer(Cluster.Armoede, ronde, naam, "mailing", Stop);
            lijst.Weigering.ShouldBeNull();
            using var inhoud = new MemoryStream();
            await lijst.Waarde.Schrijf(inhoud, Stop);
            inhoud.Length.ShouldBeGreaterThan(1_000);
            // A kenmerk is random; the rest of a letter is not.
            var regels = Encoding.UTF8.GetString(inhoud.ToArray()).Split('\n').Select(r => r[(r.IndexOf(';', StringComparison.Ordinal) + 1)..]);
            brieven.Add($"{naam} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', regels))))}");
        }
        var spoor = await cluster.Dienst<SpoorControle>().Controleer([], null, Stop);
        spoor.EersteFout.ShouldBeNull("het spoor sluit, ook over een gedode node heen");
        return string.Join('\n', aantallen.Select(a => $"{a.Key} {a.Value}").Concat(brieven)
            .Concat(maanden.Select(d => $"{d.Maand} {d.Dossiernummer} {d.Bak} {d.Uitkomst} {d.TeVerrekenen}")));
    }
}
