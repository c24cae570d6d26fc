using Datakoppeling.Mailing.Bronnen;

namespace Datakoppeling.Tests.Mailing.Bronnen;

public sealed class BronkolomwoordenTests
{
    [Fact]
    public void Naam_VanElkeKolomVanElkeLevering_ZijnWoordenEnGeenCode()
    {
        var kolommen = Bronindelingen.Alle.Append(BrpIndeling.Indeling).Append(Bereikindeling.Indeling).SelectMany(i => i.Kolommen).Select(k => k.Naam).Distinct(StringComparer.Ordinal).ToList();
        kolommen.Count.ShouldBeGreaterThan(40);
        foreach (var kolom in kolommen)
        {
            var woorden = Bronkolomwoorden.Naam(kolom);
            woorden.ShouldNotContain("_", customMessage: kolom);
            woorden.ShouldNotContain(".", customMessage: kolom);
            char.IsUpper(woorden[0]).ShouldBeTrue(kolom);
        }
    }

    [Theory]
    [InlineData("01.03.10", "Geboortedatum")]
    [InlineData("05.H", "Soort rij van de partner")]
    [InlineData("geldig_tot", "Laatste dag van de toekenning")]
    [InlineData("eigen_kolom", "Eigen kolom")]
    [InlineData("", "")]
    public void Naam_VanEenKolom_IsWatEenLezerErbijDenkt(string kolom, string woorden) => Bronkolomwoorden.Naam(kolom).ShouldBe(woorden);
}
