using System.Net;
using System.Text;
using System.Text.Json;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;
using Datakoppeling.Tests.Platform;
using Datakoppeling.Tests.Portal.Aanbieder;
using Datakoppeling.Tests.Portal.Voorbeeldstad;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal;

/// <summary>A month of the inkomstenverrekening with everything measured and traced, and a collector that reads every byte that goes out.</summary>
[Collection(nameof(PortaalTests))]
public sealed class TelemetrieTests
{
    private static readonly Maand Maand = new(2026, 2);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Maand_MetEenCollector_GeeftMetingenEnSporenZonderBsnNaamVraagOfAdres()
    {
        var bijstand = new Geheugenmap();
        Bijstandslevering.Schrijf(new Bijstandsplan(150, Maand, Seed: 5, FoutenPerTienduizend: 300), bijstand.Open, Stop);
        await using var ontvanger = await Proefcollector.Start();
        var bsns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cel in bijstand.Namen.SelectMany(bijstand.Rijen).SelectMany(r => r).Where(c => c.Length == 9 && Bsn.TryLees(Encoding.UTF8.GetBytes(c), out _))) { bsns.Add(cel); }
        bsns.Count.ShouldBeGreaterThan(100);
        await using (var portaal = await Draaiend.Start(null, $"--Telemetrie:Otlp={ontvanger.Adres}", "--Telemetrie:Tussenpoos=00:00:01", "--Telemetrie:Koppen=X-Sleutel=sesam"))
        {
            await Werk(portaal, bijstand, bsns.First());
            await Task.Delay(1_500, Stop);
        }
        var (sporen, metingen) = (ontvanger.Sporen, ontvanger.Metingen);
        sporen.ShouldContain("oib.beslissen");
        sporen.ShouldContain("oib/leveringen/{maand}/{soort}");
        sporen.ShouldContain("http.route");
        foreach (var verwacht in (string[])
        [
            "datakoppeling.handelingen", "toegang.aanmelden", "oib.beslissen", "datakoppeling.klus.duur", "datakoppeling.klussen", "datakoppeling.upload.grootte",
            "http.server.request.duration", "kestrel.active_connections", "dotnet.",
        ])
        {
            metingen.ShouldContain(verwacht);
        }
        ontvanger.Sleutels.Keys.ShouldBe(["sesam"]);
        var alles = sporen + metingen;
        bsns.Where(b => alles.Contains(b, StringComparison.Ordinal)).ShouldBeEmpty("een BSN ging naar buiten");
        Namen(bijstand).Where(n => alles.Contains(n, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty("een naam ging naar buiten");
        foreach (var verboden in (string[])["SELECT ", "INSERT ", "UPDATE ", "zoek=", "AVG-2026-7", "demo-", "user_agent", "url.path", "client.address"]) { alles.ShouldNotContain(verboden, Case.Sensitive); }
    }

    [Fact]
    public async Task Portaal_ZonderCollector_StuurtNiets()
    {
        await using var portaal = await Draaiend.Start();
        portaal.App.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().ShouldNotContain(d => d.GetType().Name == "TelemetryHostedService");
    }

    [Fact]
    public async Task Log_BuitenDevelopment_IsEenObjectPerRegel()
    {
        var map = Directory.CreateTempSubdirectory("datakoppeling-");
        await using var aanbieder = await Proefaanbieder.Start();
        await using (var portaal = await Losproces.Start(map.FullName, "Production", aanbieder.Instellingen(
            "--Kluis:Hoofdsleutel=" + Convert.ToBase64String(new byte[32]), "--Portaal:Adres=https://portaal.example.nl", "--Portaal:Uitloop=00:00:00", "--Logging:LogLevel:Default=Debug")))
        {
            using var browser = portaal.Browser();
            await browser.GetAsync(new Uri("/aanmelden/terug?state=999990019", UriKind.Relative), Stop);
            await browser.GetAsync(new Uri("/niet/999990019?bsn=999990019", UriKind.Relative), Stop);
            await portaal.Term();
            (await portaal.Einde()).ShouldBe(0);
            portaal.Rijen.Count.ShouldBeGreaterThan(5);
            foreach (var rij in portaal.Rijen)
            {
                var json = JsonDocument.Parse(rij).RootElement;
                json.ValueKind.ShouldBe(JsonValueKind.Object);
                json.GetProperty("code").GetString().ShouldNotBeNullOrEmpty();
                rij.ShouldNotContain("999990019");
            }
            portaal.Rijen.ShouldContain(r => r.Contains("\"trace\":", StringComparison.Ordinal), "een rij tijdens een verzoek draagt de trace");
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        map.Delete(recursive: true);
    }

    private static async Task Werk(Draaiend portaal, Geheugenmap bijstand, string bsn)
    {
        var diensten = portaal.App.Services;
        using var beheerder = await portaal.Als("demo-beheerder");
        foreach (var soort in Enum.GetValues<Leveringsoort>())
        {
            using var vraag = new HttpRequestMessage(HttpMethod.Post, new Uri($"/oib/leveringen/{Maand}/{soort.Url()}", UriKind.Relative)) { Content = new ByteArrayContent(bijstand.Bytes(soort.Bestand())) };
            var zegel = await beheerder.Vers();
            vraag.Headers.Add(zegel.Kop, zegel.Waarde);
            vraag.Headers.Add(UploadEindpunt.KopBestandsnaam, soort.Bestand());
            using var antwoord = await beheerder.SendAsync(vraag, Stop);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
            await Klusrust.Wacht(portaal.App.Services, Stop);
        }
        var consulent = Demogebruikers.Zoek("demo-consulent")!;
        foreach (var maand in await Maanden(diensten))
        {
            (await diensten.GetRequiredService<Zaaklezer>().Open(consulent, maand.Id, Stop)).Gelukt.ShouldBeTrue();
            await diensten.GetRequiredService<ToonBsn>().Voer(consulent, maand.Id, partner: false, Stop);
            await diensten.GetRequiredService<Beslis>().Voer(consulent, maand.Id, maand.Versie, new Besluit(Besluitsoort.Akkoord), Stop);
        }
        (await diensten.GetRequiredService<GeefInzage>().Voer(Demogebruikers.Zoek("demo-manager"), bsn, "AVG-2026-7", Stop)).Gelukt.ShouldBeTrue();
        using var browser = await portaal.Als("demo-consulent");
        await browser.GetAsync(new Uri($"/oib/werklijst?maand=2026-02&zoek={bsn}", UriKind.Relative), Stop);
        await browser.GetAsync(new Uri($"/bestaat/niet/{bsn}", UriKind.Relative), Stop);
    }

    private static async Task<List<Dossiermaand>> Maanden(IServiceProvider diensten)
    {
        await using var context = await diensten.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        return await context.Set<Dossiermaand>().AsNoTracking().Where(d => d.Bak != Bak.Geen).Take(10).ToListAsync(Stop);
    }

    /// <summary>Names of colleagues, and of the employers in the files: who works where tells much about a person.</summary>
    private static IEnumerable<string> Namen(Geheugenmap bijstand) => Demogebruikers.Alle.Select(g => g.Naam).Concat(bijstand.Namen
        .SelectMany(n => bijstand.Kop(n).Select((k, i) => (Bestand: n, Kolom: k, Plaats: i))).Where(k => k.Kolom.Contains("naam", StringComparison.OrdinalIgnoreCase) || k.Kolom.Contains("werkgever", StringComparison.OrdinalIgnoreCase))
        .SelectMany(k => bijstand.Rijen(k.Bestand).Where(r => r.Length > k.Plaats).Select(r => r[k.Plaats].Trim('"'))).Where(n => n.Length > 6 && n.Any(char.IsLetter)).Distinct(StringComparer.Ordinal));
}
