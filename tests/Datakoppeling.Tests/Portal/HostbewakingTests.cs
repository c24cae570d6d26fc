using System.Net;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Tests.Portal;

/// <summary>Names under which the portal does not answer.</summary>
[Collection(nameof(PortaalTests))]
public sealed class HostbewakingTests(Productieportaal opstelling) : IClassFixture<Productieportaal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("portaal.example.nl", HttpStatusCode.OK)]
    [InlineData("anders.example.nl", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("elders.example", HttpStatusCode.BadRequest)]
    [InlineData("portaal.example.nl.elders.example", HttpStatusCode.BadRequest)]
    [InlineData("portaal.example.nl:443", HttpStatusCode.OK)]
    [InlineData("portaal.example.nl:8443", HttpStatusCode.BadRequest)]
    [InlineData("PORTAAL.example.nl:80", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("portaal.example.nl", HttpStatusCode.BadRequest, "http")]
    [InlineData("portaal.example.nl", HttpStatusCode.BadRequest, "javascript")]
    [InlineData("portaal.example.nl", HttpStatusCode.BadRequest, "https,http")]
    [InlineData("portaal.example.nl", HttpStatusCode.BadRequest, null)]
    [InlineData("127.0.0.1", HttpStatusCode.OK, null, "/gezondheid/levend")]
    public async Task Vraag_BuitenDevelopment_KomtAlleenBinnenOnderHetEigenAdres(string host, HttpStatusCode verwacht, string? schema = "https", string pad = Aanmeldpaden.Afgemeld)
    {
        using var browser = opstelling.Portaal.Browser();
        using var vraag = new HttpRequestMessage(HttpMethod.Get, new Uri(pad, UriKind.Relative));
        if (schema is not null) { vraag.Headers.Add("X-Forwarded-Proto", schema); }
        vraag.Headers.Add("X-Forwarded-Host", "elders.example");
        vraag.Headers.Host = host;
        using var antwoord = await browser.SendAsync(vraag, Stop);
        antwoord.StatusCode.ShouldBe(verwacht);
    }

    [Theory]
    [InlineData("127.0.0.1:5080")]
    [InlineData("anders.example.nl:99")]
    [InlineData("portaal.example.nl")]
    public async Task Adres_DatHetPortaalVanZichzelfMaakt_IsDatVanDeInstelling(string host)
    {
        using var browser = opstelling.Portaal.Browser();
        using var vraag = new HttpRequestMessage(HttpMethod.Get, new Uri(Aanmeldpaden.Aanmelden, UriKind.Relative));
        vraag.Headers.Add("X-Forwarded-Proto", "https");
        vraag.Headers.Host = host;
        using var antwoord = await browser.SendAsync(vraag, Stop);
        Uri.UnescapeDataString(antwoord.Headers.Location!.Query).ShouldContain("redirect_uri=https://portaal.example.nl/aanmelden/terug&");
    }

    [Theory]
    [InlineData("portaal.example.nl", "https://portaal.example.nl", HttpStatusCode.Found)]
    [InlineData("portaal.example.nl", "http://portaal.example.nl", HttpStatusCode.Forbidden)]
    [InlineData("portaal.example.nl", "https://portaal.example.nl:8443", HttpStatusCode.Forbidden)]
    [InlineData("portaal.example.nl", "https://buur.example.nl", HttpStatusCode.Forbidden)]
    [InlineData("anders.example.nl", "https://anders.example.nl", HttpStatusCode.Forbidden)]
    public async Task Herkomst_BuitenDevelopment_IsHetAdresVanDeInstelling(string host, string herkomst, HttpStatusCode verwacht)
    {
        using var browser = opstelling.Portaal.Browser();
        using var vraag = new HttpRequestMessage(HttpMethod.Post, new Uri(Aanmeldpaden.Afmelden, UriKind.Relative)) { Content = new ByteArrayContent([]) };
        vraag.Headers.Add("X-Forwarded-Proto", "https");
        vraag.Headers.Add("Origin", herkomst);
        vraag.Headers.Host = host;
        using var antwoord = await browser.SendAsync(vraag, Stop);
        antwoord.StatusCode.ShouldBe(verwacht);
    }
}
