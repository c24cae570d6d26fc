using Datakoppeling.Platform.Opdrachten;
using Datakoppeling.Portal.Opdrachten;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Portal;

/// <summary>
/// Another municipality runs from its tables alone, through both verbs: another gemeentecode, two other regelingen, one other bron, its own
/// norms, thresholds, methods, contact and exemptions. Every outcome was computed by hand.
/// </summary>
public sealed class TweedeGemeenteTests : IDisposable
{
    private readonly TijdelijkeMap _map = new();

    [Fact]
    public async Task Koppel_MetAlleenDeTabellenVanEenAndereGemeente_SchrijftHaarRegelingenUitHaarBron()
    {
        foreach (var naam in (string[])["regelingen", "bronnen", "gemeenten"]) { Tabel(naam + ".csv", TweedeGemeente.Tabellen[naam]); }
        foreach (var (naam, inhoud) in TweedeGemeente.Koppelbestanden) { In(naam, inhoud); }

        (await Voer("koppel", "--invoer", _map.Pad + "/in", "--peildatum", "2026-03-01", "--uitvoer", Uit, "--tabellen", Tabellen)).ShouldBe(0);

        Directory.EnumerateFiles(Uit, "aanschrijving-*.csv").Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["aanschrijving-fietsplan.csv", "aanschrijving-warmtefonds.csv"]);
        Rijen("aanschrijving-fietsplan.csv").ShouldHaveSingleItem().Split(';')[1..3].ShouldBe(["zeker", "ambtshalve"]);
        Rijen("aanschrijving-warmtefonds.csv").ShouldHaveSingleItem().Split(';')[1..3].ShouldBe(["zeker", "ondertekenen"]);
        Rijen("aanschrijving-fietsplan.csv")[0].ShouldContain("VoornaamC");
        Rijen("aanschrijving-fietsplan.csv")[0].ShouldContain("UTRECHT AAN DE VECHT");
        File.ReadAllText(Path.Combine(Uit, "telling.json")).ShouldNotContain("kredietbank");
        (await Voer("koppel", "--invoer", _map.Pad + "/in", "--peildatum", "2026-03-01", "--uitvoer", Uit + "2", "--tabellen", Tabellen, "--gemeente", "0363")).ShouldBe(Opdracht.Onbruikbaar);
    }

    [Fact]
    public async Task Voorstel_MetAlleenDeTabellenVanEenAndereGemeente_RekentMetHaarNormenEnDrempels()
    {
        foreach (var naam in (string[])["bijstandsnormen", "instellingen", "signalen", "vrijlatingen", "inkomstenverhouding-codes"]) { Tabel(naam + ".csv", TweedeGemeente.Tabellen[naam]); }
        foreach (var (naam, inhoud) in TweedeGemeente.Maandbestanden) { In(naam, inhoud); }

        (await Voer("oib", "voorstel", "--maand", "2026-02", "--dossiers", _map.Pad + "/in/dossiers.csv", "--historie", _map.Pad + "/in/historie.csv",
            "--inkomsten", _map.Pad + "/in/ib-inkomsten.csv", "--uitvoer", Uit, "--tabellen", Tabellen)).ShouldBe(0);

        Rijen("voorstellen.csv").ShouldBe(
        [
            // 45 more than in January: above 40, and not a reason for contact here.
            "D1;2026-02;beoordelen;N;545,00;0,00;0,00;545,00;1500,00;955,00;76,40;AFWIJKING_HOGER",
            // Four weeks of 100, the mean x 52/12: 433,33; 33,33 more than in January is no deviation.
            "D2;2026-02;voorstel;N;433,33;0,00;0,00;433,33;1500,00;1066,67;85,33;",
            // No work in the three months before; in the twelve before there was.
            "D3;2026-02;beoordelen;J;200,00;0,00;0,00;200,00;1500,00;1300,00;104,00;AFWIJKING_HOGER|EERSTE_WERK",
            // 20 % of 300 stays free.
            "D4;2026-02;voorstel;N;300,00;0,00;60,00;240,00;1500,00;1260,00;100,80;",
            // Bijstand under a number that is not one of its own.
            "D5;2026-02;beoordelen;N;0,00;0,00;0,00;0,00;1500,00;1500,00;120,00;UITKERING_ELDERS",
            // Since February a consulent decides on code 24 here.
            "D6;2026-02;beoordelen;N;0,00;0,00;0,00;0,00;1500,00;1500,00;120,00;BIJZONDERE_SOORT",
        ]);
    }

    private string Uit => Path.Combine(_map.Pad, "uit");
    private string Tabellen => Path.Combine(_map.Pad, "tabellen");

    private List<string> Rijen(string bestand) => [.. File.ReadAllLines(Path.Combine(Uit, bestand)).Skip(1)];

    private void Tabel(string naam, string inhoud) => Zet("tabellen", naam, inhoud);

    private void In(string naam, string inhoud) => Zet("in", naam, inhoud);

    private void Zet(string deel, string naam, string inhoud) => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_map.Pad, deel)).FullName, naam), inhoud);

    private static Task<int> Voer(params string[] args) => Opdrachtingang.Voer(args, _ => throw new InvalidOperationException("Het portaal hoort niet te starten."));

    public void Dispose() => _map.Dispose();
}
