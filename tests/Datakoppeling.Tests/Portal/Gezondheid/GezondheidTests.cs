using System.Net;
using System.Net.Sockets;
using System.Text;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Portal.Gezondheid;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Datakoppeling.Tests.Portal.Gezondheid;

[Collection(nameof(PortaalTests))]
public sealed class GezondheidTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<(HttpStatusCode Status, string Tekst)> Vraag(HttpClient browser, string pad)
    {
        using var antwoord = await browser.GetAsync(new Uri(pad, UriKind.Relative), Stop);
        return (antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Portaal_DatGoedDraait_IsLevendEnGereedVoorIedereen()
    {
        await using var portaal = await Draaiend.Start();
        using var browser = portaal.Browser();
        (await Vraag(browser, GezondheidRegistratie.Levend)).ShouldBe((HttpStatusCode.OK, "levend"));
        (await Vraag(browser, GezondheidRegistratie.Gereed)).ShouldBe((HttpStatusCode.OK, "gereed"));
    }

    [Fact]
    public async Task Gereed_MetEenAnderSchema_Is503EnZegtNietWaarom()
    {
        await using var portaal = await Draaiend.Start();
        await using (var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop))
        {
            await context.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '10')", Stop);
        }
        using var browser = portaal.Browser();
        (await Vraag(browser, GezondheidRegistratie.Gereed)).ShouldBe((HttpStatusCode.ServiceUnavailable, "niet gereed"));
        (await Vraag(browser, GezondheidRegistratie.Levend)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("DELETE FROM Gegevenssleutel WHERE Naam = 'velden'")]
    [InlineData("UPDATE Gegevenssleutel SET Sleutel = x'000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f0001020304050607'")]
    public async Task Gereed_AlsDeHoofdsleutelDeGegevensNietOpent_Is503(string zo)
    {
        await using var portaal = await Draaiend.Start();
        await using (var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop))
        {
            (await context.Database.ExecuteSqlRawAsync(zo, Stop)).ShouldBeGreaterThan(0);
        }
        using var browser = portaal.Browser();
        (await Vraag(browser, GezondheidRegistratie.Gereed)).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Gereed_MetTeWeinigRuimte_Is503()
    {
        await using var portaal = await Draaiend.Start(null, "--Gezondheid:VrijeRuimte=1000000");
        using var browser = portaal.Browser();
        (await Vraag(browser, GezondheidRegistratie.Gereed)).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Gereed_BijStoppen_IsMeteen503TerwijlHetPortaalNogAntwoordt()
    {
        await using var portaal = await Draaiend.Start();
        using var browser = portaal.Browser();
        (await Vraag(browser, GezondheidRegistratie.Gereed)).Status.ShouldBe(HttpStatusCode.OK);
        portaal.App.Services.GetRequiredService<Stopstand>().Begin();
        (await Vraag(browser, GezondheidRegistratie.Gereed)).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Vraag(browser, GezondheidRegistratie.Levend)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Gereed_VaakGevraagd_KijktNietElkeKeer()
    {
        using var einde = new Stopstand();
        var toets = new Teller();
        using var gereedheid = new Gereedheid([toets], einde, TimeProvider.System, NullLogger<Gereedheid>.Instance);
        var gevraagd = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => gereedheid.IsGereed(Stop)));
        gevraagd.ShouldAllBe(g => g);
        toets.Keren.ShouldBe(1);
    }

    [Fact]
    public async Task Gereed_AlsEenToetsEenUitzonderingGooit_IsNietGereed()
    {
        using var einde = new Stopstand();
        using var gereedheid = new Gereedheid([new Teller { Fout = true }], einde, TimeProvider.System, NullLogger<Gereedheid>.Instance);
        (await gereedheid.IsGereed(Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Dienstbeheer_MetEenKanaal_HoortDatHetPortaalKlaarIs()
    {
        var map = Directory.CreateTempSubdirectory("datakoppeling-");
        var pad = Path.Combine(map.FullName, "melding");
        using var kanaal = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        kanaal.Bind(new UnixDomainSocketEndPoint(pad));
        Environment.SetEnvironmentVariable(Dienstbeheer.Variabele, pad);
        try
        {
            await using var portaal = await Draaiend.Start();
            var ontvangen = new byte[100];
            var aantal = await kanaal.ReceiveAsync(ontvangen, SocketFlags.None, Stop);
            Encoding.UTF8.GetString(ontvangen, 0, aantal).ShouldBe("READY=1");
        }
        finally
        {
            Environment.SetEnvironmentVariable(Dienstbeheer.Variabele, null);
            map.Delete(recursive: true);
        }
    }

    private sealed class Teller : IGereedheidstoets
    {
        public bool Fout { get; init; }
        public int Keren { get; private set; }
        public string Naam => "proef";

        public Task<bool> IsGoed(CancellationToken stop)
        {
            Keren++;
            return Fout ? throw new InvalidOperationException("stuk") : Task.FromResult(true);
        }
    }
}
