using System.Collections.Concurrent;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Aanmelding;
using Datakoppeling.Platform.Aanmelding.Aanmeldpunten;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Tests.Hulp;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Datakoppeling.Tests.Platform;

/// <summary>
/// The platform as the host composes it, with a small module of the tests' own, on a real database and in a folder of its own that
/// are removed afterwards. Several on one folder are several nodes.
/// </summary>
public sealed class Proefplatform : IAsyncDisposable
{
    // EF makes a model, and translates every question anew, for each instance of this (see its Kenmerk): that costs more than most tests
    // do. So the next platform gets one that is no longer used, and opens it with a key of its own.
    private static readonly ConcurrentBag<Veldversleuteling> Velden = [];

    /// <summary>With these no delivery waits for somebody to look at it.</summary>
    public static readonly Leveringsgrens NooitWachten = new(Afgekeurd: 100, Verschil: 100_000_000);

    private readonly bool _eigenMap;
    private readonly Veldversleuteling _velden = Velden.TryTake(out var vrij) ? vrij : new();
    private readonly ServiceProvider _diensten;

    private Proefplatform(string? map, Action<IServiceCollection>? meer, IHoofdsleutel? hoofdsleutel, string? collector, KeyValuePair<string, string?>[] nog)
    {
        _eigenMap = map is null;
        Map = map ?? Directory.CreateTempSubdirectory("datakoppeling-").FullName;
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection(Proefopslag.Instellingen(Map)).AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Klussen:Kijken"] = "00:00:00.050", ["Verwerkingslog:Collector"] = collector, ["Verwerkingslog:Wachttijd"] = "00:01:00",
        }).AddInMemoryCollection(nog).Build();
        var diensten = new ServiceCollection().AddSingleton<IConfiguration>(instellingen).AddLogging(l => l.AddProvider(Logs));
        diensten.AddPlatformOpslag(OpslagInstellingen.Lees(instellingen).Waarde, typeof(Proefplatform).Assembly);
        diensten.AddPlatformAanmelding(new Aanmeldkeuze(null, Sessieinstellingen.Standaard), ontwikkeling: true);
        // Names come from settings, as everywhere but in the demo.
        diensten.RemoveAll<IBenoemden>();
        diensten.AddPlatformToegang();
        diensten.AddModelBijdrage<AanmeldModel>();
        diensten.AddDataProtection().UseEphemeralDataProtectionProvider();
        diensten.AddPlatformHandelingen(OpslagInstellingen.Lees(instellingen).Waarde);
        diensten.AddPlatformKluis(hoofdsleutel ?? Hoofdsleutelbron.Lees(instellingen, ontwikkeling: true, Map).Waarde);
        diensten.AddSingleton(_velden);
        diensten.AddPlatformKlussen(instellingen);
        diensten.AddPlatformTabelbeheer();
        diensten.AddPlatformVerwerkingslog(instellingen).Gelukt.ShouldBeTrue();
        diensten.AddModelBijdrage<ProefModel>();
        diensten.AddRechten<ProefRechten>();
        // Small and broken files are what tests are about: they wait only where a test asks for it.
        diensten.AddSingleton(NooitWachten);
        meer?.Invoke(diensten);
        _diensten = diensten.BuildServiceProvider();
    }

    public string Map { get; }
    public Logvanger Logs { get; } = new();

    /// <param name="hoofdsleutel">Another master key than one made in the folder.</param>
    public static async Task<Proefplatform> Maak(
        string? map = null, Action<IServiceCollection>? meer = null, IHoofdsleutel? hoofdsleutel = null,
        string? collector = null, KeyValuePair<string, string?>[]? instellingen = null)
    {
        var platform = new Proefplatform(map, meer, hoofdsleutel, collector, instellingen ?? []);
        await using var context = platform.Context();
        await Proefopslag.MaakSchema(platform.Map, context, TestContext.Current.CancellationToken);
        (await platform.Dienst<Spooropening>().Open(TestContext.Current.CancellationToken)).Weigering.ShouldBeNull();
        (await platform.Dienst<Veldsleutelopening>().Open(TestContext.Current.CancellationToken)).Weigering.ShouldBeNull();
        return platform;
    }

    public IServiceProvider Diensten => _diensten;
    public T Dienst<T>() where T : notnull => _diensten.GetRequiredService<T>();
    public PortaalContext Context() => Dienst<IDbContextFactory<PortaalContext>>().CreateDbContext();
    public Uitvoerder Uitvoerder => Dienst<Uitvoerder>();

    /// <summary>Starts the hosted services, as the host does; the result stops them gracefully.</summary>
    public async Task<IAsyncDisposable> Draai()
    {
        var gehost = _diensten.GetServices<IHostedService>().ToList();
        foreach (var dienst in gehost) { await dienst.StartAsync(CancellationToken.None); }
        return new Lopend(gehost);
    }

    /// <summary>The schedule of jobs, once <see cref="Draai"/> has begun it.</summary>
    public Task<IScheduler> Rooster() => Afwachten.Op("er is een rooster", () => Task.FromResult(Dienst<Klusplanner>().Nu));

    public async ValueTask DisposeAsync()
    {
        await _diensten.DisposeAsync();
        Logwacht.Controleer(Logs.Rijen, Map);
        _velden.Dispose();
        Velden.Add(_velden);
        if (!_eigenMap) { return; }
        Proefopslag.RuimOp(Map);
    }

    private sealed class Lopend(List<IHostedService> gehost) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (var dienst in gehost) { await dienst.StopAsync(CancellationToken.None); }
        }
    }
}

public enum Proefsoort { Eerste, Tweede }

public sealed class Proefding : IMetVersie
{
    public int Id { get; set; }
    public string Naam { get; set; } = "";
    public Bedrag Bedrag { get; set; }
    public Maand Maand { get; set; }
    public DateTime Moment { get; set; }
    public Proefsoort Soort { get; set; }
    public int Versie { get; private set; }
}

public sealed class ProefModel : IModelBijdrage
{
    public void Bouw(ModelBuilder model) => model.Entity<Proefding>().ToTable("Proefding");
}

public sealed class ProefRechten : IRechtenBijdrage
{
    public static readonly Recht Wijzigen = new("proef.wijzigen", "een proefding wijzigen", Rol.Inkomensconsulent);
    public static readonly Recht Inlezen = new("proef.inlezen", "een proefding inlezen", Rol.Applicatiebeheerder) { AlleenBenoemd = true };
    public IEnumerable<Recht> Rechten => [Wijzigen, Inlezen];

    public static readonly Gebruiker Consulent = new("u1", "Eén", Rol.Inkomensconsulent);
    public static readonly Gebruiker Manager = new("u2", "Twee", Rol.Manager);
}

/// <summary>Keeps every log line of a test, so that it can be searched.</summary>
public sealed class Logvanger : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _rijen = new();

    public IReadOnlyCollection<string> Rijen => _rijen;
    public ILogger CreateLogger(string categoryName) => new Schrijver(_rijen);
    public void Dispose() { }

    private sealed class Schrijver(ConcurrentQueue<string> rijen) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            rijen.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
    }
}
