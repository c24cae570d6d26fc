using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Afspraken;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.EndToEnd.Nodes;

/// <summary>
/// Several nodes of the real portal, each a process, on one PostgreSQL database and one data folder; and beside them the same
/// composition in this process, which asks for work and looks at what became of it, but does no jobs itself.
/// </summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("datakoppeling-nodes-");
    private readonly string _database = "n" + Guid.NewGuid().ToString("N");
    private readonly string _hoofdsleutel = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private readonly List<Portaalproces> _nodes = [];
    private readonly Postgresserver _server;
    private ServiceProvider _diensten = null!;

    public static readonly Gebruiker Beheerder = Demogebruikers.Zoek("demo-beheerder")!;
    public static readonly Gebruiker Armoede = Demogebruikers.Zoek("demo-armoede")!;

    public IReadOnlyList<Portaalproces> Nodes => _nodes;
    public T Dienst<T>() where T : notnull => _diensten.GetRequiredService<T>();
    public PortaalContext Context() => Dienst<IDbContextFactory<PortaalContext>>().CreateDbContext();
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Cluster(Postgresserver server) => _server = server;

    /// <param name="server">A server of the test's own, for who stops it; otherwise the one that all share.</param>
    /// <param name="meer">Settings for each node.</param>
    public static async Task<Cluster> Maak(int nodes, Func<Postgresserver>? server = null, params string[] meer)
    {
        if (Postgresserver.Ontbreekt is { } reden)
        {
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) { Assert.Fail(reden); }
            Assert.Skip(reden + "; meer nodes zijn niet getoetst.");
        }
        var cluster = new Cluster(server?.Invoke() ?? Postgresserver.Gedeeld);
        cluster._server.Sql($"CREATE DATABASE \"{cluster._database}\"");
        // The first makes the schema and the keys; the others find them.
        for (var i = 0; i < nodes; i++) { await cluster.Erbij(meer); }
        await cluster.Verbind();
        return cluster;
    }

    /// <summary>The connection string of its database.</summary>
    public string Verbinding => _server.Verbinding(_database);

    private Dictionary<string, string?> Instellingen => new(StringComparer.Ordinal)
    {
        ["Opslag:Map"] = _map.FullName, ["Opslag:Soort"] = "PostgreSQL", ["Opslag:Verbinding"] = Verbinding,
        ["Kluis:Hoofdsleutel"] = _hoofdsleutel, ["Spoor:Ankermap"] = Path.Combine(_map.FullName, "ankers"), ["Toegang:Benoemd:mailing.laden:0"] = Beheerder.Id, ["Voorbeeldgegevens"] = "nee",
        ["Leveringen:Afkeurgrens"] = "100", ["Leveringen:Verschilgrens"] = "1000000000",
        // A dead node is missed soon, and a job that is killed a few times is not given up: that it is hostile here is our doing.
        ["Klussen:Lease"] = "00:00:02", ["Klussen:Kijken"] = "00:00:00.500", ["Klussen:Pogingen"] = "20",
    };

    /// <summary>The same settings as a process takes them from its environment: for a verb.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Omgeving => Instellingen.Select(i => KeyValuePair.Create(i.Key.Replace(":", "__", StringComparison.Ordinal), i.Value));

    /// <summary>Starts one more node.</summary>
    /// <param name="meer">Settings that differ from those of the others.</param>
    public async Task<Portaalproces> Erbij(params string[] meer)
    {
        var node = await Portaalproces.Node(_map, [.. Instellingen.Select(i => $"--{i.Key}={i.Value}"), .. meer]);
        _nodes.Add(node);
        return node;
    }

    /// <summary>Puts a node first in the list: for a test that kills the first and looks at another.</summary>
    public void ZetVooraan(Portaalproces node)
    {
        _nodes.Remove(node);
        _nodes.Insert(0, node);
    }

    /// <summary>Kills a node with SIGKILL: nothing of it gets to say goodbye.</summary>
    public async Task Dood(Portaalproces node)
    {
        _nodes.Remove(node);
        await node.DisposeAsync();
    }

    /// <summary>The node that does a job at this moment; its process number stands in the name that it takes jobs under.</summary>
    public Portaalproces? Werker(Klus klus) => klus.Werker.Split('/') is [_, var nummer, _] && int.TryParse(nummer, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? _nodes.Find(n => n.Nummer == id)
        : null;

    public async Task<List<Klus>> Klussen()
    {
        await using var context = Context();
        return await context.Set<Klus>().AsNoTracking().OrderBy(k => k.Gemaakt).ToListAsync(Stop);
    }

    /// <summary>The process numbers of the nodes that share the schedule of jobs, as the schedule itself has it.</summary>
    public async Task<HashSet<int>> OpHetRooster()
    {
        await using var context = Context();
        var namen = await context.Database.SqlQuery<string>($"SELECT instance_name AS \"Value\" FROM qrtz_scheduler_state").ToListAsync(Stop);
        return [.. namen.Select(n => int.Parse(n.Split('/')[1], CultureInfo.InvariantCulture))];
    }

    /// <summary>What each node wrote to its log, for who looks at a failure.</summary>
    public string Logs => string.Join("\n\n", _nodes.Select(n => n.Log));

    /// <summary>How many nodes listen for news of the others, as the server sees it.</summary>
    public async Task<int> Luisteraars()
    {
        await using var context = Context();
        return await context.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'").SingleAsync(Stop);
    }

    /// <summary>Waits until no job waits or runs; one that failed fails the test.</summary>
    public Task Rust() => Klusrust.Wacht(_diensten, Stop);

    private async Task Verbind()
    {
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection(Instellingen).Build();
        var diensten = new ServiceCollection().AddSingleton<IConfiguration>(instellingen).AddLogging();
        diensten.AddDatakoppeling(instellingen, ontwikkeling: true).Weigering.ShouldBeNull();
        _diensten = diensten.BuildServiceProvider();
        (await Dienst<Spooropening>().Open(Stop)).Weigering.ShouldBeNull();
        (await Dienst<Veldsleutelopening>().Open(Stop)).Weigering.ShouldBeNull();
        await Proefafspraken.LegVast(_diensten, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) { await node.DisposeAsync(); }
        if (_diensten is not null) { await _diensten.DisposeAsync(); }
        _server.Verwijder(_database);
        _map.Delete(recursive: true);
    }
}
