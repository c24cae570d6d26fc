using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Opdrachten;

/// <summary>
/// The folder in which a run leaves its files. They are written beside it and put in place when all of them are whole: a disk that fills up,
/// or a run that is killed, leaves those of an earlier run as they were, and never a list that stops halfway.
/// </summary>
public static class Uitvoermap
{
    private const string Onaf = ".onaf";

    /// <param name="schrijf">Writes the files; given what opens one by its name, from several threads at once.</param>
    /// <param name="vanEerder">Patterns of files that an earlier run left: what this one does not make would be taken for its outcome.</param>
    /// <returns>Why nothing was written; null when everything is in place.</returns>
    public static Weigering? Schrijf(string map, Action<Func<string, Stream>> schrijf, params IReadOnlyList<string> vanEerder)
    {
        ArgumentNullException.ThrowIfNull(schrijf);
        ArgumentNullException.ThrowIfNull(vanEerder);
        try
        {
            Maak(map);
            var onaf = Path.Combine(map, Onaf);
            // What a run that was killed left behind.
            if (Directory.Exists(onaf)) { Directory.Delete(onaf, recursive: true); }
            Directory.CreateDirectory(onaf);
            try
            {
                schrijf(naam => new FileStream(Path.Combine(onaf, naam), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0));
                foreach (var oud in vanEerder.SelectMany(p => Directory.EnumerateFiles(map, p)).ToList()) { File.Delete(oud); }
                foreach (var nieuw in Directory.EnumerateFiles(onaf).ToList()) { File.Move(nieuw, Path.Combine(map, Path.GetFileName(nieuw)), overwrite: true); }
            }
            finally { Directory.Delete(onaf, recursive: true); }
            return null;
        }
        catch (Exception fout) when (IsSchijf(fout) || (fout is AggregateException samen && samen.InnerExceptions.All(IsSchijf)))
        {
            return new("In de uitvoermap kan niet worden geschreven. Controleer of zij een map is, of je er mag schrijven en of er ruimte is.");
        }
    }

    private static void Maak(string map)
    {
        try { Directory.CreateDirectory(map); }
        catch (Exception fout) when (fout is ArgumentException or NotSupportedException)
        {
            throw new IOException("Geen pad van een map.", fout);
        }
    }

    private static bool IsSchijf(Exception fout) => fout is IOException or UnauthorizedAccessException;
}
