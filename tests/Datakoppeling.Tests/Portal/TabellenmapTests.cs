using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Platform.Opdrachten;
using Datakoppeling.Portal.Opdrachten;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Portal;

/// <summary>What a table of a municipality is refused for, each with a sentence that names table and line and says what to do.</summary>
public sealed class TabellenmapTests
{
    private const string Normkop = "ingang;einde;alleenstaande;gehuwden;alleenstaande_aow;gehuwden_aow;alleenstaande_18_20;gehuwden_beiden_18_20;gehuwden_een_18_20;gehuwden_beiden_18_20_kind;gehuwden_een_18_20_kind;inrichting_alleenstaande;inrichting_alleenstaande_verhoging;inrichting_gehuwden;inrichting_gehuwden_verhoging";
    private const string Normbedragen = "1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00\n";
    private const string Regelingkop = "code;naam;grondslag;toekenning;ambtshalve_uitzondering;eenheid;leeftijd_vanaf;leeftijd_tot_en_met;leeftijd_op;onderwijs;briefadres_telt;opnieuw_na_jaren;uitvoer;vraag_op_formulier;verzenden_van;verzenden_tot;geldig_van;geldig_tot\n";
    private const string Vrijkop = "ingang;einde;soort;artikel;percentage;maximum_per_maand;duur_maanden;toelichting\n";

    [Theory]
    // overlap
    [InlineData("bijstandsnormen.csv", Normkop + "\n2026-04-01;;" + Normbedragen, "bijstandsnormen.csv, rij 2: deze tabel staat er meer dan eens met geldigheid op dezelfde dag: 2026-04-01")]
    [InlineData("vrijlatingen.csv", Vrijkop + "2026-06-01;2026-12-31;n;31 lid 2 n;25;285,00;6;x\n", "rij 2: 'n' staat er meer dan eens met geldigheid op dezelfde dag: 2026-06-01")]
    [InlineData("regelingen.csv", Regelingkop + "a;A;Gemeentewet;aanvraag;;persoon;;;;;J;1;J;;;;2020-01-01;\na;A;Gemeentewet;aanvraag;;persoon;;;;;J;1;J;;;;2024-01-01;\n", "regelingen.csv, rij 3: 'a' staat er meer dan eens met geldigheid op dezelfde dag: 2024-01-01. Laat de perioden op elkaar aansluiten.")]
    [InlineData("instellingen.csv", "ingang;instelling;waarde\n2026-01-01;drempel_opgave;1,00\n2026-01-01;drempel_opgave;2,00\n", "rij 3: 'drempel_opgave' staat er meer dan eens met dezelfde eerste dag")]
    [InlineData("inkomstenverhouding-codes.csv", "code;betekenis;groep;behandeling\n15;a;loon;art11\n15;b;loon;mens\n", "rij 3: '15' staat er meer dan eens met dezelfde eerste dag")]
    // a gap
    [InlineData("bijstandsnormen.csv", Normkop + "\n2027-02-01;;" + Normbedragen, "rij 2: tussen 2026-12-31 en 2027-02-01 geldt er niets")]
    [InlineData("vrijlatingen.csv", Vrijkop + "2027-02-01;;n;31 lid 2 n;25;285,00;6;x\n", "rij 2: tussen 2026-12-31 en 2027-02-01 geldt er niets (n)")]
    // the end before the begin, no first day, a day that does not exist
    [InlineData("bijstandsnormen.csv", Normkop + "\n2027-01-01;2026-12-31;" + Normbedragen, "rij 2: de laatste dag ligt voor de eerste")]
    [InlineData("bijstandsnormen.csv", Normkop + "\n;2026-12-31;" + Normbedragen, "rij 2: de kolom 'ingang' is leeg. Een rij heeft een eerste dag")]
    [InlineData("instellingen.csv", "ingang;instelling;waarde\n2026-02-30;drempel_opgave;1,00\n", "rij 2: de kolom 'ingang' is '2026-02-30', en dat is geen datum")]
    // an unknown value
    [InlineData("bijstandsnormen.csv", Normkop + ";samenwonend\n2027-01-01;;1,00;" + Normbedragen, "bijstandsnormen.csv: de kolom 'samenwonend' bestaat niet")]
    [InlineData("instellingen.csv", "ingang;instelling;waarde;a;b;c;d;e;f;g\n", "instellingen.csv: de kolommen 'a', 'b', 'c', 'd', 'e' en nog 2 bestaan niet. Kies uit ingang,")]
    [InlineData("inkomstenverhouding-codes.csv", "code;betekenis;groep;behandeling\n15;a;loon;art13\n", "rij 2: de kolom 'behandeling' is 'art13', en dat is geen keuze: kies art11 of art12 of uitsluiten of mens.")]
    [InlineData("vrijlatingen.csv", Vrijkop + "2027-01-01;;q;31;25;;;x\n", "'soort' is 'q', en die vrijlating bestaat niet. Kies n,")]
    [InlineData("vt-tabellen.csv", "ingang;einde;artikel;tot;percentage;aftrek\n2027-01-01;;15;;8;0\n", "'artikel' is '15', en dat is geen keuze: kies 11 of 12 of 13 of 14.")]
    [InlineData("signalen.csv", "code;contact;zin\nNIEUW_SIGNAAL;J;x\n", "signalen.csv, rij 2: 'NIEUW_SIGNAAL' bestaat niet. Kies een van: AFWIJKENDE_PERIODE,")]
    [InlineData("signalen.csv", "code;contact;zin\nCORRECTIE;misschien;x\n", "'contact' is 'misschien', en dat is geen keuze")]
    [InlineData("instellingen.csv", "ingang;instelling;waarde\n2026-01-01;drempel_afwijkng;1,00\n", "rij 2: 'drempel_afwijkng' bestaat niet. Kies een van: behandeltermijn,")]
    [InlineData("instellingen.csv", "ingang;instelling;waarde\n2026-01-01;methode_week;mediaan\n", "'waarde' is 'mediaan', en dat is geen keuze: kies som of gemiddelde.")]
    [InlineData("regelingen.csv", Regelingkop + "a;A;Woningwet;aanvraag;;persoon;;;;;J;1;J;;;;2020-01-01;\n", "'grondslag' is 'Woningwet', en dat is geen keuze")]
    // ambtshalve under the Participatiewet
    [InlineData("regelingen.csv", Regelingkop + "a;A;Participatiewet;ambtshalve;;persoon;;;;;J;1;J;;;;2020-01-01;\n", "regelingen.csv, rij 2: de kolom 'toekenning' is 'ambtshalve', maar 'a' rust op de Participatiewet")]
    // an amount, a percentage, a number that cannot be read
    [InlineData("bijstandsnormen.csv", Normkop + "\n2027-01-01;;1.401,50;1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00\n", "rij 2: de kolom 'alleenstaande' is '1.401,50', en dat is geen bedrag. Schrijf het als 1234,56")]
    [InlineData("bijstandsnormen.csv", Normkop + "\n2027-01-01;;-1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00;1,00\n", "'alleenstaande' is '-1,00', en dat is geen bedrag")]
    [InlineData("vrijlatingen.csv", Vrijkop + "2027-01-01;;n;31 lid 2 n;125;;6;x\n", "'percentage' is '125', en dat is geen percentage")]
    [InlineData("instellingen.csv", "ingang;instelling;waarde\n2026-01-01;maanden_zonder_werk;0\n", "'waarde' is '0', en dat is geen heel getal van 1 tot en met 120.")]
    [InlineData("instellingen.csv", "ingang;instelling;waarde\n2026-01-01;eigen_loonheffingennummers;123456782L01|L2\n", "'waarde' is 'L2', en dat is geen loonheffingennummer")]
    // bands
    [InlineData("vt-tabellen.csv", "ingang;einde;artikel;tot;percentage;aftrek\n2027-01-01;;11;500,00;8;0\n", "de tabel van artikel 11 heeft geen hoogste schijf")]
    [InlineData("vt-tabellen.csv", "ingang;einde;artikel;tot;percentage;aftrek\n2027-01-01;;11;;8;0\n2027-01-01;;11;;7;0\n", "rij 3: 'tot' staat er meer dan eens (11)")]
    [InlineData("vt-tabellen.csv", "ingang;einde;artikel;tot;percentage;aftrek\n2027-01-01;;11;500,00;8;0\n2027-01-01;2027-12-31;11;;7;0\n", "rij 3: 'einde' is anders dan op de andere rijen")]
    // a table that never existed, a file that is none
    [InlineData("bijstandsnorm.csv", Normkop + "\n", "bijstandsnorm.csv: deze tabel bestaat niet. De tabellen heten aow-leeftijd.csv, bijstandsnormen.csv,")]
    [InlineData("bijstandsnormen.csv", "ingang;einde;alleenstaande\n2027-01-01;;1,00\n", "bijstandsnormen.csv:")]
    [InlineData("aow-leeftijd.csv", "vanaf_jaar;jaren;maanden\n;67;0\n", "rij 2: de kolom 'vanaf_jaar' is ''")]
    public async Task Tabel_DieNietKan_WordtGeweigerdMetTabelRegelEnWatTeDoen(string naam, string inhoud, string zin)
    {
        using var map = new TijdelijkeMap();
        await File.WriteAllTextAsync(Path.Combine(map.Pad, naam), inhoud, TestContext.Current.CancellationToken);
        var mailing = Mailingtabellen.Bestanden.Contains(naam, StringComparer.Ordinal);
        var bezwaar = mailing ? Configuratie.UitMap(map.Pad).Weigering : Oibtabellen.UitMap(map.Pad, Mailingtabellen.Bestanden).Weigering;
        bezwaar.ShouldNotBeNull().Zin.ShouldContain(zin);
        string[] opdracht = mailing
            ? ["koppel", "--invoer", map.Pad, "--peildatum", "2026-03-01", "--uitvoer", Path.Combine(map.Pad, "uit"), "--tabellen", map.Pad]
            : ["oib", "voorstel", "--maand", "2026-02", "--dossiers", "a", "--historie", "b", "--inkomsten", "c", "--uitvoer", Path.Combine(map.Pad, "uit"), "--tabellen", map.Pad];
        (await Opdrachtingang.Voer(opdracht, _ => throw new InvalidOperationException())).ShouldBe(Opdracht.Onbruikbaar);
    }

    [Fact]
    public void Map_DieErNietIs_WordtGeweigerd() => Oibtabellen.UitMap("/bestaat/niet", []).Weigering.ShouldNotBeNull().Zin.ShouldContain("bestaat niet");

    [Fact]
    public void Map_MetDeGepubliceerdeTabellen_GeeftDezelfdeNormenEnRegelingen()
    {
        var map = GedeeldeMap.Pad("data", "v2");
        var normen = Oibtabellen.UitMap(map, Mailingtabellen.Bestanden).Waarde;
        var maand = normen.Voor(new Datakoppeling.Kern.Maand(2026, 2)).Waarde;
        var eigen = OibNormen.Ingebouwd.Voor(new Datakoppeling.Kern.Maand(2026, 2)).Waarde;
        foreach (var leefvorm in OibNormen.Ingebouwd.Bijstand.Leefvormen.Where(l => !Bijstandsnormen.IsKostendeler(l))) { maand.Norm(leefvorm).ShouldBe(eigen.Norm(leefvorm)); }
        maand.MetContact().ShouldBe(eigen.MetContact());
        maand.Soorten.Values.Select(s => (s.Code, s.Behandeling)).ShouldBe(eigen.Soorten.Values.Select(s => (s.Code, s.Behandeling)), ignoreOrder: true);
        maand.Vt(11)!.Banden.ShouldBe(eigen.Vt(11)!.Banden);
        var koppel = Configuratie.UitMap(map, Oibtabellen.Alle.Select(t => t.Bestand)).Waarde;
        koppel.Regelingen.Select(r => r.Code).ShouldBe(Configuratie.Standaard().Regelingen.Select(r => r.Code));
        koppel.Bronnen.ShouldBe(Configuratie.Standaard().Bronnen);
        koppel.Aow.Rijen.ShouldBe(Configuratie.Standaard().Aow.Rijen);
    }
}
