using System.Globalization;
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

    public Task<Spoorbevinding> Controleer(CancellationToken stop = default) => Controleer([], null, stop);

    /// <summary>Walks the chain and holds the anchors against it.</summary>
    /// <param name="ankers">Kept elsewhere; in any order.</param>
    /// <param name="voortgang">Told the lines done and in all, every few thousand.</param>
    public async Task<Spoorbevinding> Controleer(IReadOnlyList<Spooranker> ankers, Action<long, long>? voortgang, CancellationToken stop = default)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        // The head first: lines that are added meanwhile are then beyond it, not missing.
        var kop = await context.Set<Spoorkop>().AsNoTracking().SingleOrDefaultAsync(stop);
        if (kop is null) { return new(0, 0, "De kop van het spoor ontbreekt."); }
        var ankertoets = new Ankertoets(ankers);
        var (nummer, hash) = (0L, Spoorhash.Begin);
        if (ankertoets.Fout(nummer, hash) is { } leeg) { return leeg; }
        while (nummer < kop.Nummer)
        {
            var vanaf = nummer;
            var regels = await context.Set<Spoorregel>().AsNoTracking().Where(r => r.Nummer > vanaf && r.Nummer <= kop.Nummer)
                .OrderBy(r => r.Nummer).Take(Greep).ToListAsync(stop);
            foreach (var regel in regels)
            {
                if (Fout(regel, nummer + 1, hash) is { } zin) { return new(nummer, nummer + 1, zin); }
                (nummer, hash) = (regel.Nummer, regel.Hash);
                if (ankertoets.Fout(nummer, hash) is { } herschreven) { return herschreven; }
            }
            if (regels.Count == 0) { return new(nummer, nummer + 1, $"Regel {nummer + 1} en wat daarna kwam ontbreekt: het spoor hoort tot {kop.Nummer} te lopen."); }
            voortgang?.Invoke(nummer, kop.Nummer);
        }
        if (!string.Equals(hash, kop.Hash, StringComparison.Ordinal)) { return new(nummer, nummer, $"De kop van het spoor hoort niet bij regel {nummer}."); }
        return ankertoets.Afgekapt(nummer) ?? new(nummer, null, Klopt(nummer, ankers.Count));
    }

    private static string Klopt(long regels, int ankers) =>
        $"Het spoor klopt: {regels} regels, geen enkele gewijzigd, verwijderd, tussengevoegd of verplaatst."
        + ankers switch { 0 => "", 1 => " Het anker past.", _ => $" Alle {ankers} ankers passen." };

    private static string? Fout(Spoorregel regel, long verwacht, string vorige)
    {
        if (regel.Nummer != verwacht) { return $"Regel {verwacht} ontbreekt."; }
        if (!string.Equals(regel.VorigeHash, vorige, StringComparison.Ordinal))
        {
            return $"Regel {verwacht} sluit niet aan op de regel ervoor: er is iets gewijzigd, tussengevoegd of verplaatst.";
        }
        return string.Equals(regel.Hash, Spoorhash.Van(regel), StringComparison.Ordinal) ? null : $"Regel {verwacht} is gewijzigd.";
    }

    /// <summary>The anchors beside the walk: each must be met at its number with its hash.</summary>
    private sealed class Ankertoets(IEnumerable<Spooranker> ankers)
    {
        private readonly Queue<Spooranker> _ankers = new(ankers.OrderBy(a => a.Nummer).ThenBy(a => a.Gemaakt));
        private long _bewezen;

        public Spoorbevinding? Fout(long nummer, string hash)
        {
            while (_ankers.TryPeek(out var anker) && anker.Nummer == nummer)
            {
                if (!string.Equals(anker.Hash, hash, StringComparison.Ordinal))
                {
                    return new(_bewezen, nummer, $"Het anker van {Dag(anker)} past niet op regel {nummer}: het spoor is na die dag herschreven, "
                        + $"ergens vanaf regel {_bewezen + 1} tot en met regel {nummer}, met hashes die onderling wel kloppen.");
                }
                _bewezen = nummer;
                _ankers.Dequeue();
            }
            return null;
        }

        /// <summary>An anchor beyond the end: lines that were there are gone, and the head was set back.</summary>
        public Spoorbevinding? Afgekapt(long laatste) => _ankers.TryPeek(out var anker)
            ? new(laatste, laatste + 1, $"Het spoor is afgekapt: regel {laatste + 1} tot en met {_ankers.Max(a => a.Nummer)} ontbreken. "
                + $"Het anker van {Dag(anker)} laat zien dat ze er waren.")
            : null;

        private static string Dag(Spooranker anker) => anker.Gemaakt.ToString("d-M-yyyy", CultureInfo.InvariantCulture);
    }
}
