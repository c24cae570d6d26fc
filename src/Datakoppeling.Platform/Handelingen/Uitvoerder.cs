using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Telemetrie;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Handelingen;

/// <summary>
/// The frame around every handeling: permission, context and transaction, the work itself, the audit line in that same
/// transaction, save, announce. A handeling is a class with one public method that calls <see cref="Voer"/>.
/// </summary>
public sealed class Uitvoerder(
    IDbContextFactory<PortaalContext> contexten, Spoorschrijver spoor, Toegangscontrole toegang, INieuws nieuws, TimeProvider klok, ILogger<Uitvoerder> log)
{
    private const int Pogingen = 4;

    /// <summary>Whoever has waited this long is told, and not made to wait once more.</summary>
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(10);

    /// <summary>Does <paramref name="doe"/> for <paramref name="wie"/>.</summary>
    /// <param name="doe">
    /// Loads, guards and changes; a refusal undoes everything. It is run again when the database was busy, so it touches nothing
    /// but <see cref="Werk.Context"/>.
    /// </param>
    public async Task<Uitkomst<T>> Voer<T>(
        Gebruiker? wie, Recht recht, Doel doel, Func<Werk, Task<Uitkomst<T>>> doe, CancellationToken stop = default)
    {
        if (await ZonderRecht(wie, recht, doel) is { } geenRecht) { return geenRecht; }
        return await VoerUit(wie!, recht.Code, doel, doe, isKlus: false, stop);
    }

    /// <summary>
    /// The right alone, for a handeling that judges what it was given before it opens its frame: who has no right learns nothing else.
    /// </summary>
    /// <param name="doel">What it would have been about.</param>
    public async Task<Weigering?> ZonderRecht(Gebruiker? wie, Recht recht, Doel? doel = null) =>
        toegang.Mag(wie, recht) ? null : await WeigerToegang(wie, recht, doel ?? Doel.Geen);

    /// <summary>Notes a refusal that was decided before the frame was opened; of who has no right that was noted already.</summary>
    /// <returns>That refusal.</returns>
    public async Task<Weigering> Weiger(Gebruiker? wie, Recht recht, Doel doel, Weigering weigering)
    {
        if (wie is not null && toegang.Mag(wie, recht)) { await NoteerLos(wie, recht.Code, doel, Resultaat.Geweigerd); }
        return weigering;
    }

    /// <summary>Reads for a screen: the permission is checked, nothing is changed and nothing is noted but a refused attempt.</summary>
    public async Task<Uitkomst<T>> Lees<T>(
        Gebruiker? wie, Recht recht, Func<PortaalContext, Task<Uitkomst<T>>> lees, CancellationToken stop = default)
    {
        if (await ZonderRecht(wie, recht) is { } geenRecht) { return geenRecht; }
        for (var poging = 1; ; poging++)
        {
            try
            {
                await using var context = await contexten.CreateDbContextAsync(stop);
                context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
                return await lees(context);
            }
            catch (Exception fout) when (poging < Pogingen && Opslagfout.IsTijdelijk(fout))
            {
                await Wacht(poging, stop);
            }
        }
    }

    /// <summary>
    /// The same frame for a job: the right was checked when the user asked for the job, and is not asked again when it runs at night.
    /// </summary>
    /// <param name="namens">Whoever asked for the job.</param>
    internal Task<Uitkomst<T>> VoerNamens<T>(
        Gebruiker namens, string handeling, Doel doel, Func<Werk, Task<Uitkomst<T>>> doe, CancellationToken stop) =>
        VoerUit(namens, handeling, doel, doe, isKlus: true, stop);

    private async Task<Uitkomst<T>> VoerUit<T>(
        Gebruiker wie, string handeling, Doel doel, Func<Werk, Task<Uitkomst<T>>> doe, bool isKlus, CancellationToken stop)
    {
        using var span = Metingen.Begin(handeling);
        var begin = klok.GetTimestamp();
        for (var poging = 1; ; poging++)
        {
            try
            {
                // A chunk of a job is long, and lets who sits at a screen go first. Was somebody in its way, then they wait for it once.
                return await VoerEenmaal(wie, handeling, doel, doe, metSlot: !isKlus || poging > 1, stop);
            }
            catch (Exception fout) when (poging < Pogingen && klok.GetElapsedTime(begin) < Geduld && (Opslagfout.IsTijdelijk(fout) || (isKlus && Opslagfout.IsBotsing(fout))))
            {
                await Wacht(poging, stop);
            }
            catch (Exception fout) when (Opslagfout.Zin(fout) is { } weigering)
            {
                await NoteerLos(wie, handeling, doel, Resultaat.Geweigerd);
                return weigering;
            }
            catch (Exception fout) when (fout is not OperationCanceledException)
            {
                await NoteerLos(wie, handeling, doel, Resultaat.Mislukt);
                throw;
            }
        }
    }

    private Task Wacht(int poging, CancellationToken stop) => Task.Delay(TimeSpan.FromMilliseconds(50 * (1 << poging)), klok, stop);

    private async Task<Uitkomst<T>> VoerEenmaal<T>(
        Gebruiker wie, string handeling, Doel doel, Func<Werk, Task<Uitkomst<T>>> doe, bool metSlot, CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        await using var transactie = await context.Database.BeginTransactionAsync(stop);
        if (metSlot) { await Schrijfslot.Neem(context.Database, stop); }
        var werk = new Werk(context, wie, klok.GetUtcNow().UtcDateTime, doel, stop);
        var uitkomst = await doe(werk);
        if (uitkomst.Gelukt)
        {
            await context.SaveChangesAsync(stop);
        }
        else
        {
            // What the work had changed or saved before it refused is undone; the refusal itself is still noted.
            await transactie.RollbackAsync(stop);
            await NoteerLos(wie, handeling, werk.Doel, Resultaat.Geweigerd);
            return uitkomst;
        }
        Spoorrij[] rijen = [.. werk.Rijen.Select(details => Rij(wie, handeling, werk.Doel, Resultaat.Gelukt, details, werk.Nu))];
        foreach (var rij in rijen) { await spoor.Schrijf(context, rij, stop); }
        if (await LegVast(transactie, rijen[^1]) is { } onzeker) { return onzeker; }
        Metingen.TelHandeling(handeling, nameof(Resultaat.Gelukt));
        foreach (var bericht in werk.Berichten) { nieuws.Meld(bericht); }
        return uitkomst;
    }

    /// <summary>Commits. Does the connection break just then, then it is looked up whether that came about: only what did not is done again.</summary>
    private async Task<Weigering?> LegVast(IDbContextTransaction transactie, Spoorrij rij)
    {
        try
        {
            await transactie.CommitAsync(CancellationToken.None);
            return null;
        }
        catch (Exception fout) when (Opslagfout.IsOnbereikbaar(fout))
        {
            log.LogWarning(fout, "De verbinding viel weg bij het bewaren van {Handeling}.", rij.Handeling);
            switch (await Spoorbewijs.Zoek(contexten, rij, klok))
            {
                case true: return null;
                case false: throw;
                default: return Onzeker;
            }
        }
    }

    private async Task<Weigering> WeigerToegang(Gebruiker? wie, Recht recht, Doel doel)
    {
        log.LogWarning("Geen recht: {Recht}.", recht.Code);
        await NoteerLos(wie ?? Niemand, recht.Code, doel, Resultaat.GeenRecht);
        return wie is null
            ? new Weigering("Je bent niet meer aangemeld. Meld je opnieuw aan.")
            : new Weigering($"Je hebt geen recht om dit te doen: {recht.Zin}. Vraag je applicatiebeheerder als je dat voor je werk nodig hebt.");
    }

    private static readonly Weigering Onzeker =
        new("De verbinding met de opslag viel weg terwijl er werd bewaard. Open het zo opnieuw en kijk of je wijziging erin staat.") { IsTijdelijk = true, IsOnzeker = true };

    private static readonly Gebruiker Niemand = new("niemand", "");

    /// <summary>About what changed nothing; never inside a transaction.</summary>
    private async Task NoteerLos(Gebruiker wie, string handeling, Doel doel, Resultaat resultaat)
    {
        try
        {
            await spoor.SchrijfLos(contexten, Rij(wie, handeling, doel, resultaat, "", klok.GetUtcNow().UtcDateTime), CancellationToken.None);
            Metingen.TelHandeling(handeling, resultaat.ToString());
        }
        catch (Exception fout) when (Opslagfout.Zin(fout) is not null)
        {
            // Nothing was changed, so nothing goes unaudited but the attempt; the log keeps that.
            log.LogError(fout, "Een geweigerde {Handeling} kon niet in het spoor.", handeling);
        }
    }

    private static Spoorrij Rij(Gebruiker wie, string handeling, Doel doel, Resultaat resultaat, string details, DateTime nu) => new()
    {
        Moment = nu, Wie = wie.Id, Handeling = handeling, ObjectSoort = doel.Soort, ObjectId = doel.Id,
        Resultaat = resultaat, Herkomst = wie.Herkomst, Details = details,
    };
}
