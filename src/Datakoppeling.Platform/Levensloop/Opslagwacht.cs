using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Datakoppeling.Platform.Levensloop;

/// <summary>Asks the database every other second whether it is there.</summary>
internal sealed class Opslagwacht(
    IDbContextFactory<PortaalContext> contexten, Opslagstand stand, Dienststanden standen, TimeProvider klok, ILogger<Opslagwacht> log) : Dienst(standen, klok, log)
{
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Snel = TimeSpan.FromMilliseconds(500);

    public override string Naam => "Kijken of de opslag er is";

    protected override async Task Werk(CancellationToken stop)
    {
        while (true)
        {
            await Kijk(stop);
            await Task.Delay(stand.IsWeg ? Snel : Tussenpoos, Klok, stop);
        }
    }

    internal async Task Kijk(CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        try
        {
            await context.Database.OpenConnectionAsync(stop);
            await context.Database.ExecuteSqlRawAsync("SELECT 1", stop);
            if (stand.IsWeg) { log.LogInformation("De opslag is weer bereikbaar."); }
            stand.Zet(isWeg: false);
        }
        catch (Exception fout) when (Opslagfout.IsOnbereikbaar(fout))
        {
            if (!stand.IsWeg) { log.LogError(fout, "De opslag is niet bereikbaar."); }
            // What is still in the pool belongs to a server that is gone: it would only fail who takes it.
            if (context.Database.GetDbConnection() is NpgsqlConnection verbinding) { NpgsqlConnection.ClearPool(verbinding); }
            stand.Zet(isWeg: true);
        }
        catch (Exception fout) when (Opslagfout.IsTijdelijk(fout))
        {
            // Busy is there.
            stand.Zet(isWeg: false);
        }
    }
}
