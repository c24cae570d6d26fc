using Datakoppeling.Kern;
using Datakoppeling.Platform.Instellingen;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Opslag;

/// <summary>Where the portal keeps its data. Every path in it is absolute.</summary>
/// <param name="Map">The data folder: database, vault files and keys.</param>
/// <param name="Verbinding">The connection string of the database.</param>
public sealed record OpslagInstellingen(string Map, string Verbinding)
{
    /// <summary>Name of the SQLite file in the data folder.</summary>
    public const string Bestand = "portaal.db";

    /// <summary>For docs and the check at start.</summary>
    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        new("Opslag:Map", Waardevorm.Map, "De map voor database, kluis en sleutels.", "de map die systemd aan de dienst geeft, anders `~/.local/share/datakoppeling`"),
        new("Opslag:Soort", Waardevorm.Tekst("SQLite"), "In welke database de gegevens staan.", "SQLite"),
        new("Opslag", Waardevorm.Tekst("SQLite"), "Hetzelfde als Opslag:Soort, korter.", "SQLite"),
    ];

    /// <summary>
    /// Reads <c>Opslag:Map</c>, <c>Opslag:Soort</c> and <c>Opslag:Verbinding</c>. Without a folder: the state directory that systemd gives
    /// a service (<c>StateDirectory=</c>), else <c>datakoppeling</c> in the user's folder for application data (on Linux
    /// <c>~/.local/share</c>), so never the folder of the program or the one it happened to be started from.
    /// </summary>
    public static Uitkomst<OpslagInstellingen> Lees(IConfiguration instellingen)
    {
        var soort = instellingen["Opslag:Soort"] ?? instellingen["Opslag"] ?? "SQLite";
        if (!string.Equals(soort, "SQLite", StringComparison.OrdinalIgnoreCase))
        {
            return new Weigering($"De instelling Opslag:Soort staat op '{soort}'. Deze versie kent alleen SQLite: haal de instelling weg.");
        }
        var map = instellingen["Opslag:Map"];
        if (string.IsNullOrWhiteSpace(map)) { map = Standaardmap(); }
        if (map is null)
        {
            return new Weigering("Er is geen map voor de gegevens te bepalen. Geef er een op met de instelling Opslag:Map.");
        }
        map = Path.GetFullPath(map);
        return new OpslagInstellingen(map, $"Data Source={Path.Combine(map, Bestand)};Foreign Keys=True;Default Timeout=10");
    }

    private static string? Standaardmap()
    {
        // systemd may give several folders, separated by a colon; the first is ours.
        if (Environment.GetEnvironmentVariable("STATE_DIRECTORY") is { Length: > 0 } dienst) { return dienst.Split(':')[0]; }
        var thuis = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return thuis.Length == 0 ? null : Path.Combine(thuis, "datakoppeling");
    }
}
