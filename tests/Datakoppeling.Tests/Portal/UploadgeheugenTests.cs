using System.Diagnostics;
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
        Func<long, string> vul = n => string.Format(CultureInfo.InvariantCulture, rij, n);
        await Lever(portaal, pad, new(kop, vul, 1 << 20, 0));
        var begin = portaal.HoogsteGeheugen();
        var browsers = await Task.WhenAll(Enumerable.Range(1, Tegelijk).Select(i => Lever(portaal, pad, new(kop, vul, Grootte, i))));
        browsers.ShouldAllBe(zin => zin.Length > 0);
        var groei = portaal.HoogsteGeheugen() - begin;
        TestContext.Current.TestOutputHelper?.WriteLine($"{soort}: {Tegelijk} x {Grootte >> 20} MB, begin {begin >> 20} MB, groei {groei >> 20} MB");
        // Buffers, sockets and what the collector has not yet taken away; one file alone would be larger.
        groei.ShouldBeLessThan(Math.Min(Tegelijk * Grootte / 2, 400L << 20));
    }

    // Each row is read and judged; of the last kind each is stored too.
    private static (string Kop, Func<long, string> Rij) Maandbestand(string soort) => soort switch
    {
        "inkomsten" => (Inkomstenkop, n => $"{Stroombsn(n)};15;loon;06;2026-02-01;2026-02-28;Werkgever {n};123456782L01;1;800,00;640,00;J;J;0,00;0,00;N"),
        "historie" => ("bsn;maand;groep;netto", n => $"{Stroombsn(n)};2025-{1 + (n % 12):D2};werk;{n % 900},00"),
        _ => ("dossiernummer;bsn;leefvorm;begindatum", n => $"D{n:D9};{Stroombsn(n)};alleenstaande;2020-01-01"),
    };

    private const string Inkomstenkop =
        "bsn;componentcode;soort_inkomen;periodiciteit;periode_van;periode_tot;werkgever;loonheffingennummer;volgnummer;belastbaar_loon;netto_loon;loonheffingskorting;reservering_vt;uitbetaalde_vt;extra_periode_salaris;levering";

    /// <summary>
    /// What reading a delivery asks afterwards: the rows of a large file are judged and stored while they go by. By hand larger: TOETS_LEES_MB=200.
    /// </summary>
    [Theory]
    [InlineData("inkomsten")]
    [InlineData("historie")]
    [InlineData("dossiers")]
    public async Task Inlezen_EenGrootBestand_VraagtNietMeerGeheugenDanEenKlein(string soort)
    {
        var (kop, rij) = Maandbestand(soort);
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Het geheugen van een proces wordt hier uit /proc gelezen.");
        // What is stored takes its time: in CI a file of a few megabytes must do for those.
        var grootte = (long)Getal("TOETS_LEES_MB", soort switch { "inkomsten" => 96, "historie" => 24, _ => 3 }) << 20;
        await using var portaal = await Losproces.Start(_map.FullName, "Development");
        await Lever(portaal, "/oib/leveringen/2026-02/dossiers", new("dossiernummer;bsn;leefvorm;begindatum", n => $"D{n};123456782;alleenstaande;2020-01-01", 100, 0));
        await Ingelezen(1);
        await Lever(portaal, $"/oib/leveringen/2026-02/{soort}", new(kop, rij, 1 << 18, 1));
        await Ingelezen(2);
        var begin = portaal.HoogsteGeheugen();
        await Lever(portaal, $"/oib/leveringen/2026-02/{soort}", new(kop, rij, grootte, 2));
        await Ingelezen(3);
        var groei = portaal.HoogsteGeheugen() - begin;
        TestContext.Current.TestOutputHelper?.WriteLine($"{soort}: {grootte >> 20} MB, begin {begin >> 20} MB, groei {groei >> 20} MB");
        // A portal that gets little of the processor collects late; one that keeps the rows takes four times the file.
        groei.ShouldBeLessThan(Math.Max(280L << 20, grootte));
    }

    private async Task Ingelezen(int hoeveel)
    {
        // Two hundred megabytes of rows take longer than tests usually wait.
        for (var klok = Stopwatch.StartNew(); Aantal() < hoeveel; await Task.Delay(100, Stop)) { klok.Elapsed.ShouldBeLessThan(TimeSpan.FromHours(1)); }
    }

    private int Aantal()
    {
        using var verbinding = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_map.FullName, "portaal.db")};Mode=ReadOnly;Pooling=False");
        verbinding.Open();
        using var vraag = verbinding.CreateCommand();
        vraag.CommandText = "select count(*) from OibLevering where Status = 'Ingelezen'";
        return Convert.ToInt32(vraag.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>A number that passes the elfproef, another one for each row.</summary>
    private static string Stroombsn(long nummer)
    {
        for (var begin = 10_000_000 + nummer; ; begin += 50_000_000)
        {
            var (rest, som) = (begin, 0L);
            for (var gewicht = 2; gewicht <= 9; gewicht++, rest /= 10) { som += gewicht * (rest % 10); }
            if (som % 11 < 10) { return $"{begin}{som % 11}"; }
        }
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
        if (!tekst.Contains("Iemand anders heeft dit net gewijzigd", StringComparison.Ordinal)) { antwoord.StatusCode.ShouldBe(HttpStatusCode.OK, tekst + Environment.NewLine + string.Join(Environment.NewLine, portaal.Rijen.TakeLast(40))); }
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
    /// <param name="rij">Of a number, which stands in it.</param>
    /// <param name="nummer">Another file for each number.</param>
    internal sealed class Stroominhoud(string kop, Func<long, string> rij, long grootte, int nummer) : HttpContent
    {
        public int Nummer => nummer;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var gedaan = 0L;
            var stuk = new StringBuilder(kop).Append('\n');
            for (var teller = nummer * 10_000_000L; gedaan < grootte;)
            {
                while (stuk.Length < 1 << 16) { stuk.Append(rij(teller++)).Append('\n'); }
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
