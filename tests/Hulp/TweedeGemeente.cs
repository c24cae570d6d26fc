using System.Globalization;
using System.Text;
using Datakoppeling.Tests.Mailing.Koppelen;

namespace Datakoppeling.Proeven;

/// <summary>
/// Another municipality: another gemeentecode, two other regelingen, one other bron, its own norms, thresholds, methods, contact and exemptions;
/// and what is delivered there. What must come of it was computed by hand.
/// </summary>
internal static class TweedeGemeente
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

    /// <summary>Her tables by name, as files.</summary>
    public static IReadOnlyDictionary<string, string> Tabellen { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["gemeenten"] = "code;naam;eigen\n0344;Utrecht aan de Vecht;J\n",
        ["regelingen"] = Regelingen,
        ["bronnen"] = Bronnen,
        ["bijstandsnormen"] = Normen,
        ["instellingen"] = Instellingen,
        ["signalen"] = "code;contact;zin\nAFWIJKING_HOGER;N;Het inkomen is hoger; kijk ernaar.\n",
        ["vrijlatingen"] = "ingang;einde;soort;artikel;percentage;maximum_per_maand;duur_maanden;toelichting\n2026-01-01;2026-12-31;y;31 lid 2 y;20;100,00;;eigen beleid\n",
        ["inkomstenverhouding-codes"] = "code;betekenis;groep;behandeling;ingang;einde\n24;Anw;uitkering;mens;2026-02-01;\n",
    };

    /// <summary>For a ronde on 1 March 2026.</summary>
    public static IReadOnlyDictionary<string, string> Koppelbestanden { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // 1 has a child: both regelingen. 3 stands in a bron that this municipality does not have. 4 lives elsewhere. 5 stands in one that has ended.
        // The place of the first is not known: the letter says the name of the municipality.
        ["brp.csv"] = new Proefstad()
            .Bewoner(1, "19800101", 1, "08.09.10=0344", "08.11.70=").Bewoner(2, "20150101", 1, "08.09.10=0344", "08.11.70=", $"02.01.20={Bsn(1)}")
            .Bewoner(3, "19900101", 2, "08.09.10=0344").Bewoner(4, "19850101", 3, "08.09.10=0363").Bewoner(5, "19700101", 4, "08.09.10=0344").Brp(),
        ["schuldhulp.csv"] = $"bsn;ingangsdatum;einddatum\n{Bsn(1)};2025-03-01;\n{Bsn(4)};2025-03-01;\n",
        ["bijstand.csv"] = $"bsn;ingangsdatum;einddatum\n{Bsn(3)};2025-03-01;\n",
        ["kredietbank.csv"] = $"bsn;ingangsdatum;einddatum\n{Bsn(5)};2025-03-01;\n",
    };

    /// <summary>For February 2026.</summary>
    public static IReadOnlyDictionary<string, string> Maandbestanden { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dossiers.csv"] = Dossiers(),
        ["historie.csv"] = $"bsn;maand;groep;netto\n{Bsn(1)};2026-01;werk;500,00\n{Bsn(2)};2026-01;werk;400,00\n{Bsn(3)};2025-10;werk;200,00\n{Bsn(4)};2026-01;werk;300,00\n",
        ["ib-inkomsten.csv"] = "bsn;componentcode;soort_inkomen;periodiciteit;periode_van;periode_tot;werkgever;loonheffingennummer;belastbaar_loon;netto_loon;loonheffingskorting;reservering_vt\n"
            + Maand(Bsn(1), "15", "loon", "545,00") + Week(Bsn(2), 2) + Week(Bsn(2), 9) + Week(Bsn(2), 16) + Week(Bsn(2), 22)
            + Maand(Bsn(3), "15", "loon", "200,00") + Maand(Bsn(4), "15", "loon", "300,00")
            + Maand(Bsn(5), "43", "uitkering", "900,00", "987654321L01") + Maand(Bsn(6), "24", "uitkering", "600,00"),
    };

    private static string Dossiers()
    {
        var tekst = new StringBuilder("dossiernummer;bsn;leefvorm;begindatum;vrijlating_soort;vrijlating_van;vrijlating_tot\n");
        for (var i = 1; i <= 6; i++) { tekst.Append(CultureInfo.InvariantCulture, $"D{i};{Bsn(i)};alleenstaande;2025-01-01;{(i == 4 ? "y;2026-01;2026-12" : ";;")}\n"); }
        return tekst.ToString();
    }

    private static string Bsn(int nummer) => Proefstad.Bsn(nummer);

    private static string Maand(string bsn, string code, string soort, string netto, string nummer = "123456782L01") =>
        $"{bsn};{code};{soort};06;2026-02-01;2026-02-28;Proefbedrijf;{nummer};2000,00;{netto};J;N\n";

    private static string Week(string bsn, int dag) =>
        string.Create(CultureInfo.InvariantCulture, $"{bsn};15;loon;04;2026-02-{dag:00};2026-02-{dag + 6:00};Proefbedrijf;123456782L01;300,00;100,00;J;N\n");
}
