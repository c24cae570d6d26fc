using Datakoppeling.Mailing.Aanschrijven;

namespace Datakoppeling.Tests.Mailing.Aanschrijven;

/// <summary>Capitals, spaces and hyphens in names, and the initials.</summary>
public class SchrijfwijzeTests
{
    [Theory]
    [InlineData("Sterre", "S.")]
    [InlineData("Sterre Maan Zon", "S.M.Z.")]
    [InlineData("Thirza Phaedra Chiel IJsolde", "T.P.C.I.")]
    [InlineData("Roos-Lie Wim", "R.W.")]
    [InlineData("Roos - Lie Wim", "R.W.")]
    [InlineData("Roos -", "R.-")]
    [InlineData("-", "-")]
    [InlineData("Øystein Élodie", "Ø.É.")]
    [InlineData("sterre el Maan", "s.e.M.")]
    [InlineData("  Sterre   Maan ", "S.M.")]
    [InlineData("K", "K")]
    [InlineData("K L M", "K L M")]
    [InlineData("Grace a Dieu", "G.a D.")]
    [InlineData("J P", "J P")]
    [InlineData("Esther Q", "E.Q")]
    [InlineData("A B Cees D", "A B C.D")]
    [InlineData("Theo Philip IJsbrand", "T.P.I.")]
    [InlineData("Sterre K", "S.K")]
    [InlineData("Sterre K L Maan", "S.K L M.")]
    [InlineData("'Aziz D'arcy", "A.D.")]
    [InlineData("E\u0301lodie E\u0301", "E\u0301.E\u0301")]
    [InlineData("22 Mei", "2.M.")]
    [InlineData("", null)]
    [InlineData(".", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void Voorletters_VanVoornamen_ZijnDeEersteLetters(string? voornamen, string? verwacht) =>
        Voorletters.Van(voornamen).ShouldBe(verwacht);

    [Theory]
    [InlineData("Mees", "van", "Duin", "M. van Duin", "Geachte heer Van Duin", "de heer Van Duin")]
    [InlineData("Mees", "Van", "Duin", "M. Van Duin", "Geachte heer Van Duin", "de heer Van Duin")]
    [InlineData("", "van", "Duin", "Van Duin", "Geachte heer Van Duin", "de heer Van Duin")]
    [InlineData(".", "van", "Duin", "Van Duin", "Geachte heer Van Duin", "de heer Van Duin")]
    [InlineData("", "'t", "Duin", "'t Duin", "Geachte heer 't Duin", "de heer 't Duin")]
    [InlineData("Mees", "'S", "Duin", "M. 'S Duin", "Geachte heer 'S Duin", "de heer 'S Duin")]
    [InlineData("", "", "el-Duin", "El-Duin", "Geachte heer El-Duin", "de heer El-Duin")]
    [InlineData("Mees", "", "el-Duin", "M. el-Duin", "Geachte heer El-Duin", "de heer El-Duin")]
    [InlineData("mees", "van", "Duin", "M. van Duin", "Geachte heer Van Duin", "de heer Van Duin")]
    [InlineData("Mees", " van  den ", " Duin  Zand ", "M. van den Duin Zand", "Geachte heer Van den Duin Zand", "de heer Van den Duin Zand")]
    [InlineData("Mees", "", "Duin - Zand", "M. Duin-Zand", "Geachte heer Duin-Zand", "de heer Duin-Zand")]
    [InlineData("M E", "", "Duin", "M E Duin", "Geachte heer Duin", "de heer Duin")]
    [InlineData("Ömer", "", "Şahin", "Ö. Şahin", "Geachte heer Şahin", "de heer Şahin")]
    public void Naam_MetVoorvoegselEnSpaties_IsNetjesGeschreven(
        string voornamen, string voorvoegsel, string geslachtsnaam, string naam, string aanhef, string lopend)
    {
        var persoon = new Naamgegevens
        {
            Voornamen = voornamen,
            Voorvoegsel = voorvoegsel,
            Geslachtsnaam = geslachtsnaam,
            Geslacht = Geslacht.Man,
        };
        Aanschrijfwijze.Van(persoon).Naam.ShouldBe(naam);
        Aanhef.Van(persoon).ShouldBe(aanhef);
        LopendeTekst.Van(persoon).ShouldBe(lopend);
    }

    [Fact]
    public void Naam_ZonderVoornamenMetTitel_BegintMetEenHoofdletter()
    {
        var baron = new Naamgegevens { Voorvoegsel = "van", Geslachtsnaam = "Duin", Titel = Titel.Baron, Geslacht = Geslacht.Man };
        Aanschrijfwijze.Van(baron).Naam.ShouldBe("Baron van Duin");
        LopendeTekst.Van(baron).ShouldBe("baron van Duin");
    }

    [Fact]
    public void Naam_ZonderGeslachtEnVoornamen_BegintMetEenHoofdletter()
    {
        var persoon = new Naamgegevens { Voorvoegsel = "van", Geslachtsnaam = "Duin" };
        Aanhef.Van(persoon).ShouldBe("Geachte Van Duin");
        LopendeTekst.Van(persoon).ShouldBe("Van Duin");
    }

    [Fact]
    public void Naam_LangerDanDeRuimte_BlijftHeel()
    {
        var persoon = new Naamgegevens { Voornamen = "Mees", Geslachtsnaam = new string('a', 700) };
        Aanschrijfwijze.Van(persoon).Naam.ShouldBe("M. " + new string('a', 700));
    }
}
