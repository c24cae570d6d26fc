namespace Datakoppeling.Platform.Bestanden;

/// <summary>A column of a delivery: what it is called, whether the file is refused without it, and what it means.</summary>
/// <param name="Naam">The name in the header.</param>
/// <param name="Soort">The type in words, as the documentation page prints it: bsn, datum, bedrag, J/N, tekst.</param>
/// <param name="Verplicht">Without this column the whole file is refused.</param>
/// <param name="Voorbeeld">An invented value that a reader can imitate.</param>
/// <param name="Uitleg">One Dutch sentence.</param>
public record Kolom(string Naam, string Soort, bool Verplicht, string Voorbeeld, string Uitleg);

/// <summary>
/// The layout of one file type, from which both the reader and the documentation page are made (bestandsindelingen.md). The position of a
/// column here is the index by which a row is asked for it.
/// </summary>
/// <param name="Bestand">The name of the file, such as <c>dossiers.csv</c>.</param>
/// <param name="Omschrijving">What the file holds, in one Dutch sentence.</param>
/// <param name="Kolommen">Every column that is read; all others are ignored.</param>
public sealed record Bestandsindeling(string Bestand, string Omschrijving, IReadOnlyList<Kolom> Kolommen)
{
    /// <summary>Whether a header alone is a delivery: of who never had income before there is no history.</summary>
    public bool MagZonderRijen { get; init; }
}
