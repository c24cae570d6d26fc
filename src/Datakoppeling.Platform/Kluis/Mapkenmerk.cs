using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Platform.Kluis;

/// <summary>
/// A file in the data folder that says to which database it belongs. On a server the vault files and their keys are all that is in
/// that folder, and every node must have the same one: a node with a folder of its own would take files that no other node can read.
/// </summary>
internal static class Mapkenmerk
{
    /// <summary>Name of the file.</summary>
    public const string Bestand = "database.kenmerk";

    private static ReadOnlySpan<byte> Doel => "datakoppeling:map"u8;
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromMilliseconds(100);

    /// <summary>Compares the mark with the database, or sets it.</summary>
    /// <param name="datasleutel">Of this database alone; only a hash of it comes into the folder.</param>
    /// <param name="eerste">The database is new: whatever folder this is, it is the one.</param>
    /// <returns>Why this folder cannot be used.</returns>
    public static async Task<Weigering?> Controleer(string map, ReadOnlyMemory<byte> datasleutel, bool eerste, TimeProvider klok, CancellationToken stop)
    {
        var pad = Path.Combine(map, Bestand);
        var kenmerk = Convert.ToHexString(HMACSHA256.HashData(datasleutel.Span, Doel));
        if (eerste)
        {
            Heelbestand.Schrijf(pad, Encoding.ASCII.GetBytes(kenmerk));
            return null;
        }
        // The node that made the database may be about to set its mark.
        for (var begin = klok.GetTimestamp(); !File.Exists(pad) && klok.GetElapsedTime(begin) < Geduld;) { await Task.Delay(Tussenpoos, klok, stop); }
        if (Heelbestand.Lees(pad) is not { } gelezen)
        {
            return new Weigering(
                "Het portaal start niet: de map met gegevens (Opslag:Map) hoort niet bij deze database. Alle nodes gebruiken dezelfde map, bijvoorbeeld over NFS: "
                + $"controleer of die hier is aangekoppeld. Is dit toch de goede map, bijvoorbeeld na herstel op een nieuwe machine? Zet er dan een leeg bestand '{Bestand}' in.");
        }
        var staat = Encoding.Latin1.GetString(gelezen).Trim();
        if (staat.Length == 0)
        {
            Heelbestand.Schrijf(pad, Encoding.ASCII.GetBytes(kenmerk));
            return null;
        }
        return string.Equals(staat, kenmerk, StringComparison.Ordinal) ? null : new Weigering(
            "Het portaal start niet: de map met gegevens (Opslag:Map) hoort bij een andere database. Geef de map op die bij deze database hoort, of de andere verbinding.");
    }
}
