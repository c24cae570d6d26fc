using System.Globalization;
using System.Net;
using System.Text;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Tests.Mailing.Handelingen;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal;

/// <summary>
/// What the portal holds in memory while large files come in, in a process of its own: as much for a large file as for a small one. By hand
/// larger: TOETS_UPLOADS=8 and TOETS_UPLOAD_MB=200.
/// </summary>
[Collection(nameof(PortaalTests))]
public sealed class UploadgeheugenTests : IDisposable
{
    private static readonly int Tegelijk = Getal("TOETS_UPLOADS", 4);
    private static readonly long Grootte = (long)Getal("TOETS_UPLOAD_MB", 60) << 20;
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("datakoppeling-");
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Leveringen => new()
    {
        { "dossiers", "dossiernummer;bsn;leefvorm;begindatum", "D{0:D9};123456782;alleenstaande;2020-01-01" },
        { "brp", ";01.01.20;01.02.40;01.03.10;08.09.10", "x;123456782;Voorbeeld{0};19800101;0363" },
        { "bijstand", "bsn;ingangsdatum;einddatum", "123456782;2020-01-01;{0:D9}" },
    };

    [Theory]
    [MemberData(nameof(Leveringen))]
    public async Task Uploads_GroteBestandenTegelijk_VragenNietMeerGeheugenDanKleine(string soort, string kop, string rij)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Het geheugen van een proces wordt hier uit /proc gelezen.");
        var ronde = await MaakRonde();
        // No jobs: what comes in is looked at, not yet read.
        await using var portaal = await Losproces.Start(_map.FullName, "Development", "--Klussen:Tegelijk=0");
        var pad = soort == "dossiers" ? "/oib/leveringen/2026-02/dossiers" : $"/datakoppeling/rondes/{ronde}/bronnen/{soort}";
        await Lever(portaal, pad, new(kop, rij, 1 << 20, 0));
        var begin = portaal.HoogsteGeheugen();
        var browsers = await Task.WhenAll(Enumerable.Range(1, Tegelijk).Select(i => Lever(portaal, pad, new(kop, rij, Grootte, i))));
        browsers.ShouldAllBe(zin => zin.Length > 0);
        var groei = portaal.HoogsteGeheugen() - begin;
        TestContext.Current.TestOutputHelper?.WriteLine($"{soort}: {Tegelijk} x {Grootte >> 20} MB, begin {begin >> 20} MB, groei {groei >> 20} MB");
        // Buffers, sockets and what the collector has not yet taken away; one file alone would be larger.
        groei.ShouldBeLessThan(Math.Min(Tegelijk * Grootte / 2, 400L << 20));
    }

    private async Task<Guid> MaakRonde()
    {
        await using var app = (await Draaiend.Bouw(_map.FullName, "Development")).Waarde;
        await Proefafspraken.LegVast(app.Services, Stop);
        return (await app.Services.GetRequiredService<MaakRonde>().Voer(Rondeproef.Armoede, "Groot", Rondeproef.Peildatum, ["stadspas"], Stop)).Waarde;
    }

    /// <returns>What was answered, when it was accepted.</returns>
    private static async Task<string> Lever(Losproces portaal, string pad, Stroominhoud inhoud)
    {
        using var browser = portaal.Browser();
        browser.Timeout = TimeSpan.FromMinutes(10);
        ((int)(await browser.MeldAan(inhoud.Nummer % 2 == 0 ? "demo-beheerder" : "demo-beheerder-2")).StatusCode).ShouldBe(302);
        var zegel = await browser.Vers();
        using var vraag = new HttpRequestMessage(HttpMethod.Post, new Uri(pad, UriKind.Relative)) { Content = inhoud };
        vraag.Headers.Add(zegel.Kop, zegel.Waarde);
        vraag.Headers.Add(UploadEindpunt.KopBestandsnaam, "groot.csv");
        using var antwoord = await browser.SendAsync(vraag, Stop);
        var tekst = await antwoord.Content.ReadAsStringAsync(Stop);
        // Several at once into one ronde: one of them is the last, the others read that somebody was first. The file had come in by then.
        if (!tekst.Contains("Iemand anders heeft dit net gewijzigd", StringComparison.Ordinal)) { antwoord.StatusCode.ShouldBe(HttpStatusCode.OK, tekst); }
        return tekst;
    }

    private static int Getal(string naam, int standaard) =>
        Environment.GetEnvironmentVariable(naam) is { Length: > 0 } tekst ? int.Parse(tekst, CultureInfo.InvariantCulture) : standaard;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _map.Delete(recursive: true);
    }

    /// <summary>A file that is made while it is sent: it never stands anywhere as a whole.</summary>
    /// <param name="rij">With its number in it.</param>
    /// <param name="nummer">Another file for each number.</param>
    internal sealed class Stroominhoud(string kop, string rij, long grootte, int nummer) : HttpContent
    {
        public int Nummer => nummer;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var gedaan = 0L;
            var stuk = new StringBuilder(kop).Append('\n');
            for (var teller = nummer * 10_000_000L; gedaan < grootte;)
            {
                while (stuk.Length < 1 << 16) { stuk.AppendFormat(CultureInfo.InvariantCulture, rij, teller++).Append('\n'); }
                var bytes = Encoding.ASCII.GetBytes(stuk.ToString());
                var over = (int)Math.Min(bytes.Length, grootte - gedaan);
                await stream.WriteAsync(bytes.AsMemory(0, over), Stop);
                gedaan += over;
                stuk.Clear();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = grootte;
            return true;
        }
    }
}
