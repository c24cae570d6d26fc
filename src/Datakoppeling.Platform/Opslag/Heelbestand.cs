using System.Security.Cryptography;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// Files that several processes look at while one changes them: whole or not there, also after a power cut. Written under a name of
/// their own, brought to the disk, and only then given the name that others look for. Only their owner may look into them.
/// </summary>
public static class Heelbestand
{
    /// <summary>What a crash leaves of a file that was being written or destroyed; nobody reads a file with such a name.</summary>
    private const string Onaf = ".nieuw", Weg = ".weg";

    private const UnixFileMode Bestandsrechten = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file of which the content is known. On disk when this returns.</summary>
    /// <param name="overheen">False: a file that is there already stays, and that is an <see cref="IOException"/>.</param>
    public static void Schrijf(string pad, ReadOnlySpan<byte> inhoud, bool overheen = true)
    {
        var onaf = Begin(pad);
        try
        {
            using (var schijf = Maak(onaf, useAsync: false))
            {
                schijf.Write(inhoud);
                schijf.Flush(flushToDisk: true);
            }
            Voltooi(onaf, pad, overheen);
        }
        finally { File.Delete(onaf); }
    }

    /// <summary>Writes a file that comes in as a stream. On disk when this returns; nothing is left when it throws.</summary>
    public static async Task<T> Schrijf<T>(string pad, Func<Stream, Task<T>> vul)
    {
        ArgumentNullException.ThrowIfNull(vul);
        var onaf = Begin(pad);
        try
        {
            T uit;
            await using (var schijf = Maak(onaf, useAsync: true))
            {
                uit = await vul(schijf);
                schijf.Flush(flushToDisk: true);
            }
            Voltooi(onaf, pad, overheen: false);
            return uit;
        }
        finally { File.Delete(onaf); }
    }

    /// <summary>The whole content; null when there is no such file (any more).</summary>
    public static byte[]? Lees(string pad)
    {
        try
        {
            using var schijf = Open(pad);
            var inhoud = new byte[schijf.Length];
            return inhoud[..schijf.ReadAtLeast(inhoud, inhoud.Length, throwOnEndOfStream: false)];
        }
        catch (Exception fout) when (IsErNiet(fout)) { return null; }
    }

    /// <summary>For reading, while others may replace or remove it.</summary>
    public static FileStream Open(string pad) => new(pad, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0);

    public static bool IsErNiet(Exception fout) => fout is FileNotFoundException or DirectoryNotFoundException;

    /// <summary>
    /// Overwrites a file, then removes it. First it loses its name: who looks for it finds nothing. Who had it open before may see it change,
    /// and can tell by the name that is gone. Safe to repeat, and for several at once; what a crash left of it is destroyed too.
    /// </summary>
    public static void Vernietig(string pad)
    {
        var weg = pad + Weg;
        try { File.Move(pad, weg, overwrite: true); }
        catch (Exception fout) when (IsErNiet(fout)) { /* Destroyed before, or at this moment; below it goes all the same. */ }
        try
        {
            // Shared: several may overwrite it at once; none of them says that it is gone before it is.
            using (var schijf = new FileStream(weg, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            {
                schijf.Write(RandomNumberGenerator.GetBytes((int)schijf.Length));
                schijf.Flush(flushToDisk: true);
            }
            File.Delete(weg);
        }
        catch (Exception fout) when (IsErNiet(fout)) { return; }
        Mapschijf.Bestendig(Path.GetDirectoryName(weg)!);
    }

    /// <summary>What a crash left in a folder of files that were being written or destroyed.</summary>
    /// <param name="voor">UTC; what is written on after that may still become whole.</param>
    /// <param name="naam">The name that such a file was to get, or had; with wildcards.</param>
    public static IEnumerable<string> Resten(string map, string naam, DateTime voor) => !Directory.Exists(map) ? [] : Directory.EnumerateFiles(map, naam + "*" + Onaf)
        .Where(pad => File.GetLastWriteTimeUtc(pad) < voor).Concat(Directory.EnumerateFiles(map, naam + "*" + Weg).Select(pad => pad[..^Weg.Length]));

    private static string Begin(string pad)
    {
        Maprechten.MaakMap(Path.GetDirectoryName(pad)!);
        // A name of its own: two may write the same file at once, and the last one counts.
        return $"{pad}.{Guid.NewGuid():N}{Onaf}";
    }

    private static FileStream Maak(string pad, bool useAsync)
    {
        var opties = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0, Options = useAsync ? FileOptions.Asynchronous : FileOptions.None,
        };
        if (!OperatingSystem.IsWindows()) { opties.UnixCreateMode = Bestandsrechten; }
        return new FileStream(pad, opties);
    }

    private static void Voltooi(string onaf, string pad, bool overheen)
    {
        File.Move(onaf, pad, overheen);
        Mapschijf.Bestendig(Path.GetDirectoryName(pad)!);
    }
}
