using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Platform.Tabellen;

/// <summary>
/// A table of rows with dates that the program ships and a municipality completes: which columns it has, what tells its rows apart, and what
/// a row must be. Reading, layering, checking, exporting and the screen are all made from this.
/// </summary>
public sealed class Tabel
{
    /// <summary>Its columns, and the name of its file.</summary>
    public required Bestandsindeling Indeling { get; init; }

    /// <summary>As a person calls it.</summary>
    public required string Titel { get; init; }

    /// <summary>Opens the rows that travel with the program.</summary>
    public required Func<Stream> Meegeleverd { get; init; }

    /// <summary>Those rows, once <see cref="Tabellezer"/> has read them.</summary>
    internal IReadOnlyList<Tabelrij>? Gelezen { get; set; }

    /// <summary>Reads one row whole, so that everything wrong with it is said.</summary>
    public required Action<Tabelcellen> Keur { get; init; }

    /// <summary>The columns that tell what a row is about; with the first day they name one row.</summary>
    public IReadOnlyList<string> Sleutel { get; init; } = [];

    /// <summary>The columns by which a person knows a row, where those of the key are not.</summary>
    public IReadOnlyList<string> Noemt { get => field ?? Sleutel; init; }

    /// <summary>The column of the first day, or of the first year.</summary>
    public required string Vanaf { get; init; }

    /// <summary>The column of the last day; null where a row holds until the next one of its key.</summary>
    public string? Tot { get; init; }

    /// <summary>An open row ends where the next of its key begins; otherwise two of them on one day contradict each other.</summary>
    public bool Opvolgend { get; init; } = true;

    /// <summary>Whether a day between two rows of a key is refused: nobody would have an amount for it.</summary>
    public bool Aaneengesloten { get; init; }

    /// <summary>The rows of one key and one first day form a whole, such as the bands of a table; the column tells them apart.</summary>
    public string? Onderdeel { get; init; }

    /// <summary>What must hold between the rows of one whole.</summary>
    public Action<IReadOnlyList<Tabelrij>, Tabelfouten>? KeurGeheel { get; init; }

    /// <summary>A file of it is the whole table: what the municipality does not name does not hold there (its own regelingen and bronnen).</summary>
    public bool IsVanDeGemeente { get; init; }

    /// <summary>A column with a sentence: where it is the last of a file, the separator is a mark of its own in it.</summary>
    public string? Zinkolom { get; init; }

    /// <summary>Of which codes the shipped rows are all there are: the program acts on them, nobody can add one.</summary>
    public bool VasteSleutels { get; init; }

    public string Bestand => Indeling.Bestand;

    /// <summary>Its name in an address.</summary>
    public string Naam => Indeling.Bestand[..^".csv".Length];

    /// <summary>Its columns, with how a person reads and types them.</summary>
    public IReadOnlyList<Tabelkolom> Kolommen => field ??= [.. Indeling.Kolommen.Cast<Tabelkolom>()];

    /// <summary>What a person calls a column.</summary>
    public string Label(string kolom) => Kolommen[Plaats(kolom)].Label;

    /// <summary>How a cell of a row is read and typed; what it is may depend on another cell.</summary>
    public Celvorm Vorm(int kolom, IReadOnlyList<string> cellen) => Kolommen[kolom].VormIn(naam => cellen[Plaats(naam)]);

    /// <summary>A cell as a person reads it.</summary>
    public string Toon(Tabelrij rij, string kolom) => Toon(rij, Plaats(kolom));

    public string Toon(Tabelrij rij, int kolom) => Vorm(kolom, rij.Cellen).Toon(rij.Cellen[kolom]);

    /// <summary>What a row is about, as a person reads it; empty where a table is about one thing.</summary>
    public string ToonSleutel(Tabelrij rij) => string.Join(", ", Noemt.Where(k => rij.Cel(this, k).Length > 0).Select(k => Toon(rij, k)));

    /// <summary>Where a column stands in a row.</summary>
    public int Plaats(string kolom)
    {
        for (var i = 0; i < Indeling.Kolommen.Count; i++)
        {
            if (string.Equals(Indeling.Kolommen[i].Naam, kolom, StringComparison.Ordinal)) { return i; }
        }
        throw new ArgumentException($"De tabel {Naam} heeft geen kolom {kolom}.", nameof(kolom));
    }
}
