using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>Reads and writes the files of a run; what the disk refuses comes back as a sentence.</summary>
internal static class Leveringsmap
{
    private const string Onaf = ".onaf";

    public static Uitkomst<Aanlevering> Lees(string pad)
    {
        var naam = Path.GetFileName(pad);
        try
        {
            return new Aanlevering(naam, File.ReadAllBytes(pad));
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Weigering(fout is FileNotFoundException or DirectoryNotFoundException
                ? $"{naam} bestaat niet. Controleer het pad."
                : $"{naam} kan niet worden gelezen. Controleer of het een bestand is, en of je het mag lezen.");
        }
    }

    /// <summary>
    /// Writes every file under a temporary name first and renames them at the end: a disk that fills up leaves the files of an
    /// earlier run whole. Null when it succeeded.
    /// </summary>
    public static Weigering? Schrijf(string map, IReadOnlyList<(string Naam, MemoryStream Inhoud)> bestanden)
    {
        try
        {
            Directory.CreateDirectory(map);
            try
            {
                foreach (var (naam, inhoud) in bestanden)
                {
                    using var bestand = File.Create(Path.Combine(map, naam + Onaf));
                    bestand.Write(inhoud.GetBuffer().AsSpan(0, (int)inhoud.Length));
                }
                foreach (var (naam, _) in bestanden) { File.Move(Path.Combine(map, naam + Onaf), Path.Combine(map, naam), overwrite: true); }
            }
            finally
            {
                foreach (var (naam, _) in bestanden) { File.Delete(Path.Combine(map, naam + Onaf)); }
            }
            return null;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Weigering("In de uitvoermap kan niet worden geschreven. Controleer of zij een map is, of je er mag schrijven en of er ruimte is.");
        }
    }
}
