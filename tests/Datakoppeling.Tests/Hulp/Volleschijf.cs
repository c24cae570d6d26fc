using System.Diagnostics;

namespace Datakoppeling.Tests.Hulp;

/// <summary>
/// A real file system of a few megabytes, mounted for one test, that can be filled to the last kilobyte. Mounting takes root on
/// Linux; elsewhere the test is skipped with that reason.
/// </summary>
internal sealed class Volleschijf : IDisposable
{
    private readonly DirectoryInfo _map;

    private Volleschijf(DirectoryInfo map) => _map = map;

    public string Pad => _map.FullName;
    private string Ballast => Path.Combine(Pad, "ballast");

    public static Volleschijf Koppel(int megabytes)
    {
        var map = Directory.CreateTempSubdirectory("datakoppeling-schijf-");
        if (!OperatingSystem.IsLinux() || !Doe("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "datakoppeling-proef", map.FullName))
        {
            map.Delete();
            Assert.Skip("Hier mag geen bestandssysteem worden aangekoppeld (dat vraagt root op Linux): een echt volle schijf is dus niet na te bootsen.");
        }
        return new Volleschijf(map);
    }

    /// <summary>Fills it until <paramref name="over"/> kilobytes are left.</summary>
    public void Vul(int over)
    {
        using (var ballast = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, 0))
        {
            var stuk = new byte[4096];
            try { while (true) { ballast.Write(stuk); } }
            catch (IOException) { /* Full to the last page. */ }
        }
        using var korter = new FileStream(Ballast, FileMode.Open, FileAccess.Write);
        korter.SetLength(Math.Max(0, korter.Length - (over * 1024L)));
    }

    public void MaakRuimte() => File.Delete(Ballast);

    /// <summary>
    /// Remounts it read-only, as an administrator does or the kernel after a fault. That is refused as long as a file is open to write: those
    /// of SQLite that are idle are closed, until there is a moment without any.
    /// </summary>
    public void AlleenLezen()
    {
        for (var begin = Stopwatch.StartNew(); begin.Elapsed < TimeSpan.FromMinutes(2); Thread.Sleep(5))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            if (Doe("mount", "-o", "remount,ro", Pad)) { return; }
        }
        throw new InvalidOperationException("Het bestandssysteem was niet op alleen-lezen te zetten: er bleef een bestand open.");
    }

    public void WeerSchrijven() => Doe("mount", "-o", "remount,rw", Pad).ShouldBeTrue();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        // Lazily: whatever still has a file open lets go of it by itself.
        if (!Doe("umount", Pad)) { Doe("umount", "-l", Pad); }
        _map.Delete(recursive: true);
    }

    private static bool Doe(string programma, params string[] args)
    {
        try
        {
            using var proces = Process.Start(new ProcessStartInfo(programma, args) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false });
            proces!.WaitForExit();
            return proces.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
