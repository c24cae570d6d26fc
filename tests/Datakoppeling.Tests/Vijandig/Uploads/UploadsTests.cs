using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Vijandig.Uploads;

/// <summary>Uploads against the portal itself, over real sockets, by many at once and by clients that do not keep to the rules.</summary>
[Collection(nameof(PortaalTests))]
public sealed class UploadsTests
{
    private const string Levering = "/oib/leveringen/2026-02/dossiers";
    private const int Grens = 1 << 20;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private sealed record Ontvangen(string Naam, long Lengte, string Hash);

    private static Task<Draaiend> Start() => Draaiend.Start(app =>
    {
        app.MapUpload<Ontvangen>("/proef/op", KlusRechten.AndermansAnnuleren, async (upload, stop) =>
        {
            using var in_ = new MemoryStream();
            await upload.Inhoud.CopyToAsync(in_, stop);
            return new Ontvangen(upload.Bestandsnaam, in_.Length, Convert.ToHexString(SHA256.HashData(in_.ToArray())));
        }, 8 * Grens);
        app.MapUpload<Ontvangen>("/proef/klein", KlusRechten.AndermansAnnuleren, async (upload, stop) =>
        {
            await upload.Inhoud.CopyToAsync(Stream.Null, stop);
            return new Ontvangen(upload.Bestandsnaam, 0, "");
        }, Grens);
        app.MapDownload("/proef/neer", KlusRechten.AndermansAnnuleren, (vraag, _) => Task.FromResult<Uitkomst<Download>>(
            Download.Csv(vraag.Vraag("naam"), async (uit, stop) => await uit.WriteAsync("x"u8.ToArray(), stop))));
    });

    private static async Task<HttpResponseMessage> Stuur(HttpClient browser, Aangemeld.Verificatie zegel, string pad, byte[] inhoud, string naam = "levering.csv")
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Post, new Uri(pad, UriKind.Relative)) { Content = new ByteArrayContent(inhoud) };
        vraag.Headers.Add(zegel.Kop, zegel.Waarde);
        vraag.Headers.TryAddWithoutValidation(UploadEindpunt.KopBestandsnaam, naam);
        return await browser.SendAsync(vraag, Stop);
    }

    [Fact]
    public async Task Uploads_VierentwintigTegelijk_KomenElkHeelAan()
    {
        await using var portaal = await Start();
        using var browser = await portaal.Als("demo-beheerder");
        var zegel = await browser.Vers();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(async i =>
        {
            var inhoud = new byte[4 * Grens];
            new Random(i).NextBytes(inhoud);
            using var antwoord = await Stuur(browser, zegel, "/proef/op", inhoud);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await antwoord.Content.ReadFromJsonAsync<Ontvangen>(Stop))!.Hash.ShouldBe(Convert.ToHexString(SHA256.HashData(inhoud)));
        }));
    }

    [Fact]
    public async Task Leveringen_VierentwintigOnbruikbareTegelijk_LatenNietsAchter()
    {
        await using var portaal = await Start();
        using var browser = await portaal.Als("demo-beheerder");
        var zegel = await browser.Vers();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(async i =>
        {
            using var antwoord = await Stuur(browser, zegel, Levering, Encoding.ASCII.GetBytes($"bsn;naam{i}\n" + new string('x', 2 * Grens)));
            antwoord.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await Zin(antwoord)).ShouldEndWith(".");
        }));
        await IsLeeg(portaal);
    }

    [Fact]
    public async Task Uploads_MeerTegelijkDanMag_KrijgenEenZin()
    {
        await using var portaal = await Start();
        using var browser = await portaal.Als("demo-beheerder");
        var zegel = await browser.Vers();
        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 160).Select(_ => Stuur(browser, zegel, "/proef/op", [1])));
        var geremd = antwoorden.Where(a => a.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        antwoorden.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(160 - geremd.Count);
        geremd.Count.ShouldBe(40);
        (await Zin(geremd[0])).ShouldContain("Wacht een minuut");
    }

    [Fact]
    public async Task Upload_DieDruppelt_WordtAfgebrokenEnHoudtNiemandOp()
    {
        await using var portaal = await Start();
        using var browser = await portaal.Als("demo-beheerder");
        // Who drips is cut off after some five seconds; on a machine that takes longer over a whole upload, the next one shows it.
        await Afwachten.Tot("een upload komt aan terwijl een ander nog druppelt", async () =>
        {
            using var traag = await Ruwebrowser.Naar(portaal, Levering, Stop);
            await traag.Begin("Content-Length: 1000000", Stop);
            var druppelt = Druppel(traag);
            using var ander = await Stuur(browser, await browser.Vers(), "/proef/op", new byte[Grens]);
            ander.StatusCode.ShouldBe(HttpStatusCode.OK);
            var ondertussen = !druppelt.IsCompleted;
            // Nobody but the server ends this.
            (await traag.Status(Stop)).ShouldBeOneOf(0, (int)HttpStatusCode.RequestTimeout, (int)HttpStatusCode.BadRequest);
            await druppelt;
            return ondertussen;
        });
        await IsLeeg(portaal);
    }

    /// <summary>Twenty bytes a second, where 240 is the least, until the connection is broken.</summary>
    private static async Task Druppel(Ruwebrowser traag)
    {
        try
        {
            for (var i = 0; i < 10_000; i++)
            {
                await traag.Zend("x", Stop);
                await Task.Delay(50, Stop);
            }
        }
        catch (IOException)
        {
            // The server has had enough.
        }
    }

    [Fact]
    public async Task Upload_DieHalverwegeAfbreekt_LaatNietsAchter()
    {
        await using var portaal = await Start();
        using (var afbreker = await Ruwebrowser.Naar(portaal, Levering, Stop))
        {
            await afbreker.Begin("Content-Length: 5000000", Stop);
            await afbreker.Zend("dossiernummer;bsn;leefvorm;begindatum\n" + new string('x', 2 * Grens), Stop);
            await Kluisbestanden(portaal, n => n == 1);
        }
        await Kluisbestanden(portaal, n => n == 0);
        await IsLeeg(portaal);
    }

    [Theory]
    [InlineData("Content-Length: 12\r\nContent-Length: 13", "abc")]
    [InlineData("Content-Length: -1", "abc")]
    [InlineData("Content-Length: 99999999999999999999", "abc")]
    [InlineData("Transfer-Encoding: chunked", "zz\r\nabc\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked", "7fffffffffffffff\r\nabc")]
    [InlineData("Transfer-Encoding: gzip, chunked, x", "3\r\nabc\r\n0\r\n\r\n")]
    [InlineData("Content-Length: 9000000000", "abc")]
    public async Task Upload_MetEenLengteDieNietKan_WordtGeweigerd(string kop, string lichaam)
    {
        await using var portaal = await Start();
        using var ruw = await Ruwebrowser.Naar(portaal, Levering, Stop);
        await ruw.Begin(kop, Stop);
        await ruw.Zend(lichaam, Stop);
        (await ruw.Status(Stop)).ShouldBeOneOf(0, 400, 408, 411, 413, 501);
        await IsLeeg(portaal);
    }

    [Fact]
    public async Task Upload_InBrokkenZonderEinde_StoptBijDeGrens()
    {
        await using var portaal = await Start();
        using var ruw = await Ruwebrowser.Naar(portaal, "/proef/klein", Stop);
        await ruw.Begin("Transfer-Encoding: chunked", Stop);
        var gezonden = 0L;
        try
        {
            for (var brok = $"{0x4000:x}\r\n{new string('x', 0x4000)}\r\n"; gezonden < 200L << 20; gezonden += brok.Length) { await ruw.Zend(brok, Stop); }
        }
        catch (IOException)
        {
            // Cut off.
        }
        gezonden.ShouldBeLessThan(64L << 20);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..%2F..%2Fetc%2Fpasswd", "passwd")]
    [InlineData("C:%5Cx%5Cbrp.csv", "brp.csv")]
    [InlineData("brp%00.csv", "brp.csv")]
    [InlineData("brp%0D%0ASet-Cookie:%20a=b.csv", "brpSet-Cookie: a=b.csv")]
    [InlineData("brp.csv;.exe", "brp.csv;.exe")]
    [InlineData("%ZZ%", "%ZZ%")]
    [InlineData("%E2%80%AEgpj.exe", "gpj.exe")]
    public async Task Bestandsnaam_MetEenPadOfErger_IsAlleenNogEenNaam(string naam, string verwacht)
    {
        await using var portaal = await Start();
        using var browser = await portaal.Als("demo-beheerder");
        using var antwoord = await Stuur(browser, await browser.Vers(), "/proef/op", [1], naam);
        (await antwoord.Content.ReadFromJsonAsync<Ontvangen>(Stop))!.Naam.ShouldBe(verwacht);
        antwoord.Headers.TryGetValues("Set-Cookie", out var koekjes);
        (koekjes ?? []).ShouldAllBe(k => !k.StartsWith("a=", StringComparison.Ordinal));
        using var lang = await Stuur(browser, await browser.Vers(), "/proef/op", [1], new string('n', 500));
        (await lang.Content.ReadFromJsonAsync<Ontvangen>(Stop))!.Naam.Length.ShouldBe(100);
    }

    [Theory]
    [InlineData("x%0D%0AX-Kwaad:%201.csv")]
    [InlineData("x%22;%20X-Kwaad=1.csv")]
    [InlineData("..%2F..%2Fx.csv")]
    [InlineData("%E2%80%AEvsc.csv")]
    public async Task Download_MetEenKwadeNaam_ZetGeenEigenKop(string naam)
    {
        await using var portaal = await Start();
        using var browser = await portaal.Als("demo-beheerder");
        using var antwoord = await browser.GetAsync(new Uri("/proef/neer?naam=" + naam, UriKind.Relative), Stop);
        antwoord.Headers.Contains("X-Kwaad").ShouldBeFalse();
        var kop = antwoord.Content.Headers.ContentDisposition!;
        kop.DispositionType.ShouldBe("attachment");
        kop.Parameters.ShouldAllBe(p => p.Name == "filename" || p.Name == "filename*");
    }

    [Fact]
    public async Task Aanmelden_VanEenNieuweMetTwaalfBrowsersTegelijk_LuktInElkeBrowser()
    {
        await using var portaal = await Start();
        var browsers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => portaal.Als("demo-manager")));
        foreach (var browser in browsers) { browser.Dispose(); }
    }

    private static async Task<string> Zin(HttpResponseMessage antwoord) =>
        (await antwoord.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("weigering").GetString()!;

    private static Task Kluisbestanden(Draaiend portaal, Func<int, bool> goed)
    {
        var map = Path.Combine(portaal.Map, "kluis");
        return Afwachten.Tot("de kluis wordt zoals verwacht", () => goed(Directory.Exists(map) ? Directory.GetFiles(map).Length : 0));
    }

    /// <summary>No half file, no row about one, and the portal answers.</summary>
    private static async Task IsLeeg(Draaiend portaal)
    {
        await Kluisbestanden(portaal, n => n == 0);
        await using var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        (await context.Set<Kluisbestand>().CountAsync(Stop)).ShouldBe(0);
        using var browser = portaal.Browser();
        (await browser.GetAsync(new Uri("/aanmelden", UriKind.Relative), Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
