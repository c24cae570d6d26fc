using System.Runtime.InteropServices;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// Brings a folder itself to the disk: which names are in it is data of the folder, and after a power cut a file that was flushed may have
/// none (fsync(2), "calling fsync() does not necessarily ensure that the entry in the directory containing the file has also reached disk").
/// The framework opens no folders, so this asks the C library.
/// </summary>
internal static partial class Mapschijf
{
    private const int AlleenLezen = 0;

    public static void Bestendig(string map)
    {
        // Windows has no such call; NTFS keeps its own journal of names.
        if (OperatingSystem.IsWindows()) { return; }
        var nummer = Open(map, AlleenLezen);
        if (nummer < 0) { return; }
        // A share that cannot do this does it by itself, or not at all; nothing that was written is worse for it.
        _ = Fsync(nummer);
        _ = Close(nummer);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32 | DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string pad, int hoe);

    [LibraryImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32 | DllImportSearchPath.SafeDirectories)]
    private static partial int Fsync(int nummer);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32 | DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int nummer);
}
