using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Portal.Voorbeeldgegevens;

/// <summary>Which parts of the demo there are; each module's part is one line here.</summary>
internal static class VoorbeeldRegistratie
{
    /// <summary><c>Voorbeeldgegevens=nee</c> starts with an empty portal.</summary>
    public static bool Gewenst(IConfiguration instellingen) => instellingen["Voorbeeldgegevens"] is not ("nee" or "Nee" or "false");

    public static IServiceCollection AddVoorbeeldgegevens(this IServiceCollection diensten) => diensten
        .AddSingleton<Voorbeeldstand>()
        .AddSingleton<IVoorbeeldgegevens, Afspraakvoorbeelden>()
        .AddSingleton<IVoorbeeldgegevens, Dossiervoorbeelden>()
        .AddSingleton<IVoorbeeldgegevens, Rondevoorbeelden>()
        .AddDienst<Voorbeeldvuller>();

    /// <summary>Where pages ask how far the demo is; nobody needs to be signed in for that. Only where a demo is made.</summary>
    public static void MapVoorbeeldstand(this WebApplication app)
    {
        if (app.Services.GetService<Voorbeeldstand>() is { } stand) { app.MapGet("/demostand", () => Results.Json(stand.Nu)).AllowAnonymous(); }
    }
}
