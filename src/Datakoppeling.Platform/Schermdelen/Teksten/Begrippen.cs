using System.Collections.Frozen;

namespace Datakoppeling.Platform.Schermdelen.Teksten;

/// <summary>The glossary of docs/begrippen.md, carried inside the program: one text for docs and screens.</summary>
public static class Begrippen
{
    private static readonly FrozenDictionary<string, string> Tabel = Laad();

    /// <summary>Every word, as the page writes it.</summary>
    public static IEnumerable<string> Woorden => Tabel.Keys.Order(StringComparer.Ordinal);

    /// <summary>The meaning in one or two plain sentences; null when the glossary has no such word.</summary>
    public static string? Zoek(string woord) => Tabel.GetValueOrDefault(woord);

    /// <summary>Reads the rows <c>| woord | betekenis | … |</c> of a Markdown text; other lines are passed over.</summary>
    public static IEnumerable<(string Woord, string Uitleg)> Lees(TextReader tekst)
    {
        while (tekst.ReadLine() is { } rij)
        {
            var cellen = rij.Split('|', StringSplitOptions.TrimEntries);
            if (cellen.Length < 4 || cellen[0].Length > 0 || cellen[1].Length == 0 || cellen[1][0] == '-' || cellen[1] is "woord") { continue; }
            yield return (cellen[1].Trim('*', '`'), cellen[2]);
        }
    }

    private static FrozenDictionary<string, string> Laad()
    {
        using var bron = typeof(Begrippen).Assembly.GetManifestResourceStream("begrippen.md")
            ?? throw new InvalidOperationException("docs/begrippen.md zit niet in het programma.");
        using var tekst = new StreamReader(bron);
        return Lees(tekst).ToFrozenDictionary(b => b.Woord, b => b.Uitleg, StringComparer.OrdinalIgnoreCase);
    }
}
