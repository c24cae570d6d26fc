using System.Globalization;
using System.Numerics;
using System.Text;
using Datakoppeling.Kern;
using FsCheck;
using FsCheck.Fluent;

namespace Datakoppeling.Tests.Kern;

/// <summary>Money: exact, in cents, one rounding half away from zero.</summary>
public sealed class BedragTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1234,56", 123456)]
    [InlineData("1234.5", 123450)]
    [InlineData("-12,30", -1230)]
    [InlineData("007,50", 750)]
    [InlineData("-0,00", 0)]
    public void Bedrag_LeesbareTekst_WordtInCentenGelezen(string tekst, long cents)
    {
        Bedrag.TryLees(Encoding.UTF8.GetBytes(tekst), out var bedrag).ShouldBeTrue();
        bedrag.Cents.ShouldBe(cents);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1.234,56")]
    [InlineData("1 234,56")]
    [InlineData("12,345")]
    [InlineData("5,")]
    [InlineData(",50")]
    [InlineData("+5,00")]
    [InlineData("--5")]
    [InlineData("1e3")]
    [InlineData("€ 5,00")]
    [InlineData("12,3,4")]
    [InlineData("٣,50")]
    [InlineData("99999999999999999999")]
    public void Bedrag_OnleesbareTekst_WordtNietGelezen(string tekst) =>
        Bedrag.TryLees(Encoding.UTF8.GetBytes(tekst), out _).ShouldBeFalse();

    [Theory]
    [InlineData(6, 13, 12, 7)]
    [InlineData(-6, 13, 12, -7)]
    [InlineData(100_000, 13, 12, 108_333)]
    [InlineData(5, 1, 2, 3)]
    [InlineData(-5, 1, 2, -3)]
    [InlineData(4, 1, 3, 1)]
    [InlineData(0, 52, 48, 0)]
    public void Maal_HelftOfMeer_RondtVanNulAf(long cents, long teller, long noemer, long verwacht) =>
        new Bedrag(cents).Maal(teller, noemer).Cents.ShouldBe(verwacht);

    [Fact]
    public void Maal_ElkBedragEnElkeBreuk_IsDeExacteUitkomstEenKeerAfgerond() =>
        Prop.ForAll(ArbMap.Default.ArbFor<long>(), ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<int>(), (cents, teller, rest) =>
        {
            var noemer = 1 + (long)Math.Abs((decimal)rest);
            var exact = Exact(cents, teller, noemer);
            return exact < long.MinValue || exact > long.MaxValue || new Bedrag(cents).Maal(teller, noemer).Cents == (long)exact;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Maal_GroteBedragen_VerliezenGeenCent()
    {
        var groot = new Bedrag(99_999_999_999_999_999);
        groot.Maal(1_250_000, 1_000_000).Cents.ShouldBe(125_000_000_000_000_000 - 1);
        (-groot).Maal(1, 1).ShouldBe(-groot);
    }

    private static BigInteger Exact(long cents, int teller, long noemer)
    {
        var dubbel = ((BigInteger.Abs((BigInteger)cents * teller) * 2) + noemer) / (2 * noemer);
        return (BigInteger)cents * teller < 0 ? -dubbel : dubbel;
    }

    [Theory]
    [InlineData(0, "0,00", "€ 0,00")]
    [InlineData(5, "0,05", "€ 0,05")]
    [InlineData(-5, "-0,05", "€ -0,05")]
    [InlineData(140150, "1401,50", "€ 1.401,50")]
    [InlineData(-123456789, "-1234567,89", "€ -1.234.567,89")]
    [InlineData(long.MinValue, "-92233720368547758,08", "€ -92.233.720.368.547.758,08")]
    public void Bedrag_InElkeCultuur_StaatErHetzelfde(long cents, string bestand, string scherm)
    {
        var eerder = CultureInfo.CurrentCulture;
        Span<byte> ruimte = stackalloc byte[24];
        try
        {
            foreach (var cultuur in new[] { "nl-NL", "en-US", "tr-TR", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(cultuur);
                Encoding.UTF8.GetString(new Bedrag(cents).Schrijf(ruimte)).ShouldBe(bestand);
                if (cents != long.MinValue)
                {
                    new Bedrag(cents).ToString().ShouldBe(bestand);
                    new Bedrag(cents).Leesbaar().ShouldBe(scherm);
                }
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = eerder;
        }
    }
}
