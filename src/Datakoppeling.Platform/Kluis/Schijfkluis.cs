using System.Security.Cryptography;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Kluis;

/// <summary>
/// The vault on disk: encrypted files under <c>kluis/</c> in the data folder, named by their id; facts in the database; keys in the
/// <see cref="Sleutelmap"/>.
/// </summary>
internal sealed class Schijfkluis(
    IDbContextFactory<PortaalContext> contexten, IHoofdsleutel hoofdsleutel, Sleutelmap sleutels, OpslagInstellingen opslag, TimeProvider klok)
    : IKluis
{
    private static readonly TimeSpan Wachttijd = TimeSpan.FromDays(1);
    private static readonly Weigering Weg = new("Deze levering is vernietigd en kan niet meer worden gelezen.");
    private static readonly Weigering Sleutelloos = new(
        "De sleutel van deze levering is er niet meer; zij staat ook niet in een reservekopie. Laad het bestand opnieuw; maak daarvoor een nieuwe ronde als het bij een ronde hoort.");

    public Guid MaakVak(PortaalContext context)
    {
        var id = Guid.NewGuid();
        var datasleutel = RandomNumberGenerator.GetBytes(Kluisindeling.Sleutel);
        // Before the commit: a key too many is cleared away later, a compartment without a key could never be used.
        sleutels.Bewaar(id, datasleutel, hoofdsleutel);
        CryptographicOperations.ZeroMemory(datasleutel);
        context.Add(new Kluisvak { Id = id, Gemaakt = Nu });
        return id;
    }

    public async Task<Uitkomst<Kluisbestand>> Berg(Guid vak, string naam, Stream inhoud, string door, CancellationToken stop = default)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        var sleutel = await Datasleutel(context, vak, stop);
        if (sleutel.Weigering is { } gesloten) { return gesloten; }
        var datasleutel = sleutel.Waarde;
        var bestand = new Kluisbestand { Id = Guid.NewGuid(), Vak = vak, Naam = naam, GeborgenDoor = door };
        var pad = Pad(bestand.Id);
        try
        {
            (bestand.Lengte, var hash) = await Heelbestand.Schrijf(pad, schijf => Versleutelaar.Schrijf(inhoud, schijf, datasleutel, bestand.Id, stop));
            bestand.Hash = Convert.ToHexStringLower(hash);
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
        if (await context.Set<Kluisbestand>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == bestand, stop) is not { } rij) { return Weg; }
        var sleutel = await Datasleutel(context, rij.Vak, stop);
        if (sleutel.Weigering is { } gesloten) { return gesloten; }
        var datasleutel = sleutel.Waarde;
        try
        {
            return Kluislezer.Open(Heelbestand.Open(Pad(bestand)), datasleutel, bestand, rij.Naam);
        }
        // Destroyed while this one looked, or taken away by somebody: the row tells which.
        catch (Exception fout) when (Heelbestand.IsErNiet(fout)) { return await IsVernietigd(rij.Vak, stop) ? Weg : Ontbreekt(rij.Naam); }
        finally
        {
            CryptographicOperations.ZeroMemory(datasleutel);
        }
    }

    public async Task<Weigering?> Controleer(Guid bestand, CancellationToken stop = default)
    {
        try
        {
            var gelezen = await Lees(bestand, stop);
            if (gelezen.Weigering is { } weigering) { return weigering; }
            await using var inhoud = gelezen.Waarde;
            await inhoud.CopyToAsync(Stream.Null, stop);
            return null;
        }
        catch (KluisbestandGeschondenException fout) { return new Weigering(fout.Message); }
    }

    public async Task<IReadOnlyDictionary<Guid, Weigering>> Kijk(IReadOnlyCollection<Guid> bestanden, CancellationToken stop = default)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        var rijen = await context.Set<Kluisbestand>().AsNoTracking().Where(b => bestanden.Contains(b.Id)).ToListAsync(stop);
        return rijen.Select(r => (r.Id, Bezwaar: Kijk(r))).Where(r => r.Bezwaar is not null).ToDictionary(r => r.Id, r => r.Bezwaar!);
    }

    private Weigering? Kijk(Kluisbestand rij)
    {
        try
        {
            using var schijf = Heelbestand.Open(Pad(rij.Id));
            var kop = new byte[Kluisindeling.Kop];
            var heel = schijf.Length == Kluisindeling.OpSchijf(rij.Lengte) && schijf.ReadAtLeast(kop, kop.Length, throwOnEndOfStream: false) == kop.Length;
            return heel && Kluisindeling.IsKopVan(kop, rij.Id) ? null : new Weigering(Kluislezer.Geschonden(rij.Naam).Message);
        }
        catch (Exception fout) when (Heelbestand.IsErNiet(fout)) { return Ontbreekt(rij.Naam); }
    }

    private static Weigering Ontbreekt(string naam) => new($"{naam} ontbreekt in de kluis.");

    private async Task<bool> IsVernietigd(Guid vak, CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        return !await context.Set<Kluisvak>().AnyAsync(v => v.Id == vak && v.Vernietigd == null, stop);
    }

    public async Task<Weigering?> Bezwaar(Guid vak, CancellationToken stop = default)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        return !await context.Set<Kluisvak>().AnyAsync(v => v.Id == vak && v.Vernietigd == null, stop) ? Weg : sleutels.Heeft(vak) ? null : Sleutelloos;
    }

    public async Task VerwijderBestand(Guid bestand, CancellationToken stop = default)
    {
        try
        {
            await Vergeet(bestand, stop);
        }
        catch (Exception fout) when (Opslagfout.Zin(fout) is not null)
        {
            // No room even to forget it: the file itself makes that room. A row that stays all the same reads as gone.
            File.Delete(Pad(bestand));
            try { await Vergeet(bestand, stop); }
            catch (Exception nog) when (Opslagfout.Zin(nog) is not null) { return; }
        }
        File.Delete(Pad(bestand));
    }

    private async Task Vergeet(Guid bestand, CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        await context.Set<Kluisbestand>().Where(b => b.Id == bestand).ExecuteDeleteAsync(stop);
    }

    public async Task<Uitkomst<IReadOnlyList<Kluisbestand>>> VernietigSleutel(
        PortaalContext context, Guid vak, string door, DateTime nu, CancellationToken stop = default)
    {
        if (await context.Set<Kluisvak>().FindAsync([vak], stop) is not { } rij) { return new Weigering("Dit kluisvak bestaat niet."); }
        if (rij.Vernietigd is null) { (rij.Vernietigd, rij.VernietigdDoor) = (nu, door); }
        return await context.Set<Kluisbestand>().AsNoTracking().Where(b => b.Vak == vak).OrderBy(b => b.Naam).ThenBy(b => b.Id).ToListAsync(stop);
    }

    public async Task<int> RuimOp(CancellationToken stop = default)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        var gewist = await WisSleutels(context, stop);
        var verwijderd = await WisBestanden(context, stop);
        // Only now it is true, whatever happened in between.
        foreach (var vak in gewist) { vak.SleutelGewist = Nu; }
        try
        {
            await context.SaveChangesAsync(stop);
        }
        catch (Exception fout) when (Opslagfout.IsTijdelijk(fout))
        {
            // The key is gone; the next time clears nothing and notes it.
        }
        return verwijderd;
    }

    private async Task<List<Kluisvak>> WisSleutels(PortaalContext context, CancellationToken stop)
    {
        var vakken = await context.Set<Kluisvak>().Where(v => v.Vernietigd != null && v.SleutelGewist == null).ToListAsync(stop);
        foreach (var vak in vakken) { sleutels.Vernietig(vak.Id, hoofdsleutel); }
        // A key without a compartment: the handeling that made it was undone, or still runs.
        var oud = sleutels.Alle().Where(s => s.Geschreven < Nu - Wachttijd).Select(s => s.Vak).ToList();
        var bekend = await context.Set<Kluisvak>().Where(v => oud.Contains(v.Id)).Select(v => v.Id).ToHashSetAsync(stop);
        foreach (var vak in oud.Where(v => !bekend.Contains(v))) { sleutels.Vernietig(vak, hoofdsleutel); }
        sleutels.RuimOp(Nu - Wachttijd);
        return vakken;
    }

    private async Task<int> WisBestanden(PortaalContext context, CancellationToken stop)
    {
        if (!Directory.Exists(Map)) { return 0; }
        var leesbaar = await context.Set<Kluisbestand>()
            .Join(context.Set<Kluisvak>().Where(v => v.Vernietigd == null), b => b.Vak, v => v.Id, (b, _) => b.Id).ToHashSetAsync(stop);
        var vernietigd = await context.Set<Kluisbestand>()
            .Join(context.Set<Kluisvak>().Where(v => v.Vernietigd != null), b => b.Vak, v => v.Id, (b, _) => b.Id).ToHashSetAsync(stop);
        var verwijderd = 0;
        foreach (var pad in Directory.EnumerateFiles(Map, "*" + Kluismap.Achtervoegsel))
        {
            var weg = Kluismap.Lees(Path.GetFileName(pad)) is { } id
                // A file without a row may be an upload that still runs; after a day it is what a crash left.
                && (vernietigd.Contains(id) || (!leesbaar.Contains(id) && File.GetLastWriteTimeUtc(pad) < Nu - Wachttijd));
            if (!weg) { continue; }
            File.Delete(pad);
            verwijderd++;
        }
        foreach (var pad in Heelbestand.Resten(Map, "*" + Kluismap.Achtervoegsel, Nu - Wachttijd).ToList()) { File.Delete(pad); }
        return verwijderd;
    }

    private async Task<Uitkomst<byte[]>> Datasleutel(PortaalContext context, Guid vak, CancellationToken stop)
    {
        if (!await context.Set<Kluisvak>().AnyAsync(v => v.Id == vak && v.Vernietigd == null, stop)) { return Weg; }
        return sleutels.Geef(vak, hoofdsleutel) is { } sleutel ? sleutel : Sleutelloos;
    }

    private DateTime Nu => klok.GetUtcNow().UtcDateTime;
    private string Map => Kluismap.Van(opslag);
    private string Pad(Guid bestand) => Path.Combine(Map, Kluismap.Bestandsnaam(bestand));
}
