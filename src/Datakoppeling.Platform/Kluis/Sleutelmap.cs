using System.Globalization;
using System.Security.Cryptography;
using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Kluis;

/// <summary>
/// The wrapped data keys of the compartments: a small file each, in a folder that no backup takes. That is what makes destruction
/// hold: an old copy of database and vault files has no key in it, so not even the master key opens it (docs/besluiten/kluis.md).
/// </summary>
/// <remarks>Several nodes share the folder, like that of the vault files.</remarks>
public sealed class Sleutelmap(OpslagInstellingen opslag, IConfiguration instellingen)
{
    /// <summary>Another folder than <c>sleutels/vakken</c> in the data folder: a volume of its own, without snapshots.</summary>
    public const string Instelling = "Kluis:Sleutelmap";

    private const string Achtervoegsel = ".sleutel";

    private string Map { get; } = Path.GetFullPath(instellingen[Instelling] is { Length: > 0 } pad ? pad : Path.Combine(opslag.Map, "sleutels", "vakken"));

    /// <summary>Every compartment that has a key here, by which master key it was wrapped, and when it was written (UTC).</summary>
    internal IReadOnlyList<(Guid Vak, string HoofdsleutelId, DateTime Geschreven)> Alle() => !Directory.Exists(Map) ? [] :
    [
        .. Directory.EnumerateFiles(Map, "*" + Achtervoegsel)
            .Select(pad => (Pad: pad, Is: Guid.TryParseExact(Path.GetFileNameWithoutExtension(pad), "N", out var vak), Vak: vak)).Where(p => p.Is)
            // Another node may destroy one while this one counts them.
            .Select(p => (p.Vak, Sleutel: Lees(p.Vak), Geschreven: File.GetLastWriteTimeUtc(p.Pad))).Where(s => s.Sleutel is not null)
            .Select(s => (s.Vak, s.Sleutel!.Value.HoofdsleutelId, s.Geschreven)),
    ];

    /// <summary>Wraps and stores a key; on disk when this returns.</summary>
    internal void Bewaar(Guid vak, ReadOnlySpan<byte> datasleutel, IHoofdsleutel hoofdsleutel)
    {
        Directory.CreateDirectory(Map);
        var tekst = $"{hoofdsleutel.Id} {Convert.ToBase64String(hoofdsleutel.Wikkel(datasleutel, vak))}";
        var nieuw = Pad(vak) + ".nieuw";
        var opties = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) { opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; }
        try
        {
            using var schijf = new FileStream(nieuw, opties);
            schijf.Write(System.Text.Encoding.ASCII.GetBytes(tekst));
            schijf.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(nieuw);
            throw;
        }
        // Whole or not at all: a half key is a lost ronde.
        File.Move(nieuw, Pad(vak), overwrite: true);
    }

    /// <summary>Whether there is a key; not whether it opens.</summary>
    internal bool Heeft(Guid vak) => File.Exists(Pad(vak));

    /// <summary>The key; null when there is none (any more). Throws <see cref="KluisGeschondenException"/> when it does not open.</summary>
    internal byte[]? Geef(Guid vak, IHoofdsleutel hoofdsleutel) =>
        Lees(vak) is { } sleutel ? hoofdsleutel.Ontwikkel(sleutel.Gewikkeld, vak) : null;

    /// <summary>Overwrites the key, then removes it. Safe to repeat.</summary>
    internal void Vernietig(Guid vak, IHoofdsleutel hoofdsleutel)
    {
        hoofdsleutel.Vergeet(vak);
        var weg = Pad(vak) + ".weg";
        // Out of sight first: who reads the folder now must not find a key that is half overwritten.
        try { if (File.Exists(Pad(vak))) { File.Move(Pad(vak), weg, overwrite: true); } }
        catch (FileNotFoundException) { /* Another moves it at the same moment; below it is destroyed all the same. */ }
        try
        {
            if (!File.Exists(weg)) { return; }
            // Shared: two at once, here or on another node, may both overwrite it; neither says that it is gone before it is.
            using (var schijf = new FileStream(weg, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            {
                schijf.Write(RandomNumberGenerator.GetBytes((int)schijf.Length));
                schijf.Flush(flushToDisk: true);
            }
            File.Delete(weg);
        }
        catch (FileNotFoundException)
        {
            // Another destroyed it at the same moment.
        }
    }

    private (string HoofdsleutelId, byte[] Gewikkeld)? Lees(Guid vak)
    {
        try
        {
            var delen = File.ReadAllText(Pad(vak)).Split(' ');
            return delen.Length == 2 ? (delen[0], Convert.FromBase64String(delen[1])) : throw Beschadigd();
        }
        catch (Exception weg) when (weg is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (FormatException)
        {
            throw Beschadigd();
        }
    }

    private static KluisGeschondenException Beschadigd() => new("Het bestand met de sleutel van een kluisvak is beschadigd.");

    private string Pad(Guid vak) => Path.Combine(Map, vak.ToString("N", CultureInfo.InvariantCulture) + Achtervoegsel);
}
