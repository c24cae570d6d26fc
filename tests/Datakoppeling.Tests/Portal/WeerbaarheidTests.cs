using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Portal.Aanbieder;
using Microsoft.AspNetCore.Builder;

namespace Datakoppeling.Tests.Portal;

/// <summary>The portal as it stands outside Development: cookies, headers, limits, and what an error tells.</summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class WeerbaarheidTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private static Uri Pad(string pad) => new(pad, UriKind.Relative);

    private static async Task<(Draaiend Portaal, Proefaanbieder Aanbieder)> InProductie(params string[] meer)
    {
        var aanbieder = await Proefaanbieder.Start();
        var sleutel = Convert.ToBase64String(new byte[32]);
        return (await Draaiend.Start("Production", Stuk, aanbieder.Instellingen(["--Kluis:Hoofdsleutel=" + sleutel, .. meer])), aanbieder);
    }

    /// <summary>As behind the proxy on this machine that ends TLS.</summary>
    private static HttpClient Browser(Draaiend portaal)
    {
        var browser = portaal.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return browser;
    }

    private static void Stuk(WebApplication app) =>
        app.MapGet("/stuk", () => { throw new InvalidOperationException("Jansen ging stuk"); }).AllowAnonymous();

    [Fact]
    public async Task Cookies_BuitenDevelopment_ZijnAlleenVoorHttpsEnDezeHost()
    {
        var (portaal, aanbieder) = await InProductie();
        await using (portaal)
        await using (aanbieder)
        {
            using var browser = Browser(portaal);
            using var naar = await browser.GetAsync(Pad("/aanmelden"), Stop);
            var cookies = naar.Headers.GetValues("Set-Cookie").ToList();
            foreach (var soort in (string[])["datakoppeling.aanmelden.", "datakoppeling.nonce."])
            {
                var cookie = cookies.Where(c => c.StartsWith(soort, StringComparison.Ordinal)).ShouldHaveSingleItem();
                foreach (var eis in (string[])["secure", "httponly", "samesite=lax", "path=/aanmelden/terug"]) { cookie.ShouldContain(eis, Case.Insensitive); }
            }
            // The whole way round, as a browser with TLS would go it: the session cookie has the prefix that browsers hold to HTTPS.
            using var terug = await browser.GetAsync(naar.Headers.Location, Stop);
            terug.Headers.Location!.GetLeftPart(UriPartial.Path).ShouldBe("https://portaal.example.nl/aanmelden/terug", "wat het portaal van zichzelf noemt, is het adres van de instelling");
            using var vraag = new HttpRequestMessage(HttpMethod.Get, new Uri(portaal.Adres, terug.Headers.Location.PathAndQuery));
            vraag.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => c.Split(';')[0])));
            vraag.Headers.Add("X-Forwarded-Proto", "https");
            using var zonderCookies = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
            using var binnen = await zonderCookies.SendAsync(vraag, Stop);
            var sessie = binnen.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-datakoppeling=", StringComparison.Ordinal));
            foreach (var eis in (string[])["secure", "httponly", "samesite=strict", "path=/"]) { sessie.ShouldContain(eis, Case.Insensitive); }
            sessie.ShouldNotContain("domain=", Case.Insensitive);
        }
    }

    [Fact]
    public async Task Koppen_BuitenDevelopment_ZijnStreng()
    {
        var (portaal, aanbieder) = await InProductie();
        await using (portaal)
        await using (aanbieder)
        {
            using var browser = portaal.Browser();
            using var vraag = new HttpRequestMessage(HttpMethod.Get, Pad(Aanmeldpaden.Afgemeld));
            vraag.Headers.Add("X-Forwarded-Proto", "https");
            vraag.Headers.Host = "portaal.example.nl";
            using var antwoord = await browser.SendAsync(vraag, Stop);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
            antwoord.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000; includeSubDomains");
            antwoord.Headers.CacheControl!.NoStore.ShouldBeTrue();
            antwoord.Headers.Contains("Server").ShouldBeFalse();
            var beleid = antwoord.Headers.GetValues("Content-Security-Policy").Single();
            beleid.ShouldContain("default-src 'none'");
            beleid.ShouldContain("script-src 'self';");
            beleid.ShouldContain("style-src 'self';");
            beleid.ShouldContain("form-action 'self' " + aanbieder.Adres);
            beleid.ShouldNotContain("unsafe-eval");
        }
    }

    [Fact]
    public async Task Fout_BuitenDevelopment_VerteltNietsOverZichzelf()
    {
        var (portaal, aanbieder) = await InProductie();
        await using (portaal)
        await using (aanbieder)
        {
            using var browser = Browser(portaal);
            using var antwoord = await browser.GetAsync(Pad("/stuk"), Stop);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
            var tekst = await antwoord.Content.ReadAsStringAsync(Stop);
            tekst.ShouldContain("Dit lukt nu niet");
            foreach (var woord in (string[])["Jansen", "InvalidOperation", "Datakoppeling.Portal", "   at "]) { tekst.ShouldNotContain(woord); }
        }
    }

    [Fact]
    public async Task Demoaanmelding_BuitenDevelopment_BestaatNiet()
    {
        var (portaal, aanbieder) = await InProductie();
        await using (portaal)
        await using (aanbieder)
        {
            using var browser = Browser(portaal);
            using var formulier = new FormUrlEncodedContent([new(Aanmeldpaden.VeldGebruiker, "demo-manager")]);
            using var antwoord = await browser.PostAsync(Pad(Aanmeldpaden.Aanmelden), formulier, Stop);
            antwoord.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed, HttpStatusCode.BadRequest);
            antwoord.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Aanmelden_TeVaakVanEenAdres_WordtGeremd()
    {
        var (portaal, aanbieder) = await InProductie("--Toegang:AanmeldingenPerMinuut=5");
        await using (portaal)
        await using (aanbieder)
        {
            using var browser = Browser(portaal);
            for (var keer = 0; keer < 5; keer++) { (await browser.GetAsync(Pad("/aanmelden/terug?state=x"), Stop)).StatusCode.ShouldBe(HttpStatusCode.Found); }
            using var antwoord = await browser.GetAsync(Pad("/aanmelden"), Stop);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            antwoord.Headers.RetryAfter.ShouldNotBeNull();
            (await antwoord.Content.ReadAsStringAsync(Stop)).ShouldContain("Wacht een minuut");
            (await browser.GetAsync(Pad(Aanmeldpaden.Afgemeld), Stop)).StatusCode.ShouldBe(HttpStatusCode.OK, "de rest van het portaal gaat door");
        }
    }

    [Fact]
    public async Task Upload_TeVaakVanEenPersoon_WordtGeremd()
    {
        await using var portaal = await Draaiend.Start();
        using var browser = await portaal.Als("demo-beheerder");
        var laatste = HttpStatusCode.OK;
        var zin = "";
        for (var keer = 0; keer < 125 && laatste != HttpStatusCode.TooManyRequests; keer++)
        {
            using var antwoord = await browser.PostAsync(Pad("/oib/leveringen/2026-02/dossiers"), new ByteArrayContent([]), Stop);
            laatste = antwoord.StatusCode;
            zin = (await antwoord.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("weigering").GetString()!;
        }
        laatste.ShouldBe(HttpStatusCode.TooManyRequests);
        zin.ShouldContain("Wacht een minuut");
    }

    [Fact]
    public async Task Lichaam_DatTeGrootIs_WordtGeweigerd()
    {
        await using var portaal = await Draaiend.Start();
        using var browser = await portaal.Als("demo-manager");
        var zegel = await browser.Vers();
        using var inhoud = new ByteArrayContent(new byte[5 * 1024 * 1024]);
        inhoud.Headers.Add(zegel.Kop, zegel.Waarde);
        // The answer comes before the body has been sent.
        using var vraag = new HttpRequestMessage(HttpMethod.Post, Pad("/onderdelen/upload")) { Content = inhoud };
        vraag.Headers.ExpectContinue = true;
        using var antwoord = await browser.SendAsync(vraag, Stop);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Circuit_ZonderAanmelding_WordtNietGeopend()
    {
        await using var portaal = await Draaiend.Start();
        using var browser = Browser(portaal);
        browser.DefaultRequestHeaders.Remove("X-Forwarded-Proto");
        browser.DefaultRequestHeaders.Add("Origin", portaal.Adres.GetLeftPart(UriPartial.Authority));
        using var antwoord = await browser.PostAsync(Pad("/_blazor/negotiate?negotiateVersion=1"), new ByteArrayContent([]), Stop);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var aangemeld = await portaal.Als("demo-manager");
        aangemeld.DefaultRequestHeaders.Add("Origin", portaal.Adres.GetLeftPart(UriPartial.Authority));
        (await aangemeld.PostAsync(Pad("/_blazor/negotiate?negotiateVersion=1"), new ByteArrayContent([]), Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
