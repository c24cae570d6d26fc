using System.Globalization;
using System.Net;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.EndToEnd.Nodes;

/// <summary>What goes on at the moment that the database falls away.</summary>
public enum Bezigheid { Rust, Inlezen, Voorstellen, Koppelen, Vastleggen, Beslissen }

/// <summary>One time that the database falls away.</summary>
/// <param name="Wijze">As PostgreSQL names it: <c>fast</c>, <c>immediate</c>.</param>
public sealed record Uitval(Bezigheid Tijdens, string Wijze, int Seconden);

/// <summary>
/// PostgreSQL stops and comes back, while nothing happens and in the middle of everything that a portal does. The portal lives, and what
/// came of the work is what comes of it in rest. UITVAL=2,8,60 takes each way, each duration and each number of nodes (README).
/// </summary>
public sealed class UitvalTests
{
    private const int Besluiten = 60;
    private static readonly Maand Maand = new(2025, 12);
    private static readonly Lazy<Postgresserver> Server = new(Postgresserver.Duurzaam);
    private static readonly Lazy<Task<string>> InRust = new(async () =>
    {
        await using var cluster = await Cluster.Maak(1, () => Server.Value);
        return await Doe(cluster, _ => null);
    });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>In CI each thing that goes on meets both ways of stopping, and one and two nodes.</summary>
    public static TheoryData<int, Uitval[]> Uitvallen() => Environment.GetEnvironmentVariable("UITVAL") is not { Length: > 0 } duren
        ? new()
        {
            {
                1,
                [
                    new(Bezigheid.Rust, "fast", 8), new(Bezigheid.Inlezen, "immediate", 2), new(Bezigheid.Voorstellen, "fast", 2),
                    new(Bezigheid.Koppelen, "immediate", 2), new(Bezigheid.Beslissen, "fast", 2),
                ]
            },
            {
                2,
                [
                    new(Bezigheid.Rust, "immediate", 2), new(Bezigheid.Inlezen, "fast", 8), new(Bezigheid.Voorstellen, "immediate", 2),
                    new(Bezigheid.Koppelen, "fast", 2), new(Bezigheid.Beslissen, "immediate", 2),
                ]
            },
        }
        : [.. from nodes in (int[])[1, 2]
              from wijze in (string[])["fast", "immediate"]
              from duur in duren.Split(',').Select(d => int.Parse(d, CultureInfo.InvariantCulture))
              select new TheoryDataRow<int, Uitval[]>(nodes, [.. Enum.GetValues<Bezigheid>().Select(b => new Uitval(b, wijze, duur))])];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Uitvallen))]
    public async Task Database_ValtWegEnKomtTerug_HetPortaalLeeftEnAllesIsAlsInRust(int nodes, Uitval[] uitvallen)
    {
        if (Postgresserver.Ontbreekt is null) { await InRust.Value; }
        await using var cluster = await Cluster.Maak(nodes, () => Server.Value);
        (await MetLogs(cluster, () => Doe(cluster, wat => Array.Find(uitvallen, u => u.Tijdens == wat) is { } uitval ? () => Val(cluster, uitval) : null))).ShouldBe(await InRust.Value);
        (await cluster.Klussen()).ShouldAllBe(k => k.Status == Klusstatus.Gereed);
        await Afwachten.Tot("alle nodes doen weer mee", async () => (await cluster.OpHetRooster()).SetEquals(cluster.Nodes.Select(n => n.Nummer)));
        await Afwachten.Tot("alle nodes horen weer nieuws van elkaar", async () => await cluster.Luisteraars() == nodes);
        foreach (var node in cluster.Nodes) { await Gereed(node); }
    }

    [Fact]
    public async Task Node_GedoodMiddenInHetInlezenVoorstellenEnKoppelen_EenAnderMaaktHetAf()
    {
        if (Postgresserver.Ontbreekt is null) { await InRust.Value; }
        await using var cluster = await Cluster.Maak(3, () => Server.Value);
        var geraakt = new List<Guid>();
        (await MetLogs(cluster, () => Doe(cluster, wat => wat is Bezigheid.Rust or Bezigheid.Beslissen ? null : async () => geraakt.Add(await Dood(cluster))))).ShouldBe(await InRust.Value);
        geraakt.Count.ShouldBe(4);
        // Each that was hit was under way: it took another attempt, on another node.
        (await cluster.Klussen()).Where(k => geraakt.Contains(k.Id)).ShouldAllBe(k => k.Status == Klusstatus.Gereed && k.Poging >= 2);
    }

    /// <summary>Kills whoever does the one job there is, and starts another node in its place.</summary>
    private static async Task<Guid> Dood(Cluster cluster)
    {
        var klus = (await cluster.Klussen()).Single(k => k.Status == Klusstatus.Bezig);
        await cluster.Dood(cluster.Werker(klus)!);
        await cluster.Erbij();
        return klus.Id;
    }

    private static async Task<string> MetLogs(Cluster cluster, Func<Task<string>> doe)
    {
        try { return await doe(); }
        catch (Exception fout) when (fout is not OperationCanceledException) { throw new InvalidOperationException($"{fout.Message}\n\n{cluster.Logs}", fout); }
    }

    /// <summary>All the work of a month and two rondes.</summary>
    /// <param name="stoot">What happens in the middle of each; nothing where it says so.</param>
    private static async Task<string> Doe(Cluster cluster, Func<Bezigheid, Func<Task>?> stoot)
    {
        async Task Tijdens(Bezigheid wat, string tabel, Func<Task> begin)
        {
            if (stoot(wat) is not { } stoor) { await begin(); }
            else
            {
                await using var slot = await Tafelslot.Op(cluster, tabel);
                await begin();
                await slot.Geraakt();
                await stoor();
            }
            await cluster.Rust();
        }

        if (stoot(Bezigheid.Rust) is { } rust) { await rust(); }
        await Tijdens(Bezigheid.Inlezen, "OibDossierrij", () => Maandwerk.Lever(cluster, Maand, Leveringsoort.Dossiers));
        await Maandwerk.Lever(cluster, Maand, Leveringsoort.Historie);
        await cluster.Rust();
        await Tijdens(Bezigheid.Voorstellen, "OibDossiermaand", () => Maandwerk.Lever(cluster, Maand, Leveringsoort.Inkomsten));
        var rondes = new List<Guid>();
        // While the letters are being written away, and while all that came of it is saved at once.
        foreach (var (wat, tabel) in ((Bezigheid, string)[])[(Bezigheid.Koppelen, "Kluisbestand"), (Bezigheid.Vastleggen, "MailingUitslag")])
        {
            var ronde = await Maandwerk.MaakRonde(cluster, $"Proefronde {wat}");
            await Tijdens(wat, tabel, () => Maandwerk.Koppel(cluster, ronde));
            rondes.Add(ronde);
        }
        await BeslisAlles(cluster, stoot(Bezigheid.Beslissen));
        return await Maandwerk.Uitkomst(cluster, rondes);
    }

    private static async Task Val(Cluster cluster, Uitval uitval)
    {
        Server.Value.Stop(uitval.Wijze);
        try { await Task.Delay(TimeSpan.FromSeconds(uitval.Seconden), Stop); }
        finally { Server.Value.Start(); }
        foreach (var node in cluster.Nodes)
        {
            node.Leeft.ShouldBeTrue($"het portaal overleeft {uitval}\n{node.Log}");
            await Gereed(node);
            node.Leeft.ShouldBeTrue($"het portaal overleeft {uitval}\n{node.Log}");
        }
    }

    private static async Task Gereed(Portaalproces node)
    {
        using var vraag = new HttpClient { BaseAddress = node.Adres };
        await Afwachten.Tot("de node is weer gereed", async () =>
            (await vraag.GetAsync(new Uri("gezondheid/gereed", UriKind.Relative), Stop)).StatusCode == HttpStatusCode.OK);
    }

    /// <summary>One consulent after another case, each until it is decided: somebody at a screen also tries again.</summary>
    private static async Task BeslisAlles(Cluster cluster, Func<Task>? stoot)
    {
        var consulent = Demogebruikers.Zoek("demo-consulent")!;
        List<Guid> zaken;
        await using (var context = cluster.Context())
        {
            zaken = await context.Set<Dossiermaand>().Where(d => d.Bak == Bak.Voorstel).OrderBy(d => d.Dossiernummer).Select(d => d.Id).Take(Besluiten).ToListAsync(Stop);
        }
        zaken.Count.ShouldBe(Besluiten);
        var gedaan = 0;
        var werk = Task.Run(async () =>
        {
            foreach (var zaak in zaken)
            {
                while (!await Beslis(cluster, consulent, zaak)) { await Task.Delay(100, Stop); }
                Interlocked.Increment(ref gedaan);
            }
        }, Stop);
        if (stoot is not null)
        {
            await Afwachten.Tot("er is begonnen met beslissen", () => Volatile.Read(ref gedaan) > 5);
            var toen = Volatile.Read(ref gedaan);
            await stoot();
            toen.ShouldBeLessThan(Besluiten, "de database viel weg tijdens het beslissen");
        }
        await werk;
        await using var na = cluster.Context();
        (await na.Set<Beslissing>().CountAsync(Stop)).ShouldBe(Besluiten, "elk besluit is een keer genomen");
        (await na.Set<Datakoppeling.Platform.Spoor.Spoorrij>().CountAsync(r => r.Handeling == OibRechten.Beslissen.Code && r.Resultaat == Datakoppeling.Platform.Spoor.Resultaat.Gelukt, Stop))
            .ShouldBe(Besluiten, "en staat een keer in het spoor");
    }

    private static async Task<bool> Beslis(Cluster cluster, Gebruiker wie, Guid zaak)
    {
        int versie;
        try
        {
            await using var context = cluster.Context();
            var nu = await context.Set<Dossiermaand>().AsNoTracking().SingleAsync(d => d.Id == zaak, Stop);
            if (nu.Bak == Bak.Besloten) { return true; }
            versie = nu.Versie;
        }
        catch (Exception fout) when (Opslagfout.IsTijdelijk(fout))
        {
            return false;
        }
        // Whatever the database does: an answer, never an exception.
        return (await cluster.Dienst<Beslis>().Voer(wie, zaak, versie, new Besluit(Besluitsoort.Akkoord), Stop)).Gelukt;
    }
}
