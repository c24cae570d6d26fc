using System.Data.Common;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Spoor;

/// <summary>A row as it was found. <see cref="Rij"/> is null where something stands in it that no line can hold.</summary>
internal readonly record struct Gelezenrij(long Nummer, string Hash, Spoorrij? Rij);

/// <summary>Reads the rows of the trail in order, whatever stands in them: a row that cannot be read is a finding, not the end of the check.</summary>
internal sealed class Spoorrijlezer(PortaalContext context)
{
    private const int Greep = 2000;
    private static readonly Resultaat[] Resultaten = Enum.GetValues<Resultaat>();

    /// <summary>The next rows, the lowest number first; none at the end.</summary>
    public async Task<IReadOnlyList<Gelezenrij>> Lees(long na, CancellationToken stop)
    {
        var keus = context.Set<Spoorrij>().AsNoTracking().Where(r => r.Nummer > na).OrderBy(r => r.Nummer).Take(Greep);
        try
        {
            var rijen = await keus.ToListAsync(stop);
            var vreemd = await Vreemd(rijen, stop);
            return [.. rijen.Select(r => new Gelezenrij(r.Nummer, r.Hash, vreemd.Contains(r.Nummer) ? null : r))];
        }
        catch (Exception fout) when (IsOnleesbaar(fout))
        {
            var gelezen = new List<Gelezenrij>();
            foreach (var rij in await keus.Select(r => new { r.Nummer, r.Hash }).ToListAsync(stop)) { gelezen.Add(new(rij.Nummer, rij.Hash, await Een(rij.Nummer, stop))); }
            return gelezen;
        }
    }

    /// <summary>The line with this number; null when it is not there or cannot be read.</summary>
    public async Task<Spoorrij?> Een(long nummer, CancellationToken stop)
    {
        try { return await context.Set<Spoorrij>().AsNoTracking().SingleOrDefaultAsync(r => r.Nummer == nummer, stop); }
        catch (Exception fout) when (IsOnleesbaar(fout)) { return null; }
    }

    /// <summary>
    /// Rows whose text in the database is not the one that was read from it: "mislukt" is read as Mislukt, and a filter on the page does not
    /// find it.
    /// </summary>
    private async Task<HashSet<long>> Vreemd(List<Spoorrij> rijen, CancellationToken stop)
    {
        if (rijen.Count == 0) { return []; }
        var (van, tot) = (rijen[0].Nummer, rijen[^1].Nummer);
        var wie = rijen.Select(r => r.Wie).Distinct(StringComparer.Ordinal).ToArray();
        var handeling = rijen.Select(r => r.Handeling).Distinct(StringComparer.Ordinal).ToArray();
        return [.. await context.Set<Spoorrij>().Where(r => r.Nummer >= van && r.Nummer <= tot)
            .Where(r => !(wie.Contains(r.Wie) && handeling.Contains(r.Handeling) && Resultaten.Contains(r.Resultaat))).Select(r => r.Nummer).ToListAsync(stop)];
    }

    /// <summary>The value itself is at fault, not the database.</summary>
    private static bool IsOnleesbaar(Exception fout) =>
        fout is FormatException or InvalidCastException or InvalidOperationException or ArgumentException or OverflowException && fout is not DbException && fout.InnerException is not DbException;
}
