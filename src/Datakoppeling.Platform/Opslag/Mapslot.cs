using System.Globalization;
using System.Text.Json;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// Who works on a data folder with SQLite alone: the portal, or a verb that may not run beside it. The operating system holds the lock, so a
/// process that is killed leaves nothing behind that somebody must clear away (docs/besluiten/mapslot.md).
/// </summary>
public sealed class Mapslot : IDisposable
{
    /// <summary>The file that is locked; empty, and always there.</summary>
    public const string Bestand = "portaal.slot";

    /// <summary>Who has it, for who comes second.</summary>
    public const string Houderbestand = "portaal.houder";

    // EWOULDBLOCK on Linux and macOS, ERROR_SHARING_VIOLATION on Windows.
    private static readonly int[] Bezet = [11, 35, unchecked((int)0x80070020)];

    /// <summary>A portal that is told to stop is still closing when the next one starts.</summary>
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromMilliseconds(100);
    private readonly FileStream _slot;
    private readonly string _houder;

    private Mapslot(FileStream slot, string houder) => (_slot, _houder) = (slot, houder);

    /// <summary>The same where one process at a time may work on the data; nothing on a server, where nodes share them and nobody can see who else is there.</summary>
    public static async Task<Uitkomst<Mapslot?>> NeemVoor(OpslagInstellingen opslag, string wat, string aanhef, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(opslag);
        if (opslag.Soort != Opslagsoort.SQLite) { return (Mapslot?)null; }
        var slot = await Neem(opslag.Map, wat, aanhef, TimeProvider.System, stop);
        return slot.Gelukt ? slot.Waarde : slot.Weigering!;
    }

    /// <summary>Takes the folder, or refuses with the name of who has it.</summary>
    /// <param name="wat">What takes it, such as "het portaal".</param>
    /// <param name="aanhef">How the refusal begins.</param>
    public static async Task<Uitkomst<Mapslot>> Neem(string map, string wat, string aanhef, TimeProvider klok, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(klok);
        var pad = Path.Combine(map, Bestand);
        for (var begin = klok.GetTimestamp(); ; await Task.Delay(Tussenpoos, klok, stop))
        {
            try
            {
                Maprechten.MaakMap(map);
                // To read: a file that is open to write would keep a disk from being set to read-only.
                var slot = new FileStream(pad, FileMode.OpenOrCreate, FileAccess.Read, FileShare.None, 1);
                if (!File.Exists(pad))
                {
                    // Who had it removed it at this moment (RuimOp): this lock is of a file that nobody else will find.
                    await slot.DisposeAsync();
                    continue;
                }
                var mapslot = new Mapslot(slot, Path.Combine(map, Houderbestand));
                mapslot.Noteer(new Houder(wat, Environment.MachineName, Environment.ProcessId, klok.GetUtcNow().UtcDateTime));
                return mapslot;
            }
            catch (IOException fout) when (Bezet.Contains(fout.HResult))
            {
                if (klok.GetElapsedTime(begin) >= Geduld) { return new Weigering(Zin(aanhef, map, Lees(map))); }
            }
            catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
            {
                return new Weigering($"{aanhef}in {map} kan niet worden geschreven. Kijk of de map van de gebruiker is die het portaal draait, en of de schijf niet vol of alleen-lezen is.");
            }
        }
    }

    private static string Zin(string aanhef, string map, Houder? wie) => string.Create(CultureInfo.InvariantCulture,
        $"{aanhef}in {map} werkt {(wie is null ? "al een ander portaal" : $"{wie.Wat} al, op {wie.Machine}, proces {wie.Proces}, sinds {wie.Sinds:yyyy-MM-dd HH:mm} UTC")}. Op SQLite kan dat er maar een tegelijk zijn. Stop dat eerst, of geef een andere map op.");

    private void Noteer(Houder houder)
    {
        try
        {
            Heelbestand.Schrijf(_houder, JsonSerializer.SerializeToUtf8Bytes(houder));
        }
        catch
        {
            _slot.Dispose();
            throw;
        }
    }

    private static Houder? Lees(string map)
    {
        try { return JsonSerializer.Deserialize<Houder>(File.ReadAllBytes(Path.Combine(map, Houderbestand))); }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or JsonException) { return null; }
    }

    /// <summary>Removes the lock too: for a verb that refuses and leaves the folder as it found it.</summary>
    public void RuimOp() => File.Delete(_slot.Name);

    public void Dispose()
    {
        try { File.Delete(_houder); }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException) { /* The next one overwrites it. */ }
        _slot.Dispose();
    }

    private sealed record Houder(string Wat, string Machine, int Proces, DateTime Sinds);
}
