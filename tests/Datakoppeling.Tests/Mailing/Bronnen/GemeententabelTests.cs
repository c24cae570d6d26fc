using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Tests.Mailing.Bronnen;

/// <summary>Which municipality works with this portal, and what the others are called, is said by the table.</summary>
public sealed class GemeententabelTests
{
    private static readonly DateOnly Dag = new(2026, 3, 1);

    [Fact]
    public void Eigen_ZonderRijVanDeGemeente_IsDieVanHetProgramma()
    {
        Maak().Waarde.Gemeenten.Eigen(Dag).ShouldBe("0363");
        Maak().Waarde.Gemeenten.Genoemd(Dag).ShouldBeNull();
        // Another name for the same one is no word about who it is.
        Maak("0363;Amsterdam aan de Amstel;;").Waarde.Gemeenten.Eigen(Dag).ShouldBe("0363");
    }

    [Fact]
    public void Eigen_MetEenRijVanDeGemeente_IsDie_VanafHaarEersteDag()
    {
        var gemeenten = Maak("0344;Utrecht;J;", "2000;Nieuwstad;J;2027-01-01", "0344;Utrecht;N;2027-01-01").Waarde.Gemeenten;
        gemeenten.Eigen(Dag).ShouldBe("0344");
        gemeenten.Eigen(new DateOnly(2027, 1, 1)).ShouldBe("2000");
        gemeenten.Genoemd(Dag).ShouldBe(gemeenten.Eigen(Dag));
    }

    [Fact]
    public void Naam_VanEenGemeenteDieErbijKomtOfAndersGaatHeten_HangtAanDeDag()
    {
        var gemeenten = Maak("2000;Nieuwstad;;2027-01-01", "0034;Almere aan Zee;;2026-07-01").Waarde.Gemeenten;
        (gemeenten.Namen(Dag).Naam("2000"), gemeenten.Namen(Dag).Naam("0034")).ShouldBe((null, "Almere"));
        var later = gemeenten.Namen(new DateOnly(2027, 2, 1));
        (later.Naam("2000"), later.InHoofdletters("0034")).ShouldBe(("Nieuwstad", "ALMERE AAN ZEE"));
    }

    [Theory]
    [InlineData("'Almere' en 'Utrecht' zijn op dezelfde dag de eigen gemeente", "0344;Utrecht;J;", "0034;Almere;J;")]
    [InlineData("'Utrecht' en 'Nieuwstad' zijn op dezelfde dag de eigen gemeente", "0344;Utrecht;J;", "2000;Nieuwstad;J;2027-01-01")]
    [InlineData("dat is geen gemeentecode", "344;Utrecht;J;")]
    [InlineData("de kolom 'naam' is leeg", "0344;;J;")]
    [InlineData("meer dan eens met dezelfde eerste dag", "0344;Utrecht;J;", "0344;Utrecht;N;")]
    public void Gemeenten_DieNietKunnen_WordenGeweigerd(string zin, params string[] rijen) => Maak(rijen).Weigering.ShouldNotBeNull().Zin.ShouldContain(zin);

    private static Uitkomst<Configuratie> Maak(params string[] rijen) => Configuratie.Maak((tabel, _) => tabel != Gemeententabel.Tabel || rijen.Length == 0 ? null
        : [.. rijen.Select((r, i) => new Tabelrij(r.Split(';'), i + 2, IsEigen: true))]);
}
