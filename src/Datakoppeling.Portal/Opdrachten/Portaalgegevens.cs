using System.CommandLine;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Portal.Opdrachten;

/// <summary>The data of a portal, for a verb that works on them: where they are, and the settings beside them.</summary>
internal sealed record Portaalgegevens(IConfiguration Instellingen, OpslagInstellingen Opslag)
{
    public static Option<string?> Mapoptie() => new("--map") { Description = "De map met de gegevens van het portaal (anders de instelling Opslag:Map)." };

    /// <summary>The settings as the portal has them, with another data folder when one is given.</summary>
    public static IConfiguration LeesInstellingen(string? map) => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddJsonFile($"appsettings.{Omgeving}.json", optional: true)
        .AddEnvironmentVariables().AddInMemoryCollection(map is null ? [] : [new("Opslag:Map", map)]).Build();

    /// <summary>The master key, where the settings of this verb give one; a key that was made in the data folder too. Makes none.</summary>
    public IHoofdsleutel? Hoofdsleutel()
    {
        var gelezen = Hoofdsleutelbron.Lees(Instellingen, Hoofdsleutelbron.HeeftOntwikkelsleutel(Opslag.Map), Opslag.Map);
        return gelezen.Gelukt ? gelezen.Waarde : null;
    }

    /// <summary>The data folder for a verb that may not run beside the portal.</summary>
    public static Task<Uitkomst<Mapslot?>> Neem(OpslagInstellingen opslag, string opdracht, CancellationToken stop) =>
        Mapslot.NeemVoor(opslag, $"de opdracht {opdracht}", $"De opdracht {opdracht} begint niet: ", stop);

    /// <summary>As the framework decides it for the portal itself.</summary>
    private static string Omgeving => Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production;

    /// <summary>Refuses a folder without data: a verb never makes a database.</summary>
    public static Uitkomst<Portaalgegevens> Zoek(string? map)
    {
        var instellingen = LeesInstellingen(map);
        var opslag = OpslagInstellingen.Lees(instellingen);
        if (opslag.Weigering is { } weigering) { return weigering; }
        return opslag.Waarde.Soort == Opslagsoort.PostgreSQL || File.Exists(Path.Combine(opslag.Waarde.Map, OpslagInstellingen.Bestand))
            ? new Portaalgegevens(instellingen, opslag.Waarde)
            : new Weigering($"In {opslag.Waarde.Map} staan geen gegevens van het portaal. Geef de goede map op met --map.");
    }
}
