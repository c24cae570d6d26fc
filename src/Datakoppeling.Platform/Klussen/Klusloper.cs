using System.Collections.Frozen;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Telemetrie;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Klussen;

/// <summary>Which class does which kind of job.</summary>
internal sealed record Klussoort(string Soort, Type Uitvoerder, bool EenTegelijk);

/// <summary>Runs one job that was taken: executor, lease, progress, and the end whatever it is.</summary>
internal sealed class Klusloper(
    IServiceScopeFactory omgevingen, IEnumerable<Klussoort> soorten, Klusbord bord, Uitvoerder uitvoerder,
    IDbContextFactory<PortaalContext> contexten, INieuws nieuws, KlusInstellingen instellingen, TimeProvider klok, ILogger<Klusloper> log)
{
    private readonly FrozenDictionary<string, Type> _soorten = soorten.ToFrozenDictionary(s => s.Soort, s => s.Uitvoerder, StringComparer.Ordinal);

    /// <param name="uit">Set when the host stops: the job is handed back.</param>
    public async Task Loop(Klus klus, CancellationToken uit)
    {
        var voortgang = new Klusvoortgang(klus.Id, klus.Doel, nieuws, klok);
        nieuws.Meld(new KlusGewijzigd(klus.Id, klus.Doel));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(uit);
        using var klaar = new CancellationTokenSource();
        var wacht = Bewaak(klus, voortgang, stop, klaar.Token);
        var begin = klok.GetTimestamp();
        using var span = Metingen.Begin(klus.Soort);
        var (status, zin, referentie) = await Doe(klus, voortgang, stop.Token);
        await klaar.CancelAsync();
        var annuleren = await wacht || klus.AnnuleringGevraagd;
        var afgebroken = status == Klusstatus.Geannuleerd && !annuleren;
        var resultaat = afgebroken ? "Afgebroken" : status.ToString();
        span?.SetTag("resultaat", resultaat);
        Metingen.TelKlus(klus.Soort, resultaat, klok.GetElapsedTime(begin));
        if (afgebroken)
        {
            // Stopped by the host or taken over: not ours to end.
            if (uit.IsCancellationRequested) { await bord.GeefTerug(klus, CancellationToken.None); }
        }
        else
        {
            await Sluit(klus, status, zin, referentie, voortgang, uit);
        }
        nieuws.Meld(new KlusGewijzigd(klus.Id, klus.Doel));
    }

    /// <summary>
    /// A full or busy store cannot even be told how it ended: tried again until it can. Where the host stops first, the lease runs out and
    /// another attempt goes on from the checkpoint.
    /// </summary>
    private async Task Sluit(Klus klus, Klusstatus status, string zin, string referentie, Klusvoortgang voortgang, CancellationToken uit)
    {
        while (true)
        {
            try
            {
                await bord.Sluit(klus, status, zin, referentie, voortgang.Stand, CancellationToken.None);
                return;
            }
            catch (Exception fout) when (Opslagfout.Zin(fout) is not null && !uit.IsCancellationRequested)
            {
                log.LogWarning(fout, "Hoe klus {Klus} afliep kon nu niet worden bewaard.", klus.Id);
                try { await Task.Delay(instellingen.Kijken, klok, uit); }
                catch (OperationCanceledException) { return; }
            }
        }
    }

    private async Task<(Klusstatus Status, string Zin, string Referentie)> Doe(Klus klus, Klusvoortgang voortgang, CancellationToken stop)
    {
        if (klus.AnnuleringGevraagd) { return (Klusstatus.Geannuleerd, "Geannuleerd.", ""); }
        if (klus.Poging > instellingen.Pogingen)
        {
            return (Klusstatus.Mislukt, $"Deze klus is {instellingen.Pogingen} keer afgebroken en wordt niet opnieuw geprobeerd. Waarschuw je applicatiebeheerder.", "");
        }
        if (!_soorten.TryGetValue(klus.Soort, out var soort))
        {
            return (Klusstatus.Mislukt, "Deze versie van het portaal kent deze soort klus niet. Waarschuw je applicatiebeheerder.", "");
        }
        await using var omgeving = omgevingen.CreateAsyncScope();
        try
        {
            var doener = (IKlusUitvoerder)omgeving.ServiceProvider.GetRequiredService(soort);
            var uitkomst = await Task.Run(() => doener.Voer(new Kluswerk(klus, uitvoerder, contexten, voortgang), stop), stop);
            return uitkomst.Kies(z => (Klusstatus.Gereed, z, ""), w => (Klusstatus.Mislukt, w.Zin, ""));
        }
        catch (OperationCanceledException fout) when (stop.IsCancellationRequested || fout is KlusOvergenomenException)
        {
            return (Klusstatus.Geannuleerd, "Geannuleerd. Wat al bewaard was, is gebleven.", "");
        }
        catch (Exception fout) when (Opslagfout.Zin(fout) is { } weigering)
        {
            log.LogError(fout, "Klus {Klus} van soort {Soort} liep vast op de opslag.", klus.Id, klus.Soort);
            return (Klusstatus.Mislukt, weigering.Zin, "");
        }
        catch (Exception fout)
        {
            var referentie = Foutreferentie.Maak();
            log.LogError(fout, "Klus {Klus} van soort {Soort} mislukte; referentie {Referentie}.", klus.Id, klus.Soort, referentie);
            return (Klusstatus.Mislukt, Foutreferentie.Zin(referentie), referentie);
        }
    }

    /// <summary>Renews the lease until <paramref name="klaar"/>; stops the job when it was cancelled or lost.</summary>
    /// <returns>Whether a user asked to cancel.</returns>
    private async Task<bool> Bewaak(Klus klus, Klusvoortgang voortgang, CancellationTokenSource stop, CancellationToken klaar)
    {
        using var tik = new PeriodicTimer(Kortste(instellingen.Lease / 3, TimeSpan.FromSeconds(1)), klok);
        try
        {
            while (await tik.WaitForNextTickAsync(klaar))
            {
                var (nog, annuleren) = await Probeer(klus, voortgang);
                if (nog && !annuleren) { continue; }
                await stop.CancelAsync();
                return annuleren;
            }
        }
        catch (OperationCanceledException)
        {
            // The job ended by itself.
        }
        return false;
    }

    /// <summary>A failed renewal is no reason to stop yet: the lease outlasts three of them.</summary>
    private async Task<(bool Nog, bool Annuleren)> Probeer(Klus klus, Klusvoortgang voortgang)
    {
        try
        {
            return await bord.Verleng(klus, voortgang.Stand, CancellationToken.None);
        }
        catch (Exception fout) when (Opslagfout.Zin(fout) is not null)
        {
            log.LogWarning(fout, "De lease van klus {Klus} kon nu niet worden verlengd.", klus.Id);
            return (true, false);
        }
    }

    private static TimeSpan Kortste(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
