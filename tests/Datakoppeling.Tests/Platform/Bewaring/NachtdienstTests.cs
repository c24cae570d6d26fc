using System.Globalization;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Datakoppeling.Tests.Platform.Bewaring;

/// <summary>The job that destroys what is past its term, by itself.</summary>
[OpBeideDatabases]
public sealed class NachtdienstTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ja", 1)]
    [InlineData("nee", 0)]
    public async Task Opruimen_WordtEenKeerPerNachtKlaargezet(string nachtelijk, int perNacht)
    {
        var klok = new Verzetklok(DateTimeOffset.Parse("2026-03-01T01:00:00Z", CultureInfo.InvariantCulture));
        await using var platform = await Proefplatform.Maak(null, d => d.AddSingleton<TimeProvider>(klok));
        for (var nacht = 1; nacht <= 2; nacht++)
        {
            // Three times a night, and on two nodes.
            for (var keer = 0; keer < 3; keer++)
            {
                foreach (var node in new[] { Planning(platform, nachtelijk, klok), Planning(platform, nachtelijk, klok) }) { (await node.Zet(Stop)).Weigering.ShouldBeNull(); }
                await using var klaar = platform.Context();
                await klaar.Set<Klus>().ExecuteUpdateAsync(s => s.SetProperty(k => k.Status, Klusstatus.Gereed), Stop);
            }
            await using var context = platform.Context();
            (await context.Set<Klus>().CountAsync(Stop)).ShouldBe(nacht * perNacht);
            (await context.Set<Spoorrij>().CountAsync(r => r.Wie == "systeem" && r.Handeling == "bewaren.vernietigen", Stop)).ShouldBe(nacht * perNacht, "ook wat vanzelf gaat, staat in het spoor");
            klok.Begin += TimeSpan.FromDays(1);
        }
    }

    [Theory]
    [InlineData("2026-03-01T00:59:00Z", "2026-03-01T01:00:00Z")]
    [InlineData("2026-03-01T01:00:00Z", "2026-03-01T02:00:00Z")]
    [InlineData("2026-07-01T03:00:00Z", "2026-07-02T01:00:00Z")]
    public void Nacht_IsDriemaalTussenTweeEnVijfInNederland(string na, string dan) =>
        new CronExpression(Nachtdienst.Tijden, TimeZoneInfo.Utc).GetNextValidTimeAfter(DateTimeOffset.Parse(na, CultureInfo.InvariantCulture))
            .ShouldBe(DateTimeOffset.Parse(dan, CultureInfo.InvariantCulture));

    [Fact]
    public async Task Nacht_OpHetRooster_VraagtOmDeKlusEnDieWordtGedaan()
    {
        await using var platform = await Proefplatform.Maak(null, d => d.AddPlatformBewaring(), instellingen: [new("Bewaren:Nachtelijk", "ja")]);
        await using var lopend = await platform.Draai();
        // What the clock does at night, now.
        await (await platform.Rooster()).TriggerJob(new JobKey("nachtdienst"), cancellationToken: Stop);
        await Afwachten.Tot("het opruimen is gedaan", async () =>
        {
            await using var context = platform.Context();
            return await context.Set<Klus>().AnyAsync(k => k.Soort == "bewaren.vernietigen" && k.Status == Klusstatus.Gereed, Stop);
        });
    }

    private static Bewaarplanning Planning(Proefplatform platform, string nachtelijk, TimeProvider klok) => new(
        platform.Uitvoerder, platform.Dienst<IDbContextFactory<PortaalContext>>(),
        new Bewaartermijnen([], new ConfigurationBuilder().AddInMemoryCollection([new("Bewaren:Nachtelijk", nachtelijk)]).Build()), klok);
}
