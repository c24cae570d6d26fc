using System.Text;
using Datakoppeling.Mailing.Koppelen.Lezen;

namespace Datakoppeling.Tests.Mailing.Koppelen;

/// <summary>What is remembered of a row is what was said of that very row, also where two share a place.</summary>
public sealed class BekenderijenTests
{
    [Fact]
    public void Rij_DieOnthoudenIs_GeeftHaarEigenEffect_OfNiets()
    {
        var bekend = new Bekenderijen();
        var toeval = new Random(11);
        var gezegd = new Dictionary<string, int>(StringComparer.Ordinal);
        // Many more than there are places: each place is taken over again and again.
        for (var i = 0; i < 40_000; i++)
        {
            var rij = $";2025-{toeval.Next(1, 13):D2}-{toeval.Next(1, 29):D2};{toeval.Next(50)}";
            var gevonden = bekend.Zoek(Encoding.UTF8.GetBytes(rij));
            if (gevonden >= 0) { gevonden.ShouldBe(gezegd[rij], rij); }
            var effect = gezegd.TryGetValue(rij, out var eerder) ? eerder : gezegd[rij] = gezegd.Count;
            bekend.Onthoud(Encoding.UTF8.GetBytes(rij), effect);
            bekend.Zoek(Encoding.UTF8.GetBytes(rij)).ShouldBe(effect);
        }
        gezegd.Count.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void Rij_DieLeegOfTeLangIs_WordtNietOnthouden()
    {
        var bekend = new Bekenderijen();
        foreach (var rij in new[] { Array.Empty<byte>(), new byte[49], new byte[4000] })
        {
            bekend.Onthoud(rij, 3);
            bekend.Zoek(rij).ShouldBe(-1);
        }
        bekend.Onthoud(new byte[48], 3);
        bekend.Zoek(new byte[48]).ShouldBe(3);
        bekend.Zoek(new byte[47]).ShouldBe(-1, "een korter begin is een andere rij");
    }
}
