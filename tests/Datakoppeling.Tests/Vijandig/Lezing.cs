using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>What a reader made of a hostile file.</summary>
/// <param name="Weigering">The sentence with which the file was refused; null when it was read.</param>
/// <param name="Telling">The account of its rows; null for a file that has none.</param>
/// <param name="Rijen">How many rows came out; null where that says nothing.</param>
/// <param name="Teksten">What a person gets to see: faults, warnings.</param>
/// <param name="Afdruk">The same for the same outcome, within this process.</param>
internal sealed record Lezing(string? Weigering, Bestandstelling? Telling = null, long? Rijen = null, IReadOnlyList<string>? Teksten = null, int Afdruk = 0)
{
    public static Lezing Geweigerd(string zin) => new(zin, Afdruk: zin.GetHashCode(StringComparison.Ordinal));

    /// <param name="meer">What else belongs to the outcome.</param>
    public static Lezing Van(Bestandstelling telling, long? rijen, IEnumerable<Bestandsfout> fouten, IEnumerable<string> waarschuwingen, int meer = 0)
    {
        var afdruk = new HashCode();
        afdruk.Add(meer);
        var teksten = new HashSet<string>(waarschuwingen, StringComparer.Ordinal);
        foreach (var fout in fouten)
        {
            afdruk.Add(HashCode.Combine(fout.Rijnummer, fout.Kolom, fout.Reden));
            teksten.Add(fout.Reden);
            teksten.Add(fout.Kolom);
        }
        foreach (var (reden, aantal) in telling.Apart) { afdruk.Add(HashCode.Combine(reden, aantal)); }
        afdruk.Add(HashCode.Combine(telling.Aangenomen, telling.Afgekeurd, rijen));
        return new Lezing(null, telling, rijen, [.. teksten], afdruk.ToHashCode());
    }
}

/// <summary>Something of ours that reads what others made.</summary>
/// <param name="Naam">As a failing case names it.</param>
/// <param name="Zaden">Good files to begin with.</param>
/// <param name="Lees">Reads the bytes; may throw only what is a bug.</param>
/// <param name="IsCsv">The rows are counted again, by somebody else.</param>
internal sealed record Lezer(string Naam, IReadOnlyList<byte[]> Zaden, Func<byte[], Lezing> Lees, bool IsCsv = true)
{
    /// <summary>Whether its sentences may repeat a cell: the tables of the administrator hold no persons.</summary>
    public bool MagCellenNoemen { get; init; }

    /// <summary>One case costs so much that it comes up only once in so many.</summary>
    public int Zeldzaam { get; init; } = 1;
}
