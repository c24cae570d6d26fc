using System.Globalization;
using Datakoppeling.Portal.Voorbeeldstad;

namespace Datakoppeling.Tests.Portal.Voorbeeldstad;

/// <summary>The city resembles Amsterdam: shares within bands, not to the person.</summary>
public class StadVerhoudingenTests
{
    private const int Inwoners = 30_000;
    private static readonly Lazy<Geheugenmap> Stadsmap = new(Maak);
    private static readonly Lazy<List<Dictionary<string, string>>> Mensen = new(Lees);

    private static Geheugenmap Maak()
    {
        var map = new Geheugenmap();
        Stad.Schrijf(new Stadsplan(Inwoners, new DateOnly(2026, 3, 1), Seed: 4, FoutenPerTienduizend: 0), map.Open);
        return map;
    }

    private static List<Dictionary<string, string>> Lees()
    {
        var kop = Stadsmap.Value.Kop(Stad.Brp);
        return [.. Stadsmap.Value.Rijen(Stad.Brp).Where(r => r[0].Length > 0).Select(
            r => kop.Zip(r).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }

    private static int Promille(Func<Dictionary<string, string>, bool> telt) => 1_000 * Mensen.Value.Count(telt) / Inwoners;

    private static int Leeftijd(Dictionary<string, string> mens) =>
        (20_260_301 - int.Parse(mens["01.03.10"], CultureInfo.InvariantCulture)) / 10_000;

    [Fact]
    public void Leeftijden_VanDeStad_LiggenRondDieVanAmsterdam()
    {
        Promille(m => Leeftijd(m) < 18).ShouldBeInRange(140, 230);
        Promille(m => Leeftijd(m) is >= 67 and < 130).ShouldBeInRange(90, 170);
    }

    [Fact]
    public void Huishoudens_PerAdres_ZijnMeestalVanEenPersoon()
    {
        var adressen = Mensen.Value.Where(m => m["08.11.90"].Length > 0).GroupBy(m => m["08.11.90"], StringComparer.Ordinal).ToList();
        (100 * adressen.Count(a => a.Count() == 1) / adressen.Count).ShouldBeInRange(42, 58);
        Mensen.Value.Select(m => m["08.11.60"]).Where(p => p.Length > 0).ShouldAllBe(p => string.CompareOrdinal(p, "1011AA") >= 0 && string.CompareOrdinal(p, "1110") < 0);
    }

    [Theory]
    [InlineData("07.67.20", "O", 1, 20)]
    [InlineData("07.67.20", "E", 4, 25)]
    [InlineData("08.10.10", "B", 2, 20)]
    [InlineData("11.33.10", "1", 1, 6)]
    [InlineData("08.83.10", "089999", 1, 8)]
    [InlineData("01.61.10", "V", 20, 120)]
    [InlineData("01.61.10", "P", 8, 60)]
    [InlineData("01.61.10", "N", 1, 30)]
    public void Bijzonderheid_InDeBrp_KomtVoorMaarIsZeldzaam(string kolom, string waarde, int van, int tot) =>
        Promille(m => string.Equals(m[kolom], waarde, StringComparison.Ordinal)).ShouldBeInRange(van, tot);

    [Fact]
    public void Oneffenheden_VanEenRegister_ZijnErAllemaal()
    {
        var mensen = Mensen.Value;
        mensen.ShouldContain(m => m["01.03.10"].EndsWith("0000", StringComparison.Ordinal));
        mensen.ShouldContain(m => m["01.03.10"].EndsWith("00", StringComparison.Ordinal) && !m["01.03.10"].EndsWith("0000", StringComparison.Ordinal));
        mensen.ShouldContain(m => m["01.02.20"].Length > 0);
        mensen.ShouldContain(m => m["08.12.10"].Length > 0);
        mensen.ShouldContain(m => m["07.70.10"] != "0");
        mensen.ShouldContain(m => m["08.11.90"].Length == 0 && m["08.11.10"].Length > 0);
        Stadsmap.Value.Rijen(Stad.Brp).Count(r => r[0].Length == 0).ShouldBeInRange(Inwoners / 50, Inwoners / 5);
    }

    [Fact]
    public void Kinderen_VanEenOuderOpHetAdres_NoemenDieOuder()
    {
        var adres = Mensen.Value.ToDictionary(m => m["01.01.20"], m => m["08.11.90"], StringComparer.Ordinal);
        var kinderen = Mensen.Value.Where(m => Leeftijd(m) < 18 && m["08.11.90"].Length > 0).ToList();
        var thuis = kinderen.Count(k => adres.TryGetValue(k["02.01.20"], out var a) && string.Equals(a, k["08.11.90"], StringComparison.Ordinal));
        (100 * thuis / kinderen.Count).ShouldBeGreaterThan(97);
    }

    [Theory]
    [InlineData("leerlingen.csv", 130, 230)]
    [InlineData("bijstand.csv", 35, 75)]
    [InlineData("aio.csv", 3, 20)]
    [InlineData("kwijtschelding.csv", 50, 130)]
    [InlineData("voorziening-stadspas.csv", 200, 480)]
    [InlineData("optout.csv", 1, 8)]
    public void Bron_PerDuizendInwoners_LigtInDeBand(string bestand, int van, int tot) =>
        (1_000 * Stadsmap.Value.Rijen(bestand).Count() / Inwoners).ShouldBeInRange(van, tot);

    [Fact]
    public void Geheugen_BijEenGroteStad_GroeitNietMee()
    {
        var klein = Verbruik(20_000);
        var groot = Verbruik(200_000);
        // Ten times the people, and no more than some kilobytes beside the fixed buffers.
        (groot - klein).ShouldBeLessThan(256 * 1024);

        static long Verbruik(int inwoners)
        {
            var voor = GC.GetAllocatedBytesForCurrentThread();
            Stad.Schrijf(new Stadsplan(inwoners, new DateOnly(2026, 3, 1)), _ => Stream.Null);
            return GC.GetAllocatedBytesForCurrentThread() - voor;
        }
    }
}
