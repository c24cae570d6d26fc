using Datakoppeling.Tests.Hulp;
using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Platform.Kluis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Platform.Kluis;

[OpBeideDatabases]
public sealed class KluisTests
{
    private const int Brok = 64 * 1024;
    private const int Kop = 56;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static byte[] Inhoud(int lengte)
    {
        var rij = Encoding.UTF8.GetBytes("123456782;Geheimhoudster;Straatnaam 1\r\n");
        return [.. Enumerable.Range(0, lengte).Select(i => rij[i % rij.Length])];
    }

    private static async Task<Guid> Vak(Proefplatform platform)
    {
        await using var context = platform.Context();
        var vak = platform.Dienst<IKluis>().MaakVak(context);
        await context.SaveChangesAsync(Stop);
        return vak;
    }

    private static async Task<Kluisbestand> Berg(Proefplatform platform, Guid vak, byte[] inhoud) =>
        (await platform.Dienst<IKluis>().Berg(vak, "brp.csv", new Druppel(inhoud), "u1", Stop)).Waarde;

    private static async Task<byte[]> Lees(Proefplatform platform, Guid bestand)
    {
        await using var stroom = (await platform.Dienst<IKluis>().Lees(bestand, Stop)).Waarde;
        using var uit = new MemoryStream();
        await stroom.CopyToAsync(uit, Stop);
        return uit.ToArray();
    }

    private static string Pad(Proefplatform platform) => Directory.GetFiles(Path.Combine(platform.Map, "kluis")).ShouldHaveSingleItem();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Brok - 1)]
    [InlineData(Brok)]
    [InlineData(Brok + 1)]
    [InlineData((3 * Brok) + 17)]
    public async Task Kluis_WatErInGaat_KomtErUit(int lengte)
    {
        await using var platform = await Proefplatform.Maak();
        var inhoud = Inhoud(lengte);
        var bestand = await Berg(platform, await Vak(platform), inhoud);
        (bestand.Lengte, bestand.Hash).ShouldBe((lengte, Convert.ToHexStringLower(SHA256.HashData(inhoud))));
        (await Lees(platform, bestand.Id)).ShouldBe(inhoud);
    }

    [Fact]
    public async Task Kluis_OpSchijfEnInDeDatabase_StaatNietsLeesbaars()
    {
        await using var platform = await Proefplatform.Maak();
        await Berg(platform, await Vak(platform), Inhoud(3 * Brok));
        foreach (var (pad, bytes) in await Mapinhoud.Lees(platform.Map, Stop))
        {
            bytes.AsSpan().IndexOf("123456782"u8).ShouldBe(-1, pad);
            bytes.AsSpan().IndexOf("Geheimhoud"u8).ShouldBe(-1, pad);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(Kop)]
    [InlineData(Kop + Brok + 3)]
    [InlineData(-1)]
    public async Task Kluis_EenBitOmgezet_WordtGevonden(int plek)
    {
        await using var platform = await Proefplatform.Maak();
        var bestand = await Berg(platform, await Vak(platform), Inhoud((2 * Brok) + 5));
        Wijzig(platform, b => { b[plek < 0 ? b.Length + plek : plek] ^= 1; return b; });
        await Should.ThrowAsync<KluisGeschondenException>(() => Lees(platform, bestand.Id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16 + 5)]
    [InlineData(16 + 5 + 16 + Brok)]
    [InlineData(int.MaxValue)]
    public async Task Kluis_Afgekapt_WordtGevonden(int minder)
    {
        await using var platform = await Proefplatform.Maak();
        var bestand = await Berg(platform, await Vak(platform), Inhoud((2 * Brok) + 5));
        Wijzig(platform, b => b[..Math.Max(0, b.Length - minder)]);
        await Should.ThrowAsync<KluisGeschondenException>(() => Lees(platform, bestand.Id));
    }

    [Fact]
    public async Task Kluis_TweeBrokkenVerwisseldOfEenHerhaald_WordtGevonden()
    {
        await using var platform = await Proefplatform.Maak();
        var bestand = await Berg(platform, await Vak(platform), Inhoud(3 * Brok));
        const int heel = Brok + 16;
        Wijzig(platform, b => [.. b[..Kop], .. b[(Kop + heel)..(Kop + (2 * heel))], .. b[Kop..(Kop + heel)], .. b[(Kop + (2 * heel))..]]);
        await Should.ThrowAsync<KluisGeschondenException>(() => Lees(platform, bestand.Id));
        Wijzig(platform, b => [.. b[..(Kop + heel)], .. b[Kop..]]);
        await Should.ThrowAsync<KluisGeschondenException>(() => Lees(platform, bestand.Id));
    }

    [Fact]
    public async Task Kluis_BestandOnderDeNaamVanEenAnder_WordtGevonden()
    {
        await using var platform = await Proefplatform.Maak();
        var vak = await Vak(platform);
        var een = await Berg(platform, vak, Inhoud(10));
        var bytes = await File.ReadAllBytesAsync(Pad(platform), Stop);
        var ander = await Berg(platform, vak, Inhoud(10));
        await File.WriteAllBytesAsync(Path.Combine(platform.Map, "kluis", $"{ander.Id:N}.kluis"), bytes, Stop);
        await Should.ThrowAsync<KluisGeschondenException>(() => Lees(platform, ander.Id));
        (await Lees(platform, een.Id)).Length.ShouldBe(10);
    }

    [Fact]
    public async Task Kluis_Vernietigd_IsOnleesbaarOokMetHetBestandTerug()
    {
        await using var platform = await Proefplatform.Maak();
        var vak = await Vak(platform);
        var bestand = await Berg(platform, vak, Inhoud(100));
        var (pad, kopie) = (Pad(platform), await File.ReadAllBytesAsync(Pad(platform), Stop));

        var kluis = platform.Dienst<IKluis>();
        await using (var context = platform.Context())
        {
            var inhoud = await kluis.VernietigSleutel(context, vak, "u1", new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc), Stop);
            inhoud.Waarde.ShouldHaveSingleItem().Hash.ShouldBe(bestand.Hash);
            await context.SaveChangesAsync(Stop);
        }
        (await kluis.Lees(bestand.Id, Stop)).Weigering!.Zin.ShouldContain("vernietigd");
        (await kluis.RuimOp(Stop)).ShouldBe(1);
        File.Exists(pad).ShouldBeFalse();
        Directory.GetFiles(Sleutels(platform)).ShouldBeEmpty();
        await using (var context = platform.Context()) { (await context.Set<Kluisvak>().SingleAsync(Stop)).SleutelGewist.ShouldNotBeNull(); }

        await File.WriteAllBytesAsync(pad, kopie, Stop);
        (await kluis.Lees(bestand.Id, Stop)).Gelukt.ShouldBeFalse();
        (await kluis.Berg(vak, "brp.csv", new MemoryStream(), "u1", Stop)).Gelukt.ShouldBeFalse();
    }

    [Fact]
    public async Task Kluis_StroomBreektAf_LaatNietsAchter()
    {
        await using var platform = await Proefplatform.Maak();
        var vak = await Vak(platform);
        await Should.ThrowAsync<IOException>(() => platform.Dienst<IKluis>().Berg(vak, "brp.csv", new Afbrekend(2 * Brok), "u1", Stop));
        Directory.GetFiles(Path.Combine(platform.Map, "kluis")).ShouldBeEmpty();
        await using var context = platform.Context();
        (await context.Set<Kluisbestand>().AnyAsync(Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Kluis_AndereHoofdsleutel_LeestNiets()
    {
        await using var platform = await Proefplatform.Maak();
        var bestand = await Berg(platform, await Vak(platform), Inhoud(10));
        var andere = Hoofdsleutelbron.Lees(HoofdsleutelbronTests.Met(Hoofdsleutelbron.Instelling, HoofdsleutelbronTests.Goed(9)), ontwikkeling: false, "").Waarde;
        var kluis = ActivatorUtilities.CreateInstance<Schijfkluis>(platform.Diensten, andere);
        await Should.ThrowAsync<KluisGeschondenException>(() => kluis.Lees(bestand.Id, Stop));
    }

    [Fact]
    public async Task Opruimen_SleutelZonderVak_VerdwijntNaEenDag()
    {
        await using var platform = await Proefplatform.Maak();
        var bestand = await Berg(platform, await Vak(platform), Inhoud(10));
        await using (var context = platform.Context()) { platform.Dienst<IKluis>().MaakVak(context); }
        Directory.GetFiles(Sleutels(platform)).Length.ShouldBe(2);
        await platform.Dienst<IKluis>().RuimOp(Stop);
        Directory.GetFiles(Sleutels(platform)).Length.ShouldBe(2);
        foreach (var pad in Directory.GetFiles(Sleutels(platform))) { File.SetLastWriteTimeUtc(pad, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)); }
        await platform.Dienst<IKluis>().RuimOp(Stop);
        Directory.GetFiles(Sleutels(platform)).ShouldHaveSingleItem();
        (await Lees(platform, bestand.Id)).Length.ShouldBe(10);
    }

    [Fact]
    public async Task Opruimen_BewaartWatNogLeesbaarIsEnEenUploadDieNogLoopt()
    {
        await using var platform = await Proefplatform.Maak();
        await Berg(platform, await Vak(platform), Inhoud(10));
        var map = Path.Combine(platform.Map, "kluis");
        await File.WriteAllTextAsync(Path.Combine(map, $"{Guid.NewGuid():N}.kluis"), "loopt nog", Stop);
        var oud = Path.Combine(map, $"{Guid.NewGuid():N}.kluis");
        await File.WriteAllTextAsync(oud, "afgebroken", Stop);
        File.SetLastWriteTimeUtc(oud, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (await platform.Dienst<IKluis>().RuimOp(Stop)).ShouldBe(1);
        Directory.GetFiles(map).Length.ShouldBe(2);
    }

    private static string Sleutels(Proefplatform platform) => Path.Combine(platform.Map, "sleutels", "vakken");

    private static void Wijzig(Proefplatform platform, Func<byte[], byte[]> hoe) => File.WriteAllBytes(Pad(platform), hoe(File.ReadAllBytes(Pad(platform))));

    /// <summary>Gives its content in odd small pieces, as a network does.</summary>
    private sealed class Druppel(byte[] inhoud) : MemoryStream(inhoud)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 7001)], cancellationToken);
    }

    /// <summary>A sender whose connection falls away.</summary>
    private sealed class Afbrekend(int na) : MemoryStream(new byte[na])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var aantal ? aantal : throw new IOException("verbinding verbroken");
    }
}
