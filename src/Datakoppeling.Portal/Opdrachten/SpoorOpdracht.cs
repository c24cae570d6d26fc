using System.CommandLine;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;

namespace Datakoppeling.Portal.Opdrachten;

/// <summary><c>spoor controleer</c>: walks the audit trail without the portal, also while it runs.</summary>
internal static class SpoorOpdracht
{
    /// <summary>Exit code when a line does not fit.</summary>
    private const int Geschonden = 1;

    public static Command Maak()
    {
        var map = new Option<string?>("--map") { Description = "De map met de gegevens van het portaal (anders de instelling Opslag:Map)." };
        var controleer = new Command("controleer", "Controleert of geen regel van het spoor is gewijzigd, verwijderd, tussengevoegd of verplaatst.") { map };
        controleer.SetAction((ontleed, stop) => Controleer(ontleed.GetValue(map), stop));
        return new Command("spoor", "Het spoor van alle handelingen.") { controleer };
    }

    private static async Task<int> Controleer(string? map, CancellationToken stop)
    {
        var instellingen = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables().AddInMemoryCollection(map is null ? [] : [new("Opslag:Map", map)]).Build();
        var opslag = OpslagInstellingen.Lees(instellingen);
        if (opslag.Weigering is { } weigering) { return await Weiger(weigering.Zin); }
        if (!File.Exists(Path.Combine(opslag.Waarde.Map, OpslagInstellingen.Bestand)))
        {
            return await Weiger($"In {opslag.Waarde.Map} staan geen gegevens van het portaal. Geef de goede map op met --map.");
        }
        await using var diensten = new ServiceCollection().AddPlatformOpslag(opslag.Waarde, typeof(SpoorOpdracht).Assembly)
            .AddModelBijdrage<SpoorModel>().AddSingleton<SpoorControle>().BuildServiceProvider();
        var bevinding = await diensten.GetRequiredService<SpoorControle>().Controleer(stop);
        await (bevinding.Klopt ? Console.Out : Console.Error).WriteLineAsync(bevinding.Zin);
        return bevinding.Klopt ? 0 : Geschonden;
    }

    private static async Task<int> Weiger(string zin)
    {
        await Console.Error.WriteLineAsync(zin);
        return Opdrachtregel.Onbruikbaar;
    }
}
