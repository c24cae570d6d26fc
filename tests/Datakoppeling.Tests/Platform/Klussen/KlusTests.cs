using System.Collections.Concurrent;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Datakoppeling.Tests.Platform.Klussen;

[OpBeideDatabases]
public sealed class KlusTests : Klusproef
{
    [Fact]
    public async Task Klus_Aangevraagd_WordtGedaanMetVoortgangEnSlotzin()
    {
        var gedrag = new Gedrag
        {
            Doe = (werk, _) =>
            {
                werk.Meld(5, 10, "rijen", "Halverwege");
                werk.Klus.Lees<Opdracht>().Brokken.ShouldBe(7);
                return Task.FromResult<Uitkomst<string>>("10 rijen gedaan.");
            },
        };
        await using var platform = await Maak(gedrag);
        var standen = new ConcurrentQueue<Klusstand>();
        using var abonnement = platform.Dienst<INieuws>().Abonneer<Klusstand>(standen.Enqueue);
        await using var lopend = await platform.Draai();
        var klus = await Wacht(platform, await Vraag(platform, 7), k => !k.Loopt);
        (klus.Status, klus.Zin, klus.Gedaan, klus.Totaal, klus.Eenheid, klus.AangevraagdDoor, klus.Poging)
            .ShouldBe((Klusstatus.Gereed, "10 rijen gedaan.", 5, 10, "rijen", "u1", 1));
        klus.Klaar.ShouldNotBeNull();
        standen.ShouldHaveSingleItem().Zin.ShouldBe("Halverwege");
    }

    [Fact]
    public async Task Klus_Geweigerd_IsMisluktMetDieZin()
    {
        await using var platform = await Maak(new Gedrag { Doe = (_, _) => Task.FromResult<Uitkomst<string>>(new Weigering("De BRP ontbreekt.")) });
        await using var lopend = await platform.Draai();
        var klus = await Wacht(platform, await Vraag(platform), k => !k.Loopt);
        (klus.Status, klus.Zin, klus.Referentie).ShouldBe((Klusstatus.Mislukt, "De BRP ontbreekt.", ""));
    }

    [Fact]
    public async Task Klus_FoutVanOns_GeeftEenNummerDatHetLogKent()
    {
        await using var platform = await Maak(new Gedrag { Doe = (_, _) => throw new InvalidOperationException("binnenkant") });
        await using var lopend = await platform.Draai();
        var klus = await Wacht(platform, await Vraag(platform), k => !k.Loopt);
        klus.Status.ShouldBe(Klusstatus.Mislukt);
        klus.Zin.ShouldContain(klus.Referentie);
        klus.Zin.ShouldNotContain("binnenkant");
        platform.Logs.Rijen.ShouldContain(r => r.Contains(klus.Referentie, StringComparison.Ordinal) && r.Contains("binnenkant", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Klus_Geannuleerd_StoptTerwijlHijLoopt()
    {
        await using var platform = await Maak(new Gedrag { Doe = async (_, stop) => { await Task.Delay(Timeout.Infinite, stop); return "nooit"; } });
        await using var lopend = await platform.Draai();
        var id = await Vraag(platform);
        await Wacht(platform, id, k => k.Status == Klusstatus.Bezig);
        (await platform.Dienst<KlusAnnuleren>().Voer(ProefRechten.Consulent, id, Stop)).Gelukt.ShouldBeTrue();
        (await Wacht(platform, id, k => !k.Loopt)).Status.ShouldBe(Klusstatus.Geannuleerd);
        (await platform.Dienst<KlusAnnuleren>().Voer(ProefRechten.Consulent, id, Stop)).Weigering!.Zin.ShouldContain("loopt niet meer");
    }

    [Fact]
    public async Task Klus_VanEenAnder_KanAlleenEenBeheerderAnnuleren()
    {
        await using var platform = await Maak(new Gedrag());
        var id = await Vraag(platform);
        (await platform.Dienst<KlusAnnuleren>().Voer(new Gebruiker("u9", "Negen", Rol.Inkomensconsulent), id, Stop)).Weigering!.Zin.ShouldContain("iemand anders");
        (await platform.Dienst<KlusAnnuleren>().Voer(new Gebruiker("u8", "Acht", Rol.Applicatiebeheerder), id, Stop)).Gelukt.ShouldBeTrue();
        (await Lees(platform, id)).Status.ShouldBe(Klusstatus.Geannuleerd);
    }

    [Fact]
    public async Task Klus_PortaalStopt_GaatBijDeVolgendeStartVerderWaarHijWas()
    {
        var gedrag = new Gedrag();
        gedrag.Doe = async (werk, stop) =>
        {
            for (var brok = werk.Klus.Tussenstand.Length; brok < 4; brok++)
            {
                var nummer = brok + 1;
                await werk.Voer<int>("proef.wijzigen", werk.Klus.Doel, w =>
                {
                    w.Context.Add(new Proefding { Id = nummer, Moment = w.Nu, Maand = new Maand(2026, 1) });
                    return Task.FromResult<Uitkomst<int>>(nummer);
                }, stop, new string('x', nummer));
                if (nummer == 2 && werk.Klus.Tussenstand.Length == 0) { await Task.Delay(Timeout.Infinite, stop); }
            }
            return "4 dingen";
        };
        await using var platform = await Maak(gedrag);
        Guid id;
        await using (await platform.Draai())
        {
            id = await Vraag(platform, 4);
            await Wacht(platform, id, k => k.Tussenstand.Length == 2);
        }
        (await Lees(platform, id)).Status.ShouldBe(Klusstatus.Wachtend);
        await using var tweede = await Maak(gedrag, platform.Map);
        await using var lopend = await tweede.Draai();
        var klus = await Wacht(tweede, id, k => !k.Loopt);
        (klus.Status, klus.Zin, klus.Poging).ShouldBe((Klusstatus.Gereed, "4 dingen", 1));
        await using var context = platform.Context();
        (await context.Set<Proefding>().Select(d => d.Id).Order().ToListAsync(Stop)).ShouldBe([1, 2, 3, 4]);
        (await context.Set<Spoorrij>().CountAsync(r => r.Herkomst == $"klus {id}", Stop)).ShouldBe(4);
    }

    [Fact]
    public async Task Klus_VanEenNodeDieWegviel_WordtOvergenomenEnDeOudeSchrijftNietMeer()
    {
        var gedrag = new Gedrag();
        await using var platform = await Maak(gedrag);
        var id = await Vraag(platform);
        await using (var context = platform.Context())
        {
            // As a node that was killed leaves it: taken, and its lease run out.
            await context.Database.ExecuteSqlAsync(
                $"UPDATE \"Klus\" SET \"Status\" = 'Bezig', \"Werker\" = 'weg', \"Poging\" = 1, \"LeaseTot\" = '2020-01-01 00:00:00' WHERE \"Id\" = {id}", Stop);
        }
        await using var lopend = await platform.Draai();
        var klus = await Wacht(platform, id, k => !k.Loopt);
        (klus.Status, klus.Poging).ShouldBe((Klusstatus.Gereed, 2));
    }

    [Fact]
    public async Task Klus_OvergenomenTijdensHetWerk_WeigertDeBrokVanDeOude()
    {
        var gedrag = new Gedrag();
        gedrag.Doe = async (werk, stop) =>
        {
            if (werk.Klus.Poging > 1) { return "door de ander"; }
            await using (var context = await werk.OpenContext(stop))
            {
                await context.Database.ExecuteSqlAsync($"UPDATE \"Klus\" SET \"Werker\" = 'ander', \"Poging\" = 2, \"LeaseTot\" = '2020-01-01 00:00:00' WHERE \"Id\" = {werk.Klus.Id}", stop);
            }
            await werk.Voer<int>("proef.wijzigen", werk.Klus.Doel, w =>
            {
                w.Context.Add(new Proefding { Id = 1, Moment = w.Nu, Maand = new Maand(2026, 1) });
                return Task.FromResult<Uitkomst<int>>(1);
            }, stop);
            return "dubbel";
        };
        await using var platform = await Maak(gedrag);
        await using var lopend = await platform.Draai();
        var klus = await Wacht(platform, await Vraag(platform), k => !k.Loopt);
        klus.Zin.ShouldBe("door de ander");
        await using var lees = platform.Context();
        (await lees.Set<Proefding>().AnyAsync(Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Klus_DieBlijftAfbreken_WordtOpgegeven()
    {
        await using var platform = await Maak(new Gedrag());
        var id = await Vraag(platform);
        await using (var context = platform.Context())
        {
            await context.Database.ExecuteSqlAsync(
                $"UPDATE \"Klus\" SET \"Status\" = 'Bezig', \"Werker\" = 'weg', \"Poging\" = 3, \"LeaseTot\" = '2020-01-01 00:00:00' WHERE \"Id\" = {id}", Stop);
        }
        await using var lopend = await platform.Draai();
        var klus = await Wacht(platform, id, k => !k.Loopt);
        (klus.Status, klus.Zin.Contains("3 keer afgebroken", StringComparison.Ordinal)).ShouldBe((Klusstatus.Mislukt, true));
    }

    [Fact]
    public async Task Klussen_OpTweeNodes_WordenElkEenmaalGedaan()
    {
        var gedrag = new Gedrag { Doe = async (_, stop) => { await Task.Delay(5, stop); return "klaar"; } };
        await using var een = await Maak(gedrag);
        await using var twee = await Maak(gedrag, een.Map);
        var ids = new List<Guid>();
        for (var i = 0; i < 20; i++) { ids.Add(await Vraag(een)); }
        await using var lopendEen = await een.Draai();
        await using var lopendTwee = await twee.Draai();
        foreach (var id in ids) { (await Wacht(een, id, k => !k.Loopt)).Status.ShouldBe(Klusstatus.Gereed); }
        gedrag.Gedaan.Order().ShouldBe(ids.Order());
    }

    [Fact]
    public async Task Klus_DieTweeNodesTegelijkWillen_IsNaHetWachtenVanEen()
    {
        // SQLite lets nobody stand in line for a row.
        if (!Proefopslag.Postgres) { return; }
        await using var een = await Maak(new Gedrag());
        await using var twee = await Maak(new Gedrag(), een.Map);
        for (var keer = 0; keer < 5; keer++)
        {
            var id = await Vraag(een);
            List<Task<Klus?>> nemers;
            await using (var dood = een.Context())
            await using (var houdt = await dood.Database.BeginTransactionAsync(Stop))
            {
                // As the session of a node that was killed: it holds the row for a while yet.
                await dood.Set<Klus>().Where(k => k.Id == id).ExecuteUpdateAsync(s => s.SetProperty(k => k.Gedaan, 1), Stop);
                nemers = [.. new[] { een, twee }.Select(p => Task.Run(() => p.Dienst<Klusbord>().Neem(id, Stop), Stop))];
                await Task.Delay(200, Stop);
            }
            var genomen = (await Task.WhenAll(nemers)).OfType<Klus>().ShouldHaveSingleItem();
            genomen.LeaseTot!.Value.ShouldBeGreaterThan(DateTime.UtcNow);
        }
    }

    [Fact]
    public async Task Klus_DieVanHetRoosterViel_WordtOpnieuwGeprobeerdZolangHijVrijIs()
    {
        var keren = new Keren();
        await using var platform = await Proefplatform.Maak(null, d => d.AddSingleton(new Gedrag()).AddKlus<Proefklus>().AddSingleton(keren));
        await using var lopend = await platform.Draai();
        var planner = await platform.Rooster();
        var klus = Klus.Nieuw(Proefklus.Soort, "{}", new Doel("proefding", 1), ProefRechten.Consulent, DateTime.UtcNow);
        // As a node of another version may leave it: on the schedule as something that cannot be made, which Quartz then gives up.
        await planner.ScheduleJob(
            JobBuilder.Create<Onmaakbaar>().WithIdentity(Klusrooster.Sleutel(klus.Id)).RequestRecovery().Build(),
            TriggerBuilder.Create().StartAt(DateTimeOffset.UtcNow.AddMilliseconds(300)).Build(), cancellationToken: Stop);
        await using (var context = platform.Context())
        {
            context.Add(klus);
            await context.SaveChangesAsync(Stop);
        }
        (await Wacht(platform, klus.Id, k => !k.Loopt)).Status.ShouldBe(Klusstatus.Gereed);
        keren.Aantal.ShouldBe(1);
        platform.Logs.Rijen.ShouldContain(r => r.Contains("stond als mislukt op het rooster", StringComparison.Ordinal));
    }

    private sealed class Keren
    {
        public int Aantal { get; set; }
    }

    private sealed class Onmaakbaar : IJob
    {
        public Onmaakbaar(Keren keren)
        {
            keren.Aantal++;
            throw new InvalidOperationException("Deze node kan dit niet.");
        }

        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
