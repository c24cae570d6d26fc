using System.Diagnostics;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Mailing.Handelingen;

/// <summary>Nobody is on both sides of the black box in one ronde, whatever the roles.</summary>
[OpBeideDatabases]
public sealed class FunctiescheidingTests
{
    private static readonly Gebruiker Beiden = new("beiden", "Beide Rollen", Rol.Applicatiebeheerder, Rol.MedewerkerArmoedebestrijding);
    private static readonly Gebruiker Ook = new("ook", "Ook Beide", Rol.Applicatiebeheerder, Rol.MedewerkerArmoedebestrijding);

    private static Task<Rondeproef> Maak() => Rondeproef.Maak(diensten => diensten.AddSingleton<IBenoemden, Ieder>());

    private sealed class Ieder : IBenoemden
    {
        public bool IsBenoemd(Gebruiker wie, Recht recht) => true;
    }

    private static byte[] Brp => Rondeproef.Stadsbestanden["brp.csv"];

    private static Task<Uitkomst<Guid>> Koppel(Rondeproef proef, Guid ronde, Gebruiker wie) => proef.Dienst<KoppelRonde>().Voer(wie, ronde, Rondeproef.Stop);

    private static async Task<string?> Download(Rondeproef proef, Guid ronde, Gebruiker wie) =>
        (await proef.Dienst<GeefUitvoer>().Voer(wie, ronde, "handwerk.csv", "mailing", Rondeproef.Stop)).Weigering?.Zin;

    private static async Task<int> Geweigerd(Rondeproef proef, string handeling)
    {
        await using var context = proef.Platform.Context();
        return await context.Set<Spoorrij>().CountAsync(s => s.Handeling == handeling && s.Wie == Beiden.Id && s.Resultaat == Resultaat.Geweigerd, Rondeproef.Stop);
    }

    [Fact]
    public async Task WieLaadt_MetBeideRollen_KoppeltEnDownloadtNietInDezelfdeRonde()
    {
        await using var proef = await Maak();
        var ronde = await proef.NieuweRonde();
        (await proef.Laad(ronde, "brp", Brp, Beiden)).Gelukt.ShouldBeTrue();

        (await Koppel(proef, ronde, Beiden)).Weigering!.Zin.ShouldStartWith("Je hebt in deze ronde een bron geladen.");
        (await Koppel(proef, ronde, Ook)).Gelukt.ShouldBeTrue();
        await proef.WachtOpKlus(ronde);

        (await Download(proef, ronde, Beiden))!.ShouldStartWith("Je hebt in deze ronde een bron geladen.");
        (await Download(proef, ronde, Ook)).ShouldBeNull();
        (await Geweigerd(proef, "mailing.koppelen")).ShouldBe(1);
        (await Geweigerd(proef, "mailing.uitvoeren")).ShouldBe(1);
        (await Koppel(proef, await EenAndere(proef), Beiden)).Gelukt.ShouldBeTrue("in een andere ronde mag het wel");
    }

    [Fact]
    public async Task WieLaadde_EnWiensBronIsVervangen_KoppeltNogSteedsNiet()
    {
        await using var proef = await Maak();
        var ronde = await proef.NieuweRonde();
        (await proef.Laad(ronde, "brp", Brp, Beiden)).Gelukt.ShouldBeTrue();
        (await proef.Laad(ronde, "brp", Brp, Rondeproef.Beheerder)).Gelukt.ShouldBeTrue();

        (await Koppel(proef, ronde, Beiden)).Weigering!.Zin.ShouldStartWith("Je hebt in deze ronde een bron geladen.");
    }

    [Fact]
    public async Task WieLietKoppelen_OokAlKwamErNietsVan_LaadtNietInDezelfdeRonde()
    {
        await using var proef = await Maak();
        var ronde = await EenAndere(proef);
        var klus = (await Koppel(proef, ronde, Beiden)).Waarde;
        await using (var context = proef.Platform.Context())
        {
            (await context.Set<Datakoppeling.Platform.Klussen.Klus>().Where(k => k.Id == klus).ExecuteDeleteAsync(Rondeproef.Stop)).ShouldBe(1);
        }

        (await proef.Laad(ronde, "brp", Brp, Beiden)).Weigering!.Zin.ShouldStartWith("Je hebt deze ronde laten koppelen");
        (await Geweigerd(proef, "mailing.laden")).ShouldBe(1);
        (await proef.Laad(ronde, "brp", Brp, Ook)).Gelukt.ShouldBeTrue();
    }

    [Fact]
    public async Task Vernietigen_MetBeideRollen_BlijftWerkVanTwee()
    {
        await using var proef = await Maak();
        var ronde = await proef.NieuweRonde();
        (await proef.Laad(ronde, "brp", Brp, Beiden)).Gelukt.ShouldBeTrue();
        (await proef.Dienst<VraagVernietiging>().Voer(Beiden, ronde, stop: Rondeproef.Stop)).Gelukt.ShouldBeTrue();
        (await proef.Dienst<VernietigRonde>().Voer(Beiden, ronde, Rondeproef.Stop)).Weigering!.Zin.ShouldContain("Een ander moet haar bevestigen");
        (await proef.Dienst<VernietigRonde>().Voer(Ook, ronde, Rondeproef.Stop)).Gelukt.ShouldBeTrue();
    }

    [Fact]
    public async Task LadenEnKoppelen_OpHetzelfdeMoment_LuktNooitAllebei()
    {
        await using var proef = await Maak();
        var duur = TimeSpan.Zero;
        for (var keer = 0; keer < 12; keer++)
        {
            var ronde = await EenAndere(proef);
            // Spread over all that loading takes, so that now the one and now the other is first.
            var (wacht, klok) = (duur * keer / 8, Stopwatch.StartNew());
            var laden = Task.Run(() => proef.Laad(ronde, "bijstand", Rondeproef.Stadsbestanden["bijstand.csv"], Beiden));
            var koppelen = Task.Run(async () =>
            {
                await Task.Delay(wacht, Rondeproef.Stop);
                return await Koppel(proef, ronde, Beiden);
            });
            await laden;
            if (keer == 0) { duur = klok.Elapsed; }
            await Task.WhenAll(laden, koppelen);
            ((await laden).Gelukt && (await koppelen).Gelukt).ShouldBeFalse();
            ((await laden).Gelukt || (await koppelen).Gelukt).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Deelname_TweemaalVanDezelfdePersoon_NeemtDeDatabaseNietAan()
    {
        await using var proef = await Maak();
        var ronde = await EenAndere(proef);
        await using var een = proef.Platform.Context();
        await using var ander = proef.Platform.Context();
        // Two nodes that both looked before either of them saved.
        var (eerste, tweede) = (await een.Set<Ronde>().SingleAsync(r => r.Id == ronde, Rondeproef.Stop), await ander.Set<Ronde>().SingleAsync(r => r.Id == ronde, Rondeproef.Stop));
        eerste.Laad(new("aio", Guid.NewGuid(), 1, 1), Beiden, DateTime.UtcNow);
        tweede.VraagKoppelen(Beiden);
        await een.SaveChangesAsync(Rondeproef.Stop);
        await Should.ThrowAsync<DbUpdateException>(() => ander.SaveChangesAsync(Rondeproef.Stop));
    }

    [Fact]
    public void Ronde_BijElkeVolgordeVanHandelingen_HeeftNiemandAanBeideKanten()
    {
        for (var zaad = 0; zaad < 500; zaad++)
        {
            var toeval = new Random(zaad);
            var ronde = Ronde.Nieuw("x", Rondeproef.Peildatum, "0363", [("stadspas", "Stadspas")], Guid.NewGuid(), Beiden, DateTime.UnixEpoch);
            var mensen = Enumerable.Range(0, 3).Select(i => new Gebruiker($"m{i}", $"M{i}", Enum.GetValues<Rol>())).ToList();
            var (laders, koppelaars) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            for (var stap = 0; stap < 12; stap++)
            {
                var wie = mensen[toeval.Next(3)];
                switch (toeval.Next(4))
                {
                    case 0 when ronde.KanLaden(wie, loopt: false) is null:
                        ronde.Laad(new(toeval.Next(2) == 0 ? "brp" : "aio", Guid.NewGuid(), 1, 1), wie, DateTime.UnixEpoch);
                        laders.Add(wie.Id);
                        break;
                    case 1 when ronde.KanKoppelen(wie, loopt: false) is null:
                        ronde.VraagKoppelen(wie);
                        koppelaars.Add(wie.Id);
                        break;
                    case 2 when toeval.Next(4) == 0 && ronde.KanKoppelen(wie, loopt: false) is null:
                        ronde.Koppel([("handwerk.csv", Guid.NewGuid(), 1, 1)], wie, DateTime.UnixEpoch);
                        koppelaars.Add(wie.Id);
                        break;
                    case 3 when ronde.KanDownloaden(wie) is null:
                        ronde.Download(wie);
                        koppelaars.Add(wie.Id);
                        break;
                }
            }
            laders.Intersect(koppelaars, StringComparer.Ordinal).ShouldBeEmpty($"zaad {zaad}");
        }
    }

    /// <summary>A ronde with a BRP that somebody else loaded.</summary>
    private static async Task<Guid> EenAndere(Rondeproef proef)
    {
        var ronde = await proef.NieuweRonde($"Ronde {Guid.NewGuid():N}");
        (await proef.Laad(ronde, "brp", Brp, Rondeproef.Beheerder)).Gelukt.ShouldBeTrue();
        return ronde;
    }
}
