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
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Portal.Voorbeeldstad;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.EndToEnd.Nodes;

/// <summary>What nodes are disturbed at: deliveries, proposals, a ronde. The same each time, so that what comes of it can be compared.</summary>
internal static class Maandwerk
{
    public const int Dossiers = 2_000;
    private static readonly DateOnly Peildatum = new(2026, 3, 1);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Hands one file in; a job reads it.</summary>
    public static async Task Lever(Cluster cluster, Maand maand, Leveringsoort soort)
    {
        var bestanden = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        Bijstandslevering.Schrijf(new Bijstandsplan(Dossiers, maand, Seed: 5, FoutenPerTienduizend: 100), naam => bestanden[naam] = new MemoryStream());
        using var inhoud = new MemoryStream(bestanden[soort.Bestand()].ToArray());
        (await cluster.Dienst<LeverBestand>().Voer(Cluster.Beheerder, maand.ToString(), soort.Url(), inhoud, Stop)).Weigering.ShouldBeNull();
    }

    /// <summary>A ronde with all its sources in.</summary>
    public static async Task<Guid> MaakRonde(Cluster cluster, string naam)
    {
        var stad = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        Stad.Schrijf(Stadsplan.Maak(30_000, Peildatum, foutenPerTienduizend: 50).Waarde, bestand => stad[bestand] = new MemoryStream());
        var ronde = (await cluster.Dienst<MaakRonde>().Voer(Cluster.Armoede, naam, Peildatum, ["stadspas", "laptop"], Stop)).Waarde;
        foreach (var (bestand, inhoud) in stad)
        {
            var geladen = await cluster.Dienst<LaadBron>().Voer(Cluster.Beheerder, ronde, Path.GetFileNameWithoutExtension(bestand), new MemoryStream(inhoud.ToArray()), Stop);
            geladen.Weigering.ShouldBeNull(bestand);
        }
        return ronde;
    }

    /// <summary>Has it linked, by a job.</summary>
    public static async Task Koppel(Cluster cluster, Guid ronde) => (await cluster.Dienst<KoppelRonde>().Voer(Cluster.Armoede, ronde, Stop)).Weigering.ShouldBeNull();

    /// <summary>What came of it, as text: every row that counts, the letters, and whether the trail still holds.</summary>
    public static async Task<string> Uitkomst(Cluster cluster, IReadOnlyList<Guid> rondes)
    {
        await using var context = cluster.Context();
        var maanden = await context.Set<Dossiermaand>().AsNoTracking().OrderBy(d => d.Maand).ThenBy(d => d.Dossiernummer).ToListAsync(Stop);
        maanden.Count.ShouldBeGreaterThan(800);
        var aantallen = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["dossiers"] = await context.Set<Dossierrij>().CountAsync(Stop), ["inkomsten"] = await context.Set<Inkomstenrij>().CountAsync(Stop),
            ["historie"] = await context.Set<Historiebedrag>().CountAsync(Stop), ["afgekeurd"] = await context.Set<Datakoppeling.Oib.Leveringen.Afkeuring>().CountAsync(Stop),
            ["leveringen"] = await context.Set<Levering>().CountAsync(l => l.Status == Leveringstatus.Ingelezen, Stop),
            ["uitslagen"] = await context.Set<Koppeluitslag>().CountAsync(Stop), ["beslissingen"] = await context.Set<Beslissing>().CountAsync(Stop),
        };
        var brieven = new List<string>();
        foreach (var (ronde, naam) in rondes.SelectMany(r => new[] { (r, "aanschrijving-stadspas.csv"), (r, "aanschrijving-laptop.csv") })) { brieven.Add($"{naam} {await Brieven(cluster, ronde, naam)}"); }
        var spoor = await cluster.Dienst<SpoorControle>().Controleer([], null, Stop);
        spoor.EersteFout.ShouldBeNull("het spoor sluit, ook over een onderbreking heen");
        return string.Join('\n', aantallen.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Key} {a.Value}")).Concat(brieven)
            .Concat(maanden.Select(d => $"{d.Maand} {d.Dossiernummer} {d.Bak} {d.Uitkomst} {d.TeVerrekenen}")));
    }

    private static async Task<string> Brieven(Cluster cluster, Guid ronde, string naam)
    {
        var lijst = await cluster.Dienst<GeefUitvoer>().Voer(Cluster.Armoede, ronde, naam, "mailing", Stop);
        lijst.Weigering.ShouldBeNull();
        using var inhoud = new MemoryStream();
        await lijst.Waarde.Schrijf(inhoud, Stop);
        inhoud.Length.ShouldBeGreaterThan(1_000);
        // A kenmerk is random; the rest of a letter is not.
        var rijen = Encoding.UTF8.GetString(inhoud.ToArray()).Split('\n').Select(r => r[(r.IndexOf(';', StringComparison.Ordinal) + 1)..]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rijen))));
    }
}
