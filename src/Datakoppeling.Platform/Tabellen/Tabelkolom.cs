using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Platform.Tabellen;

/// <summary>
/// A column of a table of the municipality: beside what the file calls it, how a person reads and types it. List, form, comparison, print and
/// the sentences of the check all take it from here; the file keeps its raw form.
/// </summary>
/// <param name="Label">As a person calls it; no unit, that goes with each value.</param>
/// <param name="Vorm">How a cell is shown and typed.</param>
public sealed record Tabelkolom(string Naam, string Label, Celvorm Vorm, string Soort, bool Verplicht, string Voorbeeld, string Uitleg)
    : Kolom(Naam, Soort, Verplicht, Voorbeeld, Uitleg)
{
    /// <summary>Where another cell of the row says what this one is: given the name of a column, its cell.</summary>
    public Func<Func<string, string>, Celvorm>? VormBij { get; init; }

    /// <summary>How a cell of this column is read and typed in a row.</summary>
    /// <param name="cel">The cell of that row in the column with a name.</param>
    public Celvorm VormIn(Func<string, string> cel) => VormBij?.Invoke(cel) ?? Vorm;

    /// <summary>What the form says below the label, where the sentence for the file would be about the file.</summary>
    public string? Formuliertekst { get; init; }
}
