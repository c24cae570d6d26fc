using System.CommandLine;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Portal.Opdrachten;

/// <summary><c>kluis hersleutel</c>: replaces the master key while the portal is stopped.</summary>
internal static class KluisOpdracht
{
    public static Command Maak()
    {
        var map = Portaalgegevens.Mapoptie();
        var nieuw = new Option<string>("--nieuw") { Description = "Het bestand met de nieuwe hoofdsleutel: 32 bytes in base64.", Required = true };
        var ookZonder = new Option<bool>("--ook-zonder") { Description = "Ook als er sleutels van rondes ontbreken, bijvoorbeeld na het terugzetten van een reservekopie." };
        var hersleutel = new Command(
            "hersleutel", "Pakt alle sleutels opnieuw in met een nieuwe hoofdsleutel. De oude komt uit de instellingen van de kluis. Stop eerst het portaal.")
        {
            map, nieuw, ookZonder,
        };
        hersleutel.SetAction((ontleed, stop) => Hersleutel(ontleed.GetValue(map), ontleed.GetValue(nieuw)!, ontleed.GetValue(ookZonder), stop));
        return new Command("kluis", "De versleutelde opslag.") { hersleutel };
    }

    private static async Task<int> Hersleutel(string? map, string nieuwBestand, bool ookZonder, CancellationToken stop)
    {
        var gegevens = Portaalgegevens.Zoek(map);
        if (gegevens.Weigering is { } weigering) { return await Opdrachtingang.Weiger(weigering.Zin); }
        var (instellingen, opslag) = gegevens.Waarde;
        var slot = await Portaalgegevens.Neem(opslag, "kluis hersleutel", stop);
        if (slot.Weigering is { } bezet) { return await Opdrachtingang.Weiger(bezet.Zin); }
        using var eigen = slot.Waarde;
        // A key that was made in the data folder may be replaced too; there is none to be made here.
        var oud = Hoofdsleutelbron.Lees(instellingen, Hoofdsleutelbron.HeeftOntwikkelsleutel(opslag.Map), opslag.Map);
        if (oud.Weigering is { } geenOude) { return await Opdrachtingang.Weiger(geenOude.Zin); }
        var nieuw = Hoofdsleutelbron.UitBestand(nieuwBestand);
        if (nieuw.Weigering is { } geenNieuwe) { return await Opdrachtingang.Weiger(geenNieuwe.Zin); }
        await using var diensten = new ServiceCollection().AddSingleton<IConfiguration>(instellingen)
            .AddPlatformOpslag(opslag, typeof(KluisOpdracht).Assembly).AddModelBijdrage<KluisModel>()
            .AddSingleton<Sleutelmap>().AddSingleton<Hersleuteling>().BuildServiceProvider();
        var uitkomst = await diensten.GetRequiredService<Hersleuteling>().Voer(oud.Waarde, nieuw.Waarde, ookZonder, stop);
        if (uitkomst.Weigering is { } mislukt) { return await Opdrachtingang.Weiger(mislukt.Zin); }
        await Console.Out.WriteLineAsync($"{uitkomst.Waarde} sleutels zijn opnieuw ingepakt. Zet nu de nieuwe hoofdsleutel in de instellingen en start het portaal.");
        return 0;
    }
}
