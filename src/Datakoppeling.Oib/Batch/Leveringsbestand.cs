using Datakoppeling.Kern;
using Datakoppeling.Oib.Bestanden;

namespace Datakoppeling.Oib.Batch;

/// <summary>Reads a file of a run; what the disk refuses comes back as a sentence.</summary>
internal static class Leveringsbestand
{
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
}
