using System.Globalization;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>
/// Every reader of ours against mutated real files: a refusal in a sentence or an account that closes, never an exception, the same
/// each time, within bounds of time and memory. The long run is a command in README.
/// </summary>
public sealed class LezersTests
{
    private const int Aantal = 2_000;
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(20);

    [Fact]
    public async Task Lezers_TweeduizendVijandigeBestanden_GevenEenZinOfEenSluitendeTelling()
    {
        using var map = new TijdelijkeMap();
        var lezers = Proefbaan.Lezers(map.Pad);
        var meting = new Meting();
        await Doe(Proefbaan.Gevallen(lezers, Aantal, zaad: 20_260_301), meting);
        meting.Gevallen.ShouldBe(Aantal);
        // Where nearly everything is refused at the door, no row was ever tried.
        foreach (var lezer in lezers.Where(l => l.IsCsv)) { meting.Geweigerd(lezer.Naam).ShouldBeLessThan(0.8, lezer.Naam); }
    }

    [Fact]
    public async Task Lezers_ElkMetEenBestandVanMegabytes_HoudenMaat()
    {
        using var map = new TijdelijkeMap();
        var lezers = Proefbaan.Lezers(map.Pad);
        await Doe(lezers.Where(l => l.IsCsv).SelectMany((l, i) => new[] { new Geval(l, i, Groot: true), new Geval(l, 100 + i, Groot: true) }), new Meting());
    }

    [Fact]
    public void Mutator_ZelfdeNummer_GeeftZelfdeBytes_AnderNummerNiet()
    {
        var zaad = Zaden.Van("dossiers.csv");
        Mutator.Muteer(zaad, 7).ShouldBe(Mutator.Muteer(zaad, 7));
        Enumerable.Range(0, 200).Select(i => Convert.ToHexString(Mutator.Muteer(zaad, i))).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(190);
        zaad.ShouldBe(Zaden.Van("dossiers.csv"), "het zaad blijft heel");
    }

    [Theory]
    [InlineData("bsn;jaar\n1;2\n3;4\n\n\n", 2L)]
    [InlineData("bsn;jaar\r\n1;2\r\n\r\n3;4", 3L)]
    [InlineData("bsn;jaar", 0L)]
    [InlineData("bsn;jaar\n1;\"2\n3;4\n", 2L)]
    [InlineData("bsn;jaar\r1;2\r", 0L)]
    [InlineData("sep=;\nbsn;jaar\n1;2\n", null)]
    public void Rijentelling_TeltWatErStaat_EnAndersNiets(string tekst, long? rijen) => Rijentelling.Van(Zaden.Tekst(tekst)).ShouldBe(rijen);

    private static async Task Doe(IEnumerable<Geval> gevallen, Meting meting)
    {
        Geval? bezig = null;
        var klachten = new List<string>();
        var werk = Task.Run(() =>
        {
            foreach (var geval in gevallen)
            {
                bezig = geval;
                if (geval.Toets(meting) is { } klacht) { klachten.Add($"{geval} {klacht}"); }
            }
        }, TestContext.Current.CancellationToken);
        if (await Task.WhenAny(werk, Task.Delay(Geduld, TestContext.Current.CancellationToken)) != werk) { throw new TimeoutException($"{bezig} komt niet klaar."); }
        await werk;
        foreach (var rij in meting.Verslag()) { TestContext.Current.TestOutputHelper?.WriteLine(rij); }
        klachten.ShouldBeEmpty(string.Create(CultureInfo.InvariantCulture, $"{klachten.Count} klachten; speel er een na met: dotnet run -c Release --project tests/Datakoppeling.Benchmarks -- fuzz geval LEZER NUMMER [groot]"));
    }
}
