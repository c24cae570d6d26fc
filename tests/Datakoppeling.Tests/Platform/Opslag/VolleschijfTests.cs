using System.Text;
using System.Text.RegularExpressions;
using Datakoppeling.Kern;
using Datakoppeling.Mailing;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Oib;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Reservekopie;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Handelingen;
using Datakoppeling.Tests.Portal.Voorbeeldstad;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Platform.Opslag;

/// <summary>
/// A disk that is really full, at many points of each action: the action says so in one sentence, leaves nothing half, loses nothing
/// that was confirmed, and succeeds without a restart once there is room again.
/// </summary>
public sealed class VolleschijfTests
{
    // SQLite cannot always say that it was room it lacked: some of its faults on a full disk are plain I/O errors. Both sentences send
    // to the one who can mend it.
    private const string OverDeSchijf = "De schijf is vol|Er kan nu niet naar de schijf worden geschreven";
    private static readonly Maand Maand = new(2026, 2);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Kilobytes that are left when the action begins.</summary>
    public static TheoryData<int> Ruimtes => [0, 4, 12, 28, 60, 120, 250, 500];

    private static async Task<Proefplatform> Maak(Volleschijf schijf)
    {
        var platform = await Proefplatform.Maak(schijf.Pad, meer: d =>
        {
            d.AddOib(new ConfigurationBuilder().Build());
            d.AddMailing(new ConfigurationBuilder().Build());
            d.AddSingleton<IBenoemden, Iedereen>();
        });
        await Proefafspraken.LegVast(platform.Diensten, Stop);
        return platform;
    }

    private sealed class Iedereen : IBenoemden
    {
        public bool IsBenoemd(Gebruiker wie, Recht recht) => true;
    }

    [Theory]
    [MemberData(nameof(Ruimtes))]
    public async Task Inlezen_OpEenVolleSchijf_ZegtHetEnLuktDaarna(int over)
    {
        using var schijf = Volleschijf.Koppel(32);
        await using var platform = await Maak(schijf);
        await using var draait = await platform.Draai();
        var map = new Geheugenmap();
        Bijstandslevering.Schrijf(new Bijstandsplan(800, Maand, Seed: 5, FoutenPerTienduizend: 100), map.Open, Stop);
        (await Lever(platform, map, Leveringsoort.Dossiers)).Weigering.ShouldBeNull();
        await Klaar(platform);
        var bevestigd = await Aantallen(platform);

        schijf.Vul(over);
        var uitkomst = await Lever(platform, map, Leveringsoort.Inkomsten);
        if (uitkomst.Weigering is { } weigering) { weigering.Zin.ShouldMatch(OverDeSchijf); }
        else { over.ShouldBeGreaterThan(0, "zonder een enkele vrije plek kan er niets bij"); }
        await EvenWerken(platform);
        await NietsHalfsOpEenVolle(platform);

        schijf.MaakRuimte();
        await Klaar(platform);
        if (!await Ingelezen(platform)) { (await Lever(platform, map, Leveringsoort.Inkomsten)).Weigering.ShouldBeNull("met ruimte lukt dezelfde handeling"); }
        await Klaar(platform);
        (await Ingelezen(platform)).ShouldBeTrue();
        (await Aantallen(platform)).Dossiers.ShouldBe(bevestigd.Dossiers);
        await AllesGaaf(platform);
    }

    [Theory]
    [MemberData(nameof(Ruimtes))]
    public async Task LadenEnKoppelen_OpEenVolleSchijf_ZeggenHetEnLukkenDaarna(int over)
    {
        using var schijf = Volleschijf.Koppel(32);
        await using var platform = await Maak(schijf);
        await using var draait = await platform.Draai();
        var ronde = (await platform.Dienst<MaakRonde>().Voer(Rondeproef.Armoede, "Proef", Rondeproef.Peildatum, ["stadspas", "laptop"], Stop)).Waarde;
        (await Laad(platform, ronde, "bijstand")).Weigering.ShouldBeNull();

        schijf.Vul(over);
        var geladen = await Laad(platform, ronde, "brp");
        if (geladen.Weigering is { } vol) { vol.Zin.ShouldMatch(OverDeSchijf); }
        await NietsHalfsOpEenVolle(platform);
        schijf.MaakRuimte();
        if (!geladen.Gelukt) { (await Laad(platform, ronde, "brp")).Weigering.ShouldBeNull(); }

        schijf.Vul(over);
        var gekoppeld = await platform.Dienst<KoppelRonde>().Voer(Rondeproef.Armoede, ronde, Stop);
        if (gekoppeld.Weigering is { } weigering) { weigering.Zin.ShouldMatch(OverDeSchijf); }
        await EvenWerken(platform);
        await NietsHalfsOpEenVolle(platform);

        schijf.MaakRuimte();
        await Klaar(platform);
        if ((await Beeld(platform, ronde)).Ronde.Staat != Rondestaat.Gekoppeld)
        {
            (await platform.Dienst<KoppelRonde>().Voer(Rondeproef.Armoede, ronde, Stop)).Weigering.ShouldBeNull();
            await Klaar(platform);
        }
        var beeld = await Beeld(platform, ronde);
        beeld.Ronde.Staat.ShouldBe(Rondestaat.Gekoppeld);
        foreach (var uitvoer in beeld.Ronde.Uitvoer) { (await platform.Dienst<IKluis>().Lees(uitvoer.Kluisbestand, Stop)).Weigering.ShouldBeNull(); }
        await AllesGaaf(platform);
    }

    [Fact]
    public async Task Besluiten_OpEenVolleSchijf_ZeggenHetVerliezenNietsEnLukkenDaarna()
    {
        using var schijf = Volleschijf.Koppel(32);
        await using var platform = await Maak(schijf);
        await using var draait = await platform.Draai();
        var map = new Geheugenmap();
        Bijstandslevering.Schrijf(new Bijstandsplan(200, Maand, Seed: 5, FoutenPerTienduizend: 0), map.Open, Stop);
        foreach (var soort in Enum.GetValues<Leveringsoort>())
        {
            (await Lever(platform, map, soort)).Weigering.ShouldBeNull();
            await Klaar(platform);
        }
        var (bevestigd, geweigerd) = (new HashSet<Guid>(), 0);
        var zaken = await Zaken(platform);
        zaken.Count.ShouldBeGreaterThan(20);
        for (var i = 0; i < zaken.Count; i++)
        {
            if (i % 10 == 3) { schijf.Vul(over: i % 3 * 4); }
            if (i % 10 == 8) { schijf.MaakRuimte(); }
            var uitkomst = await Beslis(platform, zaken[i]);
            if (uitkomst.Weigering is { } weigering) { weigering.Zin.ShouldMatch(OverDeSchijf); geweigerd++; }
            else { bevestigd.Add(zaken[i].Id); }
        }
        geweigerd.ShouldBeGreaterThan(0, "de schijf was echt vol");
        schijf.MaakRuimte();
        var besloten = await Besloten(platform);
        besloten.ShouldBe(bevestigd, ignoreOrder: true, "wat bevestigd is staat er, en wat geweigerd is niet");
        foreach (var zaak in zaken.Where(z => !bevestigd.Contains(z.Id))) { (await Beslis(platform, zaak)).Weigering.ShouldBeNull(); }
        (await Besloten(platform)).Count.ShouldBe(zaken.Count);
        await AllesGaaf(platform);
    }

    [Fact]
    public async Task Reservekopie_NaarEenVolleSchijf_ZegtHetEnLaatNietsAchter()
    {
        using var schijf = Volleschijf.Koppel(4);
        await using var platform = await Proefplatform.Maak();
        schijf.Vul(over: 40);
        var maker = new Kopiemaker(platform.Dienst<OpslagInstellingen>(), platform.Dienst<IConfiguration>(), ActivatorUtilities.CreateInstance<Kopiespoor>(platform.Diensten), TimeProvider.System);
        (await maker.Maak(Path.Combine(schijf.Pad, "kopie"), "1", Stop)).Weigering!.Zin.ShouldMatch(OverDeSchijf);
        Directory.GetFileSystemEntries(Path.Combine(schijf.Pad, "kopie")).ShouldBeEmpty();
    }

    private static async Task<Uitkomst<Leverantwoord>> Lever(Proefplatform platform, Geheugenmap map, Leveringsoort soort)
    {
        using var stroom = new MemoryStream(map.Bytes(soort.Bestand()));
        return await platform.Dienst<LeverBestand>().Voer(Rondeproef.Beheerder, Maand.ToString(), soort.Url(), stroom, Stop);
    }

    private static Task<Uitkomst<GeladenBron>> Laad(Proefplatform platform, Guid ronde, string bron) =>
        platform.Dienst<LaadBron>().Voer(Rondeproef.Beheerder, ronde, bron, new MemoryStream(Rondeproef.Stadsbestanden[bron + ".csv"]), Stop);

    private static async Task<Rondebeeld> Beeld(Proefplatform platform, Guid ronde) => (await platform.Dienst<Rondelezer>().Beeld(Rondeproef.Armoede, ronde, Stop)).Waarde;

    private static async Task<bool> Ingelezen(Proefplatform platform)
    {
        await using var context = platform.Context();
        return await context.Set<Levering>().AnyAsync(l => l.Soort == Leveringsoort.Inkomsten && l.Status == Leveringstatus.Ingelezen, Stop);
    }

    private static async Task<(int Dossiers, int Leveringen)> Aantallen(Proefplatform platform)
    {
        await using var context = platform.Context();
        return (await context.Set<Datakoppeling.Oib.Opslag.Dossierrij>().CountAsync(Stop), await context.Set<Levering>().CountAsync(Stop));
    }

    private static async Task<List<Dossiermaand>> Zaken(Proefplatform platform)
    {
        await using var context = platform.Context();
        return await context.Set<Dossiermaand>().AsNoTracking().Where(d => d.Bak == Bak.Voorstel).OrderBy(d => d.Dossiernummer).ToListAsync(Stop);
    }

    private static Task<Uitkomst<Bak>> Beslis(Proefplatform platform, Dossiermaand zaak) =>
        platform.Dienst<Beslis>().Voer(new("c", "Consulent", Datakoppeling.Platform.Toegang.Rol.Inkomensconsulent), zaak.Id, zaak.Versie, new(Besluitsoort.Akkoord), Stop);

    private static async Task<List<Guid>> Besloten(Proefplatform platform)
    {
        await using var context = platform.Context();
        return await context.Set<Beslissing>().Select(b => b.DossiermaandId).ToListAsync(Stop);
    }

    /// <summary>Gives the jobs two seconds; one that failed says that the disk is full, one that cannot even say so waits.</summary>
    private static async Task EvenWerken(Proefplatform platform)
    {
        for (var i = 0; i < 40; i++)
        {
            await Task.Delay(50, Stop);
            await using var context = platform.Context();
            List<Klus> klussen;
            try { klussen = await context.Set<Klus>().AsNoTracking().ToListAsync(Stop); }
            catch (Microsoft.Data.Sqlite.SqliteException fout) when (KanNietOpen(fout)) { continue; }
            klussen.Where(k => k.Status == Klusstatus.Mislukt).ShouldAllBe(k => Regex.IsMatch(k.Zin, OverDeSchijf));
            if (klussen.TrueForAll(k => !k.Loopt)) { return; }
        }
    }

    /// <summary>Until no job runs; with room none may end otherwise than well, or with the sentence it already had.</summary>
    private static Task Klaar(Proefplatform platform) => Afwachten.Tot("de klussen zijn klaar", async () =>
    {
        await using var context = platform.Context();
        var klussen = await context.Set<Klus>().AsNoTracking().ToListAsync(Stop);
        klussen.Where(k => k.Status == Klusstatus.Mislukt && !Regex.IsMatch(k.Zin, OverDeSchijf)).Select(k => k.Zin + string.Join('\n', platform.Logs.Rijen.TakeLast(8))).ShouldBeEmpty();
        return klussen.TrueForAll(k => !k.Loopt);
    });

    /// <summary>Without a byte left SQLite may not even open its journal to read.</summary>
    private static bool KanNietOpen(Microsoft.Data.Sqlite.SqliteException fout)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"SQLite {fout.SqliteErrorCode}, {fout.SqliteExtendedErrorCode}");
        return Opslagfout.IsVanDeSchijf(fout);
    }

    /// <summary>While the disk is full: as far as it can be seen then.</summary>
    private static async Task NietsHalfsOpEenVolle(Proefplatform platform)
    {
        try { await NietsHalfs(platform); }
        catch (Microsoft.Data.Sqlite.SqliteException fout) when (KanNietOpen(fout)) { /* Looked at again once there is room. */ }
    }

    /// <summary>No vault file without its row, and none that is not whole.</summary>
    private static async Task NietsHalfs(Proefplatform platform)
    {
        // What is being written right now is not half but busy.
        await using var context = platform.Context();
        if (await context.Set<Klus>().AnyAsync(k => k.Status == Klusstatus.Bezig, Stop)) { return; }
        var bekend = (await context.Set<Kluisbestand>().ToListAsync(Stop)).ToDictionary(b => b.Id.ToString("N"), StringComparer.Ordinal);
        var map = Path.Combine(platform.Map, "kluis");
        foreach (var pad in Directory.Exists(map) ? Directory.GetFiles(map) : [])
        {
            bekend.ShouldContainKey(Path.GetFileNameWithoutExtension(pad));
            new FileInfo(pad).Length.ShouldBeGreaterThan(bekend[Path.GetFileNameWithoutExtension(pad)].Lengte);
        }
        Directory.GetFiles(platform.Map, "*.nieuw", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private static async Task AllesGaaf(Proefplatform platform)
    {
        await NietsHalfs(platform);
        (await platform.Dienst<SpoorControle>().Controleer(Stop)).Zin.ShouldContain("Het spoor klopt");
        SqliteKopie.IsGaaf(Path.Combine(platform.Map, OpslagInstellingen.Bestand)).ShouldBeTrue();
    }
}
