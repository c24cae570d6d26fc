using System.Text.Json;
using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Platform.Reservekopie;

/// <summary>
/// The last backup that was made whole, for the page of the administrator. A file in the data folder, not a row: it is no part of what
/// is backed up, and a restored portal has no backup of its own yet.
/// </summary>
/// <param name="Moment">UTC, when the database was read.</param>
/// <param name="Bytes">Size of all files together.</param>
public sealed record Laatstekopie(DateTime Moment, long Bytes)
{
    internal const string Bestand = "laatste-kopie.json";

    /// <summary>Null when none was made of this data folder, or what stands there cannot be read.</summary>
    public static Laatstekopie? Lees(OpslagInstellingen opslag)
    {
        ArgumentNullException.ThrowIfNull(opslag);
        try
        {
            var gelezen = Heelbestand.Lees(Path.Combine(opslag.Map, Bestand)) is { } json ? JsonSerializer.Deserialize<Laatstekopie>(json) : null;
            return gelezen is null ? null : gelezen with { Moment = DateTime.SpecifyKind(gelezen.Moment, DateTimeKind.Utc) };
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whole or not at all.</summary>
    internal void Bewaar(OpslagInstellingen opslag) => Heelbestand.Schrijf(Path.Combine(opslag.Map, Bestand), JsonSerializer.SerializeToUtf8Bytes(this));
}
