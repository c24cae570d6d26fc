using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Platform.Handelingen;

[OpBeideDatabases]
public sealed class UitvoerderTests
{
    private static readonly Doel Ding = new("proefding", 1);

    private static async Task<Uitkomst<int>> Hernoem(Proefplatform platform, Datakoppeling.Platform.Toegang.Gebruiker? wie, string naam) =>
        await platform.Uitvoerder.Voer<int>(wie, ProefRechten.Wijzigen, Ding, async werk =>
        {
            var ding = await werk.Context.Set<Proefding>().FindAsync([1], werk.Stop);
            if (ding is null)
            {
                ding = new Proefding { Id = 1, Moment = werk.Nu, Maand = new Maand(2026, 1) };
                werk.Context.Add(ding);
            }
            if (naam.Length == 0) { ding.Naam = "half"; await werk.Context.SaveChangesAsync(werk.Stop); return new Weigering("Geef een naam op."); }
            ding.Naam = naam;
            werk.Noteer("tekens", naam.Length);
            werk.Meld("hernoemd");
            return 1;
        }, TestContext.Current.CancellationToken);

    private static async Task<List<Spoorrij>> Spoor(Proefplatform platform)
    {
        await using var context = platform.Context();
        return await context.Set<Spoorrij>().OrderBy(r => r.Nummer).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string?> Naam(Proefplatform platform)
    {
        await using var context = platform.Context();
        return await context.Set<Proefding>().Select(d => d.Naam).SingleOrDefaultAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Handeling_Gelukt_BewaartNoteertEnMeldt()
    {
        await using var platform = await Proefplatform.Maak();
        var nieuws = new List<string>();
        using var abonnement = platform.Dienst<INieuws>().Abonneer<string>(nieuws.Add);
        (await Hernoem(platform, ProefRechten.Consulent, "nieuw")).Gelukt.ShouldBeTrue();
        (await Naam(platform)).ShouldBe("nieuw");
        nieuws.ShouldBe(["hernoemd"]);
        var rij = (await Spoor(platform)).ShouldHaveSingleItem();
        (rij.Wie, rij.Handeling, rij.ObjectSoort, rij.ObjectId, rij.Resultaat, rij.Details, rij.Herkomst)
            .ShouldBe(("u1", "proef.wijzigen", "proefding", "1", Resultaat.Gelukt, "tekens=5", "portaal"));
    }

    /// <summary>The size of a file of 200 MB passes the elfproef, as one in eleven does: it is no reason to refuse the file.</summary>
    [Theory]
    [InlineData(209_715_200L, "209.715.200")]
    [InlineData(123_456_782L, "123.456.782")]
    [InlineData(999_999L, "999999")]
    public async Task Aantal_DatOokEenBurgerservicenummerKonZijn_HoudtDeHandelingNietTegen(long aantal, string inSpoor)
    {
        await using var platform = await Proefplatform.Maak();
        (await platform.Uitvoerder.Voer<int>(ProefRechten.Consulent, ProefRechten.Wijzigen, Ding, werk =>
        {
            werk.Noteer("bytes", aantal);
            return Task.FromResult<Uitkomst<int>>(1);
        }, TestContext.Current.CancellationToken)).Gelukt.ShouldBeTrue();
        (await Spoor(platform)).ShouldHaveSingleItem().Details.ShouldBe("bytes=" + inSpoor);
    }

    [Fact]
    public async Task Handeling_ZonderRecht_VerandertNietsEnStaatInHetSpoor()
    {
        await using var platform = await Proefplatform.Maak();
        var uitkomst = await Hernoem(platform, ProefRechten.Manager, "nieuw");
        uitkomst.Weigering!.Zin.ShouldContain("geen recht");
        (await Naam(platform)).ShouldBeNull();
        var rij = (await Spoor(platform)).ShouldHaveSingleItem();
        (rij.Wie, rij.Resultaat).ShouldBe(("u2", Resultaat.GeenRecht));
    }

    [Fact]
    public async Task Handeling_NiemandAangemeld_WordtGeweigerdEnGenoteerd()
    {
        await using var platform = await Proefplatform.Maak();
        (await Hernoem(platform, null, "nieuw")).Weigering!.Zin.ShouldContain("aangemeld");
        (await Spoor(platform)).ShouldHaveSingleItem().Wie.ShouldBe("niemand");
    }

    [Fact]
    public async Task Handeling_Geweigerd_DraaitTerugWatAlBewaardWas()
    {
        await using var platform = await Proefplatform.Maak();
        var nieuws = new List<string>();
        using var abonnement = platform.Dienst<INieuws>().Abonneer<string>(nieuws.Add);
        (await Hernoem(platform, ProefRechten.Consulent, "")).Weigering!.Zin.ShouldBe("Geef een naam op.");
        (await Naam(platform)).ShouldBeNull();
        nieuws.ShouldBeEmpty();
        (await Spoor(platform)).ShouldHaveSingleItem().Resultaat.ShouldBe(Resultaat.Geweigerd);
    }

    [Fact]
    public async Task Handeling_Fout_DraaitTerugNoteertMislukt()
    {
        await using var platform = await Proefplatform.Maak();
        await Should.ThrowAsync<InvalidOperationException>(() => platform.Uitvoerder.Voer<int>(ProefRechten.Consulent, ProefRechten.Wijzigen, Ding, async werk =>
        {
            werk.Context.Add(new Proefding { Id = 1, Moment = werk.Nu, Maand = new Maand(2026, 1) });
            await werk.Context.SaveChangesAsync(werk.Stop);
            throw new InvalidOperationException("fout van ons");
        }, TestContext.Current.CancellationToken));
        (await Naam(platform)).ShouldBeNull();
        (await Spoor(platform)).ShouldHaveSingleItem().Resultaat.ShouldBe(Resultaat.Mislukt);
    }

    [Fact]
    public async Task Handeling_IemandWasEerder_GeeftEenZinEnGeenUitzondering()
    {
        await using var platform = await Proefplatform.Maak();
        await Hernoem(platform, ProefRechten.Consulent, "eerst");
        var uitkomst = await platform.Uitvoerder.Voer<int>(ProefRechten.Consulent, ProefRechten.Wijzigen, Ding, async werk =>
        {
            var ding = await werk.Context.Set<Proefding>().SingleAsync(werk.Stop);
            // Opened on version 0 by this user; another has saved since.
            werk.Context.Entry(ding).Property(d => d.Versie).OriginalValue = 41;
            ding.Naam = "tweede";
            return 1;
        }, TestContext.Current.CancellationToken);
        uitkomst.Weigering!.Zin.ShouldStartWith("Iemand anders heeft dit net gewijzigd");
        (await Naam(platform)).ShouldBe("eerst");
    }

    [Fact]
    public async Task Handelingen_TegelijkVanVelen_GaanAllemaalDoorEnHetSpoorKlopt()
    {
        await using var platform = await Proefplatform.Maak();
        await Hernoem(platform, ProefRechten.Consulent, "begin");
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => Hernoem(platform, ProefRechten.Consulent, $"naam {i}"))));
        uitkomsten.ShouldAllBe(u => u.Gelukt);
        var bevinding = await platform.Dienst<SpoorControle>().Controleer(TestContext.Current.CancellationToken);
        (bevinding.Aantal, bevinding.EersteFout, bevinding.MetSleutel).ShouldBe((61, null, true), bevinding.Zin);
    }

    [Fact]
    public async Task Lezen_ZonderRecht_WordtGeweigerdEnGenoteerd()
    {
        await using var platform = await Proefplatform.Maak();
        var uitkomst = await platform.Uitvoerder.Lees<int>(ProefRechten.Manager, ProefRechten.Wijzigen,
            async c => await c.Set<Proefding>().CountAsync(), TestContext.Current.CancellationToken);
        uitkomst.Gelukt.ShouldBeFalse();
        (await Spoor(platform)).ShouldHaveSingleItem().Resultaat.ShouldBe(Resultaat.GeenRecht);
    }
}
