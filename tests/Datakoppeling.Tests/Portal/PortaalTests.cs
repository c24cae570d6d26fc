using System.Net;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal;

/// <summary>The host as it really starts. One at a time: they share the console and the culture of the process.</summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class PortaalTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private static Uri Pad(string pad) => new(pad, UriKind.Relative);

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("development-achtig")]
    public async Task Portaal_BuitenDevelopmentZonderAanbieder_StartNietEnNoemtDeInstelling(string omgeving)
    {
        using var map = new Tijdelijk();
        var (code, fouten) = await Start($"--environment={omgeving}", $"--Opslag:Map={map.Pad}", "--urls=http://127.0.0.1:0");
        code.ShouldNotBe(0);
        fouten.ShouldContain("Toegang:Aanbieder:Authority");
        Directory.Exists(map.Pad).ShouldBeFalse("een geweigerde start raakt niets aan");
    }

    [Fact]
    public async Task Portaal_OnbekendeOpslag_StartNietEnNoemtDeInstelling()
    {
        using var map = new Tijdelijk();
        var uitkomst = await Draaiend.Bouw(map.Pad, "Development", "--Opslag:Soort=Oracle");
        uitkomst.Weigering!.Zin.ShouldContain("Opslag:Soort");
    }

    [Fact]
    public async Task Portaal_OpEenLegeMap_HeeftNaDeStartHetHeleSchema()
    {
        await using var portaal = await Draaiend.Start();
        await using var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        context.Database.HasPendingModelChanges().ShouldBeFalse("draai .build/migratie.sh: het model is gewijzigd zonder nieuwe migratie");
        (await context.Database.GetPendingMigrationsAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Portaal_GegevensVanEenAndereVersie_StartNiet()
    {
        using var map = new Tijdelijk();
        await using (var app = (await Draaiend.Bouw(map.Pad, "Development")).Waarde)
        {
            await using var context = await app.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
            await context.Sql("UPDATE __EFMigrationsHistory SET MigrationId = '20990101000000_Later' WHERE MigrationId LIKE '%_Begin'", Stop);
        }
        (await Draaiend.Bouw(map.Pad, "Development")).Weigering!.Zin.ShouldContain("andere versie");
    }

    [Fact]
    public async Task Aanmelden_AlsDemogebruiker_GeeftEenSessieDieAfmeldenBeeindigt()
    {
        await using var portaal = await Draaiend.Start();
        using var browser = await portaal.Als("demo-consulent");
        var zegel = await browser.Vers();
        using var vraag = new HttpRequestMessage(HttpMethod.Post, Pad(Aanmeldpaden.Afmelden));
        vraag.Headers.Add(zegel.Kop, zegel.Waarde);
        (await browser.SendAsync(vraag, Stop)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await browser.GetAsync(Pad(Aanmeldpaden.Verificatie), Stop)).Headers.Location!.ToString().ShouldContain(Aanmeldpaden.Aanmelden);
    }

    [Theory]
    [InlineData("demo-consulent", false)]
    [InlineData("iemand-anders", true)]
    [InlineData("", true)]
    public async Task Aanmelden_ZonderZegelOfAlsOnbekende_GeeftGeenSessie(string gebruiker, bool metZegel)
    {
        await using var portaal = await Draaiend.Start();
        using var browser = portaal.Browser();
        await browser.MeldAan(gebruiker, metZegel: metZegel);
        (await browser.GetAsync(Pad(Aanmeldpaden.Verificatie), Stop)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("/oib/werklijst?maand=2026-03", "/oib/werklijst?maand=2026-03")]
    [InlineData("/oib/verrekeningen/2026-03.csv", "/")]
    [InlineData("/\t/elders.example/x", "/")]
    [InlineData("/\r\nSet-Cookie: a=b", "/")]
    [InlineData("/\0", Aanmeldpaden.Aanmelden)]
    [InlineData("/oib/werklijst\u0085", "/")]
    [InlineData("https://elders.example", "/")]
    [InlineData("//elders.example", "/")]
    [InlineData("/\\elders.example", "/")]
    public async Task Aanmelden_GaatAlleenNaarEenEigenAdres(string terug, string verwacht)
    {
        await using var portaal = await Draaiend.Start();
        using var browser = portaal.Browser();
        (await browser.MeldAan("demo-manager", terug)).Headers.Location!.ToString().ShouldBe(verwacht);
    }

    [Fact]
    public async Task Antwoord_DraagtDeBeveiligingskoppenEnNoemtDeServerNiet()
    {
        await using var portaal = await Draaiend.Start();
        using var browser = portaal.Browser();
        using var antwoord = await browser.GetAsync(Pad(Aanmeldpaden.Aanmelden), Stop);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        antwoord.Headers.Contains("Server").ShouldBeFalse();
        antwoord.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        antwoord.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        antwoord.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("frame-ancestors 'none'");
    }

    private static async Task<(int Code, string Fouten)> Start(params string[] args)
    {
        var (uit, oud) = (new StringWriter(), Console.Error);
        Console.SetError(uit);
        try
        {
            return (await Portaal.Start(args), uit.ToString());
        }
        finally
        {
            Console.SetError(oud);
        }
    }

    /// <summary>A folder that does not exist yet.</summary>
    private sealed class Tijdelijk : IDisposable
    {
        public string Pad { get; } = Path.Combine(Path.GetTempPath(), $"datakoppeling-{Guid.NewGuid():N}");

        public void Dispose()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            if (Directory.Exists(Pad)) { Directory.Delete(Pad, recursive: true); }
        }
    }
}
