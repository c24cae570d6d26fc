using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Spoor;

/// <summary>What a walk along the chain found.</summary>
/// <param name="Aantal">Lines that were sound, counted from the first.</param>
/// <param name="EersteFout">Number of the first line that is not; null when the whole chain is.</param>
/// <param name="Zin">The finding in Dutch.</param>
public sealed record Spoorbevinding(long Aantal, long? EersteFout, string Zin)
{
    public bool Klopt => EersteFout is null;
}

/// <summary>Walks the chain from the first line and names the first that was changed, removed, inserted or moved.</summary>
public sealed class SpoorControle(IDbContextFactory<PortaalContext> contexten)
{
    private const int Greep = 2000;

    public async Task<Spoorbevinding> Controleer(CancellationToken stop = default)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        // The head first: lines that are added meanwhile are then beyond it, not missing.
        var kop = await context.Set<Spoorkop>().AsNoTracking().SingleOrDefaultAsync(stop);
        if (kop is null) { return new(0, 0, "De kop van het spoor ontbreekt."); }
        var (nummer, hash) = (0L, Spoorhash.Begin);
        while (nummer < kop.Nummer)
        {
            var vanaf = nummer;
            var regels = await context.Set<Spoorregel>().AsNoTracking().Where(r => r.Nummer > vanaf && r.Nummer <= kop.Nummer)
                .OrderBy(r => r.Nummer).Take(Greep).ToListAsync(stop);
            foreach (var regel in regels)
            {
                if (Fout(regel, nummer + 1, hash) is { } zin) { return new(nummer, nummer + 1, zin); }
                (nummer, hash) = (regel.Nummer, regel.Hash);
            }
            if (regels.Count == 0) { return new(nummer, nummer + 1, $"Regel {nummer + 1} en wat daarna kwam ontbreekt: het spoor hoort tot {kop.Nummer} te lopen."); }
        }
        return string.Equals(hash, kop.Hash, StringComparison.Ordinal)
            ? new(nummer, null, $"Het spoor klopt: {nummer} regels, geen enkele gewijzigd, verwijderd, tussengevoegd of verplaatst.")
            : new(nummer, nummer, $"De kop van het spoor hoort niet bij regel {nummer}.");
    }

    private static string? Fout(Spoorregel regel, long verwacht, string vorige)
    {
        if (regel.Nummer != verwacht) { return $"Regel {verwacht} ontbreekt."; }
        if (!string.Equals(regel.VorigeHash, vorige, StringComparison.Ordinal))
        {
            return $"Regel {verwacht} sluit niet aan op de regel ervoor: er is iets gewijzigd, tussengevoegd of verplaatst.";
        }
        return string.Equals(regel.Hash, Spoorhash.Van(regel), StringComparison.Ordinal) ? null : $"Regel {verwacht} is gewijzigd.";
    }
}
