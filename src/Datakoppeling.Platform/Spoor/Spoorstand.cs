using System.Globalization;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Spoor;

/// <summary>
/// Where the trail goes on, and what is not as the writer left it. Seen by the writer while it holds the head: whatever somebody did to
/// the tables, there is a number that is free, so that signing in and all work go on; and what was found goes into the trail.
/// </summary>
/// <param name="Nummer">The last number in use.</param>
/// <param name="Hash">What the next line carries on from.</param>
/// <param name="Breuken">Codes and numbers for the details of a line; empty when all is as it was left.</param>
internal sealed record Spoorstand(long Nummer, string Hash, IReadOnlyList<string> Breuken)
{
    /// <summary>Rows further past the head than this are nobody's next number for ages: the check names them.</summary>
    private const long Venster = 1_000_000_000_000;
    private const int MeesteKoppen = 100;
    private const int Greep = 200;
    private const int MeesteGrepen = 50;

    public static async Task<Spoorstand> Lees(PortaalContext context, Spoorsleutel sleutel, CancellationToken stop)
    {
        var breuken = new List<string>();
        var koppen = await context.Set<Spoorkop>().AsNoTracking().OrderBy(k => k.Id).Take(MeesteKoppen).ToListAsync(stop);
        var kop = koppen.Find(k => k.Id == Spoorkop.EnigeId);
        var echt = kop is not null && sleutel.Past(kop);
        if (kop is null) { breuken.Add("kop-ontbreekt"); }
        else if (!echt) { breuken.Add(Code("kop-gewijzigd", kop.Nummer)); }
        foreach (var extra in koppen.Where(k => k.Id != Spoorkop.EnigeId)) { breuken.Add(Code("tweede-kop", extra.Nummer)); }
        var (nummer, hash) = echt ? (kop!.Nummer, kop.Hash) : await LaatsteEchte(context, sleutel, stop);
        var rest = await context.Set<Spoorrij>().Where(r => r.Nummer >= nummer && r.Nummer <= nummer + Venster)
            .OrderByDescending(r => r.Nummer).Select(r => new { r.Nummer, r.Hash }).Take(2).ToListAsync(stop);
        if (rest is [var hoogste, ..] && hoogste.Nummer > nummer)
        {
            breuken.Add(Code("voorbij-de-kop", hoogste.Nummer));
            (nummer, hash) = (hoogste.Nummer, Spoorhash.IsHash(hoogste.Hash) ? hoogste.Hash : Spoorhash.Begin);
        }
        else if (rest.Count == 0 && nummer > 0) { breuken.Add(Code("laatste-regel-weg", nummer)); }
        else if (rest is [var laatste] && !string.Equals(laatste.Hash, nummer == 0 ? "" : hash, StringComparison.Ordinal)) { breuken.Add(Code("laatste-regel-gewijzigd", nummer)); }
        return new(nummer, hash, breuken);
    }

    /// <summary>Without a head that can be believed: the last line that the portal wrote itself.</summary>
    private static async Task<(long Nummer, string Hash)> LaatsteEchte(PortaalContext context, Spoorsleutel sleutel, CancellationToken stop)
    {
        var onder = Spoorhash.HoogsteNummer + 1;
        for (var greep = 0; greep < MeesteGrepen; greep++)
        {
            var grens = onder;
            var rijen = await context.Set<Spoorrij>().Where(r => r.Nummer < grens).OrderByDescending(r => r.Nummer)
                .Select(r => new { r.Nummer, r.Hash, r.Zegel }).Take(Greep).ToListAsync(stop);
            if (rijen.Find(r => sleutel.Past(r.Nummer, r.Hash, r.Zegel)) is { } echte) { return (echte.Nummer, echte.Hash); }
            if (rijen.Count == 0) { break; }
            onder = rijen[^1].Nummer;
        }
        return (0, Spoorhash.Begin);
    }

    private static string Code(string wat, long nummer) => string.Create(CultureInfo.InvariantCulture, $"{wat}={nummer}");
}
