using Datakoppeling.Platform.Opslag;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Platform.Opslag;

/// <summary>What the database really throws when a session is ended, at each moment that a handeling can be at. SQLite has no sessions.</summary>
[OpBeideDatabases]
public sealed class VerbrokenVerbindingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("lezen")]
    [InlineData("schrijven")]
    [InlineData("bewaren")]
    [InlineData("vastleggen")]
    [InlineData("terugdraaien")]
    [InlineData("daarna vastleggen")]
    [InlineData("ongemerkt en dan schrijven")]
    [InlineData("ongemerkt en dan vastleggen")]
    public async Task Sessie_DieWordtBeeindigd_IsEenTijdelijkeFout(string moment)
    {
        if (!Proefopslag.Postgres) { return; }
        await using var platform = await Proefplatform.Maak();
        await using var context = platform.Context();
        await using var transactie = await context.Database.BeginTransactionAsync(Stop);
        var sessie = (await context.Database.SqlQuery<int>($"SELECT pg_backend_pid() AS \"Value\"").ToListAsync(Stop))[0];
        context.Add(new Proefding { Id = 1, Moment = DateTime.UtcNow });
        await using (var ander = platform.Context()) { await ander.Database.ExecuteSqlAsync($"SELECT pg_terminate_backend({sessie}, 5000)", Stop); }
        if (moment.StartsWith("ongemerkt", StringComparison.Ordinal))
        {
            // Found out by the connection itself, where EF does not look.
            await using var los = context.Database.GetDbConnection().CreateCommand();
            los.CommandText = "SELECT 1";
            await Should.ThrowAsync<Exception>(() => los.ExecuteNonQueryAsync(Stop));
        }
        var fout = await Should.ThrowAsync<Exception>(() => Doe(moment.Split(' ')[^1]));
        Opslagfout.IsOnbereikbaar(fout).ShouldBeTrue(fout.ToString());
        if (!moment.StartsWith("daarna", StringComparison.Ordinal)) { return; }
        // The same connection once more, as code does that goes on after a fault.
        fout = await Should.ThrowAsync<Exception>(() => Doe(moment["daarna ".Length..]));
        Opslagfout.IsOnbereikbaar(fout).ShouldBeTrue(fout.ToString());

        Task Doe(string wat) => wat switch
        {
            "lezen" => context.Set<Proefding>().ToListAsync(Stop),
            "schrijven" => context.Set<Proefding>().ExecuteDeleteAsync(Stop),
            "bewaren" => context.SaveChangesAsync(Stop),
            "vastleggen" => transactie.CommitAsync(Stop),
            _ => transactie.RollbackAsync(Stop),
        };
    }
}
