using System.Text.RegularExpressions;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Spoor;

/// <summary>Adds a line to the audit trail, inside the transaction of the action it tells about.</summary>
public static partial class Spoorschrijver
{
    /// <summary>
    /// Adds <paramref name="regel"/> and moves the head. The head row is updated first: that takes its lock on every database, so
    /// that two writers stand in line. Needs an open transaction; saves by itself.
    /// </summary>
    public static async Task Schrijf(PortaalContext context, Spoorregel regel, CancellationToken stop)
    {
        if (context.Database.CurrentTransaction is null) { throw new InvalidOperationException("Een spoorregel hoort in de transactie van de handeling."); }
        Controleer(regel);
        if (regel.Details.Length > SpoorModel.LangsteDetails) { regel.Details = regel.Details[..SpoorModel.LangsteDetails]; }
        var koppen = context.Set<Spoorkop>();
        var bestaat = await koppen.Where(k => k.Id == Spoorkop.EnigeId)
            .ExecuteUpdateAsync(s => s.SetProperty(k => k.Nummer, k => k.Nummer + 1), stop);
        if (bestaat == 0) { throw new InvalidOperationException("De kop van het spoor ontbreekt: de database is niet goed aangemaakt."); }
        var kop = await koppen.AsNoTracking().SingleAsync(stop);
        regel.Nummer = kop.Nummer;
        regel.VorigeHash = kop.Hash;
        regel.Moment = new DateTime(regel.Moment.Ticks - (regel.Moment.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        regel.Hash = Spoorhash.Van(regel);
        context.Add(regel);
        await context.SaveChangesAsync(stop);
        await koppen.ExecuteUpdateAsync(s => s.SetProperty(k => k.Hash, regel.Hash), stop);
    }

    /// <summary>
    /// Adds a line about something that changed nothing else here, in a transaction of its own; never inside another one.
    /// </summary>
    public static async Task SchrijfLos(IDbContextFactory<PortaalContext> contexten, Spoorregel regel, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(contexten);
        await using var context = await contexten.CreateDbContextAsync(stop);
        await using var transactie = await context.Database.BeginTransactionAsync(stop);
        await Schrijf(context, regel, stop);
        await transactie.CommitAsync(CancellationToken.None);
    }

    /// <summary>A BSN in the trail could never be removed again: refuse it loudly, it is a bug of the caller.</summary>
    private static void Controleer(Spoorregel regel)
    {
        foreach (var veld in (ReadOnlySpan<string>)[regel.ObjectId, regel.Details])
        {
            foreach (var gevonden in NegenCijfers().EnumerateMatches(veld))
            {
                if (Bsn.TryLees(System.Text.Encoding.ASCII.GetBytes(veld, gevonden.Index, gevonden.Length), out _))
                {
                    throw new InvalidOperationException("Een spoorregel mag geen burgerservicenummer bevatten.");
                }
            }
        }
    }

    [GeneratedRegex("(?<![0-9A-Za-z-])[0-9]{9}(?![0-9A-Za-z-])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NegenCijfers();
}
