namespace Datakoppeling.Tests.Vijandig;

/// <summary>Runs hostile files past all readers, each as often as it can bear.</summary>
internal static class Proefbaan
{
    private const int EenOpGroot = 401;

    public static IReadOnlyList<Lezer> Lezers(string map)
    {
        var gedeeld = Zaden.Gedeeld();
        return [.. Csvlezers.Alle(gedeeld), .. new Gehelelezers(map).Alle(gedeeld), .. new Sleutellezers(map).Alle()];
    }

    /// <summary>The cases of a run; the same numbers give the same cases.</summary>
    /// <param name="aantal">How many.</param>
    /// <param name="zaad">Where the numbers begin.</param>
    public static IEnumerable<Geval> Gevallen(IReadOnlyList<Lezer> lezers, int aantal, int zaad)
    {
        var beurten = lezers.SelectMany(l => Enumerable.Range(0, 4).Where(i => i % l.Zeldzaam == 0).Select(_ => l)).ToArray();
        for (var i = 0; i < aantal; i++)
        {
            var nummer = unchecked(zaad + i) & int.MaxValue;
            // A prime number, so that the large cases fall on every reader in turn.
            yield return new Geval(beurten[i % beurten.Length], nummer, i % EenOpGroot == EenOpGroot - 1);
        }
    }
}
