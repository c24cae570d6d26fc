using Bunit;
using Datakoppeling.Platform.Schermdelen.Grafieken;
using Datakoppeling.Platform.Schermdelen.Werk;
using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Tests.Platform.Schermdelen;

public sealed class GrafiekenTests : Schermdeltest
{
    private static readonly Grafiekreeks Een = new("Cliënt", [new("jan", 640), new("feb", 852.40m)]);
    private static readonly Grafiekreeks Twee = new("Partner", [new("jan", 310)]);

    [Fact]
    public void Lijndiagram_MetTweeReeksen_HeeftLegendaEnAlleCijfersInDeTabel()
    {
        var deel = Render<Lijndiagram>(p => p.Add(g => g.Titel, "Netto").Add(g => g.Reeksen, [Een, Twee]).Add(g => g.Opmaak, w => Nederlands.Tekst(w, 2)));
        deel.FindAll(".legenda li").Select(l => l.TextContent.Trim()).ShouldBe(["Cliënt", "Partner"]);
        deel.FindAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent))).ShouldBe(["jan|640,00|310,00", "feb|852,40|–"]);
        deel.Find(".grafiek-beeld").GetAttribute("aria-hidden").ShouldBe("true");
        deel.FindAll(".legenda path[stroke-dasharray]").Count.ShouldBe(1, "de tweede lijn is ook zonder kleur een andere");
    }

    [Fact]
    public void Staafdiagram_ZonderCijfers_ZegtDatEnTekentNiets()
    {
        var deel = Render<Staafdiagram>(p => p.Add(g => g.Titel, "Bereik"));
        deel.FindAll("svg").ShouldBeEmpty();
        deel.Markup.ShouldContain("Er zijn nog geen cijfers.");
    }

    [Theory]
    [InlineData(852, 0, 1000, 250)]
    [InlineData(100, 0, 125, 25)]
    [InlineData(0.9, 0, 1, 0.25)]
    [InlineData(1_234_567, 0, 1_500_000, 500_000)]
    public void Asschaal_VoorEenHoogste_TeltInRondeStappenVanafNul(double hoogste, double onder, double boven, double stap)
    {
        var schaal = Asschaal.Voor([(decimal)hoogste, 0]);
        (schaal.Onder, schaal.Stap).ShouldBe((onder, stap));
        schaal.Boven.ShouldBeGreaterThanOrEqualTo(boven);
    }

    [Fact]
    public void Asschaal_MetNegatieveWaarde_HoudtNulErin()
    {
        var schaal = Asschaal.Voor([-120, 400]);
        schaal.Onder.ShouldBeLessThanOrEqualTo(-120);
        (schaal.Onder % schaal.Stap).ShouldBe(0);
    }
}
