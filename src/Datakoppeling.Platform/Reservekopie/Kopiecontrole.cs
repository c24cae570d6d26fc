using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Reservekopie;

/// <summary>Reads a copy and refuses one that is not whole, not sound, or not ours.</summary>
internal static class Kopiecontrole
{
    private const int GrootsteManifest = 64 << 20;

    public static async Task<Uitkomst<Kopiemanifest>> Lees(string kopie, CancellationToken stop)
    {
        var (manifest, zegel) = (Path.Combine(kopie, Kopiemanifest.Bestand), Path.Combine(kopie, Kopiemanifest.Zegel));
        if (!File.Exists(manifest) || !File.Exists(zegel))
        {
            return new Weigering($"In {kopie} staat geen hele reservekopie. Geef de map op die de opdracht reservekopie heeft gemaakt.");
        }
        if (new FileInfo(manifest).Length > GrootsteManifest) { return Beschadigd(Kopiemanifest.Bestand); }
        var json = await File.ReadAllBytesAsync(manifest, stop);
        var hash = Convert.ToHexStringLower(SHA256.HashData(json));
        if (new FileInfo(zegel).Length != hash.Length || await File.ReadAllTextAsync(zegel, Encoding.Latin1, stop) != hash) { return Beschadigd(Kopiemanifest.Bestand); }
        return Kopiemanifest.Lees(json);
    }

    /// <summary>Copies one file of the copy; refuses it when it is not there or not what the manifest says.</summary>
    public static async Task<Weigering?> Haal(string kopie, Kopiebestand bestand, string naar, CancellationToken stop)
    {
        try
        {
            var (bytes, hash) = await Kopieerder.Kopieer(Path.Combine(kopie, bestand.Pad), naar, stop);
            return bytes == bestand.Bytes && hash == bestand.Sha256 ? null : Beschadigd(bestand.Pad);
        }
        catch (Exception fout) when (fout is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Weigering($"De kopie is niet heel: {bestand.Pad} ontbreekt. Er is niets teruggezet. Gebruik een andere kopie.");
        }
    }

    public static Weigering Beschadigd(string bestand) =>
        new($"De kopie is beschadigd: {bestand} is niet wat er is gekopieerd. Er is niets teruggezet. Gebruik een andere kopie.");
}
