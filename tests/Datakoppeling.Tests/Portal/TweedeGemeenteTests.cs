using System.Globalization;
using System.Text;
using Datakoppeling.Portal.Opdrachten;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Koppelen;

namespace Datakoppeling.Tests.Portal;

/// <summary>
/// Another municipality runs from its tables alone, through both verbs: another gemeentecode, two other regelingen, one other bron, its own
/// norms, thresholds, methods, contact and exemptions. Every outcome was computed by hand.
/// </summary>
public sealed class TweedeGemeenteTests : IDisposable
{
    private const string Regelingen = """
        code;naam;grondslag;toekenning;ambtshalve_uitzondering;eenheid;leeftijd_vanaf;leeftijd_tot_en_met;leeftijd_op;onderwijs;briefadres_telt;opnieuw_na_jaren;uitvoer;vraag_op_formulier;verzenden_van;verzenden_tot;geldig_van;geldig_tot;bron
        fietsplan;Fietsplan;Gemeentewet;ambtshalve;;kind;4;17;;;J;1;J;;;;2024-01-01;;raadsbesluit 12
        warmtefonds;Warmtefonds;Participatiewet;aanvraag;;gezin;;;;;J;1;J;;;;2025-01-01;2026-12-31;raadsbesluit 40
        """;

    private const string Bronnen = """
        bron;naam;leverancier;afdeling;zekerheid;peil;filter;alleen_voor;invoer;geldig_van;geldig_tot
        schuldhulp;Schuldhulpverlening;Gemeente;Schulden;zeker;periode in refertejaar;;;J;2025-01-01;
        kredietbank;Kredietbank;Gemeente;Schulden;zeker;periode in refertejaar;;;J;2020-01-01;2025-12-31
        """;

    private const string Normen =
        "ingang;einde;alleenstaande;gehuwden;alleenstaande_aow;gehuwden_aow;alleenstaande_18_20;gehuwden_beiden_18_20;gehuwden_een_18_20;gehuwden_beiden_18_20_kind;gehuwden_een_18_20_kind;inrichting_alleenstaande;inrichting_alleenstaande_verhoging;inrichting_gehuwden;inrichting_gehuwden_verhoging\n"
        + "2026-01-01;2026-06-30;1500,00;2100,00;1600,00;2200,00;350,00;700,00;1400,00;1100,00;1800,00;450,00;50,00;700,00;110,00\n";

    private const string Instellingen = """
        ingang;instelling;waarde;bron
        2026-01-01;drempel_afwijking;40,00;college
        2026-01-01;maanden_zonder_werk;3;college
        2026-02-01;vt_reservering;8;college
        2026-01-01;methode_week;gemiddelde;college
        2026-01-01;eigen_loonheffingennummers;123456782L01|123456782L02;college
        """;

    private readonly TijdelijkeMap _map = new();

    [Fact]
    public async Task Koppel_MetAlleenDeTabellenVanEenAndereGemeente_SchrijftHaarRegelingenUitHaarBron()
    {
        Tabel("regelingen.csv", Regelingen);
        Tabel("bronnen.csv", Bronnen);
        var stad = new Proefstad()
            .Bewoner(1, "19800101", 1, "08.09.10=0344").Bewoner(2, "20150101", 1, "08.09.10=0344", $"02.01.20={Proefstad.Bsn(1)}")
            .Bewoner(3, "19900101", 2, "08.09.10=0344").Bewoner(4, "19850101", 3, "08.09.10=0363").Bewoner(5, "19700101", 4, "08.09.10=0344");
        In("brp.csv", stad.Brp());
        // 1 has a child: both regelingen. 3 stands in a bron that this municipality does not have. 4 lives elsewhere. 5 stands in one that has ended.
        In("schuldhulp.csv", $"bsn;ingangsdatum;einddatum\n{Proefstad.Bsn(1)};2025-03-01;\n{Proefstad.Bsn(4)};2025-03-01;\n");
        In("bijstand.csv", $"bsn;ingangsdatum;einddatum\n{Proefstad.Bsn(3)};2025-03-01;\n");
        In("kredietbank.csv", $"bsn;ingangsdatum;einddatum\n{Proefstad.Bsn(5)};2025-03-01;\n");

        (await Voer("koppel", "--invoer", _map.Pad + "/in", "--peildatum", "2026-03-01", "--uitvoer", Uit, "--gemeente", "0344", "--tabellen", Tabellen)).ShouldBe(0);

        Directory.EnumerateFiles(Uit, "aanschrijving-*.csv").Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["aanschrijving-fietsplan.csv", "aanschrijving-warmtefonds.csv"]);
        Rijen("aanschrijving-fietsplan.csv").ShouldHaveSingleItem().Split(';')[1..3].ShouldBe(["zeker", "ambtshalve"]);
        Rijen("aanschrijving-warmtefonds.csv").ShouldHaveSingleItem().Split(';')[1..3].ShouldBe(["zeker", "ondertekenen"]);
        Rijen("aanschrijving-fietsplan.csv")[0].ShouldContain("VoornaamC");
        File.ReadAllText(Path.Combine(Uit, "telling.json")).ShouldNotContain("kredietbank");
    }

    [Fact]
    public async Task Voorstel_MetAlleenDeTabellenVanEenAndereGemeente_RekentMetHaarNormenEnDrempels()
    {
        Tabel("bijstandsnormen.csv", Normen);
        Tabel("instellingen.csv", Instellingen);
        Tabel("signalen.csv", "code;contact;zin\nAFWIJKING_HOGER;N;Het inkomen is hoger; kijk ernaar.\n");
        Tabel("vrijlatingen.csv", "ingang;einde;soort;artikel;percentage;maximum_per_maand;duur_maanden;toelichting\n2026-01-01;2026-12-31;y;31 lid 2 y;20;100,00;;eigen beleid\n");
        Tabel("inkomstenverhouding-codes.csv", "code;betekenis;groep;behandeling;ingang;einde\n24;Anw;uitkering;mens;2026-02-01;\n");
        string[] bsn = [.. Enumerable.Range(0, 7).Select(Proefstad.Bsn)];
        var dossiers = new StringBuilder("dossiernummer;bsn;leefvorm;begindatum;vrijlating_soort;vrijlating_van;vrijlating_tot\n");
        for (var i = 1; i <= 6; i++) { dossiers.Append(CultureInfo.InvariantCulture, $"D{i};{bsn[i]};alleenstaande;2025-01-01;{(i == 4 ? "y;2026-01;2026-12" : ";;")}\n"); }
        In("dossiers.csv", dossiers.ToString());
        In("historie.csv", $"bsn;maand;groep;netto\n{bsn[1]};2026-01;werk;500,00\n{bsn[2]};2026-01;werk;400,00\n{bsn[3]};2025-10;werk;200,00\n{bsn[4]};2026-01;werk;300,00\n");
        In("ib-inkomsten.csv", "bsn;componentcode;soort_inkomen;periodiciteit;periode_van;periode_tot;werkgever;loonheffingennummer;belastbaar_loon;netto_loon;loonheffingskorting;reservering_vt\n"
            + Maand(bsn[1], "15", "loon", "545,00") + Week(bsn[2], 2) + Week(bsn[2], 9) + Week(bsn[2], 16) + Week(bsn[2], 22)
            + Maand(bsn[3], "15", "loon", "200,00") + Maand(bsn[4], "15", "loon", "300,00")
            + Maand(bsn[5], "43", "uitkering", "900,00", "987654321L01") + Maand(bsn[6], "24", "uitkering", "600,00"));

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

    private static string Maand(string bsn, string code, string soort, string netto, string nummer = "123456782L01") =>
        $"{bsn};{code};{soort};06;2026-02-01;2026-02-28;Proefbedrijf;{nummer};2000,00;{netto};J;N\n";

    private static string Week(string bsn, int dag) =>
        string.Create(CultureInfo.InvariantCulture, $"{bsn};15;loon;04;2026-02-{dag:00};2026-02-{dag + 6:00};Proefbedrijf;123456782L01;300,00;100,00;J;N\n");

    private string Uit => Path.Combine(_map.Pad, "uit");
    private string Tabellen => Path.Combine(_map.Pad, "tabellen");

    private List<string> Rijen(string bestand) => [.. File.ReadAllLines(Path.Combine(Uit, bestand)).Skip(1)];

    private void Tabel(string naam, string inhoud) => Zet("tabellen", naam, inhoud);

    private void In(string naam, string inhoud) => Zet("in", naam, inhoud);

    private void Zet(string deel, string naam, string inhoud) => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_map.Pad, deel)).FullName, naam), inhoud);

    private static Task<int> Voer(params string[] args) => Opdrachtingang.Voer(args, _ => throw new InvalidOperationException("Het portaal hoort niet te starten."));

    public void Dispose() => _map.Dispose();
}
