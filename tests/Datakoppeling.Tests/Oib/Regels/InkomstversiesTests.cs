using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Regels;
using static Datakoppeling.Oib.Regels.Inkomstversiestand;

namespace Datakoppeling.Tests.Oib.Regels;

/// <summary>Section 1: later wins per key, and a withdrawal takes back every version so far.</summary>
public sealed class InkomstversiesTests
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
    public void Versies_VanEenSleutel_LaatsteTeltEnIntrekkingNeemtTerug(string leveringen, Inkomstversiestand[] verwacht) =>
        Standen([.. leveringen.Select((l, i) => Proefdossier.Inkomst() with { Levering = l.ToString(), Volgorde = i })]).ShouldBe(verwacht);

    public static TheoryData<Func<GeleverdeInkomst, GeleverdeInkomst>, bool> Sleutels() => new()
    {
        { r => r with { PeriodeTot = "20260228" }, true },
        { r => r with { Volgnummer = "1" }, true },
        { r => r with { NettoLoon = "1,00" }, true },
        { r => r with { Componentcode = "33" }, false },
        { r => r with { Volgnummer = "2" }, false },
        { r => r with { Volgnummer = "01" }, false },
        { r => r with { Bsn = Proefdossier.Partner }, false },
        { r => r with { Loonheffingennummer = "123456782L02" }, false },
        { r => r with { PeriodeVan = "2026-02-02" }, false },
        { r => r with { PeriodeTot = "onleesbaar" }, false },
    };

    [Theory]
    [MemberData(nameof(Sleutels))]
    public void Sleutel_ZelfdeDagInAndereSchrijfwijze_IsDezelfdeRegel(Func<GeleverdeInkomst, GeleverdeInkomst> anders, bool zelfde)
    {
        var standen = Standen([Proefdossier.Inkomst(), anders(Proefdossier.Inkomst())]);
        standen.ShouldBe(zelfde ? [Vervangen, Geldig] : [Geldig, Geldig]);
    }

    [Fact]
    public void Sleutel_TweeKeerDezelfdeOnleesbareDag_IsDezelfdeRegel() =>
        Standen([Proefdossier.Inkomst() with { PeriodeTot = "x" }, Proefdossier.Inkomst() with { PeriodeTot = "x" }]).ShouldBe([Vervangen, Geldig]);

    [Theory]
    [InlineData("N640 N641", "3")]
    [InlineData("N640 N640", "")]
    [InlineData("N640 640", "3")]
    [InlineData("N640 N641 N641", "3")]
    [InlineData("N640 N641 N642", "3,4")]
    [InlineData("N640 N641 C642", "")]
    [InlineData("N640 N641 C642 N643", "5")]
    [InlineData("N640 N641 I641", "")]
    [InlineData("N640 N641 I641 N643", "")]
    [InlineData("N640 C641 N640", "")]
    [InlineData("N640 / N641", "")]
    [InlineData("N640 N641 / N642", "3")]
    [InlineData("N640 N641 / C642", "")]
    [InlineData("N640 / N641 N642", "5")]
    public void TweeNieuweRegels_VanEenSleutelInEenBestand_SprekenElkaarTegenTotEenCorrectieOfIntrekking(string leveringen, string tegen)
    {
        var (inkomsten, bestand, nummer) = (new List<GeleverdeInkomst>(), 0L, 2L);
        foreach (var deel in leveringen.Split(' '))
        {
            if (deel == "/") { bestand++; }
            else
            {
                inkomsten.Add(Proefdossier.Inkomst(deel.TrimStart('N', 'C', 'I')) with
                {
                    Levering = char.IsAsciiDigit(deel[0]) ? "" : deel[..1], Rijnummer = nummer, Volgorde = (bestand * GeleverdeInkomst.PerLevering) + nummer,
                });
            }
            nummer++;
        }
        var dubbel = Inkomstversies.Geldige(inkomsten, _ => false).SelectMany(g => g.Regel.Dubbel).Select(d => d.Rijnummer);
        string.Join(',', dubbel).ShouldBe(tegen);
        Inkomstversies.Geldige(inkomsten, _ => true).SelectMany(g => g.Regel.Dubbel).ShouldBeEmpty("wat de gemeente zelf betaalt wordt niet vergeleken");
    }

    [Theory]
    [InlineData("C641 N640", 641)]
    [InlineData("N640 C641 N640", 641)]
    [InlineData("N640 C641 N642", 642)]
    public void Herhaling_VanEenNieuweRegelNaEenCorrectie_VerandertNiets(string leveringen, int telt)
    {
        var inkomsten = leveringen.Split(' ').Select((d, i) => Proefdossier.Inkomst(d[1..]) with { Levering = d[..1], Rijnummer = i + 2, Volgorde = i + 2 }).ToList();
        // A correction that comes first is a version like any other: a new row after it counts.
        Inkomstversies.Geldige(inkomsten, _ => false).Single().Regel.NettoLoon.ShouldBe(leveringen.StartsWith('C') ? "640" : telt.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Inkomstversiestand[] Standen(IReadOnlyList<GeleverdeInkomst> inkomsten) => Inkomstversies.Bepaal(inkomsten, _ => false, out _);
}
