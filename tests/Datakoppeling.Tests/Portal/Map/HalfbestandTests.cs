using System.Net;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Beheer;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Portal.Map;

/// <summary>A download that goes wrong under way is no file: the connection breaks off, so that the browser says so.</summary>
[Collection(nameof(PortaalTests))]
public sealed class HalfbestandTests
{
    [Fact]
    public async Task Download_DieHalverwegeBeschadigdBlijkt_KomtNietHeelOver()
    {
        await using var portaal = await Draaiend.Start(app => app.MapDownload("/half.csv", BeheerRechten.Toestand, (_, _) => Task.FromResult<Uitkomst<Download>>(
            Download.Csv("half.csv", async (uit, stop) =>
            {
                await uit.WriteAsync(new byte[300_000], stop);
                await uit.FlushAsync(stop);
                throw new KluisbestandGeschondenException("half.csv in de kluis klopt niet meer.");
            }))));
        using var browser = await portaal.Als("demo-beheerder");
        using var antwoord = await browser.GetAsync(new Uri("half.csv", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK, "het begin was al onderweg");
        await Should.ThrowAsync<HttpRequestException>(() => antwoord.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
