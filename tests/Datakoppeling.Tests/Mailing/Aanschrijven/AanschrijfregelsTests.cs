using System.Reflection;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Aanschrijven;

namespace Datakoppeling.Tests.Mailing.Aanschrijven;

public class AanschrijfregelsTests
{
    [Fact]
    public void Aanschrijfregels_Allemaal_HebbenEenEigenNummerEenZinEnEenBron()
    {
        var regels = typeof(Aanschrijfregels).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(veld => veld.GetValue(null)).OfType<Regel>().ToList();
        regels.Select(regel => regel.Nummer).Distinct(StringComparer.Ordinal).Count().ShouldBe(regels.Count);
        regels.Count.ShouldBe(15);
        regels.ShouldAllBe(regel => regel.Zin.EndsWith('.') && regel.Bron.Length > 0 && regel.Nummer.StartsWith("AAN-", StringComparison.Ordinal));
    }
}
