using System.Data.Common;
using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Datakoppeling.Tests.Platform.Opslag;

/// <summary>
/// A turn to write is never lost: whatever goes wrong, at whatever point, the next one writes. Also with code that goes on after a fault
/// as if nothing happened, opens connections by hand and lets go of transactions without an end.
/// </summary>
public sealed class SchrijfbeurtVerliesTests : IDisposable
{
    /// <summary>By hand more: TOETS_PROGRAMMAS=100.</summary>
    private static readonly int Programmas = int.Parse(Environment.GetEnvironmentVariable("TOETS_PROGRAMMAS") is { Length: > 0 } tekst ? tekst : "4", CultureInfo.InvariantCulture);
    private const int Lengte = 7;
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(3);
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("datakoppeling-");
    private int _nummer = 1000;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Verbinding => $"Data Source={Path.Combine(_map.FullName, "beurt.db")};Foreign Keys=True;Default Timeout=1";

    private PortaalContext Context(Storing? storing = null, bool eerst = false)
    {
        var opties = new DbContextOptionsBuilder<PortaalContext>().UseSqlite(Verbinding).ReplaceService<IModelCacheKeyFactory, ModelSleutel>();
        if (eerst && storing is not null) { opties.AddInterceptors(storing.Onderscheppers); }
        opties.AddInterceptors(new SqliteVerbinding(), new Schrijfbeurt());
        if (!eerst && storing is not null) { opties.AddInterceptors(storing.Onderscheppers); }
        return new PortaalContext(opties.Options, [new ProefModel()]);
    }

    private async Task Maak()
    {
        await using var context = Context();
        await context.Database.EnsureCreatedAsync(Stop);
        await VolgendeSchrijft("begin");
    }

    [Theory]
    [InlineData("fout")]
    [InlineData("afgebroken")]
    [InlineData("gesloten")]
    public async Task Beurt_WatErOokMisgaatEnWaar_IsDaarnaVoorDeVolgende(string wat)
    {
        await Maak();
        var gevallen = 0;
        for (var zaad = 0; zaad < Programmas; zaad++)
        {
            // As often as there are steps, and once beyond: then nothing goes wrong.
            for (var (bij, stappen) = (1, 1); bij <= stappen + 1; bij++, gevallen++)
            {
                stappen = await Draai(zaad, bij, wat);
                await VolgendeSchrijft($"{wat}, programma {zaad}, stap {bij}");
            }
        }
        gevallen.ShouldBeGreaterThan(Programmas * 20);
    }

    /// <returns>The number of steps.</returns>
    private async Task<int> Draai(int zaad, int bij, string wat)
    {
        using var afbreken = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        DbConnection verbinding = null!;
        var storing = new Storing(bij, () =>
        {
            if (wat == "fout") { throw new IOException("stuk"); }
            if (wat == "afgebroken") { afbreken.Cancel(); }
            else { verbinding.Close(); }
        });
        var keuze = new Random(zaad);
        var context = Context(storing, eerst: zaad % 2 == 1);
        verbinding = context.Database.GetDbConnection();
        storing.Telt = true;
        for (var i = 0; i < Lengte; i++)
        {
            var (doe, asynchroon) = (keuze.Next(9), keuze.Next(3) > 0);
            try { await Doe(context, doe, asynchroon, afbreken.Token); }
            catch (Exception fout) when (fout is not OutOfMemoryException) { /* It goes on as if nothing happened. */ }
        }
        try { await context.DisposeAsync(); }
        catch (Exception fout) when (fout is not OutOfMemoryException) { /* Also here. */ }
        // As the finalizer would.
        await verbinding.DisposeAsync();
        return storing.Stappen;
    }

    private async Task Doe(PortaalContext context, int wat, bool asynchroon, CancellationToken stop)
    {
        var lopend = context.Database.CurrentTransaction;
        switch (wat)
        {
            case 0 or 1 when lopend is null:
                if (asynchroon) { await context.Database.BeginTransactionAsync(stop); }
                else { context.Database.BeginTransaction(); }
                break;
            case 2 or 3:
                // Every third a row that is there already.
                context.ChangeTracker.Clear();
                context.Add(Ding(wat == 3 && _nummer % 3 == 0 ? 1000 : ++_nummer));
                if (asynchroon) { await context.SaveChangesAsync(stop); }
                else { context.SaveChanges(); }
                break;
            case 4:
                if (asynchroon) { await context.Set<Proefding>().Where(d => d.Id == 1000).ExecuteUpdateAsync(s => s.SetProperty(d => d.Naam, "x"), stop); }
                else { context.Set<Proefding>().Where(d => d.Id == 1000).ExecuteUpdate(s => s.SetProperty(d => d.Naam, "y")); }
                break;
            case 5 when lopend is not null:
                if (asynchroon) { await lopend.CommitAsync(stop); }
                else { lopend.Commit(); }
                break;
            case 6 when lopend is not null:
                if (asynchroon) { await lopend.RollbackAsync(stop); }
                else { lopend.Dispose(); }
                break;
            case 7:
                if (asynchroon) { await context.Database.OpenConnectionAsync(stop); }
                else { context.Database.CloseConnection(); }
                break;
            case 8 when lopend is not null:
                await lopend.CreateSavepointAsync("hier", stop);
                await lopend.RollbackToSavepointAsync("hier", stop);
                break;
            default:
                break;
        }
    }

    /// <summary>Exactly one has the turn: none is lost, and none is given twice.</summary>
    private async Task VolgendeSchrijft(string na)
    {
        try
        {
            await using var context = Context();
            context.Add(Ding(++_nummer));
            await context.SaveChangesAsync(Stop).WaitAsync(Geduld, Stop);
        }
        catch (Exception fout) when (fout is TimeoutException or DbUpdateException or SqliteException)
        {
            throw new InvalidOperationException($"Na {na} kon de volgende niet schrijven.", fout);
        }
        Schrijfrij.Van(Verbinding).IsVrij.ShouldBeTrue(na);
    }

    [Fact]
    public async Task Beurt_AlsEenAnderProgrammaDeDatabaseVasthoudt_KomtDaarnaVanzelfTerug()
    {
        await Maak();
        using (var vreemd = new SqliteConnection(Verbinding + ";Pooling=False"))
        {
            vreemd.Open();
            using var slot = vreemd.CreateCommand();
            slot.CommandText = "BEGIN IMMEDIATE";
            slot.ExecuteNonQuery();
            var schrijvers = Enumerable.Range(0, 4).Select(async i =>
            {
                await using var context = Context();
                context.Add(Ding(++_nummer));
                var fout = await Record.ExceptionAsync(() => i % 2 == 0 ? context.SaveChangesAsync(Stop) : context.Set<Proefding>().ExecuteDeleteAsync(Stop));
                Opslagfout.IsTijdelijk(fout.ShouldNotBeNull()).ShouldBeTrue(fout.ToString());
            });
            await Task.WhenAll(schrijvers).WaitAsync(Geduld, Stop);
        }
        await VolgendeSchrijft("een vreemd slot");
    }

    [Fact]
    public async Task Beurt_VanWieAfhaaktTerwijlHijWacht_HoudtNiemandTegen()
    {
        await Maak();
        await using (var eerste = Context())
        await using (var transactie = await eerste.Database.BeginTransactionAsync(Stop))
        {
            for (var i = 0; i < 20; i++)
            {
                using var afhaken = new CancellationTokenSource();
                await using var context = Context();
                var wacht = context.Database.BeginTransactionAsync(afhaken.Token);
                await afhaken.CancelAsync();
                await Should.ThrowAsync<OperationCanceledException>(() => wacht);
            }
        }
        await VolgendeSchrijft("afhaken");
    }

    private static Proefding Ding(int id) => new() { Id = id, Moment = DateTime.UnixEpoch, Maand = new Maand(2026, 1) };

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _map.Delete(recursive: true);
    }
}
