using System.Globalization;
using System.Text.RegularExpressions;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Telemetrie;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Spoor;

/// <summary>
/// Adds a line to the audit trail, inside the transaction of the action it tells about. What somebody else did to the trail meanwhile
/// stops no work: the writer goes on after it, with a line of its own about what it found (docs/besluiten/spoor-en-ankers.md).
/// </summary>
public sealed partial class Spoorschrijver(Spoorsleutel sleutel, ILogger<Spoorschrijver> log)
{
    /// <summary>
    /// Adds <paramref name="rij"/> and moves the head, which it locks first, so that two writers stand in line. Needs an open
    /// transaction; saves by itself.
    /// </summary>
    public async Task Schrijf(PortaalContext context, Spoorrij rij, CancellationToken stop)
    {
        if (context.Database.CurrentTransaction is null) { throw new InvalidOperationException("Een spoorregel hoort in de transactie van de handeling."); }
        Controleer(rij);
        await Neem(context, stop);
        var stand = await Spoorstand.Lees(context, sleutel, stop);
        var (nummer, hash) = (stand.Nummer, stand.Hash);
        if (stand.Breuken.Count > 0)
        {
            var breuk = Spoorhandelingen.Rij(Spoorhandelingen.Breuk, Resultaat.Mislukt, string.Join("; ", stand.Breuken), rij.Moment);
            (nummer, hash) = await Voeg(context, breuk, nummer, hash, stop);
            // What it said stands in that line now; here it would be found anew with every line.
            await context.Set<Spoorkop>().Where(k => k.Id != Spoorkop.EnigeId).ExecuteDeleteAsync(stop);
            log.LogCritical("Buiten het portaal om is in het spoor geschreven; gezien bij rij {Rij}: {Wat}.", nummer, breuk.Details);
            Metingen.TelHandeling(Spoorhandelingen.Breuk, nameof(Resultaat.Mislukt));
        }
        (nummer, hash) = await Voeg(context, rij, nummer, hash, stop);
        await Zet(context, nummer, hash, stop);
    }

    /// <summary>
    /// Adds a line about something that changed nothing else here, in a transaction of its own; never inside another one.
    /// </summary>
    public async Task SchrijfLos(IDbContextFactory<PortaalContext> contexten, Spoorrij rij, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(contexten);
        await using var context = await contexten.CreateDbContextAsync(stop);
        await using var transactie = await context.Database.BeginTransactionAsync(stop);
        await Schrijf(context, rij, stop);
        await transactie.CommitAsync(CancellationToken.None);
    }

    /// <summary>The first seal on a trail, in the transaction that made its key. On lines from before, a line that says so.</summary>
    internal async Task Overneem(PortaalContext context, bool isNieuw, DateTime nu, CancellationToken stop)
    {
        await Neem(context, stop);
        var laatste = await context.Set<Spoorrij>().Where(r => r.Nummer <= Spoorhash.HoogsteNummer).OrderByDescending(r => r.Nummer)
            .Select(r => new { r.Nummer, r.Hash }).FirstOrDefaultAsync(stop);
        var (nummer, hash) = laatste is null ? (0, Spoorhash.Begin) : (laatste.Nummer, laatste.Hash);
        if (!isNieuw || nummer > 0)
        {
            var overname = Spoorhandelingen.Rij(Spoorhandelingen.Overname, Resultaat.Gelukt, string.Create(CultureInfo.InvariantCulture, $"regels={nummer}"), nu);
            (nummer, hash) = await Voeg(context, overname, nummer, hash, stop);
            log.LogWarning("Het spoor is verzegeld vanaf rij {Rij}. Wat ervoor staat is van een eerdere uitgave.", nummer);
        }
        await Zet(context, nummer, hash, stop);
    }

    /// <summary>Takes the head, on every database, until the transaction ends. Where the head is gone, whoever comes first makes it.</summary>
    private static async Task Neem(PortaalContext context, CancellationToken stop)
    {
        if (await Vergrendel(context, stop) == 0) { await Schrijfslot.NeemVoorSpoor(context.Database, stop); await Vergrendel(context, stop); }
    }

    /// <summary>Waits for who is writing a line, and keeps others from it until the transaction ends.</summary>
    /// <returns>0 where there is no head.</returns>
    internal static Task<int> Vergrendel(PortaalContext context, CancellationToken stop) =>
        context.Set<Spoorkop>().Where(k => k.Id == Spoorkop.EnigeId).ExecuteUpdateAsync(s => s.SetProperty(k => k.Hash, k => k.Hash), stop);

    private async Task<(long Nummer, string Hash)> Voeg(PortaalContext context, Spoorrij rij, long vorige, string hash, CancellationToken stop)
    {
        if (rij.Details.Length > SpoorModel.LangsteDetails) { rij.Details = rij.Details[..SpoorModel.LangsteDetails]; }
        (rij.Nummer, rij.VorigeHash) = (vorige + 1, hash);
        rij.Moment = new DateTime(rij.Moment.Ticks - (rij.Moment.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        rij.Hash = Spoorhash.Van(rij);
        rij.Zegel = sleutel.Zegel(rij.Nummer, rij.Hash);
        context.Add(rij);
        await context.SaveChangesAsync(stop);
        return (rij.Nummer, rij.Hash);
    }

    private async Task Zet(PortaalContext context, long nummer, string hash, CancellationToken stop)
    {
        var koppen = context.Set<Spoorkop>();
        var kop = new Spoorkop { Nummer = nummer, Hash = hash };
        kop.Zegel = sleutel.Zegel(kop);
        var gezet = await koppen.Where(k => k.Id == Spoorkop.EnigeId)
            .ExecuteUpdateAsync(s => s.SetProperty(k => k.Nummer, nummer).SetProperty(k => k.Hash, hash).SetProperty(k => k.Zegel, kop.Zegel), stop);
        if (gezet > 0) { return; }
        context.Add(kop);
        await context.SaveChangesAsync(stop);
        context.Entry(kop).State = EntityState.Detached;
    }

    /// <summary>A BSN in the trail could never be removed again: refuse it loudly, it is a bug of the caller.</summary>
    private static void Controleer(Spoorrij rij)
    {
        foreach (var veld in (ReadOnlySpan<string>)[rij.ObjectId, rij.Details])
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
