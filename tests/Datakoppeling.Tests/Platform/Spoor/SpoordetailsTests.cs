using Datakoppeling.Platform.Spoor;

namespace Datakoppeling.Tests.Platform.Spoor;

public sealed class SpoordetailsTests
{
    [Fact]
    public void WatGenoteerdIs_WordtZoGelezen()
    {
        var details = Spoordetails.Schrijf([Spoordetails.Deel("doel", "post"), Spoordetails.Deel("keuze", "a=b"), Spoordetails.Deel("leeg", "")]);

        details.ShouldBe("doel=post; keuze=a=b; leeg=");
        Spoordetails.Lees(details).ShouldBe([("doel", "post"), ("keuze", "a=b"), ("leeg", "")]);
        Spoordetails.Waarde(details, "keuze").ShouldBe("a=b");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("een zin")]
    [InlineData("anderdoel=post")]
    public void WatNietGenoteerdIs_IsLeeg(string? details) => Spoordetails.Waarde(details, "doel").ShouldBe("");

    [Fact]
    public void EenZin_HeeftGeenNaam() => Spoordetails.Lees("Gelukt; aantal=3").ShouldBe([("", "Gelukt"), ("aantal", "3")]);
}
