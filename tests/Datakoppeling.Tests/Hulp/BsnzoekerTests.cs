using System.Text;

namespace Datakoppeling.Tests.Hulp;

/// <summary>A search that finds nothing shows nothing, so first: it finds.</summary>
public sealed class BsnzoekerTests
{
    private static readonly Bsnzoeker Zoeker = new(Encoding.ASCII.GetBytes("dossiernummer;bsn;team\nD1;999990019;x\r\nD2;010464554;\nD3;123456789;\n"));

    [Theory]
    [InlineData("999990019")]
    [InlineData("Noord999990019Oost")]
    [InlineData("x00999990019")]
    [InlineData("999990019000")]
    [InlineData("999990019 2026-11-29 20:00")]
    [InlineData("20261129200000 999990019")]
    [InlineData("9999.90.019")]
    [InlineData("BSN 999 990 019.")]
    [InlineData("999-99-00-19")]
    [InlineData("10464554")]
    [InlineData("010464554")]
    [InlineData("0104.64.554;")]
    public void Nummer_HoeHetOokStaat_WordtGevonden(string tekst)
    {
        Zoeker.Aantal.ShouldBe(2);
        Zoeker.Vind(tekst).ShouldNotBeNull();
        foreach (var codering in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            Zoeker.Vind(codering.GetBytes(tekst)).ShouldNotBeNull();
            Zoeker.Vind([7, .. codering.GetBytes(tekst), 7]).ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("123456789")]
    [InlineData("2026-11-29 20:00:48.1234567")]
    [InlineData("99999  0019")]
    [InlineData("99999001")]
    [InlineData("999.990.01")]
    [InlineData("127.0.0.1")]
    public void WatGeenNummerIs_WordtNietGevonden(string tekst) => Zoeker.Vind(tekst).ShouldBeNull();
}
