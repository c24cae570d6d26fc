using System.Diagnostics;
using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Portal;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Proeven;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Benchmarks;

/// <summary>
/// What the log of processings costs a ronde: the job of the portal itself on a generated city, from its start to its end, and
/// beside it making and writing as many records by themselves. In the job the making runs beside the encrypting of the letters, so
/// what the log costs is at most that.
/// </summary>
internal static class VerwerkingslogMeting
{
    private const int Ronden = 5;
    private static readonly DateOnly Peildatum = new(2026, 3, 1);

    public static async Task<int> Draai(int inwoners)
    {
        var stad = Maak(Stadsplan.Maak(inwoners, Peildatum, foutenPerTienduizend: 5).Waarde);
        await using var collector = await Collector();
        await using var eigen = await Proef.Start("eigen opslag");
        await using var gestuurd = await Proef.Start("ook naar een collector", "--Verwerkingslog:Collector=" + collector.Urls.First());
        // In turns, so that an hour in which the machine is slow is slow for both.
        for (var i = 0; i < Ronden; i++)
        {
            await eigen.Koppel(stad, i);
            await gestuurd.Koppel(stad, i);
        }
        await Verslag(eigen.App, eigen.Klus);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"met een collector op deze machine, die meerekent: de klus {gestuurd.Klus:0.00} s, {(gestuurd.Klus / eigen.Klus - 1) * 100:0} % langer dan zonder; processor {gestuurd.Processor:0.00} s, {(gestuurd.Processor / eigen.Processor - 1) * 100:0} % meer"));
        return 0;
    }

    /// <summary>The files of the city, made once: what is measured comes after them.</summary>
    private static Dictionary<string, byte[]> Maak(Stadsplan plan)
    {
        var bestanden = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var bestand in Stad.Bestanden)
        {
            using var inhoud = new MemoryStream();
            Stad.SchrijfBestand(plan, bestand, inhoud);
            bestanden[Path.GetFileNameWithoutExtension(bestand)] = inhoud.ToArray();
        }
        return bestanden;
    }

    /// <summary>A portal of its own, and the best that it did: seconds of the job, and seconds of processor of this process meanwhile.</summary>
    private sealed class Proef(string naam, DirectoryInfo map, WebApplication app) : IAsyncDisposable
    {
        public WebApplication App => app;
        public double Klus { get; private set; } = double.MaxValue;
        public double Processor { get; private set; } = double.MaxValue;

        public static async Task<Proef> Start(string naam, params string[] meer)
        {
            var map = Directory.CreateTempSubdirectory("verwerkingslogmeting");
            var app = (await Portaal.Bouw(
                ["--environment=Development", $"--Opslag:Map={map.FullName}", "--urls=http://127.0.0.1:0", "--Voorbeeldgegevens=nee", "--Leveringen:Afkeurgrens=100", "--Leveringen:Verschilgrens=1000000000", "--Logging:LogLevel:Default=Error", .. meer])).Waarde;
            await app.StartAsync();
            await Proefafspraken.LegVast(app.Services, CancellationToken.None);
            return new Proef(naam, map, app);
        }

        public async Task Koppel(Dictionary<string, byte[]> stad, int keer)
        {
            var (klus, processor) = await Meet(app, stad, $"meting {keer}");
            (Klus, Processor) = (Math.Min(Klus, klus), Math.Min(Processor, processor));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{naam}, ronde {keer + 1}: de klus {klus:0.00} s, processor {processor:0.00} s"));
        }

        public async ValueTask DisposeAsync()
        {
            await app.StopAsync();
            await app.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            map.Delete(recursive: true);
        }
    }

    /// <summary>Takes everything in and says that it did; a real one does its work on another machine.</summary>
    private static async Task<WebApplication> Collector()
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.Limits.MaxRequestBodySize = null);
        var app = bouwer.Build();
        app.MapPost("/v1/traces", async (HttpRequest vraag) =>
        {
            await vraag.Body.CopyToAsync(Stream.Null);
            return Results.Ok();
        });
        await app.StartAsync();
        return app;
    }

    private static async Task<(double Klus, double Processor)> Meet(WebApplication app, Dictionary<string, byte[]> stad, string naam)
    {
        var diensten = app.Services;
        var armoede = Demogebruikers.Zoek("demo-armoede");
        var maak = diensten.GetRequiredService<MaakRonde>();
        var ronde = (await maak.Voer(armoede, naam, Peildatum, [.. maak.Geldig(Peildatum).Select(r => r.Code)])).Waarde;
        foreach (var (bron, inhoud) in stad)
        {
            await diensten.GetRequiredService<LaadBron>().Voer(Demogebruikers.Zoek("demo-beheerder"), ronde, bron, new MemoryStream(inhoud));
        }
        GC.Collect();
        using var proces = Process.GetCurrentProcess();
        var processor = proces.TotalProcessorTime;
        var klus = (await diensten.GetRequiredService<KoppelRonde>().Voer(armoede, ronde)).Waarde;
        while (true)
        {
            await Task.Delay(100);
            await using var context = await diensten.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync();
            var stand = await context.Set<Klus>().AsNoTracking().SingleAsync(k => k.Id == klus);
            proces.Refresh();
            if (stand.Status == Klusstatus.Gereed) { return ((stand.Klaar!.Value - stand.Gestart!.Value).TotalSeconds, (proces.TotalProcessorTime - processor).TotalSeconds); }
            if (!stand.Loopt) { throw new InvalidOperationException(stand.Zin); }
        }
    }

    private static async Task Verslag(WebApplication app, double job)
    {
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync();
        var laatste = await context.Set<Verwerking>().AsNoTracking().Where(v => v.Activiteit == MailingVerwerkingen.Koppelen.Code).OrderByDescending(v => v.Id).FirstAsync();
        var brieven = (await context.Set<Koppeluitslag>().AsNoTracking().AsSplitQuery().OrderBy(u => u.Ronde).FirstAsync()).Brieven;
        var bytes = await context.Set<Verwerkingsblok>().Where(b => b.VerwerkingId == laatste.Id).SumAsync(b => b.Inhoud.Length);
        var log = await LogAlleen(app, laatste.Betrokkenen);
        var kluis = await context.Set<Kluisbestand>().SumAsync(b => b.Lengte) / Ronden;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"in de kluis staat {kluis / 1e6:0} MB per ronde, leveringen en brieven samen"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{brieven} brieven, {laatste.Betrokkenen} betrokkenen, {bytes / 1e6:0.0} MB log; de klus {job:0.00} s, waarvan het log alleen {log:0.00} s: hoogstens {log / (job - log) * 100:0} % langer"));
    }

    /// <summary>As many records as the ronde had, made and written by themselves; the best of some times.</summary>
    private static async Task<double> LogAlleen(WebApplication app, int aantal)
    {
        var wie = Enumerable.Range(100_000_000, int.MaxValue - 100_000_000).Where(Bsn.KloptElfproef).Take(aantal).Select(n => new Betrokkene(Bsn.Van(n), 1UL << (n % 30))).ToArray();
        var delen = Enumerable.Range(0, 30).Select(i => $"deel {i}").ToArray();
        var beste = double.MaxValue;
        for (var i = 0; i < Ronden; i++)
        {
            GC.Collect();
            var begin = Stopwatch.GetTimestamp();
            var bewijs = (await app.Services.GetRequiredService<Logboek>().Bereid(new(MailingVerwerkingen.Koppelen, new Doel("meting", i), DateTime.UnixEpoch) { Delen = delen }, wie)).Waarde;
            await app.Services.GetRequiredService<Uitvoerder>().Voer<int>(Demogebruikers.Zoek("demo-armoede"), MailingRechten.Koppelen, new Doel("meting", i), werk =>
            {
                Logboek.Schrijf(werk, bewijs);
                return Task.FromResult<Uitkomst<int>>(0);
            });
            beste = Math.Min(beste, Stopwatch.GetElapsedTime(begin).TotalSeconds);
        }
        return beste;
    }
}
