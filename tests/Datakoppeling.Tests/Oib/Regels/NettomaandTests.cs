using Datakoppeling.Kern;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;

namespace Datakoppeling.Tests.Oib.Regels;

/// <summary>Section 3: from the lines of a loontijdvak to a month, with one rounding. Figures by hand.</summary>
public sealed class NettomaandTests
{
    [Theory]
    [InlineData(Periodiciteit.Maand, 1, 64000, 64000, false)]
    [InlineData(Periodiciteit.Maand, 2, 64001, 64001, false)]
    [InlineData(Periodiciteit.VierWeken, 1, 100000, 108333, false)]
    [InlineData(Periodiciteit.VierWeken, 2, 200001, 108334, false)]
    [InlineData(Periodiciteit.VierWeken, 1, 6, 7, false)]
    [InlineData(Periodiciteit.VierWeken, 1, -6, -7, false)]
    [InlineData(Periodiciteit.Week, 1, 25000, 25000, false)]
    [InlineData(Periodiciteit.Week, 4, 100000, 100000, false)]
    [InlineData(Periodiciteit.Week, 5, 125000, 125000, false)]
    [InlineData(Periodiciteit.Week, 6, 150000, 150000, true)]
    [InlineData(Periodiciteit.TweeWeken, 1, 50000, 50000, false)]
    [InlineData(Periodiciteit.TweeWeken, 3, 150000, 150000, false)]
    [InlineData(Periodiciteit.TweeWeken, 4, 200000, 200000, true)]
    public void Maandbedrag_PerLoontijdvak_WordtEenKeerAfgerond(Periodiciteit periode, int rijen, long som, long verwacht, bool afwijkend) =>
        Nettomaand.Reken(new Bedrag(som), rijen, OibInstellingen.Standaard.Methode(periode)).ShouldBe(new Maandbedrag(new Bedrag(verwacht), afwijkend));

    [Fact]
    public void Maandbedrag_AndereInstelling_RekentMetDieMethode()
    {
        // A municipality that leaves the thirteenth period of four weeks free.
        var vrij = OibInstellingen.Standaard with { Methodes = [Periodemethode.Som(Periodiciteit.VierWeken)] };
        Nettomaand.Reken(new Bedrag(100000), 1, vrij.Methode(Periodiciteit.VierWeken)).Bedrag.ShouldBe(new Bedrag(100000));
        // One that spreads week pay over the year, as the first version of the rules did.
        var gespreid = OibInstellingen.Standaard with { Methodes = [Periodemethode.Gemiddelde(Periodiciteit.Week, 52)] };
        Nettomaand.Reken(new Bedrag(125000), 5, gespreid.Methode(Periodiciteit.Week)).ShouldBe(new Maandbedrag(new Bedrag(108333), false));
    }
}
