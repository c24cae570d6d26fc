using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Datakoppeling.Tests.Platform.Klussen;

/// <summary>A job that did not get done, or that the storage came between: what it was about hears of it, and nothing stays under way for ever.</summary>
[OpBeideDatabases]
public sealed class KlusafloopTests : Klusproef
{
    private static InvalidOperationException Opslagweg() =>
        new("An exception has been raised that is likely due to a transient failure.", new DbUpdateException("x", new NpgsqlException("x", new EndOfStreamException())));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Klus_OnderbrokenDoorDeOpslag_GaatVerder(bool alsWeigering)
    {
        var gedrag = new Gedrag();
        gedrag.Doe = (werk, _) => werk.Klus.Poging > 1 ? Task.FromResult<Uitkomst<string>>("toch klaar")
            : alsWeigering ? Task.FromResult<Uitkomst<string>>(new Weigering("De opslag is even niet bereikbaar.") { IsTijdelijk = true }) : throw Opslagweg();
        await using var platform = await Maak(gedrag);
        await using var lopend = await platform.Draai();
        var klus = await Wacht(platform, await Vraag(platform), k => !k.Loopt);
        (klus.Status, klus.Zin, gedrag.Opgeruimd).ShouldBe((Klusstatus.Gereed, "toch klaar", 0));
    }

    [Fact]
    public async Task Klus_DieTelkensOpDeOpslagStuit_WordtOpgegevenEnBlijftNietBezig()
    {
        await using var platform = await Maak(new Gedrag { Doe = (_, _) => throw Opslagweg() });
        await using var lopend = await platform.Draai();
        var klus = await Wacht(platform, await Vraag(platform), k => !k.Loopt);
        (klus.Status, klus.Zin.Contains("3 keer afgebroken", StringComparison.Ordinal)).ShouldBe((Klusstatus.Mislukt, true));
    }

    [Theory]
    [InlineData("geweigerd")]
    [InlineData("fout")]
    [InlineData("op")]
    [InlineData("geannuleerd")]
    [InlineData("geannuleerd voor het begon")]
    public async Task Klus_DieNietIsGedaan_LaatHetWeten(string hoe)
    {
        var gedrag = new Gedrag
        {
            Doe = async (_, stop) =>
            {
                if (hoe == "geannuleerd") { await Task.Delay(Timeout.Infinite, stop); }
                return hoe == "geweigerd" ? new Weigering("De BRP ontbreekt.") : throw new InvalidOperationException("binnenkant");
            },
        };
        await using var platform = await Maak(gedrag);
        var id = await Vraag(platform);
        if (hoe == "geannuleerd voor het begon") { (await platform.Dienst<KlusAnnuleren>().Voer(ProefRechten.Consulent, id, Stop)).Gelukt.ShouldBeTrue(); }
        if (hoe == "op")
        {
            await using var context = platform.Context();
            await context.Database.ExecuteSqlAsync(
                $"UPDATE \"Klus\" SET \"Status\" = 'Bezig', \"Werker\" = 'weg', \"Poging\" = 3, \"LeaseTot\" = '2020-01-01 00:00:00' WHERE \"Id\" = {id}", Stop);
        }
        await using var lopend = await platform.Draai();
        if (hoe == "geannuleerd")
        {
            await Wacht(platform, id, k => k.Status == Klusstatus.Bezig);
            (await platform.Dienst<KlusAnnuleren>().Voer(ProefRechten.Consulent, id, Stop)).Gelukt.ShouldBeTrue();
        }
        var klus = await Wacht(platform, id, k => !k.Loopt);
        await using var lees = platform.Context();
        (await lees.Set<Proefding>().SingleAsync(Stop)).Naam.ShouldBe(klus.Zin);
        await Afwachten.Tot("wat overbleef is opgeruimd", () => gedrag.Opgeruimd == 1);
    }

    [Fact]
    public async Task Klus_WaarvanHetOpgevenStukGaat_EindigtToch()
    {
        var gedrag = new Gedrag { Doe = (_, _) => Task.FromResult<Uitkomst<string>>(new Weigering("Nee.")), BijOpgeven = _ => throw new InvalidOperationException("binnenkant") };
        await using var platform = await Maak(gedrag);
        await using var lopend = await platform.Draai();
        (await Wacht(platform, await Vraag(platform), k => !k.Loopt)).Zin.ShouldBe("Nee.");
    }

    [Fact]
    public async Task Klus_DieOpHetRoosterStaatZonderDatIetsHemBegint_WordtOpnieuwAangeboden()
    {
        await using var platform = await Proefplatform.Maak(null, d => d.AddSingleton(new Gedrag()).AddKlus<Proefklus>(), instellingen: [new("Klussen:Lease", "00:00:01")]);
        await using var lopend = await platform.Draai();
        var planner = await platform.Rooster();
        var klus = Klus.Nieuw(Proefklus.Soort, "{}", new Doel("proefding", 1), ProefRechten.Consulent, DateTime.UtcNow);
        // As an outage leaves it: the schedule has the job, and nothing that will fire it.
        await planner.AddJob(JobBuilder.Create<Klusbeurt>().WithIdentity(Klusrooster.Sleutel(klus.Id)).StoreDurably().Build(), cancellationToken: Stop);
        await using (var context = platform.Context())
        {
            context.Add(klus);
            await context.SaveChangesAsync(Stop);
        }
        (await Wacht(platform, klus.Id, k => !k.Loopt)).Status.ShouldBe(Klusstatus.Gereed);
    }
}
