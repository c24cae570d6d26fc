using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Reservekopie;
using Datakoppeling.Tests.Hulp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Reservekopie;

/// <summary>Everything that is not a whole and sound copy of ours is refused, and leaves nothing behind.</summary>
[Collection(nameof(PortaalTests))]
public sealed class HerstelweigeringTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Herstel_EenByteAndersKorterOfWegInElkBestand_WordtSteedsGeweigerd()
    {
        await using var proef = await Kopieproef.Maak();
        await proef.Ronde("bijstand", "leerlingen");
        var kopie = await proef.Kopieer();
        var bestanden = Directory.GetFiles(kopie, "*", SearchOption.AllDirectories);
        bestanden.Length.ShouldBe(5, "database, twee bronnen, manifest en zegel");
        var toeval = new Random(7);
        foreach (var pad in bestanden)
        {
            var heel = await File.ReadAllBytesAsync(pad, Stop);
            foreach (var plek in (int[])[0, toeval.Next(heel.Length), toeval.Next(heel.Length), heel.Length - 1])
            {
                byte[] kapot = [.. heel];
                kapot[plek] ^= (byte)(1 << toeval.Next(8));
                await File.WriteAllBytesAsync(pad, kapot, Stop);
                await Geweigerd(proef, kopie, $"{Path.GetFileName(pad)}, byte {plek}");
            }
            await File.WriteAllBytesAsync(pad, heel[..^1], Stop);
            await Geweigerd(proef, kopie, $"{Path.GetFileName(pad)}, afgekapt");
            await File.WriteAllBytesAsync(pad, [.. heel, 0], Stop);
            await Geweigerd(proef, kopie, $"{Path.GetFileName(pad)}, te lang");
            File.Delete(pad);
            await Geweigerd(proef, kopie, $"{Path.GetFileName(pad)}, weg");
            await File.WriteAllBytesAsync(pad, heel, Stop);
        }
        (await Kopieproef.Herstel(kopie, proef.NieuweMap())).Code.ShouldBe(0, "de kopie zelf is goed, dus de toets zoekt goed");
    }

    private static async Task<string> Geweigerd(Kopieproef proef, string kopie, string wat)
    {
        var map = proef.NieuweMap();
        var (code, fouten) = await Kopieproef.Herstel(kopie, map);
        code.ShouldBe(2, wat);
        fouten.ShouldNotBeEmpty();
        (Directory.Exists(map) ? Directory.GetFileSystemEntries(map) : []).ShouldBeEmpty(wat);
        return fouten;
    }

    [Theory]
    [InlineData("migratie", "20990101000000_Later", "hoort bij versie")]
    [InlineData("migratie", "20261129201252_Leveringsoordelen", "proefversie van voor de eerste uitgave")]
    [InlineData("indeling", 2, "andere versie")]
    [InlineData("soort", "iets-anders", "geen reservekopie van dit portaal")]
    [InlineData("bestanden", "", "geen reservekopie van dit portaal")]
    public async Task Herstel_EenVreemdManifestMetEenGoedZegel_WordtGeweigerd(string veld, object waarde, string zin)
    {
        await using var proef = await Kopieproef.Maak();
        var kopie = await proef.Kopieer();
        await Verander(kopie, manifest => manifest[veld] = waarde is int getal ? getal : JsonValue.Create((string)waarde));
        (await Geweigerd(proef, kopie, veld)).ShouldContain(zin);
    }

    [Theory]
    [InlineData("../buiten.kluis")]
    [InlineData("kluis/../../x.kluis")]
    [InlineData("sleutels/vakken/0123456789abcdef0123456789abcdef.sleutel")]
    [InlineData("/etc/passwd")]
    public async Task Herstel_EenManifestDatBuitenDeKopieWijst_WordtGeweigerd(string pad)
    {
        await using var proef = await Kopieproef.Maak();
        var kopie = await proef.Kopieer();
        await Verander(kopie, manifest => manifest["bestanden"]!.AsArray().Add(new JsonObject { ["pad"] = pad, ["bytes"] = 1, ["sha256"] = new string('0', 64) }));
        (await Geweigerd(proef, kopie, pad)).ShouldContain("geen reservekopie van dit portaal");
    }

    private static async Task Verander(string kopie, Action<JsonNode> doe)
    {
        var pad = Path.Combine(kopie, Kopiemanifest.Bestand);
        var manifest = JsonNode.Parse(await File.ReadAllBytesAsync(pad, Stop))!;
        doe(manifest);
        var json = Encoding.UTF8.GetBytes(manifest.ToJsonString());
        await File.WriteAllBytesAsync(pad, json, Stop);
        await File.WriteAllTextAsync(Path.Combine(kopie, Kopiemanifest.Zegel), Convert.ToHexStringLower(SHA256.HashData(json)), Stop);
    }

    [Fact]
    public async Task Herstel_InEenMapMetIetsErin_GaatErNietOverheenEnZegtWatTeDoen()
    {
        await using var proef = await Kopieproef.Maak();
        var kopie = await proef.Kopieer();
        var (code, fouten) = await Kopieproef.Herstel(kopie, proef.Portaal.Map);
        code.ShouldBe(2);
        fouten.ShouldContain("werkt het portaal al");
        using var map = new TijdelijkeMap();
        await File.WriteAllTextAsync(Path.Combine(map.Pad, "iets.txt"), "x", Stop);
        (code, fouten) = await Kopieproef.Herstel(kopie, map.Pad);
        code.ShouldBe(2);
        fouten.ShouldContain("verplaats die map");
        Directory.GetFileSystemEntries(map.Pad).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Herstel_MetEenAndereHoofdsleutel_WordtGeweigerd()
    {
        await using var proef = await Kopieproef.Maak();
        var kopie = await proef.Kopieer();
        var opslag = proef.Dienst<OpslagInstellingen>() with { Map = proef.NieuweMap() };
        var manifest = (await Kopiecontrole.Lees(kopie, Stop)).Waarde;
        var hersteller = new Kopiehersteller(opslag);
        (await hersteller.Herstel(kopie, new([manifest.Migratie], "een-andere"), (_, _) => Task.CompletedTask, Stop)).Weigering!.Zin.ShouldContain("andere hoofdsleutel");
        (await hersteller.Herstel(kopie, new([manifest.Migratie], manifest.Hoofdsleutels.ShouldHaveSingleItem()), (_, _) => Task.CompletedTask, Stop)).Weigering.ShouldBeNull();
    }

    [Fact]
    public async Task Reservekopie_DieAfbreekt_LaatGeenHeleKopieNaEnKanOpnieuw()
    {
        await using var proef = await Kopieproef.Maak();
        await proef.Ronde("bijstand");
        using var gestopt = new CancellationTokenSource();
        await gestopt.CancelAsync();
        var maker = new Kopiemaker(proef.Dienst<OpslagInstellingen>(), proef.Dienst<IConfiguration>(), null!, TimeProvider.System);
        await Should.ThrowAsync<OperationCanceledException>(() => maker.Maak(proef.Kopiemap, "1", gestopt.Token));
        Directory.GetFileSystemEntries(proef.Kopiemap).ShouldBeEmpty();
        Laatstekopie.Lees(proef.Dienst<OpslagInstellingen>()).ShouldBeNull();
        // What a copy that was killed left behind is no copy, and is cleared away when it is old.
        var half = Path.Combine(proef.Kopiemap, "bezig-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(half);
        await File.WriteAllTextAsync(Path.Combine(half, "portaal.db"), "half", Stop);
        (await Geweigerd(proef, half, "half")).ShouldContain("geen hele reservekopie");
        Directory.SetLastWriteTimeUtc(half, DateTime.UnixEpoch);
        await Kopieproef.Opdracht("reservekopie", proef.Kopiemap, "--map", proef.Portaal.Map);
        Directory.Exists(half).ShouldBeFalse();
    }

    [Fact]
    public async Task Reservekopie_InDeGegevensmapZelf_WordtGeweigerd()
    {
        await using var proef = await Kopieproef.Maak();
        (await Kopieproef.Opdracht("reservekopie", Path.Combine(proef.Portaal.Map, "kopie"), "--map", proef.Portaal.Map)).Fouten.ShouldContain("andere schijf");
    }
}
