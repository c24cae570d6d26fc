using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Telemetrie;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Spoorbeheer;

/// <summary>
/// Looks each hour: holds the youngest anchor against the trail, and writes a new one where the trail went on. So what somebody sets back
/// unseen is an hour at most, and a stopped machine catches up.
/// </summary>
public sealed class Ankerdienst(
    Ankermap map, Uitvoerder uitvoerder, IDbContextFactory<PortaalContext> contexten, Spoorsleutel sleutel, Spoorbriefjes briefjes,
    Dienststanden standen, TimeProvider klok, ILogger<Ankerdienst> log) : Dienst(standen, klok, log)
{
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromMinutes(55);
    private static readonly Gebruiker Systeem = new("systeem", "systeem") { Herkomst = "ankerdienst" };

    public override string Naam => "Het anker van de dag";

    protected override async Task Werk(CancellationToken stop)
    {
        using var tik = new PeriodicTimer(TimeSpan.FromHours(1), Klok);
        do { await Schrijf(stop); } while (await tik.WaitForNextTickAsync(stop));
    }

    /// <summary>Writes an anchor unless there is nothing new to anchor; a fault is logged and tried again an hour later.</summary>
    public async Task Schrijf(CancellationToken stop)
    {
        try
        {
            await briefjes.Verwerk(stop);
            var vorige = map.Laatste();
            if (vorige is not null && !await Verder(vorige, stop)) { return; }
            var uitkomst = await uitvoerder.VoerNamens<long>(Systeem, SpoorRechten.Ankeren.Code, Spoorlezer.Keten, async werk =>
            {
                var anker = await Spooranker.Maak(werk.Context, sleutel, werk.Nu, werk.Stop);
                if (anker.Weigering is { } weigering) { return weigering; }
                await map.Schrijf(anker.Waarde, werk.Stop);
                werk.Noteer("regel", anker.Waarde.Nummer);
                return anker.Waarde.Nummer;
            }, stop);
            if (uitkomst.Weigering is { } weigering) { log.LogError("Er is geen anker geschreven: {Zin}", weigering.Zin); }
        }
        catch (Exception fout) when (fout is not (OperationCanceledException or OutOfMemoryException))
        {
            // The portal goes on without this anchor; the log says that it is missing.
            log.LogError(fout, "Er kon geen anker in de map van {Instelling}.", Ankermap.Instelling);
        }
    }

    /// <summary>Whether the trail went on since this anchor. Its own line does not count, else each anchor would ask for the next.</summary>
    private async Task<bool> Verder(Spooranker vorige, CancellationToken stop)
    {
        var nu = Klok.GetUtcNow().UtcDateTime;
        await using var context = await contexten.CreateDbContextAsync(stop);
        var laatste = await context.Set<Spoorkop>().Where(k => k.Id == Spoorkop.EnigeId).Select(k => k.Nummer).FirstOrDefaultAsync(stop);
        var past = vorige.Nummer == 0 || await context.Set<Spoorrij>().AnyAsync(r => r.Nummer == vorige.Nummer && r.Hash == vorige.Hash, stop);
        if (!past && !await context.Set<Spoorrij>().AnyAsync(r => r.Handeling == Spoorhandelingen.Herstel && r.Moment >= vorige.Gemaakt, stop))
        {
            log.LogCritical("Het laatste anker past niet meer op het spoor: rij {Rij} is een andere, of weg. Controleer het spoor.", vorige.Nummer);
            Metingen.TelHandeling(Spoorhandelingen.Breuk, nameof(Resultaat.Mislukt));
        }
        return !past || (nu - vorige.Gemaakt >= Tussenpoos && laatste > vorige.Nummer + 1) || nu.Date > vorige.Gemaakt.Date;
    }
}
