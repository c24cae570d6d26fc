using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Handelingen;
using Datakoppeling.Tests.Portal.Voorbeeldstad;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Tests.Portal;

/// <summary>
/// A whole ronde and a whole month of the inkomstenverrekening in the real portal, with everything that can be logged being logged,
/// faults included; then every line is searched for each BSN and name that went through it.
/// </summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed partial class GeenPersonenInLogsTests
{
    private static readonly DateOnly Peildatum = new(2026, 3, 1);
    private static readonly Maand Maand = new(2026, 2);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RondeEnMaand_OpTrace_LatenGeenBsnNaamOfGeheimAchterInLogsSpoorOfKlussen()
    {
        var (stad, bijstand) = (new Geheugenmap(), new Geheugenmap());
        Stad.Schrijf(Stadsplan.Maak(1_500, Peildatum, foutenPerTienduizend: 200).Waarde, stad.Open, annuleren: Stop);
        Bijstandslevering.Schrijf(new Bijstandsplan(150, Maand, Seed: 5, FoutenPerTienduizend: 300), bijstand.Open, Stop);
        using var logs = new Allesvanger();
        await using var portaal = await Draaiend.Start(
            app => app.Services.GetRequiredService<ILoggerFactory>().AddProvider(logs),
            "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace", "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Trace",
            "--Logging:Console:LogLevel:Default=None");

        await Ronde(portaal, stad);
        await Bijstandsmaand(portaal, bijstand);
        var eerste = stad.Rijen("brp.csv").Select(r => r[1]).First(c => Bsn.TryLees(Encoding.ASCII.GetBytes(c), out _));
        var inzage = portaal.App.Services.GetRequiredService<GeefInzage>();
        (await inzage.Voer(Demo("demo-manager"), eerste, "AVG-2026-1", Stop)).Gelukt.ShouldBeTrue();
        (await inzage.Voer(Demo("demo-manager"), "123456789", eerste, Stop)).Gelukt.ShouldBeFalse();

        var gezocht = Gezocht.Van(stad, bijstand);
        gezocht.Nummers.Count.ShouldBeGreaterThan(1_500);
        gezocht.Namen.Count.ShouldBeGreaterThan(500);
        gezocht.Geheimen = [await File.ReadAllTextAsync(Path.Combine(portaal.Map, "sleutels", "hoofdsleutel"), Stop)];
        logs.Rijen.Count.ShouldBeGreaterThan(10_000, "een vanger die niets hoort vindt ook niets");
        gezocht.Gevonden(logs.Rijen).ShouldBeEmpty("in het log staan personen");
        gezocht.Gevonden(await Tabellen(portaal, "Spoorregel", "Klus", "Verwerking", "Spoorcontrole")).ShouldBeEmpty("in het spoor, een klus of het verwerkingslog staan personen");
        // The finder itself finds.
        gezocht.Gevonden([$"rij met {eerste} erin"]).ShouldHaveSingleItem();
        gezocht.Gevonden([$"rij met {gezocht.Namen.First()} erin"]).ShouldHaveSingleItem();
    }

    private static async Task Ronde(Draaiend portaal, Geheugenmap stad)
    {
        var diensten = portaal.App.Services;
        await Proefafspraken.LegVast(diensten, Stop);
        var ronde = (await diensten.GetRequiredService<MaakRonde>().Voer(Demo("demo-armoede"), "Proef", Peildatum, ["stadspas", "laptop"], Stop)).Waarde;
        using var browser = await portaal.Als("demo-beheerder");
        foreach (var bron in (string[])["brp", "bijstand", "leerlingen", "afmeldingen"])
        {
            if (!stad.Namen.Contains(bron + ".csv", StringComparer.Ordinal)) { continue; }
            (await Stuur(browser, $"/datakoppeling/rondes/{ronde}/bronnen/{bron}", stad.Bytes(bron + ".csv"), bron + ".csv")).ShouldBe(HttpStatusCode.OK);
        }
        // What goes wrong is logged best: a file that is none, with a person as its name.
        var rij = string.Join(';', stad.Rijen("brp.csv").First());
        await Stuur(browser, $"/datakoppeling/rondes/{ronde}/bronnen/aio", Encoding.UTF8.GetBytes(rij + "\n" + rij), $"{rij}.csv");
        (await diensten.GetRequiredService<KoppelRonde>().Voer(Demo("demo-armoede"), ronde, Stop)).Gelukt.ShouldBeTrue();
        await Klusrust.Wacht(portaal.App.Services, Stop);
        using var armoede = await portaal.Als("demo-armoede");
        (await armoede.GetAsync(new Uri($"/datakoppeling/rondes/{ronde}/bestanden/aanschrijving-stadspas.csv?doel=mailing", UriKind.Relative), Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await armoede.GetAsync(new Uri($"/datakoppeling/rondes/{ronde}/bestanden/handwerk.csv?doel=mailing", UriKind.Relative), Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task Bijstandsmaand(Draaiend portaal, Geheugenmap bijstand)
    {
        var diensten = portaal.App.Services;
        using var browser = await portaal.Als("demo-beheerder");
        foreach (var soort in Enum.GetValues<Leveringsoort>())
        {
            (await Stuur(browser, $"/oib/leveringen/{Maand}/{soort.Url()}", bijstand.Bytes(soort.Bestand()), soort.Bestand())).ShouldBe(HttpStatusCode.OK);
            await Klusrust.Wacht(portaal.App.Services, Stop);
        }
        await using var context = await diensten.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        var maanden = await context.Set<Dossiermaand>().AsNoTracking().Where(d => d.Bak != Bak.Geen).Take(20).ToListAsync(Stop);
        maanden.Count.ShouldBe(20);
        var consulent = Demo("demo-consulent");
        foreach (var maand in maanden)
        {
            (await diensten.GetRequiredService<Zaaklezer>().Open(consulent, maand.Id, Stop)).Gelukt.ShouldBeTrue();
            await diensten.GetRequiredService<ToonBsn>().Voer(consulent, maand.Id, partner: false, Stop);
            await diensten.GetRequiredService<Beslis>().Voer(consulent, maand.Id, maand.Versie, new Besluit(Besluitsoort.Akkoord), Stop);
        }
        using var teamleider = await portaal.Als("demo-teamleider");
        (await teamleider.GetAsync(new Uri($"/oib/verrekeningen/{Maand}.csv", UriKind.Relative), Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Gebruiker Demo(string id) => Demogebruikers.Zoek(id)!;

    private static async Task<HttpStatusCode> Stuur(HttpClient browser, string pad, byte[] inhoud, string naam)
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Post, new Uri(pad, UriKind.Relative)) { Content = new ByteArrayContent(inhoud) };
        var zegel = await browser.Vers();
        vraag.Headers.Add(zegel.Kop, zegel.Waarde);
        vraag.Headers.Add(UploadEindpunt.KopBestandsnaam, Uri.EscapeDataString(naam));
        using var antwoord = await browser.SendAsync(vraag, Stop);
        return antwoord.StatusCode;
    }

    /// <summary>Every cell of some tables, as text.</summary>
    private static async Task<List<string>> Tabellen(Draaiend portaal, params string[] namen)
    {
        await using var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        var verbinding = context.Database.GetDbConnection();
        await verbinding.OpenAsync(Stop);
        var cellen = new List<string>();
        foreach (var naam in namen)
        {
            await using var opdracht = verbinding.CreateCommand();
            opdracht.CommandText = $"SELECT * FROM \"{naam}\"";
            await using DbDataReader lezer = await opdracht.ExecuteReaderAsync(Stop);
            while (await lezer.ReadAsync(Stop))
            {
                for (var i = 0; i < lezer.FieldCount; i++) { cellen.Add(Convert.ToString(lezer.GetValue(i), CultureInfo.InvariantCulture) ?? ""); }
            }
        }
        return cellen;
    }

    /// <summary>What may not be found: BSN's as numbers, with or without leading zeros; names; secrets.</summary>
    private sealed class Gezocht
    {
        public HashSet<int> Nummers { get; } = [];
        public HashSet<string> Namen { get; } = new(StringComparer.OrdinalIgnoreCase);
        public IReadOnlyList<string> Geheimen { get; set; } = [];

        public static Gezocht Van(Geheugenmap stad, Geheugenmap bijstand)
        {
            var gezocht = new Gezocht();
            foreach (var map in (Geheugenmap[])[stad, bijstand])
            {
                foreach (var cel in map.Namen.SelectMany(map.Rijen).SelectMany(r => r))
                {
                    if (cel.Length == 9 && Bsn.TryLees(Encoding.UTF8.GetBytes(cel), out var bsn)) { gezocht.Nummers.Add(bsn.Nummer); }
                }
            }
            var kop = stad.Kop("brp.csv");
            var (voor, achter) = (Array.IndexOf(kop, "01.02.10"), Array.IndexOf(kop, "01.02.40"));
            // Whole names: a surname alone may be a word of our own, such as Bakker.
            foreach (var rij in stad.Rijen("brp.csv").Where(r => r.Length > achter && r[voor].Length > 1 && r[achter].Length > 2))
            {
                gezocht.Namen.Add($"{rij[voor]} {rij[achter]}");
                gezocht.Namen.Add($"{rij[voor]};;;{rij[achter]}");
                if (rij[achter].Length >= 7) { gezocht.Namen.Add(rij[achter]); }
            }
            return gezocht;
        }

        public IEnumerable<string> Gevonden(IEnumerable<string> rijen) => rijen.Where(Noemt).Distinct(StringComparer.Ordinal).Take(20);

        private bool Noemt(string rij) =>
            Cijfers().Matches(rij).Any(m => Nummers.Contains(int.Parse(m.Value, CultureInfo.InvariantCulture)))
            || Logwacht.Woorden().Matches(rij).Any(m => Namen.Contains(m.Value))
            || Geheimen.Any(g => rij.Contains(g, StringComparison.Ordinal))
            || (rij.Contains(' ', StringComparison.Ordinal) && Paren(rij).Any(Namen.Contains));

        private static IEnumerable<string> Paren(string rij)
        {
            var woorden = rij.Split([' ', ',', ';', '"', '\''], StringSplitOptions.RemoveEmptyEntries);
            for (var i = 1; i < woorden.Length; i++) { yield return $"{woorden[i - 1]} {woorden[i]}"; }
        }
    }

    // Seven to nine digits that are no part of an id, a hash or a longer number.
    [GeneratedRegex("(?<![0-9A-Za-z.-])[0-9]{7,9}(?![0-9A-Za-z-])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Cijfers();

    /// <summary>Keeps everything at every level: message, state and exception.</summary>
    private sealed class Allesvanger : ILoggerProvider
    {
        private readonly ConcurrentQueue<string> _rijen = new();

        public ConcurrentQueue<string> Rijen => _rijen;
        public ILogger CreateLogger(string categoryName) => new Schrijver(_rijen);
        public void Dispose() { }

        private sealed class Schrijver(ConcurrentQueue<string> rijen) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull
            {
                rijen.Enqueue($"{state}");
                return null;
            }

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                rijen.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }
}
