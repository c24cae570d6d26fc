using System.Globalization;
using System.Text;
using Datakoppeling.Platform.Opdrachten;
using Datakoppeling.Portal.Opdrachten;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Koppelen;

namespace Datakoppeling.Tests.Portal;

/// <summary>The verb <c>koppel</c>: what its exit code says of the delivery (README.md).</summary>
public sealed class KoppelOpdrachtTests
{
    [Theory]
    [InlineData(1, "1", 0)]
    [InlineData(2, "1", 3)]
    [InlineData(2, "2", 0)]
    [InlineData(0, "0", 0)]
    [InlineData(1, "0", 3)]
    [InlineData(1, "101", 2)]
    public async Task Koppel_MetAfgekeurdeRijen_EindigtMetDrieBovenDeGrensEnSchrijftAlles(int afgekeurd, string grens, int code)
    {
        using var map = new TijdelijkeMap();
        var bijstand = new StringBuilder("bsn;ingangsdatum;einddatum\n");
        for (var i = 0; i < 100; i++) { bijstand.Append(CultureInfo.InvariantCulture, $"{Proefstad.Bsn(1)};{(i < afgekeurd ? "01-01-2025" : "2025-01-01")};\n"); }
        (await Koppel(map, new Proefstad().Bewoner(1, "19700101").Brp(), bijstand.ToString(), "2026-03-01", ["--afkeurgrens", grens])).ShouldBe(code);
        if (code == Opdracht.Onbruikbaar) { return; }
        File.ReadAllLines(Path.Combine(map.Pad, "uit", "aanschrijving-stadspas.csv")).Length.ShouldBe(2);
        File.ReadAllLines(Path.Combine(map.Pad, "uit", "afgekeurd.csv")).Length.ShouldBe(1 + afgekeurd);
    }

    [Fact]
    public async Task Koppel_OpEenPeildatumVoordatDeRegelsGolden_IsOnbruikbaarEnSchrijftNiets()
    {
        using var map = new TijdelijkeMap();
        (await Koppel(map, new Proefstad().Bewoner(1, "19700101").Brp(), "bsn;ingangsdatum;einddatum\n", "2014-12-31", [])).ShouldBe(Opdracht.Onbruikbaar);
        Directory.Exists(Path.Combine(map.Pad, "uit")).ShouldBeFalse();
    }

    private static async Task<int> Koppel(TijdelijkeMap map, string brp, string bijstand, string peildatum, string[] meer)
    {
        var invoer = Directory.CreateDirectory(Path.Combine(map.Pad, "in")).FullName;
        await File.WriteAllTextAsync(Path.Combine(invoer, "brp.csv"), brp);
        await File.WriteAllTextAsync(Path.Combine(invoer, "bijstand.csv"), bijstand);
        return await Opdrachtingang.Voer(
            ["koppel", "--invoer", invoer, "--peildatum", peildatum, "--uitvoer", Path.Combine(map.Pad, "uit"), .. meer],
            _ => throw new InvalidOperationException("Het portaal hoort niet te starten."));
    }
}
