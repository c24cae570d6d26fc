using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Kluis;
using FsCheck;
using FsCheck.Fluent;

namespace Datakoppeling.Tests.Platform.Kluis;

public sealed class VeldversleutelingTests
{
    private static readonly Bsn Iemand = Bsn.Van(999990007);
    private static readonly Bsn Ander = Bsn.Van(999990019);

    private static Veldversleuteling Open(byte vulling = 7)
    {
        var velden = new Veldversleuteling();
        velden.Open([.. Enumerable.Repeat(vulling, 32)]);
        return velden;
    }

    [Fact]
    public void Tekst_WatErInGaat_KomtErUit()
    {
        using var velden = Open();
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), tekst =>
        {
            // Half a surrogate pair is no text: it has no UTF-8.
            var schoon = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(tekst.Get));
            return velden.Ontsleutel(velden.Versleutel(schoon, "a"u8), "a"u8) == schoon;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Tekst_TweemaalDezelfde_IsNietTeHerkennen()
    {
        using var velden = Open();
        velden.Versleutel("Bakkerij De Wit", "a"u8).ShouldNotBe(velden.Versleutel("Bakkerij De Wit", "a"u8));
    }

    [Fact]
    public void Bsn_ZelfdeNummer_GeeftDezelfdeBytesEnAndersAndere()
    {
        using var velden = Open();
        var geborgen = velden.VersleutelBsn(Iemand);
        velden.OntsleutelBsn(geborgen).ShouldBe(Iemand);
        velden.VersleutelBsn(Iemand).ShouldBe(geborgen);
        velden.VersleutelBsn(Ander).ShouldNotBe(geborgen);
        using var anderesleutel = Open(8);
        anderesleutel.VersleutelBsn(Iemand).ShouldNotBe(geborgen);
        Should.Throw<KluisGeschondenException>(() => anderesleutel.OntsleutelBsn(geborgen));
    }

    [Fact]
    public void Veld_EenBitGewijzigdOfAfgekapt_WordtGevonden()
    {
        using var velden = Open();
        var tekst = velden.Versleutel("reden", "a"u8);
        var bsn = velden.VersleutelBsn(Iemand);
        for (var bit = 0; bit < tekst.Length * 8; bit++)
        {
            byte[] anders = [.. tekst];
            anders[bit / 8] ^= (byte)(1 << (bit % 8));
            Should.Throw<KluisGeschondenException>(() => velden.Ontsleutel(anders, "a"u8));
        }
        for (var bit = 0; bit < bsn.Length * 8; bit++)
        {
            byte[] anders = [.. bsn];
            anders[bit / 8] ^= (byte)(1 << (bit % 8));
            Should.Throw<KluisGeschondenException>(() => velden.OntsleutelBsn(anders)).Message.ShouldNotContain("0007");
        }
        for (var lengte = 0; lengte < tekst.Length; lengte++) { Should.Throw<KluisGeschondenException>(() => velden.Ontsleutel(tekst[..lengte], "a"u8)); }
        Should.Throw<KluisGeschondenException>(() => velden.OntsleutelBsn([]));
    }

    [Fact]
    public void Veld_NaarEenAndereKolomVerplaatst_GaatNietOpen()
    {
        using var velden = Open();
        Should.Throw<KluisGeschondenException>(() => velden.Ontsleutel(velden.Versleutel("reden", "Beslissing.Reden"u8), "Aanvulling.Waarde"u8));
    }

    [Fact]
    public void Veld_VoorHetOpenen_IsEenFoutVanOns()
    {
        using var velden = new Veldversleuteling();
        Should.Throw<InvalidOperationException>(() => velden.VersleutelBsn(Iemand));
    }

    [Fact]
    public void Veld_OpVeleDradenTegelijk_BlijftGoed()
    {
        using var velden = Open();
        Parallel.For(0, 20_000, i =>
        {
            var tekst = $"{i} {RandomNumberGenerator.GetHexString(i % 64)}";
            velden.Ontsleutel(velden.Versleutel(tekst, "a"u8), "a"u8).ShouldBe(tekst);
            velden.OntsleutelBsn(velden.VersleutelBsn(Iemand)).ShouldBe(Iemand);
        });
    }
}
