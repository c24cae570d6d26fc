using System.Security.Cryptography;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Kluis;

/// <summary>The vault on disk: encrypted files under <c>kluis/</c> in the data folder, named by their id; keys and facts in the database.</summary>
internal sealed class Schijfkluis(
    IDbContextFactory<PortaalContext> contexten, IHoofdsleutel hoofdsleutel, OpslagInstellingen opslag, TimeProvider klok) : IKluis
{
    private const string Achtervoegsel = ".kluis";
    private static readonly Weigering Weg = new("Deze levering is vernietigd en kan niet meer worden gelezen.");

    public Guid MaakVak(PortaalContext context)
    {
        var id = Guid.NewGuid();
        var datasleutel = RandomNumberGenerator.GetBytes(Kluisindeling.Sleutel);
        context.Add(new Kluisvak { Id = id, Sleutel = hoofdsleutel.Wikkel(datasleutel, id), HoofdsleutelId = hoofdsleutel.Id, Gemaakt = Nu });
        CryptographicOperations.ZeroMemory(datasleutel);
        return id;
    }

    public async Task<Uitkomst<Kluisbestand>> Berg(Guid vak, string naam, Stream inhoud, string door, CancellationToken stop = default)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        if (await Datasleutel(context, vak, stop) is not { } datasleutel) { return Weg; }
        var bestand = new Kluisbestand { Id = Guid.NewGuid(), Vak = vak, Naam = naam, GeborgenDoor = door };
        var pad = Pad(bestand.Id);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(pad)!);
            await using (var schijf = new FileStream(pad, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, useAsync: true))
            {
                (bestand.Lengte, var hash) = await Versleutelaar.Schrijf(inhoud, schijf, datasleutel, bestand.Id, stop);
                bestand.Hash = Convert.ToHexStringLower(hash);
                schijf.Flush(flushToDisk: true);
            }
            bestand.Geborgen = Nu;
            context.Add(bestand);
            await context.SaveChangesAsync(stop);
            return bestand;
        }
        catch (Exception fout) when (Opslagfout.Zin(fout) is { } weigering)
        {
            File.Delete(pad);
            return weigering;
        }
        catch
        {
            File.Delete(pad);
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(datasleutel);
        }
    }

    public async Task<Uitkomst<Stream>> Lees(Guid bestand, CancellationToken stop = default)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        var vak = await context.Set<Kluisbestand>().Where(b => b.Id == bestand).Select(b => (Guid?)b.Vak).SingleOrDefaultAsync(stop);
        if (vak is null || await Datasleutel(context, vak.Value, stop) is not { } datasleutel || !File.Exists(Pad(bestand))) { return Weg; }
        try
        {
            var schijf = new FileStream(Pad(bestand), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, useAsync: false);
            return Kluislezer.Open(schijf, datasleutel, bestand);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(datasleutel);
        }
    }

    public async Task VerwijderBestand(Guid bestand, CancellationToken stop = default)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        await context.Set<Kluisbestand>().Where(b => b.Id == bestand).ExecuteDeleteAsync(stop);
        File.Delete(Pad(bestand));
    }

    public async Task<Uitkomst<IReadOnlyList<Kluisbestand>>> VernietigSleutel(
        PortaalContext context, Guid vak, string door, DateTime nu, CancellationToken stop = default)
    {
        if (await context.Set<Kluisvak>().FindAsync([vak], stop) is not { } rij) { return new Weigering("Dit kluisvak bestaat niet."); }
        if (rij.Sleutel is not null) { (rij.Sleutel, rij.Vernietigd, rij.VernietigdDoor) = (null, nu, door); }
        return await context.Set<Kluisbestand>().AsNoTracking().Where(b => b.Vak == vak).OrderBy(b => b.Naam).ThenBy(b => b.Id).ToListAsync(stop);
    }

    public async Task<int> RuimOp(CancellationToken stop = default)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        // The write-ahead log still holds the page with the key until it is folded into the database.
        await context.VouwLogIn(stop);
        if (!Directory.Exists(Map)) { return 0; }
        var leesbaar = await context.Set<Kluisbestand>()
            .Join(context.Set<Kluisvak>().Where(v => v.Sleutel != null), b => b.Vak, v => v.Id, (b, _) => b.Id).ToHashSetAsync(stop);
        var vernietigd = await context.Set<Kluisbestand>()
            .Join(context.Set<Kluisvak>().Where(v => v.Sleutel == null), b => b.Vak, v => v.Id, (b, _) => b.Id).ToHashSetAsync(stop);
        var verwijderd = 0;
        foreach (var pad in Directory.EnumerateFiles(Map, "*" + Achtervoegsel))
        {
            var weg = Guid.TryParseExact(Path.GetFileNameWithoutExtension(pad), "N", out var id)
                // A file without a row may be an upload that still runs; after a day it is what a crash left.
                && (vernietigd.Contains(id) || (!leesbaar.Contains(id) && File.GetLastWriteTimeUtc(pad) < Nu.AddDays(-1)));
            if (!weg) { continue; }
            File.Delete(pad);
            verwijderd++;
        }
        return verwijderd;
    }

    private async Task<byte[]?> Datasleutel(PortaalContext context, Guid vak, CancellationToken stop)
    {
        var sleutel = await context.Set<Kluisvak>().Where(v => v.Id == vak).Select(v => v.Sleutel).SingleOrDefaultAsync(stop);
        return sleutel is null ? null : hoofdsleutel.Ontwikkel(sleutel, vak);
    }

    private DateTime Nu => klok.GetUtcNow().UtcDateTime;
    private string Map => Path.Combine(opslag.Map, "kluis");
    private string Pad(Guid bestand) => Path.Combine(Map, $"{bestand:N}{Achtervoegsel}");
}
