using System.Net;
using System.Net.Http.Json;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Portal;

namespace Datakoppeling.Tests.Platform.Bestanden;

/// <summary>Uploads and downloads over a real socket, through the portal's own sign-in and middleware.</summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class VerkeerTests
{
    private const int Grens = 1_000_000;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private static readonly Uri Doel = new("/proef/op/deel7", UriKind.Relative);

    public sealed record Ontvangen(string Naam, long Lengte, string Deel);
    private sealed record Geweigerd(string Weigering);

    private static Task<Draaiend> Start() => Draaiend.Start(app =>
    {
        app.MapUpload<Ontvangen>("/proef/op/{deel}", KlusRechten.AndermansAnnuleren, async (upload, stop) =>
        {
            using var in_ = new MemoryStream();
            await upload.Inhoud.CopyToAsync(in_, stop);
            upload.Wie.Herkomst.ShouldBe("upload");
            if (in_.Length == 14) { throw new InvalidOperationException("binnenkant"); }
            return in_.Length == 13 ? new Weigering("Dertien brengt ongeluk.") : new Ontvangen(upload.Bestandsnaam, in_.Length, upload.Route("deel"));
        }, Grens);
        app.MapDownload("/proef/neer/{deel}", KlusRechten.AndermansAnnuleren, (vraag, _) => Task.FromResult<Uitkomst<Download>>(
            vraag.Vraag("doel").Length == 0
                ? new Weigering("Kies een doel.")
                : Download.Csv("lijst.csv", async (uit, stop) => await uit.WriteAsync(Encoding.UTF8.GetBytes(vraag.Route("deel")), stop))));
    });

    private static async Task<HttpResponseMessage> Stuur(HttpClient browser, HttpContent inhoud, bool metZegel = true, string naam = "brp één.csv")
    {
        var vraag = new HttpRequestMessage(HttpMethod.Post, Doel) { Content = inhoud };
        vraag.Headers.Add(UploadEindpunt.KopBestandsnaam, Uri.EscapeDataString(naam));
        if (metZegel)
        {
            var zegel = await browser.Vers();
            vraag.Headers.Add(zegel.Kop, zegel.Waarde);
        }
        return await browser.SendAsync(vraag, Stop);
    }

    [Fact]
    public async Task Upload_AlsRuweInhoud_KomtHeelAan()
    {
        await using var portaal = await Start();
        using var browser = await portaal.Als("demo-beheerder");
        var antwoord = await Stuur(browser, new ByteArrayContent(new byte[Grens]));
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await antwoord.Content.ReadFromJsonAsync<Ontvangen>(Stop)).ShouldBe(new Ontvangen("brp één.csv", Grens, "deel7"));
    }

    [Fact]
    public async Task Upload_AlsFormulier_KomtHeelAan()
    {
        await using var portaal = await Start();
        using var browser = await portaal.Als("demo-beheerder");
        using var formulier = new MultipartFormDataContent { { new StringContent("x"), "veld" }, { new ByteArrayContent(new byte[5000]), "bestand", "..\\geheim/brp.csv" } };
        var antwoord = await Stuur(browser, formulier);
        (await antwoord.Content.ReadFromJsonAsync<Ontvangen>(Stop)).ShouldBe(new Ontvangen("brp.csv", 5000, "deel7"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_TeGroot_WordtGeweigerd(bool metLengte)
    {
        await using var portaal = await Start();
        using var browser = await portaal.Als("demo-beheerder");
        HttpContent inhoud = metLengte ? new ByteArrayContent(new byte[Grens + 1]) : new Onbekend(Grens + 1);
        var antwoord = await Stuur(browser, inhoud);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await antwoord.Content.ReadFromJsonAsync<Geweigerd>(Stop))!.Weigering.ShouldContain("te groot");
    }

    [Fact]
    public async Task Upload_DoorDeHandelingGeweigerd_GeeftDeZin()
    {
        await using var portaal = await Start();
        using var browser = await portaal.Als("demo-beheerder");
        var antwoord = await Stuur(browser, new ByteArrayContent(new byte[13]));
        antwoord.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await antwoord.Content.ReadFromJsonAsync<Geweigerd>(Stop))!.Weigering.ShouldBe("Dertien brengt ongeluk.");
    }

    [Fact]
    public async Task Upload_FoutVanOns_GeeftEenNummerEnGeenBinnenkant()
    {
        await using var portaal = await Start();
        using var browser = await portaal.Als("demo-beheerder");
        var antwoord = await Stuur(browser, new ByteArrayContent(new byte[14]));
        antwoord.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var zin = (await antwoord.Content.ReadFromJsonAsync<Geweigerd>(Stop))!.Weigering;
        zin.ShouldContain("nummer");
        zin.ShouldNotContain("binnenkant");
    }

    [Fact]
    public async Task Upload_ZonderZegelAanmeldingOfRecht_WordtGeweigerd()
    {
        await using var portaal = await Start();
        using var beheerder = await portaal.Als("demo-beheerder");
        (await Stuur(beheerder, new ByteArrayContent(new byte[5]), metZegel: false)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var consulent = await portaal.Als("demo-consulent");
        (await Stuur(consulent, new ByteArrayContent(new byte[5]))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var niemand = portaal.Browser();
        (await Stuur(niemand, new ByteArrayContent(new byte[5]), metZegel: false)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Download_MetDoel_KomtAlsBestand_ZonderMetEenZin()
    {
        await using var portaal = await Start();
        using var browser = await portaal.Als("demo-beheerder");
        using var goed = await browser.GetAsync(new Uri("/proef/neer/x1?doel=mailing", UriKind.Relative), Stop);
        (await goed.Content.ReadAsStringAsync(Stop)).ShouldBe("x1");
        goed.Content.Headers.ContentDisposition!.FileName.ShouldBe("lijst.csv");
        goed.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var fout = await browser.GetAsync(new Uri("/proef/neer/x1", UriKind.Relative), Stop);
        fout.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await fout.Content.ReadAsStringAsync(Stop)).ShouldBe("Kies een doel.");
        using var consulent = await portaal.Als("demo-consulent");
        (await consulent.GetAsync(new Uri("/proef/neer/x1?doel=mailing", UriKind.Relative), Stop)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    /// <summary>Sends without announcing a length.</summary>
    private sealed class Onbekend(int lengte) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(new byte[lengte]).AsTask();
        protected override bool TryComputeLength(out long length) { length = 0; return false; }
    }
}
