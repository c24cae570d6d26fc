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
    public async Task Vraag_BuitenDevelopment_KomtAlleenBinnenOnderEenEigenNaam(string host, HttpStatusCode verwacht)
    {
        await using var aanbieder = await Proefaanbieder.Start();
        await using var portaal = await Draaiend.Start("Production", null, aanbieder.Instellingen(
            "--Kluis:Hoofdsleutel=" + Convert.ToBase64String(new byte[32]), "--AllowedHosts=*;anders.example.nl"));
        using var browser = portaal.Browser();
        using var vraag = new HttpRequestMessage(HttpMethod.Get, new Uri(Aanmeldpaden.Afgemeld, UriKind.Relative));
        vraag.Headers.Add("X-Forwarded-Proto", "https");
        vraag.Headers.Host = host;
        using var antwoord = await browser.SendAsync(vraag, Stop);
        antwoord.StatusCode.ShouldBe(verwacht);
    }
}
