using System.Data.Common;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Platform.Opslag;

[OpBeideDatabases]
public sealed class SchrijfbeurtTests
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(3);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Schrijver_TerwijlEenKlusStukNaStukSchrijft_KomtNaHetLopendeStukAanDeBeurt()
    {
        await using var platform = await Proefplatform.Maak();
        // Each way of writing once: what it costs to translate them the first time has nothing to do with whose turn it is.
        await Zet(platform, 1);
        await Wijzig(platform, 0);
        var stukken = 0;
        using var genoeg = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var klus = Task.Run(async () =>
        {
            for (; stukken < 100 && !genoeg.IsCancellationRequested; stukken++)
            {
                await using var context = platform.Context();
                await using var transactie = await context.Database.BeginTransactionAsync(Stop);
                await Zet(context, 100 + stukken);
                await Task.Delay(200, Stop);
                await transactie.CommitAsync(Stop);
            }
        }, Stop);
        for (var keer = 0; keer < 6; keer++)
        {
            var begin = stukken;
            if (keer % 2 == 0) { await Wijzig(platform, keer); }
            else { await Zet(platform, 10 + keer); }
            (stukken - begin).ShouldBeLessThanOrEqualTo(3, "wie wacht, hoort voor het stuk na het volgende te gaan");
        }
        await genoeg.CancelAsync();
        await klus;
    }

    [Fact]
    public async Task Transactie_DieZonderEindeWordtLosgelaten_HoudtNiemandTegen()
    {
        await using var platform = await Proefplatform.Maak();
        await using (var context = platform.Context())
        {
            await using var transactie = await context.Database.BeginTransactionAsync(Stop);
            await Zet(context, 1);
        }
        await Zet(platform, 2).WaitAsync(Geduld, Stop);
        await using var lees = platform.Context();
        (await lees.Set<Proefding>().Select(d => d.Id).ToListAsync(Stop)).ShouldBe([2]);
    }

    [Fact]
    public async Task Schrijven_DatMislukt_HoudtNiemandTegen()
    {
        await using var platform = await Proefplatform.Maak();
        await Zet(platform, 1);
        await Should.ThrowAsync<DbUpdateException>(() => Zet(platform, 1));
        await using (var context = platform.Context())
        {
            await Zet(context, 2);
            // Both rows the same key.
            await Should.ThrowAsync<DbException>(() => context.Set<Proefding>().ExecuteUpdateAsync(s => s.SetProperty(d => d.Id, 9), Stop));
        }
        await Zet(platform, 3).WaitAsync(Geduld, Stop);
    }

    private static async Task Wijzig(Proefplatform platform, int centen)
    {
        await using var context = platform.Context();
        await context.Set<Proefding>().Where(d => d.Id == 1).ExecuteUpdateAsync(s => s.SetProperty(d => d.Bedrag, new Bedrag(centen)), Stop);
    }

    private static async Task Zet(Proefplatform platform, int id)
    {
        await using var context = platform.Context();
        await Zet(context, id);
    }

    private static async Task Zet(PortaalContext context, int id)
    {
        context.Add(new Proefding { Id = id, Moment = DateTime.UnixEpoch, Maand = new Maand(2026, 1) });
        await context.SaveChangesAsync(Stop);
    }
}
