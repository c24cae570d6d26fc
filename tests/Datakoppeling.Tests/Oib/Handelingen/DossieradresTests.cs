using Datakoppeling.Oib.Overzichten;

namespace Datakoppeling.Tests.Oib.Handelingen;

public class DossieradresTests
{
    [Theory]
    [InlineData("https://bron.test/dossier/{dossiernummer}", true)]
    [InlineData("https://bron.test/zoek?nr={dossiernummer}&x=1", true)]
    [InlineData("http://bron.test/dossier/{dossiernummer}", false)]
    [InlineData("https://bron.test/dossier", false)]
    [InlineData("https://{dossiernummer}.bron.test/", false)]
    [InlineData("https://bron.test{dossiernummer}/", false)]
    [InlineData("https://wie:wat@bron.test/{dossiernummer}", false)]
    [InlineData("https://bron.test/{dossiernummer}/{dossiernummer}", false)]
    [InlineData("https://bron.test/#{dossiernummer}", false)]
    [InlineData("javascript:alert('{dossiernummer}')", false)]
    [InlineData("/dossier/{dossiernummer}", false)]
    public void Sjabloon_WordtBijDeStartGekeurd(string sjabloon, bool goed) => Dossieradres.Instelling.Waarde.Goed(sjabloon).ShouldBe(goed);

    [Theory]
    [InlineData("D-1", "https://bron.test/d/D-1?x=1")]
    [InlineData("=D/1?a#b&c \"<", "https://bron.test/d/%3DD%2F1%3Fa%23b%26c%20%22%3C?x=1")]
    [InlineData("..", null)]
    [InlineData("", null)]
    public void Adres_VanEenDossier_HeeftHetNummerAlsEenDeel(string nummer, string? adres) =>
        new Dossieradres("https://bron.test/d/{dossiernummer}?x=1").Van(nummer).ShouldBe(adres);

    [Fact]
    public void Adres_ZonderInstelling_IsErNiet() => new Dossieradres(null).Van("D-1").ShouldBeNull();
}
