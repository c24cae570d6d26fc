using System.Globalization;
using System.Text;
using Datakoppeling.Kern;

namespace Datakoppeling.Tests.Kern;

public class GeboortedatumLeeftijdTests
{
    [Theory]
    [InlineData("19900310", "2026-03-09", 35)]
    [InlineData("19900310", "2026-03-10", 36)]
    [InlineData("20260310", "2026-03-10", 0)]
    [InlineData("20260311", "2026-03-10", null)]
    [InlineData("20040229", "2025-02-28", 20)]
    [InlineData("20040229", "2025-03-01", 21)]
    [InlineData("20040229", "2024-02-29", 20)]
    [InlineData("19900000", "2026-06-15", null)]
    [InlineData("19900300", "2026-02-28", 35)]
    [InlineData("19900300", "2026-03-15", null)]
    [InlineData("19900300", "2026-04-01", 36)]
    [InlineData("20260300", "2026-03-15", null)]
    [InlineData("00000000", "2026-03-15", null)]
    [InlineData("", "2026-03-15", null)]
    public void Leeftijd_OpEenDag_IsErAlleenAlsZijZekerIs(string geboren, string dag, int? verwacht) =>
        Geboortedatum.Lees(Encoding.UTF8.GetBytes(geboren))
            .Leeftijd(DateOnly.ParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ShouldBe(verwacht);
}
