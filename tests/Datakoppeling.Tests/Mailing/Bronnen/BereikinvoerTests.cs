using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;

namespace Datakoppeling.Tests.Mailing.Bronnen;

/// <summary>A table of reach as people give it: from a spreadsheet, from a file, and wrong in each way.</summary>
public sealed class BereikinvoerTests
{
    private const string Kop = "jaar;regeling;gebruikers;doelgroep_cbs;doelgroep_gemeente";

    private static Uitkomst<Bereikinvoer> Lees(string tekst) =>
        Bereikinvoer.Lees("De tabel", Encoding.UTF8.GetBytes(tekst), [("stadspas", "Stadspas"), ("laptop", "Gratis laptop of tablet")]);

    [Fact]
    public void Tabel_UitExcelGeplakt_MetTabsEnPunten_WordtGelezen()
    {
        var invoer = Lees("Jaar\tRegeling\tGebruikers\tDoelgroep_CBS\tDoelgroep_gemeente\r\n2025\tStadspas\t1.250\t4.000\t\r\n2025\tlaptop\t9\t1234567\t0\r\n").Waarde;

        invoer.Fouten.ShouldBeEmpty();
        invoer.Opgaven.ShouldBe([new(2, 2025, "stadspas", "Stadspas", 1250, 4000, null), new(3, 2025, "laptop", "Gratis laptop of tablet", 9, 1_234_567, 0)]);
    }

    [Theory]
    [InlineData("1999;stadspas;1;2;3", "jaar", "van 2000 tot en met 2100")]
    [InlineData(";stadspas;1;2;3", "jaar", "van 2000 tot en met 2100")]
    [InlineData("2025;stadpas;1;2;3", "regeling", "kent het portaal niet")]
    [InlineData("2025;;1;2;3", "regeling", "kent het portaal niet")]
    [InlineData("2025;stadspas;1.25;2;3", "gebruikers", "heel getal")]
    [InlineData("2025;stadspas;1;2,5;3", "doelgroep_cbs", "heel getal")]
    [InlineData("2025;stadspas;1;2;-3", "doelgroep_gemeente", "heel getal")]
    [InlineData("2025;stadspas;1;2;20000001", "doelgroep_gemeente", "heel getal")]
    [InlineData("2025;stadspas;1;2", "", "te weinig kolommen")]
    [InlineData("2025;stadspas;\"1;2;3", "", "aanhalingsteken")]
    public void Rij_DieFoutIs_HeeftEenZinMetRijEnKolom(string rij, string kolom, string zin)
    {
        var fout = Lees($"{Kop}\n2025;laptop;1;2;3\n{rij}\n").Waarde.Fouten.ShouldHaveSingleItem();

        (fout.Rijnummer, fout.Kolom).ShouldBe((3, kolom));
        fout.Reden.ShouldContain(zin);
        fout.Reden.ShouldEndWith(".");
    }

    [Fact]
    public void Rij_MetTweeFouten_NoemtZeAllebei() => Lees($"{Kop}\n1999;onbekend;veel;2;3\n").Waarde.Fouten.Select(f => f.Kolom).ShouldBe(["jaar", "regeling", "gebruikers"]);

    [Fact]
    public void Rij_DieErTweeKeerIs_WijstNaarDeEerste() =>
        Lees($"{Kop}\n2025;stadspas;1;2;3\n2025;Stadspas;4;5;6\n").Waarde.Fouten.ShouldHaveSingleItem().Reden.ShouldContain("ook op rij 2");

    [Fact]
    public void Tabel_ZonderKopOfZonderRijen_WordtHeelGeweigerd()
    {
        Lees("2025;stadspas;1;2;3\n").Weigering!.Zin.ShouldContain("ontbreken op rij 1");
        Lees(Kop + "\n").Weigering!.Zin.ShouldContain("geen rijen");
        Lees("").Weigering.ShouldNotBeNull();
    }

    [Fact]
    public void Kolom_BuitenDoelgroep_WordtNagekeken()
    {
        Lees($"{Kop};buiten_doelgroep\n2025;stadspas;1;2;3;40\n").Waarde.ShouldSatisfyAllConditions(i => i.HeeftBuiten.ShouldBeTrue(), i => i.Fouten.ShouldBeEmpty());
        Lees($"{Kop};buiten_doelgroep\n2025;stadspas;1;2;3;veel\n").Waarde.Fouten.ShouldHaveSingleItem().Kolom.ShouldBe("buiten_doelgroep");
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1250", 1250)]
    [InlineData("1.250", 1250)]
    [InlineData("12.345.678", 12_345_678)]
    [InlineData("1.25", null)]
    [InlineData("12.34", null)]
    [InlineData("1250.", null)]
    [InlineData(".250", null)]
    [InlineData("1,250", null)]
    [InlineData("-1", null)]
    [InlineData("1 250", null)]
    [InlineData("20000001", null)]
    [InlineData("99999999999", null)]
    [InlineData("1250\n", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Getal_ZoalsMensenHetSchrijven_IsHeelOfHetIsNiets(string? tekst, int? getal) => Bereikgetal.Lees(tekst).ShouldBe(getal);
}
