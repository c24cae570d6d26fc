using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
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
/// often is told by NODES_KEREN: 6 times in CI, and as often as one likes by hand (README).
/// </summary>
public sealed class KlussenTests
{
    private static readonly Maand Maand = new(2026, 2);
    private static readonly DateOnly Peildatum = new(2026, 3, 1);
    private static readonly int Keren = int.TryParse(Environment.GetEnvironmentVariable("NODES_KEREN"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 6;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Klussen_TerwijlNodesWordenGedood_GevenHetzelfdeAlsInRust()
    {
        string rustig;
        await using (var cluster = await Cluster.Maak(1))
        {
            var ronde = await VraagWerk(cluster);
            await Klaar(cluster);
            rustig = await Uitkomst(cluster, ronde);
        }
        await using (var cluster = await Cluster.Maak(3))
        {
            var ronde = await VraagWerk(cluster);
            var (gedood, tijdensWerk) = await Jaag(cluster);
            await Klaar(cluster);
            (await Uitkomst(cluster, ronde)).ShouldBe(rustig);
            gedood.ShouldBe(Keren);
            tijdensWerk.ShouldBeGreaterThan(0, "anders is er niets onderbroken");
            TestContext.Current.SendDiagnosticMessage($"{gedood} nodes gedood, {tijdensWerk} terwijl zij een klus deden.");
        }
    }

    /// <summary>A month and a ronde: everything that makes a job.</summary>
    private static async Task<Guid> VraagWerk(Cluster cluster)
    {
        var maand = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        Bijstandslevering.Schrijf(new Bijstandsplan(2_000, Maand, Seed: 5, FoutenPerTienduizend: 100), naam => maand[naam] = new MemoryStream());
        var stad = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        Stad.Schrijf(Stadsplan.Maak(30_000, Peildatum, foutenPerTienduizend: 50).Waarde, naam => stad[naam] = new MemoryStream());

        var ronde = (await cluster.Dienst<MaakRonde>().Voer(Cluster.Armoede, "Proefronde", Peildatum, ["stadspas", "laptop"], Stop)).Waarde;
        foreach (var (naam, inhoud) in stad)
        {
            var geladen = await cluster.Dienst<LaadBron>().Voer(Cluster.Beheerder, ronde, Path.GetFileNameWithoutExtension(naam), new MemoryStream(inhoud.ToArray()), Stop);
            geladen.Weigering.ShouldBeNull(naam);
        }
        foreach (var soort in Enum.GetValues<Leveringsoort>())
        {
            using var inhoud = new MemoryStream(maand[soort.Bestand()].ToArray());
            (await cluster.Dienst<LeverBestand>().Voer(Cluster.Beheerder, Maand.ToString(), soort.Url(), inhoud, Stop)).Weigering.ShouldBeNull();
        }
        (await cluster.Dienst<KoppelRonde>().Voer(Cluster.Armoede, ronde, Stop)).Weigering.ShouldBeNull();
        return ronde;
    }

    /// <summary>Kills whoever has a job, at an arbitrary moment of it, and starts another node in its place.</summary>
    private static async Task<(int Gedood, int TijdensWerk)> Jaag(Cluster cluster)
    {
        // A seed of its own each run: the points are meant to differ. It is said, so that a failure can be looked at again.
        var zaad = Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage($"Zaad {zaad}.");
        var toeval = new Random(zaad);
        var (gedood, tijdensWerk) = (0, 0);
        while (gedood < Keren)
        {
            await Task.Delay(toeval.Next(20, 700), Stop);
            var bezig = (await cluster.Klussen()).FindAll(k => k.Status == Klusstatus.Bezig);
            var slachtoffer = bezig.Select(cluster.Werker).FirstOrDefault(n => n is not null);
            if (slachtoffer is null && (await cluster.Klussen()).TrueForAll(k => !k.Loopt)) { slachtoffer = cluster.Nodes[0]; }
            if (slachtoffer is null) { continue; }
            if (bezig.Count > 0) { tijdensWerk++; }
            await cluster.Dood(slachtoffer);
            gedood++;
            await cluster.Erbij();
        }
        return (gedood, tijdensWerk);
    }

    private static async Task Klaar(Cluster cluster)
    {
        var klok = Stopwatch.StartNew();
        while (true)
        {
            var klussen = await cluster.Klussen();
            klussen.Where(k => k.Status is Klusstatus.Mislukt or Klusstatus.Geannuleerd).Select(k => $"{k.Soort}: {k.Zin}").ShouldBeEmpty();
            if (klussen.TrueForAll(k => !k.Loopt)) { return; }
            if (klok.Elapsed > TimeSpan.FromMinutes(4)) { throw new TimeoutException("Niet klaar: " + string.Join("; ", klussen.Select(k => $"{k.Soort} {k.Status} {k.Poging}"))); }
            await Task.Delay(200, Stop);
        }
    }

    /// <summary>What came of it, as text: every row that counts, the letters, and whether the trail still holds.</summary>
    private static async Task<string> Uitkomst(Cluster cluster, Guid ronde)
    {
        await using var context = cluster.Context();
        var maanden = await context.Set<Dossiermaand>().AsNoTracking().OrderBy(d => d.Dossiernummer).ToListAsync(Stop);
        maanden.Count.ShouldBeGreaterThan(1_500);
        var aantallen = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["dossiers"] = await context.Set<Dossierrij>().CountAsync(Stop), ["inkomsten"] = await context.Set<Inkomstenrij>().CountAsync(Stop),
            ["historie"] = await context.Set<Historiebedrag>().CountAsync(Stop), ["afgekeurd"] = await context.Set<Datakoppeling.Oib.Leveringen.Afkeuring>().CountAsync(Stop),
            ["leveringen"] = await context.Set<Levering>().CountAsync(l => l.Status == Leveringstatus.Ingelezen, Stop),
            ["uitslagen"] = await context.Set<Koppeluitslag>().CountAsync(Stop),
        };
        var brieven = new List<string>();
        foreach (var naam in (string[])["aanschrijving-stadspas.csv", "aanschrijving-laptop.csv"])
        {
            var lijst = await cluster.Dienst<GeefUitvoer>().Voer(Cluster.Armoede, ronde, naam, "mailing", Stop);
            lijst.Weigering.ShouldBeNull();
            using var inhoud = new MemoryStream();
            await lijst.Waarde.Schrijf(inhoud, Stop);
            inhoud.Length.ShouldBeGreaterThan(1_000);
            brieven.Add($"{naam} {Convert.ToHexStringLower(SHA256.HashData(inhoud.ToArray()))}");
        }
        var spoor = await cluster.Dienst<SpoorControle>().Controleer([], null, Stop);
        spoor.EersteFout.ShouldBeNull("het spoor sluit, ook over een gedode node heen");
        return string.Join('\n', aantallen.Select(a => $"{a.Key} {a.Value}").Concat(brieven)
            .Concat(maanden.Select(d => $"{d.Dossiernummer} {d.Bak} {d.Uitkomst} {d.TeVerrekenen}")));
    }
}
