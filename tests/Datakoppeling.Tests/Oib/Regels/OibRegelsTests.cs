using System.Reflection;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Regels;

namespace Datakoppeling.Tests.Oib.Regels;

/// <summary>Every rule says what it does and on what ground.</summary>
public sealed class OibRegelsTests
{
    [Fact]
    public void Regels_ElkeRegel_HeeftEenNummerEenZinEenBronEnEenDag()
    {
        foreach (var regel in OibRegels.Alle)
        {
            regel.Nummer.ShouldMatch("^OIB-[0-9]+[.][0-9]+$");
            regel.Zin.ShouldEndWith(".");
            regel.Zin.Length.ShouldBeGreaterThan(20);
            regel.Bron.Length.ShouldBeGreaterThan(10, regel.Nummer);
            regel.GeldigVan.ShouldBeGreaterThan(new DateOnly(2014, 12, 31));
        }
        OibRegels.Alle.Select(r => r.Nummer).Distinct(StringComparer.Ordinal).Count().ShouldBe(OibRegels.Alle.Count);
    }

    [Fact]
    public void Regels_DieInDeModuleStaan_StaanInDeLijst()
    {
        var velden = typeof(OibRegels).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(v => v.FieldType == typeof(Regel)).Select(v => (Regel)v.GetValue(null)!).ToList();
        velden.ShouldNotBeEmpty();
        velden.ShouldBe(OibRegels.Alle, ignoreOrder: true);
    }
}
