using System.Reflection;
using Datakoppeling.Mailing;
using Datakoppeling.Oib;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Portal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Datakoppeling.Tests.Portal;

/// <summary>Nothing that is hosted escapes the frame, and a portal that stops without having been asked to says so.</summary>
[Collection(nameof(PortaalTests))]
public sealed class DienstenTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Diensten_VanOns_StaanAlleInHetKader()
    {
        Assembly[] onze = [typeof(Dienst).Assembly, typeof(MailingModule).Assembly, typeof(OibModule).Assembly, typeof(Portaal).Assembly];
        onze.SelectMany(a => a.GetTypes()).Where(t => typeof(IHostedService).IsAssignableFrom(t) && !typeof(Dienst).IsAssignableFrom(t)).Select(t => t.Name)
            .ShouldBeEmpty("wat op de achtergrond loopt is een Dienst (docs/besluiten/uitval.md)");
    }

    [Fact]
    public async Task Diensten_DieHetPortaalDraait_StaanInHetKaderOfDoenNietsOpDeAchtergrond()
    {
        await using var portaal = await Draaiend.Start(null, "--Telemetrie:Otlp=http://127.0.0.1:9");
        var diensten = portaal.App.Services.GetServices<IHostedService>().ToList();
        diensten.OfType<Dienst>().Count().ShouldBeGreaterThan(4);
        diensten.Where(d => d is BackgroundService and not Dienst).Select(d => d.GetType().FullName).ShouldBeEmpty("een BackgroundService van een ander stopt het portaal als hij valt");
        await Afwachten.Tot("elke dienst is begonnen", () => portaal.App.Services.GetRequiredService<Dienststanden>().Alle.Count == diensten.OfType<Dienst>().Count());
    }

    [Fact]
    public async Task Portaal_DatUitZichzelfStopt_EindigtMetEenCode()
    {
        var map = Directory.CreateTempSubdirectory("datakoppeling-");
        await using (var app = (await Draaiend.Bouw(map.FullName, "Development")).Waarde)
        {
            var loopt = Portaal.Draai(app);
            await Afwachten.Tot("het portaal draait", () => app.Lifetime.ApplicationStarted.IsCancellationRequested);
            app.Lifetime.StopApplication();
            (await loopt.WaitAsync(TimeSpan.FromMinutes(3), Stop)).ShouldBe(Portaal.Gevallen);
        }
        Datakoppeling.Tests.Hulp.Proefopslag.RuimOp(map.FullName);
    }

    [Fact]
    public async Task Portaal_WaarvanDeDatabaseErNogNietIs_EindigtMetEenCodeDieOpnieuwStartenToestaat()
    {
        var map = Directory.CreateTempSubdirectory("datakoppeling-");
        // No server listens there.
        (await Portaal.Start(["--environment=Development", $"--Opslag:Map={map.FullName}", "--Opslag:Soort=PostgreSQL", $"--Opslag:Verbinding=Host={map.FullName};Database=x;Username=x;Timeout=2"]))
            .ShouldBe(Portaal.Onbereikbaar);
        var dienst = await File.ReadAllLinesAsync(Hulp.Repo.Pad("docs", "gebruik", "installeren.md"), Stop);
        dienst.Contains("Restart=always", StringComparer.Ordinal).ShouldBeTrue();
        dienst.Contains($"RestartPreventExitStatus={Portaal.Geweigerd}", StringComparer.Ordinal).ShouldBeTrue();
        map.Delete(recursive: true);
    }
}
