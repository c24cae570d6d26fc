using System.Collections.Frozen;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Klussen;

/// <summary>
/// Ends jobs: saves how, for as long as that takes, and has what an unfinished job was about say so (<see cref="IKlusUitvoerder.GeefOp"/>).
/// </summary>
internal sealed class Klussluiter(
    IServiceScopeFactory omgevingen, IEnumerable<Klussoort> soorten, Klusbord bord, Uitvoerder uitvoerder, KlusInstellingen instellingen, TimeProvider klok, ILogger<Klussluiter> log)
{
    private readonly FrozenDictionary<string, Type> _soorten = soorten.ToFrozenDictionary(s => s.Soort, s => s.Uitvoerder, StringComparer.Ordinal);

    public Type? Uitvoerder(string soort) => _soorten.GetValueOrDefault(soort);

    /// <summary>
    /// A full or busy store cannot even be told how it ended: tried again until it can. Where the host stops first, the lease runs out and
    /// another attempt goes on from the checkpoint.
    /// </summary>
    public Task Sluit(Klus klus, Klusafloop afloop, Klusstand? stand, CancellationToken uit) =>
        Probeer(klus, () => afloop.Status == Klusstatus.Gereed ? SluitKaal(klus, afloop, stand) : SluitOpgegeven(klus, afloop, stand), uit);

    /// <summary>
    /// Back in line, once the storage is there. An attempt counts, so that a job that runs into it again and again ends some time; but not
    /// when the storage was still away: then it was not the job.
    /// </summary>
    public Task GeefTerug(Klus klus, CancellationToken uit)
    {
        var keer = 0;
        return Probeer(klus, async () =>
        {
            await bord.GeefTerug(klus, telt: ++keer == 1, CancellationToken.None);
            return true;
        }, uit);
    }

    /// <summary>What the job was about, within the transaction that ends it.</summary>
    public async Task GeefOp(Werk werk, Klus klus, string zin)
    {
        if (Uitvoerder(klus.Soort) is not { } soort) { return; }
        await using var omgeving = omgevingen.CreateAsyncScope();
        await ((IKlusUitvoerder)omgeving.ServiceProvider.GetRequiredService(soort)).GeefOp(werk, klus, zin);
    }

    /// <summary>After that transaction.</summary>
    public async Task RuimOp(Klus klus)
    {
        if (Uitvoerder(klus.Soort) is not { } soort) { return; }
        try
        {
            await using var omgeving = omgevingen.CreateAsyncScope();
            await ((IKlusUitvoerder)omgeving.ServiceProvider.GetRequiredService(soort)).RuimOp(CancellationToken.None);
        }
        catch (Exception fout) when (fout is not OutOfMemoryException)
        {
            // Cleared away at the next occasion.
            log.LogWarning(fout, "Wat klus {Klus} achterliet kon nu niet worden opgeruimd.", klus.Id);
        }
    }

    private async Task<bool> SluitKaal(Klus klus, Klusafloop afloop, Klusstand? stand)
    {
        await bord.Sluit(klus, afloop, stand, CancellationToken.None);
        return true;
    }

    /// <returns>Whether it is saved; not yet, when the storage was in the way.</returns>
    private async Task<bool> SluitOpgegeven(Klus klus, Klusafloop afloop, Klusstand? stand)
    {
        var wie = new Gebruiker(klus.AangevraagdDoor, klus.AangevraagdDoor) { Herkomst = $"klus {klus.Id}" };
        try
        {
            var uitkomst = await uitvoerder.VoerNamens<bool>(wie, klus.Soort, klus.Doel, async werk =>
            {
                if (!await Klusbord.Sluit(werk.Context, klus, afloop, stand, werk.Nu, werk.Stop)) { throw new KlusOvergenomenException(); }
                werk.Noteer("stap", "opgegeven");
                await GeefOp(werk, klus, afloop.Zin);
                return true;
            }, CancellationToken.None);
            if (uitkomst.Gelukt) { await RuimOp(klus); }
            return uitkomst.Gelukt;
        }
        catch (KlusOvergenomenException)
        {
            return true;
        }
        catch (Exception fout) when (fout is not OutOfMemoryException && Opslagfout.Zin(fout) is null)
        {
            // Then the job ends by itself, for one that never ends is worse.
            log.LogError(fout, "Waar klus {Klus} van soort {Soort} over ging kon niet worden bijgewerkt.", klus.Id, klus.Soort);
            return await SluitKaal(klus, afloop, stand);
        }
    }

    private async Task Probeer(Klus klus, Func<Task<bool>> isGelukt, CancellationToken uit)
    {
        while (true)
        {
            try
            {
                if (await isGelukt()) { return; }
            }
            catch (Exception fout) when (!uit.IsCancellationRequested && Opslagfout.Zin(fout) is not null)
            {
                log.LogWarning(fout, "Hoe klus {Klus} afliep kon nu niet worden bewaard.", klus.Id);
            }
            await Task.Delay(instellingen.Kijken, klok, uit).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (uit.IsCancellationRequested) { return; }
        }
    }
}
