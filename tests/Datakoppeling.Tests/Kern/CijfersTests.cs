using System.Globalization;
using System.Text;
using Datakoppeling.Kern;
using FsCheck;
using FsCheck.Fluent;

namespace Datakoppeling.Tests.Kern;

/// <summary>Eight digits at once are read as one after the other, whatever stands there.</summary>
public sealed class CijfersTests
{
    // Digits, what lies just beside them, and bytes that could carry into a neighbour.
    private static readonly byte[] Bytes = [.. "0123456789"u8, .. "0123456789"u8, (byte)'/', (byte)':', (byte)' ', 0, 0x7F, 0x80, 0xB0, 0xB9, 0xBA, 0xC3, 0xFF];

    [Fact]
    public void Acht_WatErOokStaat_GeeftHetzelfdeAlsCijferVoorCijfer() =>
        Prop.ForAll(Tekst(8, 8), tekst =>
        {
            var goed = tekst.All(b => b is >= (byte)'0' and <= (byte)'9');
            return Cijfers.TryLeesAcht(tekst, out uint getal) == goed && (!goed || getal == uint.Parse(Encoding.ASCII.GetString(tekst), CultureInfo.InvariantCulture));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Bsn_WatErOokStaat_KloptAlleenMetDeElfproef() =>
        Prop.ForAll(Tekst(6, 10), tekst =>
        {
            var goed = tekst.Length is >= 7 and <= 9 && tekst.All(b => b is >= (byte)'0' and <= (byte)'9');
            var nummer = goed ? int.Parse(Encoding.ASCII.GetString(tekst), CultureInfo.InvariantCulture) : 0;
            var isBsn = goed && Bsn.KloptElfproef(nummer);
            return Bsn.TryLeesNummer(tekst, out var gelezen) == goed && gelezen == nummer
                && Bsn.TryLees(tekst, out var bsn) == isBsn && bsn.Nummer == (isBsn ? nummer : 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    private static Arbitrary<byte[]> Tekst(int kortst, int langst) =>
        (from lengte in Gen.Choose(kortst, langst)
         from alleenCijfers in Gen.Choose(0, 3)
         from bytes in Gen.Elements(alleenCijfers > 0 ? Bytes[..20] : Bytes).ArrayOf(lengte)
         select bytes).ToArbitrary();
}
