using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Mailing.Bronnen;

/// <summary>What a municipality may write in its table of regelingen, and what the configuration is refused for.</summary>
public sealed class RegelingentabelTests
{
    private const string Kop = "code;naam;grondslag;toekenning;ambtshalve_uitzondering;eenheid;leeftijd_vanaf;leeftijd_tot_en_met;leeftijd_op;onderwijs;briefadres_telt;opnieuw_na_jaren;uitvoer;vraag_op_formulier;verzenden_van;verzenden_tot;geldig_van;geldig_tot;bron\n";

    [Theory]
    [InlineData("Participatiewet", "ambtshalve", "", "Participatiewet en kan daarom niet ambtshalve")]
    [InlineData("participatiewet", "aanvraag", "", "kies Gemeentewet of Participatiewet of onbekend of anders")]
    [InlineData("PW", "ambtshalve", "", "'grondslag' is 'PW'")]
    [InlineData("", "aanvraag", "", "'grondslag' is ''")]
    public void Grondslag_DieNietKan_WeigertDeConfiguratieMetDeReden(string grondslag, string toekenning, string uitzondering, string reden) =>
        Lees(Rij(grondslag, toekenning, uitzondering)).Weigering!.Zin.ShouldContain(reden);

    [Theory]
    [InlineData("Gemeentewet", "ambtshalve", "", Grondslag.Gemeentewet)]
    [InlineData("Participatiewet", "aanvraag", "", Grondslag.Participatiewet)]
    [InlineData("Participatiewet", "ambtshalve", "Participatiewet art. 35 lid 4 (energietoeslag 2023)", Grondslag.Participatiewet)]
    [InlineData("onbekend", "ambtshalve", "", Grondslag.Onbekend)]
    [InlineData("anders", "aanvraag", "", Grondslag.Anders)]
    public void Grondslag_DieKan_WordtGelezen(string grondslag, string toekenning, string uitzondering, Grondslag verwacht) =>
        Lees(Rij(grondslag, toekenning, uitzondering)).Waarde.Regelingen.ShouldHaveSingleItem().Grondslag.ShouldBe(verwacht);

    [Fact]
    public void Tabel_VanVoorDeUitzondering_BlijftTeLezen()
    {
        var zonder = Kop.Replace("ambtshalve_uitzondering;", "", StringComparison.Ordinal);
        Lees(zonder + "proef;Proef;Gemeentewet;ambtshalve;persoon;;;;;J;1;J;;;;2002-01-01;;\n").Waarde.Regelingen.ShouldHaveSingleItem().AmbtshalveUitzondering.ShouldBe("");
    }

    private static string Rij(string grondslag, string toekenning, string uitzondering) =>
        $"{Kop}proef;Proef;{grondslag};{toekenning};{uitzondering};persoon;;;;;J;1;J;;;;2002-01-01;;\n";

    private static Datakoppeling.Kern.Uitkomst<Configuratie> Lees(string regelingen)
    {
        using var map = new TijdelijkeMap();
        File.WriteAllText(Path.Combine(map.Pad, "regelingen.csv"), regelingen);
        // Its own bronnen name a regeling of the default table.
        File.WriteAllText(Path.Combine(map.Pad, "bronnen.csv"), "bron;naam;leverancier;afdeling;zekerheid;peil;filter;alleen_voor;invoer\nbijstand;Bijstand;G;I;zeker;periode in refertejaar;;;J\n");
        return Configuratie.UitMap(map.Pad);
    }
}
