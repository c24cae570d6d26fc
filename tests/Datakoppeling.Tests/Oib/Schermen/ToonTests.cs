using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Schermen;

namespace Datakoppeling.Tests.Oib.Schermen;

public sealed class ToonTests
{
    [Fact]
    public void Leefvorm_ElkeUitDeTabel_HeeftGewoneWoorden()
    {
        foreach (var code in OibNormen.Ingebouwd.Bijstand.Leefvormen)
        {
            Toon.Leefvorm(code).ShouldMatch("^[A-Z][a-zé]+( |,|$)");
            Toon.Leefvorm(code).ShouldNotContain("18 20", customMessage: code);
            Toon.Leefvorm(code).ShouldNotContain("Gehuwden", customMessage: code);
        }
        OibNormen.Ingebouwd.Bijstand.Leefvormen.Select(Toon.Leefvorm).Distinct(StringComparer.Ordinal).Count().ShouldBe(OibNormen.Ingebouwd.Bijstand.Leefvormen.Count);
    }
}
