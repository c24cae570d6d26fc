using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Regels;
using static Datakoppeling.Oib.Regels.Versiestand;

namespace Datakoppeling.Tests.Oib.Regels;

/// <summary>Section 1: later wins per key, and a withdrawal takes back every version so far.</summary>
public sealed class RegelversiesTests
{
    [Theory]
    [InlineData("N", new[] { Geldig })]
    [InlineData("NC", new[] { Vervangen, Geldig })]
    [InlineData("NCC", new[] { Vervangen, Vervangen, Geldig })]
    [InlineData("NI", new[] { Ingetrokken, Ingetrokken })]
    [InlineData("NCI", new[] { Ingetrokken, Ingetrokken, Ingetrokken })]
    [InlineData("I", new[] { Ingetrokken })]
    [InlineData("IN", new[] { Ingetrokken, Geldig })]
    [InlineData("NIN", new[] { Ingetrokken, Ingetrokken, Geldig })]
    [InlineData("NINC", new[] { Ingetrokken, Ingetrokken, Vervangen, Geldig })]
    [InlineData("NINI", new[] { Ingetrokken, Ingetrokken, Ingetrokken, Ingetrokken })]
    [InlineData("NX", new[] { Vervangen, Geldig })]
    public void Versies_VanEenSleutel_LaatsteTeltEnIntrekkingNeemtTerug(string leveringen, Versiestand[] verwacht) =>
        Regelversies.Bepaal([.. leveringen.Select((l, i) => Proefdossier.Regel() with { Levering = l.ToString(), Volgorde = i })]).ShouldBe(verwacht);

    public static TheoryData<Func<GeleverdeRegel, GeleverdeRegel>, bool> Sleutels() => new()
    {
        { r => r with { PeriodeTot = "20260228" }, true },
        { r => r with { Volgnummer = "1" }, true },
        { r => r with { Componentcode = "33", NettoLoon = "1,00" }, true },
        { r => r with { Volgnummer = "2" }, false },
        { r => r with { Volgnummer = "01" }, false },
        { r => r with { Bsn = Proefdossier.Partner }, false },
        { r => r with { Loonheffingennummer = "123456782L02" }, false },
        { r => r with { PeriodeVan = "2026-02-02" }, false },
        { r => r with { PeriodeTot = "onleesbaar" }, false },
    };

    [Theory]
    [MemberData(nameof(Sleutels))]
    public void Sleutel_ZelfdeDagInAndereSchrijfwijze_IsDezelfdeRegel(Func<GeleverdeRegel, GeleverdeRegel> anders, bool zelfde)
    {
        var standen = Regelversies.Bepaal([Proefdossier.Regel(), anders(Proefdossier.Regel())]);
        standen.ShouldBe(zelfde ? [Vervangen, Geldig] : [Geldig, Geldig]);
    }

    [Fact]
    public void Sleutel_TweeKeerDezelfdeOnleesbareDag_IsDezelfdeRegel() =>
        Regelversies.Bepaal([Proefdossier.Regel() with { PeriodeTot = "x" }, Proefdossier.Regel() with { PeriodeTot = "x" }]).ShouldBe([Vervangen, Geldig]);
}
