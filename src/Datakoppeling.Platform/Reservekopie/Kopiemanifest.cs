using System.Globalization;
using System.Text.Json;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Platform.Reservekopie;

/// <summary>A file of a copy.</summary>
/// <param name="Pad">Within the copy, with forward slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">In hex.</param>
public sealed record Kopiebestand(string Pad, long Bytes, string Sha256);

/// <summary>What a copy is and what is in it; written last, so a copy without one is not whole.</summary>
/// <param name="Soort">Always <see cref="EigenSoort"/>.</param>
/// <param name="Indeling">The layout of the copy; this program knows 1.</param>
/// <param name="Gemaakt">UTC, when the database was read.</param>
/// <param name="Programma">The version of the program that made it.</param>
/// <param name="Migratie">The last migration of the database in it.</param>
/// <param name="Hoofdsleutels">The ids of the master keys that open its encrypted fields; tells nothing about the keys.</param>
/// <param name="Bestanden">Every file but the manifest and its seal.</param>
/// <param name="Verloren">Vault files that the database names and that were not in the data folder itself any more.</param>
public sealed record Kopiemanifest(
    string Soort, int Indeling, DateTime Gemaakt, string Programma, string Migratie, IReadOnlyList<string> Hoofdsleutels, IReadOnlyList<Kopiebestand> Bestanden,
    int Verloren = 0)
{
    public const string EigenSoort = "datakoppeling-reservekopie";
    public const int EigenIndeling = 1;
    public const string Bestand = "manifest.json";

    /// <summary>The SHA-256 of the manifest, so that a flipped bit in the manifest itself is found too.</summary>
    public const string Zegel = "manifest.sha256";

    // No file is a thousand terabytes; the sizes of all of them can then be added up.
    private const long Grootst = 1L << 50;
    private static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The size of all files together.</summary>
    public long Bytes => Bestanden.Sum(b => b.Bytes);

    /// <summary>The name of the folder of this copy: its moment, sortable.</summary>
    public string Mapnaam => string.Create(CultureInfo.InvariantCulture, $"datakoppeling-{Gemaakt:yyyy-MM-dd'T'HHmmss.fff}Z");

    internal byte[] AlsJson() => JsonSerializer.SerializeToUtf8Bytes(this, Opties);

    /// <summary>Refuses what is no manifest of ours, or names a file that a copy never holds (so no path can lead out of the copy).</summary>
    internal static Uitkomst<Kopiemanifest> Lees(ReadOnlySpan<byte> json)
    {
        try
        {
            if (JsonSerializer.Deserialize<Kopiemanifest>(json, Opties) is { Soort: EigenSoort, Bestanden: not null, Hoofdsleutels: not null } manifest)
            {
                if (manifest.Indeling != EigenIndeling) { return new Weigering("Deze kopie is gemaakt door een andere versie van het programma. Zet haar terug met die versie."); }
                if (manifest.Bestanden.All(IsVanOns) && manifest.Bestanden.Any(b => b.Pad == OpslagInstellingen.Bestand)) { return manifest; }
            }
        }
        catch (JsonException)
        {
            // Said below, without what stood in it.
        }
        return new Weigering("Dit is geen reservekopie van dit portaal. Geef de map op die de opdracht reservekopie heeft gemaakt.");
    }

    private static bool IsVanOns(Kopiebestand bestand) => bestand is { Sha256.Length: 64, Bytes: >= 0 and <= Grootst, Pad: not null }
        && (bestand.Pad == OpslagInstellingen.Bestand || (bestand.Pad.Split('/') is [Kluismap.Naam, var naam] && Kluismap.Lees(naam) is not null));
}
