using System.Runtime.InteropServices;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// Files and folders of the portal are their owner's alone (0600 and 0700), whoever starts it and however: systemd is asked for the same,
/// but a container, a shell and a verb are not.
/// </summary>
public static class Maprechten
{
    private const UnixFileMode Anderen = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>What the portal keeps in its data folder. Another's file there is left as it is.</summary>
    private static readonly string[] Eigen = [OpslagInstellingen.Bestand + "*", "*.kenmerk", "laatste-kopie.json*", Mapslot.Bestand, Mapslot.Houderbestand + "*", "kluis", "sleutels", "ankers", "spoor-briefjes"];

    /// <summary>For all that this process makes from now on, also what a library makes: the database and its journal.</summary>
    public static void AlleenVoorOnszelf()
    {
        if (!OperatingSystem.IsWindows()) { _ = Umask((uint)Anderen); }
    }

    /// <summary>Makes the folder where it is not there, and those above it, for its owner alone.</summary>
    public static void MaakMap(string map)
    {
        // The framework gives the rights to the last one only.
        if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(map)) is { Length: > 0 } boven && !Directory.Exists(boven)) { MaakMap(boven); }
        if (OperatingSystem.IsWindows()) { Directory.CreateDirectory(map); }
        else { Directory.CreateDirectory(map, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute); }
    }

    /// <summary>Takes from others what an earlier version left them.</summary>
    /// <returns>Whether that could be done; another owner's files it could not.</returns>
    public static bool Vernauw(string map)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(map)) { return true; }
        var ons = Eigen.SelectMany(e => Directory.EnumerateFileSystemEntries(map, e)).ToHashSet(StringComparer.Ordinal);
        try
        {
            foreach (var iets in ons.Concat(ons.Where(Directory.Exists).SelectMany(m => Directory.EnumerateFileSystemEntries(m, "*", SearchOption.AllDirectories)))) { Ontneem(iets); }
            // The folder itself, unless it holds something else: somebody's home, or a folder that is shared.
            if (Directory.EnumerateFileSystemEntries(map).All(ons.Contains)) { Ontneem(map); }
            return true;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void Ontneem(string pad)
    {
        try
        {
            var mag = File.GetUnixFileMode(pad);
            if ((mag & Anderen) != UnixFileMode.None) { File.SetUnixFileMode(pad, mag & ~Anderen); }
        }
        catch (FileNotFoundException) { /* Gone in the meantime. */ }
    }

    [DllImport("libc", EntryPoint = "umask"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint Umask(uint masker);
}
