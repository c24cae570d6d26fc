namespace Datakoppeling.Platform.Bestanden;

/// <summary>
/// A fault in one row, for <c>afgekeurd.csv</c> and the screen: where it is and why, never the value itself where that could be
/// a BSN.
/// </summary>
/// <param name="Bestand">File name without a path.</param>
/// <param name="Rijnummer">Physical line on which the record begins; the header is line 1.</param>
/// <param name="Kolom">Column name; empty when the row as a whole is at fault.</param>
/// <param name="Reden">A Dutch phrase.</param>
public sealed record Bestandsfout(string Bestand, long Rijnummer, string Kolom, string Reden);
