using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Tabellen;

/// <summary>The rows of a municipality for one table; null where it has none.</summary>
/// <param name="fouten">Where is said what cannot be read.</param>
public delegate IReadOnlyList<Tabelrij>? Eigenrijen(Tabel tabel, Tabelfouten fouten);

/// <summary>
/// What is in force: shipped rows and those of the municipality laid over each other, checked, and read into what a module works with. The
/// shipped rows alone come through the same door.
/// </summary>
public sealed class Tabelinhoud(Eigenrijen eigen)
{
    /// <summary>What the program ships, and nothing else.</summary>
    public static readonly Eigenrijen Geen = (_, _) => null;

    public Tabelfouten Fouten { get; } = new();

    /// <summary>Null when everything can be used.</summary>
    public Weigering? Bezwaar => Fouten.Bezwaar;

    /// <summary>The rows of a table as they hold, each read by <paramref name="maak"/>.</summary>
    public List<T> Lees<T>(Tabel tabel, Func<Tabelcellen, T> maak)
    {
        var rijen = Rijen(tabel);
        var gelezen = new List<T>(rijen.Count);
        foreach (var rij in rijen) { gelezen.Add(maak(new Tabelcellen(tabel, rij, Fouten))); }
        return gelezen;
    }

    private IReadOnlyList<Tabelrij> Rijen(Tabel tabel)
    {
        var anders = eigen(tabel, Fouten);
        // A row of a file has its line.
        if (anders?.Any(r => r.Rijnummer == 0) == true) { Fouten.OpScherm = true; }
        if (anders is not null && tabel.IsVanDeGemeente)
        {
            Tabelkeuring.Keur(tabel, [], anders, Fouten);
            return anders;
        }
        var meegeleverd = Tabellezer.Meegeleverd(tabel);
        if (anders is null || anders.Count == 0) { return meegeleverd; }
        var samen = Tabellagen.Leg(tabel, meegeleverd, anders);
        Tabelkeuring.Keur(tabel, meegeleverd, samen, Fouten);
        return samen;
    }
}
