using System.Globalization;
using System.Net;
using System.Text.Json;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Tests.Portal.Voorbeeldstad;
using Microsoft.Data.Sqlite;

namespace Datakoppeling.Tests.Portal.Map;

/// <summary>
/// Another program holds the SQLite file of a portal that people work in: a copy that hangs, a tool of an administrator. By hand longer:
/// TOETS_SLOT_SECONDEN=15 waits past the standard patience.
/// </summary>
[Collection(nameof(PortaalTests))]
public sealed class VreemdSlotTests : IDisposable
{
    private static readonly Maand Maand = new(2026, 2);
    private static readonly int Seconden = int.Parse(Environment.GetEnvironmentVariable("TOETS_SLOT_SECONDEN") is { Length: > 0 } tekst ? tekst : "0", CultureInfo.InvariantCulture);
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("datakoppeling-");
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Portaal_TerwijlEenAnderProgrammaDeDatabaseVasthoudt_ZegtHetEnGaatDaarnaVerder()
    {
        var bijstand = new Geheugenmap();
        Bijstandslevering.Schrijf(new Bijstandsplan(20, Maand, Seed: 5, FoutenPerTienduizend: 0), bijstand.Open, Stop);
        var dossiers = bijstand.Bytes(Leveringsoort.Dossiers.Bestand());
        await using var portaal = await Losproces.Start(_map.FullName, "Development", Seconden > 0 ? [] : ["--Opslag:Wachttijd=00:00:01"]);
        using var browser = portaal.Browser();
        ((int)(await browser.MeldAan("demo-beheerder")).StatusCode).ShouldBe(302);
        using var nieuw = portaal.Browser();
        await Gereed(browser, HttpStatusCode.OK);

        using (Houd())
        {
            var begin = TimeProvider.System.GetTimestamp();
            var wachtend = Enumerable.Range(0, 6).Select(i => Lever(browser, dossiers, i)).ToList();
            var aanmelden = nieuw.MeldAan("demo-manager");
            foreach (var (status, zin) in await Task.WhenAll(wachtend))
            {
                status.ShouldBe(HttpStatusCode.UnprocessableEntity, zin);
                zin.ShouldContain("De opslag is op dit moment bezet");
            }
            using var binnen = await aanmelden;
            binnen.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await binnen.Content.ReadAsStringAsync(Stop)).ShouldContain("De opslag is even niet bereikbaar");
            await Gereed(browser, HttpStatusCode.ServiceUnavailable);
            TestContext.Current.TestOutputHelper?.WriteLine($"iedereen had antwoord na {TimeProvider.System.GetElapsedTime(begin).TotalSeconds:F1} s");
            var over = TimeSpan.FromSeconds(Seconden) - TimeProvider.System.GetElapsedTime(begin);
            if (over > TimeSpan.Zero) { await Task.Delay(over, Stop); }
        }

        await Gereed(browser, HttpStatusCode.OK);
        foreach (var (status, zin) in await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Lever(browser, dossiers, i)))) { status.ShouldBe(HttpStatusCode.OK, zin); }
        ((int)(await nieuw.MeldAan("demo-manager")).StatusCode).ShouldBe(302);
        await Afwachten.Tot("de klussen zijn klaar", () => Waarde("SELECT COUNT(*) FROM Klus WHERE Status IN ('Wachtend', 'Bezig')") == 0);
        Waarde("SELECT COUNT(*) FROM Klus WHERE Status <> 'Gereed'").ShouldBe(0);
        Waarde("SELECT COUNT(*) FROM OibLevering WHERE Status = 'Ingelezen'").ShouldBe(6);
    }

    private static Task Gereed(HttpClient browser, HttpStatusCode verwacht) => Afwachten.Tot($"gereed wordt {verwacht}", async () =>
    {
        using var antwoord = await browser.GetAsync(new Uri("/gezondheid/gereed", UriKind.Relative), Stop);
        return antwoord.StatusCode == verwacht;
    });

    /// <summary>Each another file, by its empty lines.</summary>
    private static async Task<(HttpStatusCode Status, string Zin)> Lever(HttpClient browser, byte[] dossiers, int nummer)
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Post, new Uri($"/oib/leveringen/{Maand}/dossiers", UriKind.Relative))
        {
            Content = new ByteArrayContent([.. dossiers, .. Enumerable.Repeat((byte)'\n', nummer)]),
        };
        var zegel = await browser.Vers();
        vraag.Headers.Add(zegel.Kop, zegel.Waarde);
        vraag.Headers.Add(UploadEindpunt.KopBestandsnaam, "dossiers.csv");
        using var antwoord = await browser.SendAsync(vraag, Stop);
        using var json = JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync(Stop));
        return (antwoord.StatusCode, json.RootElement.TryGetProperty("weigering", out var zin) ? zin.GetString()! : "");
    }

    /// <summary>Let go of when it is disposed: the connection takes its transaction with it.</summary>
    private SqliteConnection Houd()
    {
        var verbinding = Open();
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = "BEGIN IMMEDIATE";
        opdracht.ExecuteNonQuery();
        return verbinding;
    }

    private SqliteConnection Open()
    {
        var verbinding = new SqliteConnection($"Data Source={Path.Combine(_map.FullName, "portaal.db")};Default Timeout=30;Pooling=False");
        verbinding.Open();
        return verbinding;
    }

    private long Waarde(string vraag)
    {
        using var verbinding = Open();
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = vraag;
        return (long)opdracht.ExecuteScalar()!;
    }

    public void Dispose() => _map.Delete(recursive: true);
}
