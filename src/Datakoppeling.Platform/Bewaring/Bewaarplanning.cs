using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Bewaring;

/// <summary>Has the job run by itself where <c>Bewaren:Nachtelijk</c> says ja; called by whatever keeps the time.</summary>
public sealed class Bewaarplanning(IDbContextFactory<PortaalContext> contexten, Bewaartermijnen termijnen, INieuws nieuws, TimeProvider klok)
{
    /// <summary>Who stands in the trail for a run that nobody asked for.</summary>
    public static readonly Gebruiker Systeem = new("systeem", "Het portaal zelf") { Herkomst = "planning" };

    /// <summary>Adds the job when the setting is on and none waits or runs.</summary>
    /// <returns>Its id; null when none was added.</returns>
    public async Task<Guid?> Zet(CancellationToken stop = default)
    {
        if (!termijnen.ElkeNacht) { return null; }
        await using var context = await contexten.CreateDbContextAsync(stop);
        if (await Bewaarklus.Loopt(context, stop)) { return null; }
        var klus = Klus.Nieuw(Bewaarklus.Soort, Klusparameters.AlsTekst(new Bewaaropdracht()), Bewaarklus.Alles, Systeem, klok.GetUtcNow().UtcDateTime);
        context.Add(klus);
        await context.SaveChangesAsync(stop);
        nieuws.Meld(new KlusGewijzigd(klus.Id, Bewaarklus.Alles));
        return klus.Id;
    }
}
