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
    IServiceScopeFactory omgevingen, Klusbord bord, Klussluiter sluiter, Uitvoerder uitvoerder,
    IDbContextFactory<PortaalContext> contexten, INieuws nieuws, KlusInstellingen instellingen, TimeProvider klok, ILogger<Klusloper> log)
{
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
        var afloop = await Doe(klus, voortgang, stop.Token);
        await klaar.CancelAsync();
        var annuleren = await wacht || klus.AnnuleringGevraagd;
        var afgebroken = afloop.Status == Klusstatus.Geannuleerd && !annuleren;
        var resultaat = afgebroken ? "Afgebroken" : afloop == Klusafloop.Onderbroken ? "Onderbroken" : afloop.Status.ToString();
        span?.SetTag("resultaat", resultaat);
        Metingen.TelKlus(klus.Soort, resultaat, klok.GetElapsedTime(begin));
        if (afgebroken)
        {
            // Stopped by the host or taken over: not ours to end.
            if (uit.IsCancellationRequested) { await bord.GeefTerug(klus, telt: false, CancellationToken.None); }
        }
        else if (afloop == Klusafloop.Onderbroken) { await sluiter.GeefTerug(klus, uit); }
        else { await sluiter.Sluit(klus, afloop, voortgang.Stand, uit); }
        nieuws.Meld(new KlusGewijzigd(klus.Id, klus.Doel));
    }

    private async Task<Klusafloop> Doe(Klus klus, Klusvoortgang voortgang, CancellationToken stop)
    {
        if (klus.AnnuleringGevraagd) { return new(Klusstatus.Geannuleerd, "Geannuleerd."); }
        if (klus.Poging > instellingen.Pogingen)
        {
            return Klusafloop.Mislukt($"Deze klus is {instellingen.Pogingen} keer afgebroken en wordt niet opnieuw geprobeerd. Waarschuw je applicatiebeheerder.");
        }
        if (sluiter.Uitvoerder(klus.Soort) is not { } soort)
        {
            return Klusafloop.Mislukt("Deze versie van het portaal kent deze soort klus niet. Waarschuw je applicatiebeheerder.");
        }
        await using var omgeving = omgevingen.CreateAsyncScope();
        try
        {
            var doener = (IKlusUitvoerder)omgeving.ServiceProvider.GetRequiredService(soort);
            return Klusafloop.Van(await Task.Run(() => doener.Voer(new Kluswerk(klus, uitvoerder, contexten, voortgang), stop), stop));
        }
        catch (OperationCanceledException fout) when (stop.IsCancellationRequested || fout is KlusOvergenomenException)
        {
            return Klusafloop.Afgebroken;
        }
        catch (Exception fout) when (Opslagfout.IsTijdelijk(fout))
        {
            log.LogWarning(fout, "Klus {Klus} van soort {Soort} werd onderbroken door de opslag.", klus.Id, klus.Soort);
            return Klusafloop.Onderbroken;
        }
        catch (Exception fout) when (Opslagfout.Zin(fout) is { } weigering)
        {
            log.LogError(fout, "Klus {Klus} van soort {Soort} liep vast op de opslag.", klus.Id, klus.Soort);
            return Klusafloop.Mislukt(weigering.Zin);
        }
        catch (Exception fout)
        {
            var referentie = Foutreferentie.Maak();
            log.LogError(fout, "Klus {Klus} van soort {Soort} mislukte; referentie {Referentie}.", klus.Id, klus.Soort, referentie);
            return Klusafloop.Mislukt(Foutreferentie.Zin(referentie), referentie);
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
        catch (Exception fout) when (fout is not OutOfMemoryException)
        {
            log.LogWarning(fout, "De lease van klus {Klus} kon nu niet worden verlengd.", klus.Id);
            return (true, false);
        }
    }

    private static TimeSpan Kortste(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
