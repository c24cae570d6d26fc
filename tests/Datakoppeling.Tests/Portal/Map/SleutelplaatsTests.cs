using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Platform;
using Datakoppeling.Tests.Portal.Aanbieder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Map;

/// <summary>The keys of rondes lie outside the data folder, and a copy of that folder opens nothing that was destroyed.</summary>
[Collection(nameof(PortaalTests))]
public sealed class SleutelplaatsTests
{
    private static readonly string Hoofdsleutel = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string[] Bezwaren(string map, params (string Naam, string Waarde)[] meer) =>
    [
        .. Sleutelplaats.Bezwaren(new ConfigurationBuilder().AddInMemoryCollection(
            meer.Select(m => KeyValuePair.Create(m.Naam, (string?)m.Waarde)).Append(new("Opslag:Map", map))).Build(), ontwikkeling: false),
    ];

    [Fact]
    public async Task Proces_InProductieMetDeSleutelsBijDeGegevens_StartNietEnErbuitenWel()
    {
        using var map = new TijdelijkeMap();
        var gegevens = Path.Combine(map.Pad, "gegevens");
        await using var aanbieder = await Proefaanbieder.Start();
        string[] Met(string sleutels) => aanbieder.Instellingen(
            "--Kluis:Hoofdsleutel=" + Hoofdsleutel, "--Portaal:Adres=https://portaal.example.nl", "--Portaal:Uitloop=00:00:00", "--Kluis:Sleutelmap=" + sleutels);

        Directory.CreateSymbolicLink(Path.Combine(map.Pad, "link"), gegevens);
        foreach (var fout in (string[])["", Path.Combine(map.Pad, "link", "sleutels")])
        {
            var geweigerd = await Should.ThrowAsync<InvalidOperationException>(() => Losproces.Start(gegevens, "Production", Met(fout)));
            geweigerd.Message.ShouldContain("Kluis:Sleutelmap");
            geweigerd.Message.ShouldContain("Het portaal start niet.");
        }
        Directory.Exists(gegevens).ShouldBeFalse("een geweigerde start raakt niets aan");

        await using var portaal = await Losproces.Start(gegevens, "Production", Met(Path.Combine(map.Pad, "sleutels")));
        await portaal.Term();
        (await portaal.Einde()).ShouldBe(0);
        File.Exists(Path.Combine(gegevens, OpslagInstellingen.Bestand)).ShouldBeTrue();
    }

    [Fact]
    public void Sleutelmap_DieMeegaatMetEenKopie_WordtGeweigerdMetWatJeDoet()
    {
        using var map = new TijdelijkeMap();
        var (gegevens, buiten) = (Path.Combine(map.Pad, "gegevens"), Path.Combine(map.Pad, "sleutels"));
        Bezwaren(gegevens, (Sleutelmap.Instelling, buiten)).ShouldBeEmpty();
        Bezwaren(gegevens).ShouldHaveSingleItem().ShouldContain("Kluis:Sleutelmap ontbreekt.");
        foreach (var erin in (string[])[gegevens, Path.Combine(gegevens, "kluis"), Path.Combine(gegevens, "..", "GEGEVENS", "x"), map.Pad])
        {
            Bezwaren(gegevens, (Sleutelmap.Instelling, erin)).ShouldHaveSingleItem().ShouldContain("liggen in elkaar");
        }
        Bezwaren(gegevens, (Sleutelmap.Instelling, buiten), (Hoofdsleutelbron.Bestand, Path.Combine(gegevens, "hoofdsleutel"))).ShouldHaveSingleItem().ShouldContain("Zet het bestand ergens anders.");
    }

    [Fact]
    public async Task Sleutels_DieNogBijDeGegevensStaan_HoudenDeStartTegenTotZeZijnVerplaatst()
    {
        using var map = new TijdelijkeMap();
        var (gegevens, oud, nieuw) = (Path.Combine(map.Pad, "gegevens"), Path.Combine(map.Pad, "gegevens", "sleutels", "vakken"), Path.Combine(map.Pad, "sleutels"));
        var hoofdsleutel = new Datakoppeling.Platform.Kluis.Hoofdsleutel(Convert.FromBase64String(Hoofdsleutel));
        Guid vak, bestand;
        Directory.CreateDirectory(gegevens);
        await using (var platform = await Proefplatform.Maak(gegevens, hoofdsleutel: hoofdsleutel)) { (vak, bestand) = await Berg(platform); }

        Bezwaren(gegevens).ShouldHaveSingleItem().ShouldContain($"verplaats wat in {oud} staat");
        Bezwaren(gegevens, (Sleutelmap.Instelling, nieuw)).ShouldHaveSingleItem().ShouldContain($"In {oud} staan nog sleutels van rondes.");

        // As the sentence says: mv.
        Directory.Move(oud, nieuw);

        Bezwaren(gegevens, (Sleutelmap.Instelling, nieuw)).ShouldBeEmpty();
        await using var verhuisd = await Proefplatform.Maak(gegevens, hoofdsleutel: hoofdsleutel, instellingen: [new(Sleutelmap.Instelling, nieuw)]);
        (await Lees(verhuisd, bestand)).ShouldBe("alle inwoners");
        (await verhuisd.Dienst<IKluis>().Bezwaar(vak, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Kopie_VanDeMapVanVoorHetVernietigen_MetDeHoofdsleutel_OpentNietsMeer()
    {
        using var map = new TijdelijkeMap();
        var (gegevens, kopie, sleutels) = (Path.Combine(map.Pad, "gegevens"), Path.Combine(map.Pad, "kopie"), Path.Combine(map.Pad, "sleutels"));
        var hoofdsleutel = new Datakoppeling.Platform.Kluis.Hoofdsleutel(Convert.FromBase64String(Hoofdsleutel));
        Guid bestand;
        Directory.CreateDirectory(gegevens);
        var momentopname = Path.Combine(map.Pad, "momentopname");
        await using (var platform = await Proefplatform.Maak(gegevens, hoofdsleutel: hoofdsleutel, instellingen: [new(Sleutelmap.Instelling, sleutels)]))
        {
            (var vak, bestand) = await Berg(platform);
            Kopieer(gegevens, kopie);
            Kopieer(sleutels, momentopname);
            await using var context = platform.Context();
            (await platform.Dienst<IKluis>().VernietigSleutel(context, vak, "b", DateTime.UtcNow, Stop)).Gelukt.ShouldBeTrue();
            await context.SaveChangesAsync(Stop);
            await platform.Dienst<IKluis>().RuimOp(Stop);
            (await Lees(platform, bestand)).ShouldBeNull();
        }

        await using (var geopend = await Proefplatform.Maak(kopie, hoofdsleutel: hoofdsleutel, instellingen: [new(Sleutelmap.Instelling, sleutels)]))
        {
            (await Lees(geopend, bestand)).ShouldBeNull("de bestanden zijn er, de sleutel niet");
        }
        // What a snapshot of the whole machine would have, and why the folder must not be in one (docs/besluiten/kluis.md).
        await using var alles = await Proefplatform.Maak(kopie, hoofdsleutel: hoofdsleutel, instellingen: [new(Sleutelmap.Instelling, momentopname)]);
        (await Lees(alles, bestand)).ShouldBe("alle inwoners");
    }

    private static async Task<(Guid Vak, Guid Bestand)> Berg(Proefplatform platform)
    {
        await using var context = platform.Context();
        var kluis = platform.Dienst<IKluis>();
        var vak = kluis.MaakVak(context);
        await context.SaveChangesAsync(Stop);
        return (vak, (await kluis.Berg(vak, "brp.csv", new MemoryStream(Encoding.UTF8.GetBytes("alle inwoners")), "b", Stop)).Waarde.Id);
    }

    private static async Task<string?> Lees(Proefplatform platform, Guid bestand)
    {
        var gelezen = await platform.Dienst<IKluis>().Lees(bestand, Stop);
        if (!gelezen.Gelukt) { return null; }
        using var lezer = new StreamReader(gelezen.Waarde);
        return await lezer.ReadToEndAsync(Stop);
    }

    private static void Kopieer(string van, string naar)
    {
        foreach (var pad in Directory.EnumerateFiles(van, "*", SearchOption.AllDirectories))
        {
            var doel = Path.Combine(naar, Path.GetRelativePath(van, pad));
            Directory.CreateDirectory(Path.GetDirectoryName(doel)!);
            File.Copy(pad, doel);
        }
    }
}
