using Datakoppeling.Kern;
using Datakoppeling.Platform.Opdrachten;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Platform.Opdrachten;

/// <summary>What both modules write their outcome with.</summary>
public sealed class UitvoermapTests
{
    [Fact]
    public void Uitvoer_DieHalverwegeMislukt_LaatDeVorigeHeelEnGeenResten()
    {
        using var map = new TijdelijkeMap();
        Schrijf(map.Pad, ("a.csv", "eerste"), ("brief-1.csv", "eerste")).ShouldBeNull();
        Uitvoermap.Schrijf(map.Pad, naar =>
        {
            using (var a = naar("a.csv")) { a.Write("tweede"u8); }
            throw new IOException("No space left on device");
        }, "brief-*.csv").ShouldNotBeNull().Zin.ShouldContain("of er ruimte is");
        Inhoud(map.Pad).ShouldBe(["a.csv=eerste", "brief-1.csv=eerste"]);
    }

    [Fact]
    public void Uitvoer_NaEenGestopteRun_RuimtZijnRestenOpEnWatErNietMeerIs()
    {
        using var map = new TijdelijkeMap();
        Directory.CreateDirectory(Path.Combine(map.Pad, ".onaf"));
        File.WriteAllText(Path.Combine(map.Pad, ".onaf", "a.csv"), "half");
        Schrijf(map.Pad, ("brief-1.csv", "eerste"), ("ander.txt", "eerste")).ShouldBeNull();
        Uitvoermap.Schrijf(map.Pad, naar => { using var a = naar("brief-2.csv"); a.Write("tweede"u8); }, "brief-*.csv").ShouldBeNull();
        Inhoud(map.Pad).ShouldBe(["ander.txt=eerste", "brief-2.csv=tweede"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("uit\0voer")]
    public void Uitvoer_NaarWatGeenPadIs_IsEenWeigering(string pad) => Schrijf(pad, ("a.csv", "x")).ShouldNotBeNull();

    [Fact]
    public void Uitvoer_NaarEenBestand_IsEenWeigeringEnLaatHetStaan()
    {
        using var map = new TijdelijkeMap();
        var bestand = Path.Combine(map.Pad, "bestand");
        File.WriteAllText(bestand, "van iemand");
        Schrijf(bestand, ("a.csv", "x")).ShouldNotBeNull();
        File.ReadAllText(bestand).ShouldBe("van iemand");
    }

    /// <summary>A fault of ours is no disk that is full.</summary>
    [Fact]
    public void Uitvoer_WaarDeSchrijverZichVergist_IsEenFoutEnLaatNietsAchter()
    {
        using var map = new TijdelijkeMap();
        Should.Throw<FormatException>(() => Uitvoermap.Schrijf(map.Pad, _ => throw new FormatException("kapot")));
        Inhoud(map.Pad).ShouldBeEmpty();
    }

    private static Weigering? Schrijf(string map, params (string Naam, string Tekst)[] bestanden) => Uitvoermap.Schrijf(map, naar =>
    {
        foreach (var (naam, tekst) in bestanden)
        {
            using var bestand = naar(naam);
            bestand.Write(System.Text.Encoding.UTF8.GetBytes(tekst));
        }
    });

    private static IEnumerable<string> Inhoud(string map) =>
        Directory.EnumerateFileSystemEntries(map).Order(StringComparer.Ordinal).Select(p => $"{Path.GetFileName(p)}={File.ReadAllText(p)}");
}
