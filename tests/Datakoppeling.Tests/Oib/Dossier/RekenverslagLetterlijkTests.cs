using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Tests.Oib.Dossier;

/// <summary>
/// The trace to the letter: what a consulent opens with a click and what a letter will annex. One case per branch of the rules,
/// each step as <c>rule | about whom | what went in | formula | parameter | result</c>.
/// </summary>
public sealed class RekenverslagLetterlijkTests
{
    private static GeleverdeInkomst Week(int dag, string netto) => Proefdossier.Inkomst(netto) with
    {
        Periodiciteit = "04", PeriodeVan = $"2026-02-{dag:D2}", PeriodeTot = $"2026-02-{dag + 6:D2}", ReserveringVt = "J", Loonheffingskorting = "N", Volgorde = dag,
    };

    [Fact]
    public void Spoor_VanWeekloonMetVrijlating_NoemtElkeStap() => Spoor(
        Proefdossier.Dossier() with { ClientFeiten = Proefdossier.Vrij(Vrijlatingsoort.N) },
        Week(1, "125,00"), Week(8, "125,00") with { UitbetaaldeVt = "80,00" }, Week(15, "130,00") with { ExtraPeriodeSalaris = "200,00" }).ShouldBe(
        """
        OIB-4.4 | huishouden | norm alleenstaande = € 1.401,50 | bedrag van de wet | Participatiewet art. 21 onder a, vanaf 2026-01-01 | € 1.401,50
        OIB-3.1 | cliënt: Bakkerij De Korenaar | netto_loon tot en met 2026-02-07 = € 125,00; netto_loon tot en met 2026-02-14 = € 125,00; netto_loon tot en met 2026-02-21 = € 130,00 | som van de inkomsten: € 380,00 | instelling: week: som van de inkomsten (vanaf 2023-01-01) | € 380,00
        OIB-3.2 | cliënt: Bakkerij De Korenaar | netto_maand = € 380,00; reservering_vt = J; loonheffingskorting = N; percentage = 7,99 %; aftrek = € 0,00 | afgerond € 380,00 × 7,99 %, min € 0,00, nooit onder € 0,00 | Regeling Participatiewet, IOAW en IOAZ art. 13 (Stcrt. 2014, 37055), art. 13, tabel 2015 (vanaf 2015-01-01), band tot € 972,81; liep tot en met 2015-12-31, een latere tabel ontbreekt | € 30,36
        OIB-4.1 | cliënt | netto_maand Bakkerij De Korenaar = € 380,00; aanspraak vakantietoeslag = € 30,36 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 410,36
        OIB-4.2 | cliënt | aanspraak vakantietoeslag = € 0,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 0,00
        OIB-4.3 | cliënt | inkomen uit werk = € 410,36; percentage = 25 %; maximum = € 285,00 | afgerond € 410,36 × 25 %, ten hoogste € 285,00, nooit meer dan het inkomen uit werk | Participatiewet art. 31 lid 2 onder n (inkomsten uit arbeid), vanaf 2026-01-01 | € 102,59
        OIB-3.5 | cliënt: Bakkerij De Korenaar | uitbetaalde_vt = € 80,00 | telt niet mee | code 15, Loon of salaris dat niet onder 11, 13 of 17 valt (Regeling Participatiewet, IOAW en IOAZ art. 11) | -
        OIB-3.6 | cliënt: Bakkerij De Korenaar | extra_periode_salaris = € 200,00 | telt niet mee | code 15, Loon of salaris dat niet onder 11, 13 of 17 valt (Regeling Participatiewet, IOAW en IOAZ art. 11) | -
        OIB-4.6 | huishouden | inkomen uit werk cliënt = € 410,36; overig inkomen cliënt = € 0,00; vrijlating cliënt = € 102,59 | inkomen uit werk plus overig inkomen min vrijlating, over alle personen |  | € 307,77
        OIB-4.7 | huishouden | norm = € 1.401,50; te verrekenen = € 307,77 | € 1.401,50 min € 307,77, nooit onder € 0,00 |  | € 1.093,73
        OIB-4.8 | huishouden | uitkering = € 1.093,73; percentage = 5 % | afgerond € 1.093,73 × 5 % | instelling: vakantietoeslag 5 % (vanaf 2023-01-01) | € 54,69
        """);

    [Fact]
    public void Spoor_VanEenMaandloonMetKorting_NoemtDeBand() => Spoor(
        Proefdossier.Dossier(), Proefdossier.Inkomst("2500,00") with { ReserveringVt = "J" }).ShouldBe(
        """
        OIB-4.4 | huishouden | norm alleenstaande = € 1.401,50 | bedrag van de wet | Participatiewet art. 21 onder a, vanaf 2026-01-01 | € 1.401,50
        OIB-3.1 | cliënt: Bakkerij De Korenaar | netto_loon tot en met 2026-02-28 = € 2.500,00 | som van de inkomsten: € 2.500,00 | instelling: maand: som van de inkomsten (vanaf 2023-01-01) | € 2.500,00
        OIB-3.2 | cliënt: Bakkerij De Korenaar | netto_maand = € 2.500,00; reservering_vt = J; loonheffingskorting = J; percentage = 5,13 %; aftrek = € 0,54 | afgerond € 2.500,00 × 5,13 %, min € 0,54, nooit onder € 0,00 | Regeling Participatiewet, IOAW en IOAZ art. 11 (Stcrt. 2015, 44613), art. 11, tabel 2016 (vanaf 2016-01-01), hoogste band; liep tot en met 2016-12-31, een latere tabel ontbreekt | € 127,71
        OIB-4.1 | cliënt | netto_maand Bakkerij De Korenaar = € 2.500,00; aanspraak vakantietoeslag = € 127,71 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 2.627,71
        OIB-4.2 | cliënt | aanspraak vakantietoeslag = € 0,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 0,00
        OIB-4.6 | huishouden | inkomen uit werk cliënt = € 2.627,71; overig inkomen cliënt = € 0,00; vrijlating cliënt = € 0,00 | inkomen uit werk plus overig inkomen min vrijlating, over alle personen |  | € 2.627,71
        OIB-4.7 | huishouden | norm = € 1.401,50; te verrekenen = € 2.627,71 | € 1.401,50 min € 2.627,71, nooit onder € 0,00 |  | € 0,00
        OIB-4.8 | huishouden | uitkering = € 0,00; percentage = 5 % | afgerond € 0,00 × 5 % | instelling: vakantietoeslag 5 % (vanaf 2023-01-01) | € 0,00
        """);

    [Fact]
    public void Spoor_VanEenPaarMetEenJongere_NoemtDeVerhogingEnHetBeletVanDeVrijlating() => Spoor(
        Proefdossier.MetPartner("gehuwden_een_18_20_kind") with { ClientFeiten = Proefdossier.Vrij(Vrijlatingsoort.N, jong: true) },
        Proefdossier.Inkomst("300,00"), Proefdossier.Inkomst("410,00", "33") with { Bsn = Proefdossier.Partner, Werkgever = "UWV" },
        Proefdossier.Inkomst("900,00", "43") with { Bsn = Proefdossier.Partner, Werkgever = "Gemeente" },
        Proefdossier.Inkomst("150,00", "22") with { Werkgever = "SVB" }).ShouldBe(
        """
        OIB-4.4 | huishouden | norm gehuwden_een_18_20_kind = € 1.747,49 | bedrag van de wet | Participatiewet art. 20 lid 2, vanaf 2026-01-01 | € 1.747,49
        OIB-3.1 | cliënt: Bakkerij De Korenaar | netto_loon tot en met 2026-02-28 = € 300,00 | som van de inkomsten: € 300,00 | instelling: maand: som van de inkomsten (vanaf 2023-01-01) | € 300,00
        OIB-3.2 | cliënt: Bakkerij De Korenaar | netto_maand = € 300,00; reservering_vt = N | de vakantietoeslag zit in het loon: geen aanspraak daarbovenop |  | € 0,00
        OIB-4.1 | cliënt | netto_maand Bakkerij De Korenaar = € 300,00; aanspraak vakantietoeslag = € 0,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 300,00
        OIB-4.2 | cliënt | aanspraak vakantietoeslag = € 0,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 0,00
        OIB-4.3 | cliënt | inkomen uit werk = € 300,00 | niet toegepast: geldt niet voor iemand die jonger is dan 27 (art. 31 lid 5) | Participatiewet art. 31 lid 2 onder n | € 0,00
        OIB-3.4 | cliënt: SVB | netto_loon = € 150,00 | telt niet mee | code 22, AOW-uitkering (Participatiewet art. 32 lid 1 (een consulent beslist)) | -
        OIB-3.1 | partner: UWV | netto_loon tot en met 2026-02-28 = € 410,00 | som van de inkomsten: € 410,00 | instelling: maand: som van de inkomsten (vanaf 2023-01-01) | € 410,00
        OIB-3.2 | partner: UWV | netto_maand = € 410,00; reservering_vt = N | de vakantietoeslag zit in het loon: geen aanspraak daarbovenop |  | € 0,00
        OIB-4.1 | partner | aanspraak vakantietoeslag = € 0,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 0,00
        OIB-4.2 | partner | netto_maand UWV = € 410,00; aanspraak vakantietoeslag = € 0,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 410,00
        OIB-3.3 | partner: Gemeente | netto_loon = 900,00 | telt niet mee | code 43, Participatiewet (Participatiewet art. 19 lid 2 (eigen betaling van de gemeente)) | -
        OIB-4.6 | huishouden | inkomen uit werk cliënt = € 300,00; overig inkomen cliënt = € 0,00; vrijlating cliënt = € 0,00; inkomen uit werk partner = € 0,00; overig inkomen partner = € 410,00; vrijlating partner = € 0,00 | inkomen uit werk plus overig inkomen min vrijlating, over alle personen |  | € 710,00
        OIB-4.7 | huishouden | norm = € 1.747,49; te verrekenen = € 710,00 | € 1.747,49 min € 710,00, nooit onder € 0,00 |  | € 1.037,49
        OIB-4.8 | huishouden | uitkering = € 1.037,49; percentage = 5 % | afgerond € 1.037,49 × 5 % | instelling: vakantietoeslag 5 % (vanaf 2023-01-01) | € 51,87
        """);

    [Fact]
    public void Spoor_VanKostendelers_NoemtDeFormule() => Spoor(
        Proefdossier.MetPartner(Bijstandsnormen.Kostendeler) with { Kostendelers = 3, ClientFeiten = Proefdossier.Vrij(Vrijlatingsoort.R) },
        Proefdossier.Inkomst("300,00")).ShouldBe(
        """
        OIB-4.5 | huishouden | norm gehuwden = € 2.002,13; kostendelers = 3; personen in het dossier = 2 | per persoon afgerond € 2.002,13 × (40 + 3 × 30) ÷ (100 × 3), maal 2, ten hoogste de norm voor gehuwden | Participatiewet art. 22a; Participatiewet art. 21 onder b, vanaf 2026-01-01 | € 1.735,18
        OIB-3.1 | cliënt: Bakkerij De Korenaar | netto_loon tot en met 2026-02-28 = € 300,00 | som van de inkomsten: € 300,00 | instelling: maand: som van de inkomsten (vanaf 2023-01-01) | € 300,00
        OIB-3.2 | cliënt: Bakkerij De Korenaar | netto_maand = € 300,00; reservering_vt = N | de vakantietoeslag zit in het loon: geen aanspraak daarbovenop |  | € 0,00
        OIB-4.1 | cliënt | netto_maand Bakkerij De Korenaar = € 300,00; aanspraak vakantietoeslag = € 0,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 300,00
        OIB-4.2 | cliënt | aanspraak vakantietoeslag = € 0,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 0,00
        OIB-4.3 | cliënt | inkomen uit werk = € 300,00 | niet toegepast: geldt alleen voor een alleenstaande ouder, en er is een partner | Participatiewet art. 31 lid 2 onder r | € 0,00
        OIB-4.1 | partner | aanspraak vakantietoeslag = € 0,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 0,00
        OIB-4.2 | partner | aanspraak vakantietoeslag = € 0,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 0,00
        OIB-4.6 | huishouden | inkomen uit werk cliënt = € 300,00; overig inkomen cliënt = € 0,00; vrijlating cliënt = € 0,00; inkomen uit werk partner = € 0,00; overig inkomen partner = € 0,00; vrijlating partner = € 0,00 | inkomen uit werk plus overig inkomen min vrijlating, over alle personen |  | € 300,00
        OIB-4.7 | huishouden | norm = € 1.735,18; te verrekenen = € 300,00 | € 1.735,18 min € 300,00, nooit onder € 0,00 |  | € 1.435,18
        OIB-4.8 | huishouden | uitkering = € 1.435,18; percentage = 5 % | afgerond € 1.435,18 × 5 % | instelling: vakantietoeslag 5 % (vanaf 2023-01-01) | € 71,76
        """);

    [Fact]
    public void Spoor_VanEenAfwijkendeNorm_NoemtHaar() => Spoor(
        Proefdossier.Dossier() with { NormAfwijkend = 1250m.Euro(), NormGrond = "Participatiewet art. 18 lid 1" },
        Proefdossier.Inkomst("1300,00") with { Periodiciteit = "20", PeriodeVan = "2026-02-15" }).ShouldBe(
        """
        OIB-4.4 | huishouden | norm_afwijkend = € 1.250,00 | afwijkende norm uit het dossier | Participatiewet art. 18 lid 1 | € 1.250,00
        OIB-3.1 | cliënt: Bakkerij De Korenaar | netto_loon tot en met 2026-02-28 = € 1.300,00 | som van de inkomsten: € 1.300,00 | instelling: twee weken: som van de inkomsten (vanaf 2023-01-01) | € 1.300,00
        OIB-3.2 | cliënt: Bakkerij De Korenaar | netto_maand = € 1.300,00; reservering_vt = N | de vakantietoeslag zit in het loon: geen aanspraak daarbovenop |  | € 0,00
        OIB-4.1 | cliënt | netto_maand Bakkerij De Korenaar = € 1.300,00; aanspraak vakantietoeslag = € 0,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 1.300,00
        OIB-4.2 | cliënt | aanspraak vakantietoeslag = € 0,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 0,00
        OIB-4.6 | huishouden | inkomen uit werk cliënt = € 1.300,00; overig inkomen cliënt = € 0,00; vrijlating cliënt = € 0,00 | inkomen uit werk plus overig inkomen min vrijlating, over alle personen |  | € 1.300,00
        OIB-4.7 | huishouden | norm = € 1.250,00; te verrekenen = € 1.300,00 | € 1.250,00 min € 1.300,00, nooit onder € 0,00 |  | € 0,00
        OIB-4.8 | huishouden | uitkering = € 0,00; percentage = 5 % | afgerond € 0,00 × 5 % | instelling: vakantietoeslag 5 % (vanaf 2023-01-01) | € 0,00
        """);

    [Fact]
    public void Spoor_VanEenPartnerZonderRecht_NoemtDeHalveNormEnHetDeelDatTelt() => Spoor(
        Proefdossier.MetPartner() with { PartnerZonderRecht = true },
        Proefdossier.Inkomst("300,00") with { ReserveringVt = "J", VtAanspraak = "24,00" },
        Proefdossier.Inkomst("1500,00") with { Bsn = Proefdossier.Partner, Werkgever = "Taxi" }).ShouldBe(
        """
        OIB-4.4 | huishouden | norm gehuwden = € 2.002,13 | bedrag van de wet | Participatiewet art. 21 onder b, vanaf 2026-01-01 | € 2.002,13
        OIB-4.9 | huishouden | norm van de leefvorm = € 2.002,13; percentage = 50 % | afgerond € 2.002,13 × 50 % | Participatiewet art. 24 | € 1.001,07
        OIB-3.1 | cliënt: Bakkerij De Korenaar | netto_loon tot en met 2026-02-28 = € 300,00 | som van de inkomsten: € 300,00 | instelling: maand: som van de inkomsten (vanaf 2023-01-01) | € 300,00
        OIB-3.2 | cliënt: Bakkerij De Korenaar | vt_aanspraak tot en met 2026-02-28 = € 24,00 | som van de aanspraak die het Inlichtingenbureau leverde |  | € 24,00
        OIB-4.1 | cliënt | netto_maand Bakkerij De Korenaar = € 300,00; aanspraak vakantietoeslag = € 24,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 324,00
        OIB-4.2 | cliënt | aanspraak vakantietoeslag = € 0,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 0,00
        OIB-3.1 | partner: Taxi | netto_loon tot en met 2026-02-28 = € 1.500,00 | som van de inkomsten: € 1.500,00 | instelling: maand: som van de inkomsten (vanaf 2023-01-01) | € 1.500,00
        OIB-3.2 | partner: Taxi | netto_maand = € 1.500,00; reservering_vt = N | de vakantietoeslag zit in het loon: geen aanspraak daarbovenop |  | € 0,00
        OIB-4.1 | partner | netto_maand Taxi = € 1.500,00; aanspraak vakantietoeslag = € 0,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 1.500,00
        OIB-4.2 | partner | aanspraak vakantietoeslag = € 0,00 | som van de maandbedragen en de aanspraak op vakantietoeslag |  | € 0,00
        OIB-4.10 | partner | inkomen = € 1.500,00; norm van de leefvorm = € 2.002,13; norm = € 1.001,07 | € 1.500,00 min (€ 2.002,13 min € 1.001,07), beide nooit onder € 0,00 | Participatiewet art. 24 en art. 32 lid 3 | € 498,94
        OIB-4.6 | huishouden | inkomen uit werk cliënt = € 324,00; overig inkomen cliënt = € 0,00; vrijlating cliënt = € 0,00; deel van het inkomen van de partner = € 498,94 | inkomen uit werk plus overig inkomen min vrijlating, over alle personen |  | € 822,94
        OIB-4.7 | huishouden | norm = € 1.001,07; te verrekenen = € 822,94 | € 1.001,07 min € 822,94, nooit onder € 0,00 |  | € 178,13
        OIB-4.8 | huishouden | uitkering = € 178,13; percentage = 5 % | afgerond € 178,13 × 5 % | instelling: vakantietoeslag 5 % (vanaf 2023-01-01) | € 8,91
        """);

    [Fact]
    public void Spoor_VanRegelsDieNietTellen_NoemtWaarom() => Spoor(
        Proefdossier.Dossier() with { Begin = new DateOnly(2026, 2, 10) },
        Proefdossier.Inkomst("100,00") with { PeriodeTot = "2026-02-09" },
        Proefdossier.Inkomst("200,00") with { PeriodeVan = "2026-01-15" },
        Proefdossier.Inkomst("300,00") with { Periodiciteit = "08" }).Split('\n').Where(r => r.StartsWith("OIB-3.", StringComparison.Ordinal)).ShouldBe(
        [
            "OIB-3.8 | cliënt: Bakkerij De Korenaar | netto_loon = € 100,00; dagen = 2026-02-01 tot en met 2026-02-09; loontijdvak = maand | telt niet mee | code 15, Loon of salaris dat niet onder 11, 13 of 17 valt (Regeling Participatiewet, IOAW en IOAZ art. 11) | -",
            "OIB-3.9 | cliënt: Bakkerij De Korenaar | netto_loon = € 200,00; dagen = 2026-01-15 tot en met 2026-02-28; loontijdvak = maand | telt niet mee | code 15, Loon of salaris dat niet onder 11, 13 of 17 valt (Regeling Participatiewet, IOAW en IOAZ art. 11) | -",
            "OIB-3.10 | cliënt: Bakkerij De Korenaar | netto_loon = € 300,00; dagen = 2026-02-01 tot en met 2026-02-28; loontijdvak = kwartaal | telt niet mee | code 15, Loon of salaris dat niet onder 11, 13 of 17 valt (Regeling Participatiewet, IOAW en IOAZ art. 11) | -",
        ]);

    [Fact]
    public void Spoor_InEenInrichting_NoemtDeVerhoging() => Spoor(Proefdossier.Dossier("inrichting_alleenstaande"), Proefdossier.Inkomst()).Split('\n')[0].ShouldBe(
        "OIB-4.4 | huishouden | norm inrichting_alleenstaande = € 443,76; verhoging = € 47,00 | bedrag van de wet plus de verhoging | Participatiewet art. 23 lid 1, vanaf 2026-01-01 | € 490,76");

    private static string Spoor(Dossierfeiten dossier, params GeleverdeInkomst[] inkomsten)
    {
        var verslag = new Rekenverslag();
        dossier.Feiten(inkomsten).Bereken(verslag);
        return string.Join('\n', verslag.Stappen.Select(Rij));
    }

    private static string Rij(Rekenstap stap) => string.Join(" | ",
        stap.Regel.Nummer, stap.Onderwerp, string.Join("; ", stap.Invoer.Select(i => $"{i.Naam} = {i.Waarde}")), stap.Formule, stap.Parameter,
        stap.Resultaat?.Leesbaar() ?? "-").Replace('\u00A0', ' ');
}
