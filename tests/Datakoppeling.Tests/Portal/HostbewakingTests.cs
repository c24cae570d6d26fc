using System.Net;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Portal.Aanbieder;

namespace Datakoppeling.Tests.Portal;

/// <summary>Names under which the portal does not answer.</summary>
[Collection(nameof(PortaalTests))]
public sealed class HostbewakingTests
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
        await using var aanbieder = await Proefaanbieder.Start();
        await using var portaal = await Draaiend.Start("Production", null, aanbieder.Instellingen(
            "--Kluis:Hoofdsleutel=" + Convert.ToBase64String(new byte[32]), "--AllowedHosts=*;anders.example.nl"));
        using var browser = portaal.Browser();
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
        await using var aanbieder = await Proefaanbieder.Start();
        await using var portaal = await Draaiend.Start("Production", null, aanbieder.Instellingen(
            "--Kluis:Hoofdsleutel=" + Convert.ToBase64String(new byte[32]), "--AllowedHosts=anders.example.nl"));
        using var browser = portaal.Browser();
        using var vraag = new HttpRequestMessage(HttpMethod.Get, new Uri(Aanmeldpaden.Aanmelden, UriKind.Relative));
        vraag.Headers.Add("X-Forwarded-Proto", "https");
        vraag.Headers.Host = host;
        using var antwoord = await browser.SendAsync(vraag, Stop);
        Uri.UnescapeDataString(antwoord.Headers.Location!.Query).ShouldContain("redirect_uri=https://portaal.example.nl/aanmelden/terug&");
    }
}
