using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Tests.Portal.Voorbeeldstad;

public class TestnummersTests
{
    [Theory]
    [InlineData(1_500, 9)]
    [InlineData(4_900_000, 9)]
    [InlineData(18_000_000, 6)]
    public void Testnummers_VanElkeStad_DoorstaanDeElfproefEnBeginnenHoog(int mensen, int laagsteBegin)
    {
        var nummers = new Testnummers(mensen, seed: 7);
        for (var i = -1_000; i < 20_000; i++)
        {
            var bsn = nummers.Bsn(i);
            Bsn.KloptElfproef(bsn).ShouldBeTrue();
            (bsn / 100_000_000).ShouldBeGreaterThanOrEqualTo(laagsteBegin);
        }
    }

    [Fact]
    public void Testnummers_VanEenHeleStad_KomenMaarEenKeerVoor()
    {
        var nummers = new Testnummers(4_900_000, seed: 3);
        var gezien = new System.Collections.BitArray(1_000_000_000 / 10);
        for (var i = 0; i < 4_900_000; i++)
        {
            // The first eight digits are enough: a number has one check digit.
            var begin = nummers.Bsn(i) / 10;
            gezien[begin].ShouldBeFalse();
            gezien[begin] = true;
        }
    }

    [Fact]
    public void Fout_VanElkNummer_ZaktVoorDeElfproef()
    {
        var nummers = new Testnummers(1_500, seed: 1);
        for (var i = 0; i < 5_000; i++)
        {
            var fout = Testnummers.Fout(nummers.Bsn(i));
            Bsn.KloptElfproef(fout).ShouldBeFalse();
            fout.ShouldBeLessThanOrEqualTo(999_999_999);
        }
    }

    [Fact]
    public void Loonheffingen_VanElkeWerkgeverOpEenNa_DoorstaanDeElfproefEnZijnVanHemAlleen()
    {
        var nummers = Enumerable.Range(0, 80).Select(Testnummers.Loonheffingen).ToList();
        nummers.Distinct().Count().ShouldBe(80);
        nummers.Count(n => !Bsn.KloptElfproef(n)).ShouldBe(1);
        Bsn.KloptElfproef(nummers[Testnummers.WerkgeverMetFoutNummer]).ShouldBeFalse();
    }

    [Fact]
    public void Toeval_VanDezelfdeSeed_GeeftOpElkeMachineDezelfdeReeks()
    {
        var toeval = Toeval.Van(1, 2, 3);
        var reeks = new StringBuilder();
        for (var i = 0; i < 6; i++) { reeks.Append(toeval.Onder(1_000)).Append(' '); }
        reeks.ToString().ShouldBe("924 393 537 438 975 924 ");
    }
}
