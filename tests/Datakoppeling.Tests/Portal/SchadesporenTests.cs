using System.Globalization;
using System.Net;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Portal.Voorbeeldstad;
using Datakoppeling.Tests.Vijandig;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal;

/// <summary>
/// After damaged deliveries, sent to the real portal as a browser does: no burgerservicenummer stands in what it answered, in its log,
/// its database, its data folder (vault, journals) or the folder for temporary files. Each kind of damage goes with one of the files, in
/// turn; SCHADE_SPOREN=n sends every kind with every file, n times.
/// </summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class SchadesporenTests
{
    private static readonly DateOnly Peildatum = new(2026, 3, 1);
    private static readonly Maand Maand = new(2026, 2);
    private static readonly int Ruim = int.TryParse(Environment.GetEnvironmentVariable("SCHADE_SPOREN"), NumberStyles.None, CultureInfo.InvariantCulture, out var keren) ? keren : 0;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bijstand_NaElkeSoortSchade_StaatErNergensEenBsn()
    {
        var bestanden = new Geheugenmap();
        Bijstandslevering.Schrijf(new Bijstandsplan(300, Maand, Seed: 93, FoutenPerTienduizend: 50), bestanden.Open, Stop);
        var soorten = Enum.GetValues<Leveringsoort>();
        var zoeker = new Bsnzoeker(soorten.Select(s => bestanden.Bytes(s.Bestand())));
        zoeker.Aantal.ShouldBeGreaterThan(250);
        await using var portaal = await Draaiend.Start(null, "--Klussen:Kijken=00:00:00.100");
        using var browser = await portaal.Als("demo-beheerder");
        var stand = new Stand(portaal, zoeker);
        foreach (var soort in soorten)
        {
            (await stand.Stuur(browser, $"/oib/leveringen/{Maand}/{soort.Url()}", bestanden.Bytes(soort.Bestand()))).ShouldBe(HttpStatusCode.OK);
            await Klusrust.Wacht(portaal.App.Services, Stop);
        }
        foreach (var (soort, schade, zaad) in Gevallen(soorten))
        {
            await stand.Stuur(browser, $"/oib/leveringen/{Maand}/{soort.Url()}", Beschadig(bestanden.Bytes(soort.Bestand()), schade, zaad));
            await stand.Rust();
            if (zaad % 6 == 0) { await stand.Toets($"{soort}, schade {schade}, zaad {zaad}"); }
        }
        await stand.Toets("aan het einde");
        stand.Aangenomen.ShouldBeGreaterThan(5, "schade die altijd aan de deur wordt geweigerd toont niets");
    }

    [Fact]
    public async Task Ronde_NaElkeSoortSchade_StaatErNergensEenBsn()
    {
        var stad = new Geheugenmap();
        Stad.Schrijf(Stadsplan.Maak(Stadsplan.MinstInwoners, Peildatum, seed: 94, foutenPerTienduizend: 50).Waarde, stad.Open, annuleren: Stop);
        string[] bronnen = ["brp", "bijstand", "leerlingen"];
        var zoeker = new Bsnzoeker(bronnen.Select(b => stad.Bytes(b + ".csv")));
        zoeker.Aantal.ShouldBeGreaterThan(200);
        await using var portaal = await Draaiend.Start(null, "--Klussen:Kijken=00:00:00.100");
        var diensten = portaal.App.Services;
        await Proefafspraken.LegVast(diensten, Stop);
        using var browser = await portaal.Als("demo-beheerder");
        using var armoede = await portaal.Als("demo-armoede");
        var stand = new Stand(portaal, zoeker);
        var gekoppeld = 0;
        foreach (var groep in Gevallen(bronnen).Chunk(3))
        {
            var ronde = (await diensten.GetRequiredService<MaakRonde>().Voer(Demogebruikers.Zoek("demo-armoede")!, $"Ronde {groep[0].Zaad}", Peildatum, ["stadspas", "laptop"], Stop)).Waarde;
            foreach (var bron in bronnen) { await stand.Stuur(browser, $"/datakoppeling/rondes/{ronde}/bronnen/{bron}", stad.Bytes(bron + ".csv")); }
            // Damage that the door refuses leaves the good file in place.
            foreach (var (bron, schade, zaad) in groep) { await stand.Stuur(browser, $"/datakoppeling/rondes/{ronde}/bronnen/{bron}", Beschadig(stad.Bytes(bron + ".csv"), schade, zaad)); }
            if (!(await diensten.GetRequiredService<KoppelRonde>().Voer(Demogebruikers.Zoek("demo-armoede")!, ronde, Stop)).Gelukt) { continue; }
            gekoppeld += await stand.Rust() ? 1 : 0;
            foreach (var naam in (string[])["aanschrijving-stadspas.csv", "handwerk.csv"])
            {
                using var antwoord = await armoede.GetAsync(new Uri($"/datakoppeling/rondes/{ronde}/bestanden/{naam}?doel=mailing", UriKind.Relative), Stop);
                stand.Zie(await antwoord.Content.ReadAsByteArrayAsync(Stop), naam);
            }
            await stand.Toets($"ronde met schade {string.Join(", ", groep.Select(g => $"{g.Wat} {g.Schade}"))}");
        }
        gekoppeld.ShouldBeGreaterThan(1);
        stand.Aangenomen.ShouldBeGreaterThan(10);
    }

    // The kinds of damage to lines, and after those the kinds of damage to a file as a whole.
    private static IEnumerable<(T Wat, int Schade, int Zaad)> Gevallen<T>(T[] bestanden)
    {
        var zaad = 0;
        for (var schade = 0; schade < Rijschade.Soorten + Geheelwerk.Soorten; schade++)
        {
            // Damage is the same on either database: on the second of them a third of it.
            if (Ruim == 0 && (!Proefopslag.Postgres || schade % 3 == 0)) { yield return (bestanden[(Proefopslag.Postgres ? schade / 3 : schade) % bestanden.Length], schade, ++zaad); }
            for (var keer = 0; keer < Ruim; keer++)
            {
                foreach (var bestand in bestanden) { yield return (bestand, schade, ++zaad); }
            }
        }
    }

    private static byte[] Beschadig(byte[] bytes, int schade, int zaad)
    {
        var toeval = new Random(zaad);
        if (schade >= Rijschade.Soorten) { return Geheelwerk.Maak(bytes, schade - Rijschade.Soorten, toeval); }
        var rijen = Rijwerk.Splits(bytes);
        // Less than one in a hundred: what is rejected more often waits for a person.
        for (var keer = 0; keer < 2; keer++)
        {
            var plaats = toeval.Next(1, rijen.Count - 1);
            rijen[plaats] = Rijschade.Maak(rijen[plaats], schade, toeval);
        }
        return Rijwerk.Voeg(rijen);
    }

    /// <summary>Sends files, and looks everywhere.</summary>
    private sealed class Stand(Draaiend portaal, Bsnzoeker zoeker)
    {
        private readonly HashSet<string> _eerder = [.. Los()];

        public int Aangenomen { get; private set; }

        public async Task<HttpStatusCode> Stuur(HttpClient browser, string pad, byte[] inhoud)
        {
            // By hand there are more than anybody may send in a minute.
            for (var status = await Eens(browser, pad, inhoud); ; status = await Eens(browser, pad, inhoud))
            {
                if (status != HttpStatusCode.TooManyRequests) { return status; }
                await Task.Delay(TimeSpan.FromSeconds(5), Stop);
            }
        }

        private async Task<HttpStatusCode> Eens(HttpClient browser, string pad, byte[] inhoud)
        {
            using var vraag = new HttpRequestMessage(HttpMethod.Post, new Uri(pad, UriKind.Relative)) { Content = new ByteArrayContent(inhoud) };
            var zegel = await browser.Vers();
            vraag.Headers.Add(zegel.Kop, zegel.Waarde);
            vraag.Headers.Add(UploadEindpunt.KopBestandsnaam, "levering.csv");
            using var antwoord = await browser.SendAsync(vraag, Stop);
            Zie(await antwoord.Content.ReadAsByteArrayAsync(Stop), pad);
            ((int)antwoord.StatusCode).ShouldBeLessThan(500);
            if (antwoord.IsSuccessStatusCode) { Aangenomen++; }
            return antwoord.StatusCode;
        }

        /// <summary>Waits until no job runs; whether the last one went well.</summary>
        public async Task<bool> Rust()
        {
            var laatste = await Afwachten.Op("de klussen zijn klaar", async () =>
            {
                await using var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
                var klussen = await context.Set<Klus>().AsNoTracking().OrderBy(k => k.Gemaakt).ToListAsync(Stop);
                return klussen.TrueForAll(k => !k.Loopt) ? klussen[^1] : null;
            });
            return laatste.Status == Klusstatus.Gereed;
        }

        public void Zie(byte[] bytes, string waar) => zoeker.Vind(bytes).HasValue.ShouldBeFalse($"een BSN in {waar}");

        public async Task Toets(string wanneer)
        {
            foreach (var (pad, bytes) in await Mapinhoud.Lees(portaal.Map, Stop)) { Zie(bytes, $"{Path.GetFileName(pad)}, na {wanneer}"); }
            Zie(Encoding.UTF8.GetBytes(string.Join('\n', portaal.Logs.Rijen)), $"het log, na {wanneer}");
            foreach (var pad in Los().Where(p => !_eerder.Contains(p)))
            {
                try { Zie(await File.ReadAllBytesAsync(pad, Stop), $"{pad}, na {wanneer}"); }
                catch (IOException)
                {
                    // Of another test, and gone by now.
                }
            }
        }

        /// <summary>What stands loose in the folder for temporary files: folders in it are of tests, and a pipe, which is empty, cannot be read to an end.</summary>
        private static IEnumerable<string> Los() => new DirectoryInfo(Path.GetTempPath()).EnumerateFiles().Where(f => f is { Exists: true, Length: > 0 and < Groot }).Select(f => f.FullName);

        private const long Groot = 64 << 20;
    }
}
