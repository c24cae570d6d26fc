using System.Security.Cryptography;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Kluis;

/// <summary>
/// Opens the field encryption at start, once the schema is there: takes the data key from the database, or makes it at the very
/// first start. With another master key than before the portal must not start: it would read nothing and write what nobody can read.
/// </summary>
public sealed class Veldsleutelopening(
    IDbContextFactory<PortaalContext> contexten, IHoofdsleutel hoofdsleutel, Veldversleuteling velden, Sleutelmap sleutels, OpslagInstellingen opslag,
    TimeProvider klok)
{
    /// <summary>The <see cref="Gegevenssleutel"/> of the encrypted fields.</summary>
    public const string Naam = "velden";

    internal static readonly Weigering Andere = new(
        "Het portaal start niet: de hoofdsleutel van de kluis is een andere dan die waarmee de gegevens zijn versleuteld. "
        + "Geef de vorige hoofdsleutel op, of de map met gegevens die bij deze sleutel hoort. "
        + "Was je bezig de hoofdsleutel te vervangen? Voer 'kluis hersleutel' dan nog eens uit.");

    /// <returns>A refusal when the master key is not the one that the data were encrypted with, or the folder not that of the database.</returns>
    public async Task<Uitkomst<bool>> Open(CancellationToken stop = default)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        var (rij, nieuw) = await Gegevenssleutel.Zoek(context, Naam, stop) is { } bekend ? (bekend, false) : await Maak(stop);
        if (rij.HoofdsleutelId != hoofdsleutel.Id || sleutels.Alle().Any(s => s.HoofdsleutelId != hoofdsleutel.Id)) { return Andere; }
        byte[] datasleutel;
        try { datasleutel = rij.Ontwikkel(hoofdsleutel); }
        catch (KluisGeschondenException) { return Andere; }
        try
        {
            // On SQLite the database is in the folder itself.
            if (opslag.Soort == Opslagsoort.PostgreSQL && await Mapkenmerk.Controleer(opslag.Map, datasleutel, nieuw, klok, stop) is { } vreemd) { return vreemd; }
            velden.Open(datasleutel);
            return true;
        }
        finally { CryptographicOperations.ZeroMemory(datasleutel); }
    }

    /// <summary>Whether the master key still opens the data key: a key service may have gone away since the start. Changes nothing.</summary>
    public async Task<bool> Klopt(CancellationToken stop = default)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        try
        {
            if (await Gegevenssleutel.Zoek(context, Naam, stop) is not { } rij) { return false; }
            CryptographicOperations.ZeroMemory(rij.Ontwikkel(hoofdsleutel));
            return true;
        }
        catch (IOException) { return false; }
    }

    private async Task<(Gegevenssleutel Rij, bool Nieuw)> Maak(CancellationToken stop)
    {
        var nieuw = Gegevenssleutel.Nieuw(Naam, hoofdsleutel, klok.GetUtcNow().UtcDateTime);
        await using var context = await contexten.CreateDbContextAsync(stop);
        context.Add(nieuw);
        try
        {
            await context.SaveChangesAsync(stop);
            return (nieuw, true);
        }
        catch (DbUpdateException)
        {
            // Another node came first; its key counts.
            await using var opnieuw = await contexten.CreateDbContextAsync(stop);
            if (await Gegevenssleutel.Zoek(opnieuw, Naam, stop) is { } eerste) { return (eerste, false); }
            throw;
        }
    }
}
