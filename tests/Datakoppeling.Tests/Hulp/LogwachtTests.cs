namespace Datakoppeling.Tests.Hulp;

/// <summary>A guard that finds nothing guards nothing.</summary>
public sealed class LogwachtTests
{
    private static readonly string Bsn = Enumerable.Range(123_456_700, 100).First(Datakoppeling.Kern.Bsn.KloptElfproef).ToString(System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("Levering van {0} geweigerd.")]
    [InlineData("\"{0}\"")]
    [InlineData("GET /oib/{0}?x=1")]
    [InlineData("{0};Jan")]
    public void Regel_MetEenBsn_WordtGevonden(string rij) => Logwacht.Gevonden([string.Format(System.Globalization.CultureInfo.InvariantCulture, rij, Bsn)]).ShouldHaveSingleItem();

    [Theory]
    [InlineData("Dossier van mevrouw Kuipersma geweigerd.")]
    [InlineData("de KUIPERSMA")]
    [InlineData("naam=Bruijnzeel;")]
    public void Regel_MetEenNaamVanDeVoorbeeldstad_WordtGevonden(string rij) => Logwacht.Gevonden([rij]).ShouldHaveSingleItem();

    [Fact]
    public void Regel_MetDeHoofdsleutel_WordtGevonden() => Logwacht.Gevonden(["Kluis:Hoofdsleutel=c2xldXRlbA=="], "c2xldXRlbA==").ShouldHaveSingleItem();

    [Theory]
    [InlineData("Klus 12345678-1234-1234-1234-{0}123 is klaar.")]
    [InlineData("spoor 0HN{0}:00000001")]
    [InlineData("0.{0} s")]
    [InlineData("{0}1 bytes")]
    [InlineData("De werklijst is bijgewerkt.")]
    public void Regel_ZonderPersoon_WordtNietGevonden(string rij) => Logwacht.Gevonden([string.Format(System.Globalization.CultureInfo.InvariantCulture, rij, Bsn)], "c2xldXRlbA==").ShouldBeEmpty();
}
