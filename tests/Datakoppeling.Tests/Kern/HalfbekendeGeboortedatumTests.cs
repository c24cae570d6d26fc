using System.Text;
using Datakoppeling.Kern;
using FsCheck;
using FsCheck.Fluent;

namespace Datakoppeling.Tests.Kern;

/// <summary>A part of a date of birth that cannot be is unknown, and so is what follows it; a day is never guessed.</summary>
public sealed class HalfbekendeGeboortedatumTests
{
    [Theory]
    [InlineData("19660231", 19660201, 19660228)]
    [InlineData("19660200", 19660201, 19660228)]
    [InlineData("19680230", 19680201, 19680229)]
    [InlineData("19661305", 19660101, 19661231)]
    [InlineData("19660013", 19660101, 19661231)]
    [InlineData("19660000", 19660101, 19661231)]
    [InlineData("19661399", 19660101, 19661231)]
    [InlineData("19660412", 19660412, 19660412)]
    [InlineData("1966-04-12", 19660412, 19660412)]
    [InlineData("00000000", 0, 99991231)]
    [InlineData("00000412", 0, 99991231)]
    [InlineData("1966-02-00", 0, 99991231)]
    [InlineData("01-02-1966", 0, 99991231)]
    [InlineData("1966", 0, 99991231)]
    [InlineData("", 0, 99991231)]
    public void Geboortedatum_IsWatErZekerVanIs(string tekst, int vroegst, int laatst) =>
        Geboortedatum.Lees(Encoding.ASCII.GetBytes(tekst)).ShouldBe(new Geboortedatum(vroegst, laatst));

    [Fact]
    public void Geboortedatum_VanAchtCijfers_LigtInHetJaarDatErStaat() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), getal =>
        {
            var tekst = Math.Abs(getal % 100_000_000).ToString("D8", null);
            var (vroegst, laatst) = Geboortedatum.Lees(Encoding.ASCII.GetBytes(tekst));
            var jaar = int.Parse(tekst[..4], null);
            return vroegst <= laatst && (jaar == 0 || (vroegst / 10_000 == jaar && laatst / 10_000 == jaar));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
