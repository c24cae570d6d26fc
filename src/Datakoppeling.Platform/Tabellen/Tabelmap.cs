using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Platform.Tabellen;

/// <summary>A folder with tables of a municipality, as the verbs take it: any of the known files, and nothing that looks like one.</summary>
public static class Tabelmap
{
    /// <summary>Why the folder cannot be used at all; null when it can.</summary>
    /// <param name="bekend">Every table that there is, of whichever module.</param>
    public static Weigering? Bezwaar(string map, IReadOnlyList<string> bekend)
    {
        if (!Directory.Exists(map)) { return new Weigering("De map met tabellen bestaat niet. Geef een map met je eigen tabellen, of laat de optie weg."); }
        foreach (var pad in Directory.EnumerateFiles(map, "*.csv").Order(StringComparer.Ordinal))
        {
            var naam = Path.GetFileName(pad);
            if (bekend.Contains(naam, StringComparer.Ordinal)) { continue; }
            return new Weigering($"{Toonbaar.Kort(naam)}: deze tabel bestaat niet. De tabellen heten {string.Join(", ", bekend.Order(StringComparer.Ordinal))}. Herstel de naam, of haal het bestand weg.");
        }
        return null;
    }

    /// <summary>The rows of the files in a folder; a table without a file has none.</summary>
    public static Eigenrijen Lees(string map) => (tabel, fouten) =>
    {
        var pad = Path.Combine(map, tabel.Bestand);
        if (!File.Exists(pad)) { return null; }
        try
        {
            return Tabellezer.Lees(tabel, File.ReadAllBytes(pad), isEigen: true, fouten);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            fouten.Voeg(tabel, "het bestand is niet te lezen. Kijk of je het mag openen en of de schijf het doet.");
            return null;
        }
    };
}
