using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Platform.Opslag;

[OpBeideDatabases]
public sealed class PortaalContextTests
{
    private static readonly DateTime Moment = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Context_WaardenVanDeKern_KomenOngewijzigdTerug()
    {
        await using var platform = await Proefplatform.Maak();
        await using (var schrijf = platform.Context())
        {
            schrijf.Add(new Proefding
            {
                Id = 1, Bedrag = new Bedrag(-123456789), Maand = new Maand(2026, 2), Moment = Moment, Soort = Proefsoort.Tweede,
            });
            await schrijf.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await using var lees = platform.Context();
        var ding = await lees.Set<Proefding>().SingleAsync(TestContext.Current.CancellationToken);
        ding.Bedrag.ShouldBe(new Bedrag(-123456789));
        ding.Maand.ShouldBe(new Maand(2026, 2));
        ding.Moment.ShouldBe(Moment);
        ding.Moment.Kind.ShouldBe(DateTimeKind.Utc);
        ding.Soort.ShouldBe(Proefsoort.Tweede);
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("tr-TR")]
    public async Task Context_BedragenSorteren_GaatOpWaardeInElkeCultuur(string cultuur)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(cultuur);
        await using var platform = await Proefplatform.Maak();
        await using var context = platform.Context();
        long[] cents = [1050, -20, 999, 100_000, 5];
        context.AddRange(cents.Select((c, i) => new Proefding { Id = i + 1, Bedrag = new Bedrag(c), Moment = Moment, Maand = new Maand(2026, 1) }));
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        var gesorteerd = await context.Set<Proefding>().OrderBy(d => d.Bedrag).Select(d => d.Bedrag).ToListAsync(TestContext.Current.CancellationToken);
        gesorteerd.ShouldBe(cents.Order().Select(c => new Bedrag(c)));
        var metMaand = new Maand(2026, 1);
        (await context.Set<Proefding>().CountAsync(d => d.Maand == metMaand, TestContext.Current.CancellationToken)).ShouldBe(5);
    }

    [Fact]
    public async Task Context_LokaleTijd_WordtGeweigerd()
    {
        await using var platform = await Proefplatform.Maak();
        await using var context = platform.Context();
        context.Add(new Proefding { Id = 1, Moment = DateTime.SpecifyKind(Moment, DateTimeKind.Local), Maand = new Maand(2026, 1) });
        var fout = await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync(TestContext.Current.CancellationToken));
        fout.InnerException.ShouldBeOfType<InvalidOperationException>().Message.ShouldContain("UTC");
    }

    [Fact]
    public async Task Context_TweeSchrijversOpEenDing_WeigertDeTweede()
    {
        await using var platform = await Proefplatform.Maak();
        await using var een = platform.Context();
        een.Add(new Proefding { Id = 1, Moment = Moment, Maand = new Maand(2026, 1) });
        await een.SaveChangesAsync(TestContext.Current.CancellationToken);
        await using var twee = platform.Context();
        var zelfde = await twee.Set<Proefding>().SingleAsync(TestContext.Current.CancellationToken);
        (await een.Set<Proefding>().SingleAsync(TestContext.Current.CancellationToken)).Naam = "een";
        await een.SaveChangesAsync(TestContext.Current.CancellationToken);
        zelfde.Naam = "twee";
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => twee.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    [AlleenSqlite("instellingen van een SQLite-verbinding")]
    [Fact]
    public async Task Verbinding_StaatOpWalMetVreemdeSleutels()
    {
        await using var platform = await Proefplatform.Maak();
        await using var context = platform.Context();
        (await Pragma(context, "journal_mode")).ShouldBe("wal");
        (await Pragma(context, "foreign_keys")).ShouldBe("1");
        (await Pragma(context, "busy_timeout")).ShouldBe("1000");
        (await Pragma(context, "secure_delete")).ShouldBe("1");
    }

    private static async Task<string> Pragma(DbContext context, string naam)
    {
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var opdracht = context.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = $"PRAGMA {naam}";
        return Convert.ToString(await opdracht.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture)!;
    }
}
