using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Platform.Spoor;

/// <summary>A trail on a real SQLite file, and someone with the whole database in hand.</summary>
internal static class Spoorproef
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task Handel(this Proefplatform platform, int rijen)
    {
        for (var i = 1; i <= rijen; i++)
        {
            await platform.Uitvoerder.Voer<int>(ProefRechten.Consulent, ProefRechten.Wijzigen, new Doel("proefding", i), _ => Task.FromResult<Uitkomst<int>>(1), Stop);
        }
    }

    public static async Task<Spooranker> Anker(this Proefplatform platform)
    {
        await using var context = platform.Context();
        return (await Spooranker.Maak(context, platform.Dienst<Spoorsleutel>(), new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc), Stop)).Waarde;
    }

    public static async Task Sql(this Proefplatform platform, string sql)
    {
        await using var context = platform.Context();
        (await context.Sql(sql, Stop)).ShouldBeGreaterThan(0);
    }

    public static Task<Spoorbevinding> Controleer(this Proefplatform platform, params Spooranker[] ankers) =>
        platform.Dienst<SpoorControle>().Controleer(ankers, null, Stop);

    /// <summary>As an auditor checks, or somebody else who has no master key.</summary>
    public static async Task<Spoorbevinding> ControleerZonderSleutel(this Proefplatform platform, string? publiek, params Spooranker[] ankers)
    {
        using var dicht = new Spoorsleutel();
        return await new SpoorControle(platform.Dienst<IDbContextFactory<PortaalContext>>(), dicht).Controleer(ankers, publiek, null, Stop);
    }

    /// <summary>Every row of trail and head, as a copy of the database holds them.</summary>
    public static async Task<(List<Spoorrij> Regels, List<Spoorkop> Koppen)> Kopie(this Proefplatform platform)
    {
        await using var context = platform.Context();
        return (await context.Set<Spoorrij>().AsNoTracking().OrderBy(r => r.Nummer).ToListAsync(Stop), await context.Set<Spoorkop>().AsNoTracking().ToListAsync(Stop));
    }

    /// <summary>Puts these rows in place of what is there.</summary>
    public static async Task ZetTerug(this Proefplatform platform, List<Spoorrij> rijen, List<Spoorkop> koppen)
    {
        await using var context = platform.Context();
        await context.Set<Spoorrij>().ExecuteDeleteAsync(Stop);
        await context.Set<Spoorkop>().ExecuteDeleteAsync(Stop);
        context.AddRange(rijen);
        context.AddRange(koppen);
        await context.SaveChangesAsync(Stop);
    }

    /// <summary>Computes every hash anew from a line on, and the head: what a chain alone cannot tell from the truth.</summary>
    public static async Task Herschrijf(this Proefplatform platform, long vanaf)
    {
        await using var context = platform.Context();
        var laatste = await context.Set<Spoorrij>().MaxAsync(r => r.Nummer, Stop);
        for (var nummer = vanaf; nummer <= laatste; nummer++)
        {
            var vorige = await context.Set<Spoorrij>().AsNoTracking().Where(r => r.Nummer == nummer - 1).Select(r => r.Hash).SingleOrDefaultAsync(Stop) ?? Spoorhash.Begin;
            await context.Database.ExecuteSqlAsync($"UPDATE \"Spoorregel\" SET \"VorigeHash\" = {vorige} WHERE \"Nummer\" = {nummer}", Stop);
            var hash = Spoorhash.Van(await context.Set<Spoorrij>().AsNoTracking().SingleAsync(r => r.Nummer == nummer, Stop));
            await context.Database.ExecuteSqlAsync($"UPDATE \"Spoorregel\" SET \"Hash\" = {hash} WHERE \"Nummer\" = {nummer}", Stop);
            await context.Database.ExecuteSqlAsync($"UPDATE \"Spoorkop\" SET \"Nummer\" = {nummer}, \"Hash\" = {hash}", Stop);
        }
    }
}
