using System.Globalization;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;
using FsCheck;
using FsCheck.Fluent;

namespace Datakoppeling.Tests.Mailing.Regels;

/// <summary>The last guard by itself: what it stops, what it lets through, and a law for any place of a BSN.</summary>
public sealed class UitvoerwachtTests
{
    [Theory]
    [InlineData("123456782", true)]
    [InlineData("x123456782", true)]
    [InlineData("De 00123456782 Ruwe", true)]
    [InlineData("Straat 1234567820", true)]
    [InlineData("123456789", false)]
    [InlineData("12345678", false)]
    [InlineData("1234 56782", false)]
    [InlineData("000000000", false)]
    [InlineData("J. van der Meer;Geachte heer Van der Meer;Kade 12345", false)]
    [InlineData("Re\tgel", true)]
    [InlineData("Re\u0000gel", true)]
    [InlineData("Re\u007Fgel", true)]
    [InlineData("Re\u0085gel", true)]
    [InlineData("Re\u009Fgel", true)]
    [InlineData("Re\u00A0gel", false)]
    [InlineData("¿Çelik · Øst", false)]
    [InlineData("", false)]
    public void Tekst_MetStuurtekenOfBsn_IsOnbruikbaar(string tekst, bool verwacht) =>
        Uitvoerwacht.IsOnbruikbaar(Encoding.UTF8.GetBytes(tekst)).ShouldBe(verwacht);

    [Fact]
    public void Tekst_MetEenBsnOpWelkePlaatsOok_IsOnbruikbaar() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(int, ushort, ushort)>(), geval =>
        {
            var bsn = Math.Abs(geval.Item1 % 999_999_000) + 1;
            while (!Bsn.KloptElfproef(bsn)) { bsn++; }
            // Digits around it make a longer row of digits; the BSN is in it all the same.
            var voor = string.Concat(Enumerable.Range(0, geval.Item2 % 40).Select(i => "ab 1é9"[(i + geval.Item3) % 6]));
            var na = string.Concat(Enumerable.Range(0, geval.Item3 % 40).Select(i => "ab 1é9"[(i + geval.Item2) % 6]));
            return Uitvoerwacht.IsOnbruikbaar(Encoding.UTF8.GetBytes(voor + bsn.ToString("D9", CultureInfo.InvariantCulture) + na));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Tekst_ZonderNegenCijfersAchterElkaar_MagNaarBuiten() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), geval =>
        {
            var tekst = string.Concat(geval.Get.Where(t => !char.IsControl(t) && !char.IsSurrogate(t)).Select((t, i) => i % 8 == 7 && char.IsAsciiDigit(t) ? 'x' : t));
            return !Uitvoerwacht.IsOnbruikbaar(Encoding.UTF8.GetBytes(tekst));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(Handwerkreden.Geen, false, Handwerkreden.Geen)]
    [InlineData(Handwerkreden.Geen, true, Handwerkreden.OnbruikbareGegevens)]
    [InlineData(Handwerkreden.Curatele, true, Handwerkreden.Curatele)]
    [InlineData(Handwerkreden.GeenAdres, true, Handwerkreden.GeenAdres)]
    public void Reden_DieErAlWas_Blijft(Handwerkreden eerder, bool onbruikbaar, Handwerkreden verwacht) =>
        Uitvoerwacht.Reden(eerder, onbruikbaar).ShouldBe(verwacht);
}
