using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Platform.Kluis;
using FsCheck;
using FsCheck.Fluent;

namespace Datakoppeling.Tests.Platform.Kluis;

/// <summary>Nothing of a vault file can be changed unseen: every bit of a small file, and what people do to chunks.</summary>
public sealed class KluisindelingTests
{
    private const int Kop = 56, Heel = (64 * 1024) + 16;
    private static readonly Guid Bestand = new("11111111-2222-3333-4444-555555555555");
    private static readonly byte[] Sleutel = RandomNumberGenerator.GetBytes(32);

    private static async Task<byte[]> Versleutel(byte[] inhoud, Guid? bestand = null)
    {
        using var uit = new MemoryStream();
        await Versleutelaar.Schrijf(new MemoryStream(inhoud), uit, Sleutel, bestand ?? Bestand, TestContext.Current.CancellationToken);
        return uit.ToArray();
    }

    private static byte[] Ontsleutel(byte[] geborgen)
    {
        using var lezer = Kluislezer.Open(new MemoryStream(geborgen), Sleutel, Bestand, "brp.csv");
        using var uit = new MemoryStream();
        lezer.CopyTo(uit);
        return uit.ToArray();
    }

    private static void Gevonden(byte[] geborgen) => Should.Throw<KluisGeschondenException>(() => Ontsleutel(geborgen)).Message.ShouldNotContain("999990007");

    [Fact]
    public async Task Kluisbestand_ElkBitOmgezet_WordtGevonden()
    {
        var inhoud = Encoding.UTF8.GetBytes("bsn;naam\n999990007;Zonnebloem\n");
        var geborgen = await Versleutel(inhoud);
        Ontsleutel(geborgen).ShouldBe(inhoud);
        for (var bit = 0; bit < geborgen.Length * 8; bit++)
        {
            byte[] anders = [.. geborgen];
            anders[bit / 8] ^= (byte)(1 << (bit % 8));
            Gevonden(anders);
        }
    }

    [Fact]
    public async Task Kluisbestand_OpElkeLengteAfgekapt_WordtGevonden()
    {
        var geborgen = await Versleutel([1, 2, 3, 4, 5]);
        for (var lengte = 0; lengte < geborgen.Length; lengte++) { Gevonden(geborgen[..lengte]); }
        Gevonden([.. geborgen, 0]);
    }

    [Fact]
    public async Task Kluisbestand_BrokkenVerwisseldWeggelatenHerhaaldOfGeleend_WordtGevonden()
    {
        var geborgen = await Versleutel(RandomNumberGenerator.GetBytes(4 * 64 * 1024));
        var ander = await Versleutel(RandomNumberGenerator.GetBytes(4 * 64 * 1024), Guid.NewGuid());
        byte[] Brok(int i, byte[]? van = null) => (van ?? geborgen)[(Kop + (i * Heel))..(Kop + ((i + 1) * Heel))];
        byte[] Bestand(params byte[][] brokken) => [.. geborgen[..Kop], .. brokken.SelectMany(b => b)];

        Ontsleutel(Bestand(Brok(0), Brok(1), Brok(2), Brok(3))).Length.ShouldBe(4 * 64 * 1024);
        Gevonden(Bestand(Brok(1), Brok(0), Brok(2), Brok(3)));
        Gevonden(Bestand(Brok(3), Brok(2), Brok(1), Brok(0)));
        Gevonden(Bestand(Brok(0), Brok(2), Brok(3)));
        Gevonden(Bestand(Brok(0), Brok(1), Brok(2)));
        Gevonden(Bestand(Brok(0), Brok(1), Brok(1), Brok(2), Brok(3)));
        Gevonden(Bestand(Brok(0), Brok(1), Brok(2), Brok(3), Brok(3)));
        Gevonden(Bestand(Brok(0), Brok(1, ander), Brok(2), Brok(3)));
        Gevonden([.. ander[..Kop], .. geborgen[Kop..]]);
    }

    [Fact]
    public async Task Kluisbestand_WillekeurigGewijzigd_WordtGevonden()
    {
        var geborgen = await Versleutel(RandomNumberGenerator.GetBytes(3 * 64 * 1024));
        Prop.ForAll(Gen.Choose(0, geborgen.Length - 1).Zip(Gen.Choose(1, 255)).ToArbitrary(), wijziging =>
        {
            byte[] anders = [.. geborgen];
            anders[wijziging.Item1] ^= (byte)wijziging.Item2;
            Gevonden(anders);
        }).QuickCheckThrowOnFailure();
    }
}
