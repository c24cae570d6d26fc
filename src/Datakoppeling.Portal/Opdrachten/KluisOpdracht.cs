using System.CommandLine;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Verwerkingslog;

namespace Datakoppeling.Portal.Opdrachten;

/// <summary><c>kluis hersleutel</c>: replaces the master key while the portal is stopped.</summary>
internal static class KluisOpdracht
{
    public static Command Maak()
    {
        var map = new Option<string?>("--map") { Description = "De map met de gegevens van het portaal (anders de instelling Opslag:Map)." };
        var nieuw = new Option<string>("--nieuw") { Description = "Het bestand met de nieuwe hoofdsleutel: 32 bytes in base64.", Required = true };
        var hersleutel = new Command(
            "hersleutel", "Pakt alle sleutels opnieuw in met een nieuwe hoofdsleutel. De oude komt uit de instellingen van de kluis. Stop eerst het portaal.")
        {
            map, nieuw,
        };
        hersleutel.SetAction((ontleed, stop) => Hersleutel(ontleed.GetValue(map), ontleed.GetValue(nieuw)!, stop));
        return new Command("kluis", "De versleutelde opslag.") { hersleutel };
    }

    private static async Task<int> Hersleutel(string? map, string nieuwBestand, CancellationToken stop)
    {
        var instellingen = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables().AddInMemoryCollection(map is null ? [] : [new("Opslag:Map", map)]).Build();
        var opslag = OpslagInstellingen.Lees(instellingen);
        if (opslag.Weigering is { } weigering) { return await Weiger(weigering.Zin); }
        if (!File.Exists(Path.Combine(opslag.Waarde.Map, OpslagInstellingen.Bestand)))
        {
            return await Weiger($"In {opslag.Waarde.Map} staan geen gegevens van het portaal. Geef de goede map op met --map.");
        }
        // A key that was made in the data folder may be replaced too; there is none to be made here.
        var ontwikkelsleutel = File.Exists(Path.Combine(opslag.Waarde.Map, "sleutels", "hoofdsleutel"));
        var oud = Hoofdsleutelbron.Lees(instellingen, ontwikkelsleutel, opslag.Waarde.Map);
        if (oud.Weigering is { } geenOude) { return await Weiger(geenOude.Zin); }
        var nieuw = Hoofdsleutelbron.UitBestand(nieuwBestand);
        if (nieuw.Weigering is { } geenNieuwe) { return await Weiger(geenNieuwe.Zin); }
        await using var diensten = new ServiceCollection().AddSingleton<IConfiguration>(instellingen)
            .AddPlatformOpslag(opslag.Waarde, typeof(KluisOpdracht).Assembly).AddModelBijdrage<KluisModel>().AddModelBijdrage<LogboekModel>()
            .AddSingleton(Sleuteltabel.Van<Veldsleutel>()).AddSingleton(Sleuteltabel.Van<Verwerkingssleutel>()).AddSingleton<Sleutelmap>().AddSingleton<Hersleuteling>().BuildServiceProvider();
        var uitkomst = await diensten.GetRequiredService<Hersleuteling>().Voer(oud.Waarde, nieuw.Waarde, stop);
        if (uitkomst.Weigering is { } mislukt) { return await Weiger(mislukt.Zin); }
        await Console.Out.WriteLineAsync($"{uitkomst.Waarde} sleutels zijn opnieuw ingepakt. Zet nu de nieuwe hoofdsleutel in de instellingen en start het portaal.");
        return 0;
    }

    private static async Task<int> Weiger(string zin)
    {
        await Console.Error.WriteLineAsync(zin);
        return Opdrachtregel.Onbruikbaar;
    }
}
