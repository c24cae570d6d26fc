using System.Net;
using System.Runtime.Versioning;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Portal.Voorbeeldstad;

namespace Datakoppeling.Tests.Portal.Map;

/// <summary>What the portal and its verbs make is their owner's alone, started by whoever: here from a shell with umask 022.</summary>
[Collection(nameof(PortaalTests))]
[UnsupportedOSPlatform("windows")]
public sealed class MaprechtenTests : IDisposable
{
    private const UnixFileMode Anderen = (UnixFileMode)0b111_111;
    private static readonly Maand Maand = new(2026, 2);
    private readonly TijdelijkeMap _buiten = new();
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Map => Path.Combine(_buiten.Pad, "gegevens");

    [Fact]
    public async Task Alles_WatHetPortaalEnDeOpdrachtenMaken_IsAlleenVanDeEigenaar()
    {
        await using (var portaal = await Losproces.Start(Map, "Development", $"--Spoor:Ankermap={Path.Combine(_buiten.Pad, "ankers")}"))
        {
            await Werk(portaal);
            // While it runs: the journal and the shared memory are there only then.
            Controleer(Map);
            File.Exists(Path.Combine(Map, "portaal.db-wal")).ShouldBeTrue();
            Directory.GetFiles(Path.Combine(Map, "kluis")).ShouldNotBeEmpty();
            (await Losproces.Voer("reservekopie", Path.Combine(_buiten.Pad, "kopieen"), "--map", Map)).Code.ShouldBe(0);
            (await Losproces.Voer("spoor", "anker", "--map", Map, "--uitvoer", Path.Combine(_buiten.Pad, "anker.json"))).Code.ShouldBe(0);
            (await Losproces.Voer("voorbeeldstad", "--uitvoer", Path.Combine(_buiten.Pad, "stad"), "--inwoners", "1500", "--dossiers", "20", "--maand", "2026-02")).Code.ShouldBe(0);
        }
        var kopie = Directory.GetDirectories(Path.Combine(_buiten.Pad, "kopieen")).Single();
        (await Losproces.Voer("herstel", kopie, "--map", Path.Combine(_buiten.Pad, "hersteld"))).Code.ShouldBe(0);
        Controleer(_buiten.Pad);
    }

    [Fact]
    public async Task Map_VanEenEerdereVersie_WordtBijHetStartenVernauwd()
    {
        await using (var eerste = await Losproces.Start(Map, "Development")) { await Werk(eerste); }
        foreach (var iets in Directory.EnumerateFileSystemEntries(Map, "*", SearchOption.AllDirectories).Append(Map))
        {
            File.SetUnixFileMode(iets, File.GetUnixFileMode(iets) | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }
        await using (await Losproces.Start(Map, "Development")) { Controleer(Map); }
    }

    [Fact]
    public async Task Map_MetIetsVanEenAnder_BlijftZoalsHijWas()
    {
        Directory.CreateDirectory(Map);
        var (vreemd, eigen) = (Path.Combine(Map, "van-een-ander.txt"), Path.Combine(Map, OpslagInstellingen.Bestand));
        foreach (var pad in (string[])[vreemd, eigen]) { await File.WriteAllTextAsync(pad, "x", Stop); }
        foreach (var pad in (string[])[vreemd, eigen, Map]) { File.SetUnixFileMode(pad, File.GetUnixFileMode(pad) | UnixFileMode.OtherRead); }
        Maprechten.Vernauw(Map).ShouldBeTrue();
        File.GetUnixFileMode(eigen).HasFlag(UnixFileMode.OtherRead).ShouldBeFalse();
        foreach (var pad in (string[])[vreemd, Map]) { File.GetUnixFileMode(pad).HasFlag(UnixFileMode.OtherRead).ShouldBeTrue(); }
    }

    private static async Task Werk(Losproces portaal)
    {
        var bijstand = new Geheugenmap();
        Bijstandslevering.Schrijf(new Bijstandsplan(20, Maand, Seed: 5, FoutenPerTienduizend: 0), bijstand.Open, Stop);
        using var browser = portaal.Browser();
        ((int)(await browser.MeldAan("demo-beheerder")).StatusCode).ShouldBe(302);
        using var vraag = new HttpRequestMessage(HttpMethod.Post, new Uri($"/oib/leveringen/{Maand}/dossiers", UriKind.Relative)) { Content = new ByteArrayContent(bijstand.Bytes(Leveringsoort.Dossiers.Bestand())) };
        var zegel = await browser.Vers();
        vraag.Headers.Add(zegel.Kop, zegel.Waarde);
        vraag.Headers.Add(UploadEindpunt.KopBestandsnaam, "dossiers.csv");
        using var antwoord = await browser.SendAsync(vraag, Stop);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static void Controleer(string map) => Directory.EnumerateFileSystemEntries(map, "*", SearchOption.AllDirectories).Append(map)
        .Select(p => (Pad: p, Mag: Geef(p))).Where(p => (p.Mag & Anderen) != UnixFileMode.None).Select(p => $"{p.Pad}: {p.Mag}").ShouldBeEmpty();

    private static UnixFileMode Geef(string pad)
    {
        try { return File.GetUnixFileMode(pad); }
        catch (Exception fout) when (fout is FileNotFoundException or DirectoryNotFoundException) { return UnixFileMode.None; }
    }

    public void Dispose() => _buiten.Dispose();
}
