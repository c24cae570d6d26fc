using System.Security.Cryptography;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Spoor;

/// <summary>
/// Opens the keys of the trail at start, before any other data key is made: a database that has another and not this one is of an
/// earlier release, or somebody took the key away. Either way the trail says from which line on it is sealed.
/// </summary>
public sealed class Spooropening(
    IDbContextFactory<PortaalContext> contexten, IHoofdsleutel hoofdsleutel, Spoorsleutel sleutel, Spoorschrijver schrijver, Spoorbriefjes briefjes, TimeProvider klok)
{
    /// <returns>A refusal when the master key is not the one that the data were encrypted with.</returns>
    public async Task<Uitkomst<bool>> Open(CancellationToken stop = default)
    {
        var geopend = await OpenBestaande(stop) ?? await Maak(stop);
        if (geopend.Gelukt) { await briefjes.Verwerk(stop); }
        return geopend;
    }

    /// <summary>For a verb, which makes nothing. Null when the database has no key of the trail.</summary>
    public async Task<Uitkomst<bool>?> OpenBestaande(CancellationToken stop = default)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        if (await Gegevenssleutel.Zoek(context, Spoorsleutel.Naam, stop) is not { } rij) { return null; }
        if (rij.HoofdsleutelId != hoofdsleutel.Id) { return Veldsleutelopening.Andere; }
        try
        {
            Neem(rij);
            return true;
        }
        catch (KluisGeschondenException)
        {
            return Veldsleutelopening.Andere;
        }
    }

    private async Task<Uitkomst<bool>> Maak(CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        await using var transactie = await context.Database.BeginTransactionAsync(stop);
        // Nodes that start at once: one makes the key, the others find it.
        await Schrijfslot.NeemVoorSpoor(context.Database, stop);
        var andere = await context.Set<Gegevenssleutel>().AsNoTracking().ToListAsync(stop);
        if (andere.Exists(s => s.HoofdsleutelId != hoofdsleutel.Id)) { return Veldsleutelopening.Andere; }
        if (andere.Find(s => s.Naam == Spoorsleutel.Naam) is { } eerste)
        {
            Neem(eerste);
            return true;
        }
        var nu = klok.GetUtcNow().UtcDateTime;
        var rij = Gegevenssleutel.Nieuw(Spoorsleutel.Naam, hoofdsleutel, nu);
        context.Add(rij);
        await context.SaveChangesAsync(stop);
        Neem(rij);
        await schrijver.Overneem(context, isNieuw: andere.Count == 0, nu, stop);
        await transactie.CommitAsync(stop);
        return true;
    }

    private void Neem(Gegevenssleutel rij)
    {
        var datasleutel = rij.Ontwikkel(hoofdsleutel);
        sleutel.Open(datasleutel);
        CryptographicOperations.ZeroMemory(datasleutel);
    }
}
