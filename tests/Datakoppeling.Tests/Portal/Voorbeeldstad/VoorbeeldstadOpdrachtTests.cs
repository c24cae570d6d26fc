using System.Text.Json;
using Datakoppeling.Portal.Opdrachten;

namespace Datakoppeling.Tests.Portal.Voorbeeldstad;

/// <summary>The verbs after each other, as README shows them: the invented city is read by the real engines.</summary>
public sealed class VoorbeeldstadOpdrachtTests : IDisposable
{
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("voorbeeldstad");

    private static Task<int> Opdracht(params string[] args) => Opdrachtingang.Voer(args, _ => throw new InvalidOperationException("Het portaal hoort niet te starten."));

    private string Pad(params string[] delen) => Path.Combine([_map.FullName, .. delen]);

    private JsonElement Telling(string map)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Pad(map, "telling.json")));
        return json.RootElement.Clone();
    }

    [Fact]
    public async Task Koppel_OpDeVoorbeeldstad_GeeftBrievenInDeVerhoudingVanDeMeting()
    {
        (await Opdracht("voorbeeldstad", "--inwoners", "20000", "--dossiers", "0", "--maand", "2026-02", "--uitvoer", _map.FullName)).ShouldBe(0);
        (await Opdracht("koppel", "--invoer", Pad("koppel"), "--peildatum", "2026-03-01", "--uitvoer", Pad("uit"))).ShouldBe(0);
        var brieven = Directory.GetFiles(Pad("uit"), "aanschrijving-*.csv").Sum(f => File.ReadLines(f).Count() - 1);
        // 920,000 residents go with about 330,000 letters.
        (brieven * 46).ShouldBeInRange(300_000, 365_000);
        File.ReadLines(Pad("uit", "handwerk.csv")).Count().ShouldBeGreaterThan(1);
        Directory.GetFiles(Pad("uit"), "aanschrijving-*-geheim.csv").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task OibVoorstel_OpDeVoorbeeldstad_HeeftElkeUitkomstEnElkSignaal()
    {
        (await Opdracht("voorbeeldstad", "--inwoners", "0", "--dossiers", "600", "--maand", "2026-02", "--uitvoer", _map.FullName)).ShouldBe(0);
        (await Opdracht(
            "oib", "voorstel", "--maand", "2026-02", "--dossiers", Pad("oib", "dossiers.csv"), "--historie", Pad("oib", "historie.csv"),
            "--inkomsten", Pad("oib", "ib-inkomsten.csv"), "--uitvoer", Pad("uit"))).ShouldBe(0);
        var telling = Telling("uit");
        var uitkomsten = telling.GetProperty("uitkomsten").EnumerateObject().ToDictionary(u => u.Name, u => u.Value.GetInt32(), StringComparer.Ordinal);
        uitkomsten["geen inkomsten"].ShouldBeInRange(250, 380);
        uitkomsten["voorstel"].ShouldBeGreaterThan(uitkomsten["beoordelen"]);
        uitkomsten["werkopdracht"].ShouldBeGreaterThan(0);
        telling.GetProperty("signalen").EnumerateObject().Select(s => s.Name).ShouldBe(
            [
                "AFWIJKENDE_PERIODE", "AFWIJKING_HOGER", "AFWIJKING_LAGER", "AOW_PENSIOEN", "BIJZONDERE_SOORT", "BOVEN_NORM",
                "DEEL_VAN_DE_MAAND", "EERSTE_WERK", "EXTRA_SALARIS", "LEEFTIJD_ONBEKEND", "LOONHEFFINGSKORTING", "NEGATIEF",
                "NETTO_BOVEN_BELASTBAAR", "ONVOLLEDIG", "VERSCHIL_OPGAVE", "VERWACHT_NIET_ONTVANGEN", "VRIJLATING_NIET_TOEGEPAST", "VT_TABEL_ONTBREEKT",
                "VT_TABEL_VEROUDERD",
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("2026-13", "20000")]
    [InlineData("2026-02", "12")]
    public async Task Voorbeeldstad_MetEenVerkeerdeOptie_StoptMetCodeTwee(string maand, string inwoners) =>
        (await Opdracht("voorbeeldstad", "--maand", maand, "--inwoners", inwoners, "--uitvoer", _map.FullName)).ShouldBe(Datakoppeling.Platform.Opdrachten.Opdracht.Onbruikbaar);

    public void Dispose() => _map.Delete(recursive: true);
}
