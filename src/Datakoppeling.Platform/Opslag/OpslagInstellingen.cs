using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Instellingen;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Datakoppeling.Platform.Opslag;

public enum Opslagsoort
{
    /// <summary>One file in the data folder, for one node.</summary>
    SQLite,

    /// <summary>A server, for one node or several.</summary>
    PostgreSQL,
}

/// <summary>Where the portal keeps its data. Every path in it is absolute.</summary>
/// <param name="Map">The data folder: vault files and keys, and on SQLite the database. Several nodes share it.</param>
/// <param name="Verbinding">The connection string of the database; on PostgreSQL it holds a password, so it is never shown.</param>
public sealed record OpslagInstellingen(string Map, Opslagsoort Soort, string Verbinding)
{
    /// <summary>Name of the SQLite file in the data folder.</summary>
    public const string Bestand = "portaal.db";

    /// <summary>Setting: how long a writer waits for another process that holds the SQLite file.</summary>
    public const string Wachttijd = "Opslag:Wachttijd";

    /// <summary>For docs and the check at start.</summary>
    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        new("Opslag:Map", Waardevorm.Map, "De map voor database, kluis en sleutels.", "de map die systemd aan de dienst geeft, anders `~/.local/share/datakoppeling`"),
        new("Opslag:Soort", Waardevorm.Keuze("SQLite", "PostgreSQL"), "In welke database de gegevens staan.", "SQLite"),
        new("Opslag", Waardevorm.Tekst("SQLite of PostgreSQL"), "Hetzelfde als Opslag:Soort, korter.", "SQLite"),
        new("Opslag:Verbinding", Waardevorm.Tekst("Host=…;Database=…;Username=…;Password=…"), "De verbinding met PostgreSQL.", "geen; bij PostgreSQL verplicht") { Geheim = true },
        new(Wachttijd, Waardevorm.Tijd(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)), "Op SQLite: zo lang wacht wie schrijft op een ander programma dat de database vasthoudt, in hele seconden.", "00:00:10"),
    ];

    /// <summary>
    /// Reads <c>Opslag:Map</c>, <c>Opslag:Soort</c> (or <c>Opslag</c> itself) and <c>Opslag:Verbinding</c>. Without a folder: the state
    /// directory that systemd gives a service (<c>StateDirectory=</c>), else <c>datakoppeling</c> in the user's folder for application data
    /// (on Linux <c>~/.local/share</c>), so never the folder of the program or the one it happened to be started from.
    /// </summary>
    public static Uitkomst<OpslagInstellingen> Lees(IConfiguration instellingen)
    {
        var gevraagd = Gevraagd(instellingen);
        if (gevraagd.Weigering is { } onbekend) { return onbekend; }
        var soort = gevraagd.Waarde;
        var map = instellingen["Opslag:Map"];
        if (string.IsNullOrWhiteSpace(map)) { map = Standaardmap(); }
        if (map is null)
        {
            return new Weigering("Er is geen map voor de gegevens te bepalen. Geef er een op met de instelling Opslag:Map.");
        }
        map = Path.GetFullPath(map);
        if (soort == Opslagsoort.SQLite)
        {
            return new OpslagInstellingen(map, soort, $"Data Source={Path.Combine(map, Bestand)};Foreign Keys=True;Default Timeout={Wachten(instellingen)}");
        }
        var verbinding = Postgres(instellingen["Opslag:Verbinding"]);
        return verbinding.Gelukt ? new OpslagInstellingen(map, soort, verbinding.Waarde) : verbinding.Weigering!;
    }

    /// <summary>The kind of database alone, for who needs no connection to it. SQLite when nothing is said.</summary>
    public static Uitkomst<Opslagsoort> Gevraagd(IConfiguration instellingen)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        var gevraagd = instellingen["Opslag:Soort"] ?? instellingen["Opslag"] ?? nameof(Opslagsoort.SQLite);
        return Enum.TryParse<Opslagsoort>(gevraagd, ignoreCase: true, out var soort) && Enum.IsDefined(soort)
            ? soort
            : new Weigering($"De instelling Opslag:Soort staat op '{gevraagd}'. Kies SQLite of PostgreSQL.");
    }

    private static Uitkomst<string> Postgres(string? verbinding)
    {
        if (string.IsNullOrWhiteSpace(verbinding))
        {
            return new Weigering("Opslag:Soort is PostgreSQL, maar er is geen verbinding. Geef die op met Opslag:Verbinding, bijvoorbeeld Host=...;Database=...;Username=...;Password=...");
        }
        try
        {
            // Error detail quotes the row that was refused: never in a log of ours. The rest of the string is the municipality's.
            var bouwer = new NpgsqlConnectionStringBuilder(verbinding) { IncludeErrorDetail = false, LogParameters = false };
            if (string.IsNullOrEmpty(bouwer.ApplicationName)) { bouwer.ApplicationName = "datakoppeling"; }
            return bouwer.Host is { Length: > 0 } && bouwer.Database is { Length: > 0 }
                ? bouwer.ConnectionString
                : new Weigering("In Opslag:Verbinding ontbreekt Host of Database. Vul die aan.");
        }
        catch (ArgumentException)
        {
            return new Weigering("Opslag:Verbinding is geen verbinding voor PostgreSQL. Schrijf hem als Host=...;Database=...;Username=...;Password=...");
        }
    }

    // SQLite counts in whole seconds; what is no duration, the check at start has refused.
    private static int Wachten(IConfiguration instellingen) =>
        TimeSpan.TryParse(instellingen[Wachttijd], CultureInfo.InvariantCulture, out var tijd) ? Math.Max(1, (int)Math.Ceiling(tijd.TotalSeconds)) : 10;

    private static string? Standaardmap()
    {
        // systemd may give several folders, separated by a colon; the first is ours.
        if (Environment.GetEnvironmentVariable("STATE_DIRECTORY") is { Length: > 0 } dienst) { return dienst.Split(':')[0]; }
        var thuis = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return thuis.Length == 0 ? null : Path.Combine(thuis, "datakoppeling");
    }
}
