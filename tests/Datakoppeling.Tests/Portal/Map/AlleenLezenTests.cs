using System.Net;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Handelingen;
using Datakoppeling.Tests.Portal.Voorbeeldstad;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Map;

/// <summary>
/// The disk under a running portal becomes read-only and can be written again later: who works reads a sentence, a load balancer goes elsewhere,
/// and after that everything goes on by itself. Mounting takes root on Linux; elsewhere it is skipped with that reason.
/// </summary>
[Collection(nameof(PortaalTests))]
public sealed class AlleenLezenTests
{
    private const string Dicht = "Er kan nu niet naar de schijf worden geschreven";
    private static readonly Maand Maand = new(2026, 2);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Portaal_OpEenSchijfDieAlleenLezenWordt_ZegtHetEnGaatDaarnaVanzelfVerder()
    {
        using var schijf = Volleschijf.Koppel(400);
        var bijstand = new Geheugenmap();
        Bijstandslevering.Schrijf(new Bijstandsplan(200, Maand, Seed: 5, FoutenPerTienduizend: 0), bijstand.Open, Stop);
        await using var app = (await Draaiend.Bouw(schijf.Pad, "Development", "--Gezondheid:VrijeRuimte=1")).Waarde;
        await app.StartAsync(Stop);
        using var browser = Browser(app);
        // A load balancer has no session.
        using var balans = Browser(app);
        ((int)(await browser.MeldAan("demo-beheerder")).StatusCode).ShouldBe(302);
        await Gereed(balans, HttpStatusCode.OK);
        (await Lever(app, bijstand, Leveringsoort.Dossiers)).Weigering.ShouldBeNull();
        await Klusrust.Wacht(app.Services, Stop);
        var bevestigd = await Dossiers(app);

        schijf.AlleenLezen();
        await Gereed(balans, HttpStatusCode.ServiceUnavailable);
        (await Lever(app, bijstand, Leveringsoort.Inkomsten)).Weigering!.Zin.ShouldContain(Dicht);
        using (var nieuw = Browser(app))
        using (var aanmelden = await nieuw.MeldAan("demo-manager"))
        {
            aanmelden.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await aanmelden.Content.ReadAsStringAsync(Stop)).ShouldContain("Waarschuw je applicatiebeheerder");
        }
        schijf.WeerSchrijven();
        await Gereed(balans, HttpStatusCode.OK);
        (await Lever(app, bijstand, Leveringsoort.Inkomsten)).Weigering.ShouldBeNull();
        await Klusrust.Wacht(app.Services, Stop);
        (await Dossiers(app)).ShouldBe(bevestigd, "wat bevestigd was, is er nog");
        ((int)(await browser.MeldAan("demo-manager")).StatusCode).ShouldBe(302);
        await NietsHalfs(app, schijf.Pad);
        await app.StopAsync(CancellationToken.None);
    }

    private static HttpClient Browser(WebApplication app) => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
    };

    private static async Task<Uitkomst<Leverantwoord>> Lever(WebApplication app, Geheugenmap map, Leveringsoort soort)
    {
        using var stroom = new MemoryStream(map.Bytes(soort.Bestand()));
        return await app.Services.GetRequiredService<LeverBestand>().Voer(Rondeproef.Beheerder, Maand.ToString(), soort.Url(), stroom, Stop);
    }

    private static Task Gereed(HttpClient browser, HttpStatusCode verwacht) => Afwachten.Tot($"gereed wordt {verwacht}", async () =>
    {
        using var antwoord = await browser.GetAsync(new Uri("/gezondheid/gereed", UriKind.Relative), Stop);
        return antwoord.StatusCode == verwacht;
    });

    private static async Task<int> Dossiers(WebApplication app)
    {
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        return await context.Set<Dossierrij>().CountAsync(Stop);
    }

    private static async Task NietsHalfs(WebApplication app, string map)
    {
        await using (var context = await app.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop))
        {
            var bekend = (await context.Set<Kluisbestand>().Select(b => b.Id).ToListAsync(Stop)).Select(b => b.ToString("N")).ToHashSet(StringComparer.Ordinal);
            Directory.GetFiles(Path.Combine(map, "kluis")).Select(p => Path.GetFileNameWithoutExtension(p)).ShouldAllBe(n => bekend.Contains(n));
            (await context.Set<Klus>().CountAsync(k => k.Status != Klusstatus.Gereed, Stop)).ShouldBe(0);
        }
        (await app.Services.GetRequiredService<SpoorControle>().Controleer(Stop)).Zin.ShouldContain("Het spoor klopt");
        SqliteKopie.IsGaaf(Path.Combine(map, OpslagInstellingen.Bestand)).ShouldBeTrue();
    }
}
