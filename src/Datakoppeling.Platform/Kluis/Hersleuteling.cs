using System.Security.Cryptography;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Kluis;

/// <summary>
/// Replaces the master key: unwraps every data key with the old one and wraps it with the new one; what was encrypted stays as it
/// is. May be repeated after a crash: what has the new key already is passed over. The portal must not run meanwhile.
/// </summary>
public sealed class Hersleuteling(IDbContextFactory<PortaalContext> contexten, Sleutelmap sleutels)
{
    /// <returns>How many keys were wrapped anew.</returns>
    public async Task<Uitkomst<int>> Voer(IHoofdsleutel oud, IHoofdsleutel nieuw, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(oud);
        ArgumentNullException.ThrowIfNull(nieuw);
        if (oud.Id == nieuw.Id) { return new Weigering("De oude en de nieuwe hoofdsleutel zijn dezelfde. Er is niets veranderd."); }
        await using var context = await contexten.CreateDbContextAsync(stop);
        var velden = await context.Set<Veldsleutel>().SingleOrDefaultAsync(stop);
        var vakken = sleutels.Alle();
        if (vakken.Select(v => v.HoofdsleutelId).Append(velden?.HoofdsleutelId ?? oud.Id).Any(id => id != oud.Id && id != nieuw.Id))
        {
            return new Weigering("De opgegeven oude hoofdsleutel is niet die waarmee de gegevens zijn versleuteld. Er is niets veranderd.");
        }
        var aantal = 0;
        foreach (var (vak, id, _) in vakken)
        {
            if (id == nieuw.Id || sleutels.Geef(vak, oud) is not { } datasleutel) { continue; }
            sleutels.Bewaar(vak, datasleutel, nieuw);
            CryptographicOperations.ZeroMemory(datasleutel);
            aantal++;
        }
        if (velden is not null && velden.HoofdsleutelId != nieuw.Id)
        {
            var datasleutel = oud.Ontwikkel(velden.Sleutel, velden.Vak);
            (velden.Sleutel, velden.HoofdsleutelId) = (nieuw.Wikkel(datasleutel, velden.Vak), nieuw.Id);
            CryptographicOperations.ZeroMemory(datasleutel);
            await context.SaveChangesAsync(stop);
            aantal++;
        }
        return aantal;
    }
}
