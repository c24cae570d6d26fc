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
        var plan = Stadsplan.Maak(inwoners, Peildatum, foutenPerTienduizend: 5).Waarde;
        var eigen = await Meet(plan, "eigen opslag", Verslag);
        await using var collector = await Collector();
        var gestuurd = await Meet(plan, "ook naar een collector", (_, _) => Task.CompletedTask, "--Verwerkingslog:Collector=" + collector.Urls.First());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"met een collector op deze machine: de klus {gestuurd:0.00} s, {(gestuurd / eigen - 1) * 100:0} % langer dan zonder"));
        return 0;
    }

    /// <returns>Seconds of the fastest job.</returns>
    private static async Task<double> Meet(Stadsplan plan, string naam, Func<WebApplication, double, Task> verslag, params string[] meer)
    {
        var map = Directory.CreateTempSubdirectory("verwerkingslogmeting");
        try
        {
            await using var app = (await Portaal.Bouw(
                ["--environment=Development", $"--Opslag:Map={map.FullName}", "--urls=http://127.0.0.1:0", "--Voorbeeldgegevens=nee", "--Logging:LogLevel:Default=Error", .. meer])).Waarde;
            await app.StartAsync();
            await Proefafspraken.LegVast(app.Services, CancellationToken.None);
            var job = new List<double>();
            for (var i = 0; i < Ronden; i++)
            {
                job.Add(await Koppel(app, plan, $"meting {i}"));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{naam}, ronde {i + 1}: de klus {job[^1]:0.00} s"));
            }
            await verslag(app, job.Min());
            await app.StopAsync();
            return job.Min();
        }
        finally
        {
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

    private static async Task<double> Koppel(WebApplication app, Stadsplan plan, string naam)
    {
        var diensten = app.Services;
        var armoede = Demogebruikers.Zoek("demo-armoede");
        var maak = diensten.GetRequiredService<MaakRonde>();
        var ronde = (await maak.Voer(armoede, naam, Peildatum, [.. maak.Geldig(Peildatum).Select(r => r.Code)])).Waarde;
        foreach (var bestand in Stad.Bestanden)
        {
            using var inhoud = new MemoryStream();
            Stad.SchrijfBestand(plan, bestand, inhoud);
            await diensten.GetRequiredService<LaadBron>().Voer(Demogebruikers.Zoek("demo-beheerder"), ronde, Path.GetFileNameWithoutExtension(bestand), new MemoryStream(inhoud.ToArray()));
        }
        GC.Collect();
        var klus = (await diensten.GetRequiredService<KoppelRonde>().Voer(armoede, ronde)).Waarde;
        while (true)
        {
            await Task.Delay(100);
            await using var context = await diensten.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync();
            var stand = await context.Set<Klus>().AsNoTracking().SingleAsync(k => k.Id == klus);
            if (stand.Status == Klusstatus.Gereed) { return (stand.Klaar!.Value - stand.Gestart!.Value).TotalSeconds; }
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
