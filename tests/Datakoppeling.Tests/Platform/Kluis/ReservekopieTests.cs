using System.Text;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Tests.Hulp;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Platform.Kluis;

/// <summary>
/// Destruction holds against a backup (besluiten/zwarte-doos.md): what a backup takes is the database and the vault files, never the
/// folder with keys. The copies here are made before the destruction, and the master key is at hand.
/// </summary>
[OpBeideDatabases]
public sealed class ReservekopieTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private static readonly byte[] Inhoud = Encoding.UTF8.GetBytes("bsn;naam\n999990007;Zonnebloem\n");

    [AlleenSqlite("een kopie van de map met de database erin")]
    [Fact]
    public async Task Kopie_VanVoorDeVernietigingMetDeHoofdsleutel_OpentNiets()
    {
        using var kopie = new TijdelijkeMap();
        await using var platform = await Proefplatform.Maak();
        var (vak, bestand) = await Berg(platform);
        // All but the folder with keys; the master key stands elsewhere outside Development, and is at hand.
        Kopieer(platform.Map, kopie.Pad, zonder: "sleutels/");
        await Vernietig(platform, vak);

        await using var terug = await Proefplatform.Maak(kopie.Pad, hoofdsleutel: platform.Dienst<IHoofdsleutel>());
        (await terug.Dienst<IKluis>().Lees(bestand, Stop)).Weigering!.Zin.ShouldContain("sleutel van deze levering is er niet meer");
        // The copy itself is good: it is from before, and what was encrypted to be kept does open (the start would be refused otherwise).
        await using var context = terug.Context();
        (await context.Set<Kluisvak>().SingleAsync(Stop)).Vernietigd.ShouldBeNull();
        // And no key hides in any byte of the copy: every 60 bytes that could be a wrapped key are tried.
        ProbeerAlles(terug, vak, kopie.Pad).ShouldBe(0);
    }

    [AlleenSqlite("een kopie van de map met de database erin")]
    [Fact]
    public async Task Kopie_MetDeSleutels_OpentWel_DusDeToetsZoektGoed()
    {
        using var kopie = new TijdelijkeMap();
        await using var platform = await Proefplatform.Maak();
        var (vak, bestand) = await Berg(platform);
        Kopieer(platform.Map, kopie.Pad);
        await Vernietig(platform, vak);

        await using var terug = await Proefplatform.Maak(kopie.Pad);
        (await terug.Dienst<IKluis>().Lees(bestand, Stop)).Gelukt.ShouldBeTrue();
        ProbeerAlles(terug, vak, kopie.Pad).ShouldBe(1);
    }

    internal static async Task<(Guid Vak, Guid Bestand)> Berg(Proefplatform platform)
    {
        Guid vak;
        await using (var context = platform.Context())
        {
            vak = platform.Dienst<IKluis>().MaakVak(context);
            await context.SaveChangesAsync(Stop);
        }
        return (vak, (await platform.Dienst<IKluis>().Berg(vak, "brp.csv", new MemoryStream(Inhoud), "u1", Stop)).Waarde.Id);
    }

    internal static async Task Vernietig(Proefplatform platform, Guid vak)
    {
        await using (var context = platform.Context())
        {
            await platform.Dienst<IKluis>().VernietigSleutel(context, vak, "u1", DateTime.UnixEpoch, Stop);
            await context.SaveChangesAsync(Stop);
        }
        (await platform.Dienst<IKluis>().RuimOp(Stop)).ShouldBe(1);
    }

    /// <summary>Takes every place in every file, as it stands and as base64, for the wrapped key of this compartment.</summary>
    private static int ProbeerAlles(Proefplatform platform, Guid vak, string map)
    {
        const int gewikkeld = 12 + 32 + 16;
        var hoofdsleutel = platform.Dienst<IHoofdsleutel>();
        SqliteConnection.ClearAllPools();
        var gevonden = 0;
        foreach (var pad in Directory.GetFiles(map, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(pad);
            for (var i = 0; i + gewikkeld <= bytes.Length; i++)
            {
                var stuk = bytes.AsSpan(i, gewikkeld);
                if (stuk.IndexOfAnyExcept((byte)0) >= 0 && Past(hoofdsleutel, stuk, vak)) { gevonden++; }
                if (i + 80 <= bytes.Length && Base64(bytes.AsSpan(i, 80)) is { } gelezen && Past(hoofdsleutel, gelezen, vak)) { gevonden++; }
            }
        }
        return gevonden;
    }

    private static byte[]? Base64(ReadOnlySpan<byte> tekst)
    {
        var uit = new byte[60];
        return System.Buffers.Text.Base64.DecodeFromUtf8(tekst, uit, out _, out var lengte) == System.Buffers.OperationStatus.Done && lengte == 60 ? uit : null;
    }

    private static bool Past(IHoofdsleutel hoofdsleutel, ReadOnlySpan<byte> gewikkeld, Guid vak)
    {
        try { return hoofdsleutel.Ontwikkel(gewikkeld, vak).Length == 32; }
        catch (KluisGeschondenException) { return false; }
    }

    internal static void Kopieer(string van, string naar, string? zonder = null)
    {
        // What stands in the journal of the database goes into the database first, as a backup does.
        SqliteConnection.ClearAllPools();
        foreach (var pad in Directory.GetFiles(van, "*", SearchOption.AllDirectories))
        {
            var naam = Path.GetRelativePath(van, pad).Replace('\\', '/');
            if (zonder is not null && naam.StartsWith(zonder, StringComparison.Ordinal)) { continue; }
            var doel = Path.Combine(naar, naam);
            Directory.CreateDirectory(Path.GetDirectoryName(doel)!);
            File.Copy(pad, doel, overwrite: true);
        }
    }
}
