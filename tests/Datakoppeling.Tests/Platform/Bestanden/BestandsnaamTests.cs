using Datakoppeling.Platform.Bestanden.Verkeer;
using FsCheck;
using FsCheck.Fluent;

namespace Datakoppeling.Tests.Platform.Bestanden;

public sealed class BestandsnaamTests
{
    [Theory]
    [InlineData("brp.csv", "brp.csv")]
    [InlineData("C:\\Users\\Iemand\\brp.csv", "brp.csv")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..", "bestand")]
    [InlineData("", "bestand")]
    [InlineData(null, "bestand")]
    [InlineData(".verborgen", "verborgen")]
    [InlineData("a\u0000b\r\n.csv", "ab.csv")]
    [InlineData("gepj\u202Evsc.exe", "gepjvsc.exe")]
    [InlineData("levering één.csv", "levering één.csv")]
    public void Bestandsnaam_VanBuiten_WordtToonbaar(string? naam, string verwacht) => Bestandsnaam.Schoon(naam).ShouldBe(verwacht);

    [Fact]
    public void Bestandsnaam_WatErOokBinnenkomt_HeeftGeenPadEnGeenStuurtekens() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), naam =>
        {
            var schoon = Bestandsnaam.Schoon(naam);
            return schoon.Length is > 0 and <= 100 && schoon.IndexOfAny(['/', '\\']) < 0 && !schoon.Any(char.IsControl) && schoon[0] != '.';
        }).QuickCheckThrowOnFailure();
}
