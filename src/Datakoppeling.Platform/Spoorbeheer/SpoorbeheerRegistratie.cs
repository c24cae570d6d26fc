using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Platform.Spoorbeheer;

public static class SpoorbeheerRegistratie
{
    public const string Pagina = "beheer/spoor";
    public const string Anker = Pagina + "/anker";

    /// <summary>Registers looking into the trail, checking it and its anchors.</summary>
    public static IServiceCollection AddPlatformSpoorbeheer(this IServiceCollection diensten) => diensten
        .AddModelBijdrage<SpoorbeheerModel>()
        .AddRechten<SpoorRechten>()
        .AddKlus<Controleklus>()
        .AddSingleton<Ankermap>().AddSingleton<Spoorlezer>().AddSingleton<ControleerSpoor>().AddSingleton<GeefAnker>()
        .AddDienst<Ankerdienst>()
        .AddSingleton(new Menupunt("Spoor", Pagina, "schild", "Beheer", 90) { Vereist = [SpoorRechten.InzienCode] });

    public static IEndpointRouteBuilder MapSpoorbeheer(this IEndpointRouteBuilder eindpunten)
    {
        eindpunten.MapDownload("/" + Anker, SpoorRechten.Ankeren, async (vraag, stop) => await vraag.Dienst<GeefAnker>().Voer(vraag.Wie, stop));
        return eindpunten;
    }
}
