using Datakoppeling.Platform.Bestanden;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Tests.Platform.Bestanden;

/// <summary>When a delivery waits for somebody to look at its figures.</summary>
public sealed class LeveringsgrensTests
{
    [Theory]
    [InlineData(100, 1, null, 0)]
    [InlineData(100, 2, null, 1)]
    [InlineData(1000, 11, null, 1)]
    [InlineData(1000, 10, null, 0)]
    [InlineData(1, 1, null, 1)]
    [InlineData(0, 0, null, 0)]
    [InlineData(110, 0, 100L, 0)]
    [InlineData(111, 0, 100L, 1)]
    [InlineData(90, 0, 100L, 0)]
    [InlineData(89, 0, 100L, 1)]
    [InlineData(50, 5, 100L, 2)]
    [InlineData(500, 0, 0L, 0)]
    public void Levering_MetTeVeelAfgekeurdOfTeGrootVerschil_WachtMetDeReden(long gelezen, long afgekeurd, long? vorige, int redenen) =>
        Leveringsgrens.Standaard.Redenen(new(gelezen, afgekeurd), vorige is { } rijen ? new(rijen, 0) : null).Count.ShouldBe(redenen);

    [Fact]
    public void Levering_DieWacht_ZegtWatErIsInGewoneWoorden()
    {
        var redenen = Leveringsgrens.Standaard.Redenen(new(1500, 40), new(10_000, 3));
        redenen.ShouldBe(["40 van 1.500 rijen zijn afgekeurd, meer dan 1 procent.", "Er zijn 1.500 rijen; vorige keer 10.000. Dat is meer dan 10 procent minder."]);
    }

    [Fact]
    public void Instellingen_ZettenDeGrens_EnWatGeenPercentageIsWordtGeweigerd()
    {
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { [Leveringsgrens.Afkeurgrens] = "0.5" }).Build();
        Leveringsgrens.Lees(instellingen).ShouldBe(new Leveringsgrens(Afgekeurd: 0.5m, Verschil: 10));
        foreach (var (waarde, goed) in new[] { ("2.5", true), ("0", true), ("100", true), ("2,5", false), ("101", false), ("-1", false), ("", false), ("1e2", false) })
        {
            Leveringsgrens.Lijst[0].Waarde.Goed(waarde).ShouldBe(goed, waarde);
        }
    }

    [Fact]
    public void Grens_VanEenGemeente_TeltInPlaatsVanDeGewone() =>
        new Leveringsgrens(Afgekeurd: 2.5m, Verschil: 50).Redenen(new(1000, 25), new(1900, 0)).ShouldBeEmpty();
}
