using System.Globalization;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Portal.Map;

/// <summary>One portal to a data folder with SQLite, seen with processes that start, stop and are killed.</summary>
[Collection(nameof(PortaalTests))]
public sealed class MapslotTests : IDisposable
{
    private readonly TijdelijkeMap _buiten = new();
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Map => Path.Combine(_buiten.Pad, "gegevens");

    [Fact]
    public async Task Portaal_OpEenMapWaarEenPortaalWerkt_StartNietEnNoemtHet()
    {
        await using var eerste = await Losproces.Start(Map, "Development");
        var (code, uitvoer) = await Losproces.Voer(Losproces.Woorden(Map, "Development"));
        code.ShouldBe(2);
        uitvoer.ShouldContain(Environment.MachineName);
        uitvoer.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"proces {eerste.Id},"));
        uitvoer.ShouldContain(" UTC. Op SQLite kan dat er maar een tegelijk zijn.");
        using var browser = eerste.Browser();
        ((int)(await browser.MeldAan("demo-manager")).StatusCode).ShouldBe(302, "het eerste merkt er niets van");
    }

    [Fact]
    public async Task Portaal_NaEenKill_StartGewoon()
    {
        await using (var eerste = await Losproces.Start(Map, "Development"))
        {
            await eerste.Signaal("KILL");
            (await eerste.Einde()).ShouldNotBe(0);
        }
        File.Exists(Path.Combine(Map, Mapslot.Houderbestand)).ShouldBeTrue("de kill liet zijn naam liggen, maar niet zijn slot");
        await using var tweede = await Losproces.Start(Map, "Development");
        await tweede.Term();
        (await tweede.Einde()).ShouldBe(0);
        File.Exists(Path.Combine(Map, Mapslot.Houderbestand)).ShouldBeFalse();
    }

    [Fact]
    public async Task Opdrachten_TerwijlHetPortaalDraait_GaanDoorOfZeggenDatHetNietKan()
    {
        await using var portaal = await Losproces.Start(Map, "Development");
        var kopieen = Path.Combine(_buiten.Pad, "kopieen");
        var (code, uitvoer) = await Losproces.Voer("reservekopie", kopieen, "--map", Map);
        code.ShouldBe(0, uitvoer);
        (await Losproces.Voer("spoor", "controleer", "--map", Map)).Code.ShouldBe(0);
        var kopie = Directory.GetDirectories(kopieen).ShouldHaveSingleItem();
        foreach (var woorden in (string[][])[["herstel", kopie, "--map", Map], ["kluis", "hersleutel", "--map", Map, "--nieuw", "bestaat-niet"]])
        {
            var (geweigerd, zin) = await Losproces.Voer(woorden);
            geweigerd.ShouldBe(2, zin);
            zin.ShouldContain("werkt het portaal al");
        }
        // Stopped, the same verb only finds that the folder is not empty.
        await portaal.Term();
        await portaal.Einde();
        (await Losproces.Voer("herstel", kopie, "--map", Map)).Uitvoer.ShouldContain("staan al gegevens");
        (await Losproces.Voer("herstel", kopie, "--map", Path.Combine(_buiten.Pad, "nieuw"))).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Mapslot_VoorVelenTegelijk_IsVanEen()
    {
        var genomen = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Mapslot.Neem(Map, "proef", "Nee: ", TimeProvider.System, Stop))));
        using (var slot = genomen.Where(g => g.Gelukt).ShouldHaveSingleItem().Waarde)
        {
            genomen.Where(g => !g.Gelukt).ShouldAllBe(g => g.Weigering!.Zin.StartsWith("Nee: in " + Map, StringComparison.Ordinal));
        }
        using var opnieuw = (await Mapslot.Neem(Map, "proef", "Nee: ", TimeProvider.System, Stop)).Waarde;
    }

    public void Dispose() => _buiten.Dispose();
}
