using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Bewaring;

/// <summary>Has the job run by itself where <c>Bewaren:Nachtelijk</c> says ja; called by whatever keeps the time.</summary>
public sealed class Bewaarplanning(Uitvoerder uitvoerder, IDbContextFactory<PortaalContext> contexten, Bewaartermijnen termijnen, TimeProvider klok)
{
    /// <summary>Who stands in the trail for a run that nobody asked for.</summary>
    public static readonly Gebruiker Systeem = new("systeem", "Het portaal zelf") { Herkomst = "planning" };

    /// <summary>Asks for the job when the setting is on, none waits or runs, and it was not asked for by itself on this day (UTC).</summary>
    /// <returns>Its id; null when it was not to be asked for; a refusal when it could not be now.</returns>
    public async Task<Uitkomst<Guid?>> Zet(CancellationToken stop = default)
    {
        if (!termijnen.ElkeNacht) { return (Guid?)null; }
        await using (var context = await contexten.CreateDbContextAsync(stop))
        {
            var vandaag = klok.GetUtcNow().UtcDateTime.Date;
            if (await Bewaarklus.Loopt(context, stop)
                || await context.Set<Klus>().AnyAsync(k => k.Soort == Bewaarklus.Soort && k.AangevraagdDoor == Systeem.Id && k.Gemaakt >= vandaag, stop))
            {
                return (Guid?)null;
            }
        }
        return await uitvoerder.VoerNamens<Guid?>(Systeem, Bewaarklus.Soort, Bewaarklus.Alles, werk =>
            Task.FromResult<Uitkomst<Guid?>>(werk.Start(Bewaarklus.Soort, new Bewaaropdracht(), Bewaarklus.Alles).Id), stop);
    }
}
