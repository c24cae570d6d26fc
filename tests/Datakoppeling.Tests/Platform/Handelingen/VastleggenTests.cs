using System.Data.Common;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Datakoppeling.Tests.Platform.Handelingen;

/// <summary>The connection breaks while a handeling is being committed: it happened or it did not, and either way it is done once.</summary>
[OpBeideDatabases]
public sealed class VastleggenTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Breaks one commit, after or instead of it.</summary>
    private sealed class Breuk(bool erna) : DbTransactionInterceptor
    {
        public bool Nu { get; set; }

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (!Nu) { return result; }
            Nu = false;
            if (erna) { await transaction.CommitAsync(cancellationToken); }
            else { await transaction.RollbackAsync(cancellationToken); }
            throw new NpgsqlException("Exception while reading from stream", new EndOfStreamException());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Handeling_WaarvanDeVerbindingBijHetBewarenBreekt_WordtEenKeerGedaan(bool bewaard)
    {
        // A database in the process has no connection that breaks.
        if (!Proefopslag.Postgres) { return; }
        var breuk = new Breuk(bewaard);
        await using var platform = await Proefplatform.Maak(meer: d => d.ConfigureDbContext<PostgresContext>(o => o.AddInterceptors(breuk)));
        breuk.Nu = true;
        var keren = 0;
        var uitkomst = await platform.Uitvoerder.Voer<int>(ProefRechten.Consulent, ProefRechten.Wijzigen, new Doel("proefding", 1), async werk =>
        {
            keren++;
            werk.Context.Add(new Proefding { Id = await werk.Context.Set<Proefding>().CountAsync(werk.Stop) + 1, Moment = werk.Nu, Maand = new Maand(2026, 1) });
            return 1;
        }, Stop);
        uitkomst.Weigering.ShouldBeNull();
        keren.ShouldBe(bewaard ? 1 : 2);
        await using var context = platform.Context();
        (await context.Set<Proefding>().CountAsync(Stop)).ShouldBe(1);
        (await context.Set<Spoorrij>().CountAsync(Stop)).ShouldBe(1);
    }
}
