using System.Globalization;
using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Platform.Kluis;

/// <summary>Where the encrypted files lie: <c>kluis/</c> in the data folder, each named by its id. A file is written once and never changed.</summary>
internal static class Kluismap
{
    public const string Naam = "kluis";
    public const string Achtervoegsel = ".kluis";

    public static string Van(OpslagInstellingen opslag) => Path.Combine(opslag.Map, Naam);

    public static string Bestandsnaam(Guid bestand) => bestand.ToString("N", CultureInfo.InvariantCulture) + Achtervoegsel;

    /// <summary>The id in a file name; null when it is not one of ours.</summary>
    public static Guid? Lees(string bestandsnaam) => Path.GetExtension(bestandsnaam) == Achtervoegsel
        && Guid.TryParseExact(Path.GetFileNameWithoutExtension(bestandsnaam), "N", out var id) ? id : null;
}
