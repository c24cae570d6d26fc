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
    /// <param name="ookZonder">Also when keys are missing that should be there, as after a restored backup.</param>
    /// <returns>How many keys were wrapped anew.</returns>
    public async Task<Uitkomst<int>> Voer(IHoofdsleutel oud, IHoofdsleutel nieuw, bool ookZonder = false, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(oud);
        ArgumentNullException.ThrowIfNull(nieuw);
        if (oud.Id == nieuw.Id) { return new Weigering("De oude en de nieuwe hoofdsleutel zijn dezelfde. Er is niets veranderd."); }
        await using var context = await contexten.CreateDbContextAsync(stop);
        var rijen = await context.Set<Gegevenssleutel>().ToListAsync(stop);
        var vakken = sleutels.Alle();
        if (vakken.Select(v => v.HoofdsleutelId).Concat(rijen.Select(r => r.HoofdsleutelId)).Any(id => id != oud.Id && id != nieuw.Id))
        {
            return new Weigering("De opgegeven oude hoofdsleutel is niet die waarmee de gegevens zijn versleuteld. Er is niets veranderd.");
        }
        var aanwezig = vakken.Select(v => v.Vak).ToHashSet();
        var open = await context.Set<Kluisvak>().Where(v => v.Vernietigd == null).Select(v => v.Id).ToListAsync(stop);
        if (!ookZonder && open.Count(v => !aanwezig.Contains(v)) is > 0 and var weg)
        {
            // With the wrong folder their keys would keep the old wrapping, and nobody could open them once that master key is thrown away.
            return new Weigering($"Van {weg} kluisvakken is de sleutel niet gevonden in {sleutels.Map}. Staat {Sleutelmap.Instelling} goed? Er is niets veranderd. "
                + "Zijn die sleutels er echt niet meer, geef dan --ook-zonder mee.");
        }
        var aantal = 0;
        foreach (var (vak, id, _) in vakken)
        {
            if (id == nieuw.Id || sleutels.Geef(vak, oud) is not { } datasleutel) { continue; }
            sleutels.Bewaar(vak, datasleutel, nieuw);
            CryptographicOperations.ZeroMemory(datasleutel);
            aantal++;
        }
        foreach (var rij in rijen.Where(r => r.HoofdsleutelId != nieuw.Id))
        {
            var datasleutel = rij.Ontwikkel(oud);
            rij.Wikkel(datasleutel, nieuw);
            CryptographicOperations.ZeroMemory(datasleutel);
            aantal++;
        }
        await context.SaveChangesAsync(stop);
        return aantal;
    }
}
