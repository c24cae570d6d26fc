using System.Net;
using System.Net.WebSockets;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal;

/// <summary>What a page of another site may have the browser of somebody who is signed in do: nothing but open a page.</summary>
[Collection(nameof(PortaalTests))]
public sealed class HerkomstTests(Ontwikkelportaal opstelling) : IClassFixture<Ontwikkelportaal>
{
    private Draaiend Portaal => opstelling.Portaal;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly string[] Paden =
    [
        "/", "/oib/werklijst", "/verificatie", "/_blazor", "/_blazor/negotiate?negotiateVersion=1", "/_blazor/initializers", "/_blazor/disconnect", "/_blazor?id=x",
        "/afmelden", "/aanmelden", "/oib/verrekeningen/2026-03.csv", "/oib/leveringen/2026-03/dossiers", "/beheer/spoor/anker", "/merk.svg", "/bestaat/niet",
    ];

    [Theory]
    [InlineData("https://elders.example")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("http://127.0.0.1")]
    [InlineData("https://127.0.0.1:{poort}")]
    [InlineData("http://127.0.0.1:{poort}.elders.example")]
    [InlineData("http://127.0.0.1:{poort}/")]
    [InlineData("http://buur.127.0.0.1:{poort}")]
    public async Task Vraag_MetEenAndereHerkomst_WordtOveralGeweigerd(string herkomst)
    {
        using var browser = await Portaal.Als("demo-consulent");
        foreach (var pad in Paden)
        {
            foreach (var werkwoord in (string[])["GET", "POST", "OPTIONS"])
            {
                (await Vraag(browser, werkwoord, pad, ("Origin", herkomst.Replace("{poort}", $"{Portaal.Adres.Port}", StringComparison.Ordinal))))
                    .ShouldBe(HttpStatusCode.Forbidden, $"{werkwoord} {pad}");
            }
        }
        (await Vraag(browser, "GET", "/verificatie")).ShouldBe(HttpStatusCode.OK, "de sessie leeft nog");
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("iets-nieuws")]
    public async Task Vraag_DieDeBrowserVreemdNoemt_OpentHoogstensEenPagina(string site)
    {
        using var browser = await Portaal.Als("demo-consulent");
        foreach (var pad in Paden)
        {
            var bezoek = await Vraag(browser, "GET", pad, ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document"));
            // What is not there is a page too: the one that says so.
            (bezoek != HttpStatusCode.Forbidden).ShouldBe(pad is "/" or "/oib/werklijst" or "/aanmelden" or "/afmelden" or "/bestaat/niet" or "/oib/leveringen/2026-03/dossiers", pad);
            foreach (var (modus, doel) in (IEnumerable<(string, string)>)[("navigate", "iframe"), ("navigate", "object"), ("no-cors", "image"), ("no-cors", "script"), ("cors", "empty"), ("websocket", "websocket")])
            {
                (await Vraag(browser, "GET", pad, ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", modus), ("Sec-Fetch-Dest", doel))).ShouldBe(HttpStatusCode.Forbidden, $"{modus} {doel} {pad}");
            }
            (await Vraag(browser, "POST", pad, ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document"))).ShouldBe(HttpStatusCode.Forbidden, pad);
        }
    }

    [Fact]
    public async Task Vraag_VanHetPortaalZelfOfGetypt_KomtBinnen()
    {
        using var browser = await Portaal.Als("demo-consulent");
        var eigen = Portaal.Adres.GetLeftPart(UriPartial.Authority);
        (await Vraag(browser, "GET", "/verificatie", ("Sec-Fetch-Site", "same-origin"))).ShouldBe(HttpStatusCode.OK);
        (await Vraag(browser, "GET", "/verificatie", ("Sec-Fetch-Site", "none"))).ShouldBe(HttpStatusCode.OK);
        (await Vraag(browser, "POST", "/_blazor/negotiate?negotiateVersion=1", ("Origin", eigen), ("Sec-Fetch-Site", "same-origin"))).ShouldBe(HttpStatusCode.OK);
        (await Vraag(browser, "POST", "/_blazor/negotiate?negotiateVersion=1", ("Origin", eigen), ("Sec-Fetch-Site", "cross-site"))).ShouldBe(HttpStatusCode.Forbidden);
        (await Vraag(browser, "POST", "/_blazor/negotiate?negotiateVersion=1")).ShouldBe(HttpStatusCode.Forbidden, "een circuit vraagt om een herkomst");
        (await Vraag(browser, "GET", "/gezondheid/levend")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://buur.example")]
    [InlineData("null")]
    public async Task Websocket_ZonderEigenHerkomst_GaatNietOpen(string? herkomst)
    {
        var koekjes = new CookieContainer();
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = koekjes, AllowAutoRedirect = false }) { BaseAddress = Portaal.Adres };
        (await browser.MeldAan("demo-consulent")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await Opent(koekjes, Portaal.Adres.GetLeftPart(UriPartial.Authority))).ShouldBeTrue("het portaal zelf opent er wel een");
        (await Opent(koekjes, herkomst)).ShouldBeFalse();
    }

    [Fact]
    public async Task Pagina_VanWieNietIsAangemeld_HeeftNietsWaarmeeEenCircuitOpengaat()
    {
        using var browser = Portaal.Browser();
        var gelezen = 0;
        var paden = Portaal.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null).Select(e => "/" + e.RoutePattern.RawText!.Replace("{Id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal).TrimStart('/'));
        foreach (var pad in paden.Append("/bestaat/niet"))
        {
            using var antwoord = await browser.GetAsync(new Uri(pad, UriKind.Relative), Stop);
            if (antwoord.StatusCode == HttpStatusCode.Found) { continue; }
            var tekst = await antwoord.Content.ReadAsStringAsync(Stop);
            tekst.ShouldNotContain("<!--Blazor:", Case.Insensitive, pad);
            tekst.ShouldNotContain("blazor.web.js", Case.Insensitive, pad);
            gelezen += tekst.Contains("<h1", StringComparison.Ordinal) ? 1 : 0;
        }
        gelezen.ShouldBeGreaterThanOrEqualTo(6);
        using var binnen = await Portaal.Als("demo-consulent");
        (await binnen.GetStringAsync(new Uri("/oib/werklijst", UriKind.Relative), Stop)).ShouldContain("<!--Blazor:");
    }

    private static async Task<HttpStatusCode> Vraag(HttpClient browser, string werkwoord, string pad, params (string Kop, string Waarde)[] koppen)
    {
        using var vraag = new HttpRequestMessage(new HttpMethod(werkwoord), new Uri(pad, UriKind.Relative));
        if (werkwoord == "POST") { vraag.Content = new ByteArrayContent([]); }
        foreach (var (kop, waarde) in koppen) { vraag.Headers.TryAddWithoutValidation(kop, waarde); }
        using var antwoord = await browser.SendAsync(vraag, HttpCompletionOption.ResponseHeadersRead, Stop);
        return antwoord.StatusCode;
    }

    private async Task<bool> Opent(CookieContainer koekjes, string? herkomst)
    {
        using var draad = new ClientWebSocket();
        draad.Options.Cookies = koekjes;
        if (herkomst is not null) { draad.Options.SetRequestHeader("Origin", herkomst); }
        try
        {
            await draad.ConnectAsync(new UriBuilder(Portaal.Adres) { Scheme = "ws", Path = "/_blazor" }.Uri, Stop);
            return draad.State == WebSocketState.Open;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }
}
