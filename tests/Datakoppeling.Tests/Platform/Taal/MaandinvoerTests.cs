using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Tests.Platform.Taal;

public sealed class MaandinvoerTests
{
    [Theory]
    [InlineData("2026-02", "2026-02")]
    [InlineData(" februari 2026 ", "2026-02")]
    [InlineData("feb 2026", "2026-02")]
    [InlineData("2-2026", "2026-02")]
    [InlineData("02/2026", "2026-02")]
    public void Maand_ZoalsMensenHemTypen_IsTeLezen(string getypt, string maand)
    {
        Maandinvoer.TryLees(getypt, out var gelezen).ShouldBeTrue();
        gelezen.ToString().ShouldBe(maand);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("13-2026")]
    [InlineData("1-2-2026")]
    [InlineData("februari")]
    [InlineData("n")]
    [InlineData("34a")]
    public void Maand_DieErGeenIs_WordtNietGelezen(string getypt) => Maandinvoer.TryLees(getypt, out _).ShouldBeFalse();
}
