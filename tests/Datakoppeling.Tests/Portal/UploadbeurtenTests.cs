using System.Net;
using System.Text.Json;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Klussen;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Tests.Portal;

/// <summary>How many files come in at once, of one person and of all: the next one waits, or is told.</summary>
[Collection(nameof(PortaalTests))]
public sealed class UploadbeurtenTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An endpoint that holds each file until the test lets go of it.</summary>
    private sealed class Sluis
    {
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _binnen;

        public int Binnen => Volatile.Read(ref _binnen);
        public void Open() => _open.TrySetResult();

        public void Map(WebApplication app) => app.MapUpload<string>("/proef/sluis", KlusRechten.AndermansAnnuleren, async (upload, stop) =>
        {
            Interlocked.Increment(ref _binnen);
            await _open.Task.WaitAsync(stop);
            await upload.Inhoud.CopyToAsync(Stream.Null, stop);
            return "binnen";
        });
    }

    private static async Task<(HttpStatusCode Status, string Tekst)> Lever(HttpClient browser)
    {
        var zegel = await browser.Vers();
        using var vraag = new HttpRequestMessage(HttpMethod.Post, new Uri("/proef/sluis", UriKind.Relative)) { Content = new ByteArrayContent(new byte[100]) };
        vraag.Headers.Add(zegel.Kop, zegel.Waarde);
        using var antwoord = await browser.SendAsync(vraag, Stop);
        return (antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Upload_VanWieErAlGenoegHeeftLopen_LeestDatEnHoudtEenAnderNietTegen()
    {
        var sluis = new Sluis();
        await using var portaal = await Draaiend.Start(sluis.Map, "--Uploads:PerPersoon=2", "--Uploads:Tegelijk=3", "--Uploads:Wachttijd=00:00:00");
        using var een = await portaal.Als("demo-beheerder");
        using var ander = await portaal.Als("demo-beheerder-2");
        var lopend = new List<Task<(HttpStatusCode Status, string Tekst)>> { Lever(een), Lever(een) };
        await Afwachten.Tot("beide zijn binnen", () => sluis.Binnen == 2);
        var (status, tekst) = await Lever(een);
        status.ShouldBe(HttpStatusCode.TooManyRequests);
        JsonDocument.Parse(tekst).RootElement.GetProperty("weigering").GetString().ShouldNotBeNull().ShouldContain("te veel bestanden tegelijk");

        lopend.Add(Lever(ander));
        await Afwachten.Tot("de ander is binnen", () => sluis.Binnen == 3);
        (await Lever(ander)).Status.ShouldBe(HttpStatusCode.TooManyRequests, "samen is het er een te veel");

        sluis.Open();
        (await Task.WhenAll(lopend)).ShouldAllBe(l => l.Status == HttpStatusCode.OK);
        (await Lever(een)).Status.ShouldBe(HttpStatusCode.OK, "de plaatsen zijn teruggegeven");
    }

    [Fact]
    public async Task Plaats_DieVrijIs_WordtGegeven_OokAanWieGeenMomentWacht()
    {
        using var beurten = new Uploadbeurten(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [Uploadbeurten.Tegelijk] = "1000", [Uploadbeurten.PerPersoon] = "1000", [Uploadbeurten.Wachttijd] = "00:00:00",
        }).Build());
        // More at work than there are cores, so that the moment is over before some have asked.
        var geweigerd = 0;
        await Task.WhenAll(Enumerable.Range(0, 32).Select(wie => Task.Run(async () =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                using var plaats = await beurten.Neem($"persoon {wie}", Stop);
                if (plaats is null) { Interlocked.Increment(ref geweigerd); }
            }
        }, Stop)));
        geweigerd.ShouldBe(0);
    }

    [Fact]
    public async Task Upload_DieEenTeVeelIs_WachtOpEenPlaats()
    {
        var sluis = new Sluis();
        await using var portaal = await Draaiend.Start(sluis.Map, "--Uploads:Tegelijk=2", "--Uploads:Wachttijd=00:10:00");
        using var een = await portaal.Als("demo-beheerder");
        var alle = Enumerable.Range(0, 5).Select(_ => Lever(een)).ToList();
        await Afwachten.Tot("er zijn er twee binnen", () => sluis.Binnen == 2);
        await Task.Delay(300, Stop);
        sluis.Binnen.ShouldBe(2, "de anderen wachten");
        alle.ShouldAllBe(a => !a.IsCompleted);
        sluis.Open();
        (await Task.WhenAll(alle)).ShouldAllBe(l => l.Status == HttpStatusCode.OK);
        sluis.Binnen.ShouldBe(5);
    }

    [Fact]
    public async Task Upload_VanWieWeggaatTerwijlHijWacht_LaatZijnPlaatsNietBezet()
    {
        var sluis = new Sluis();
        await using var portaal = await Draaiend.Start(sluis.Map, "--Uploads:Tegelijk=1", "--Uploads:Wachttijd=00:10:00");
        using var een = await portaal.Als("demo-beheerder");
        var eerste = Lever(een);
        await Afwachten.Tot("de eerste is binnen", () => sluis.Binnen == 1);
        using (var weg = await portaal.Als("demo-beheerder-2"))
        {
            var wacht = Lever(weg);
            weg.CancelPendingRequests();
            await Should.ThrowAsync<OperationCanceledException>(() => wacht);
        }
        sluis.Open();
        (await eerste).Status.ShouldBe(HttpStatusCode.OK);
        (await Lever(een)).Status.ShouldBe(HttpStatusCode.OK);
    }
}
