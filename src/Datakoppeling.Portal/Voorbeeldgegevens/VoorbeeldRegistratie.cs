using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Portal.Voorbeeldgegevens;

/// <summary>Which parts of the demo there are; each module's part is one line here.</summary>
internal static class VoorbeeldRegistratie
{
    /// <summary><c>Voorbeeldgegevens=nee</c> starts with an empty portal.</summary>
    public static bool Gewenst(IConfiguration instellingen) => instellingen["Voorbeeldgegevens"] is not ("nee" or "Nee" or "false");

    public static IServiceCollection AddVoorbeeldgegevens(this IServiceCollection diensten) => diensten
        .AddSingleton<IVoorbeeldgegevens, Dossiervoorbeelden>()
        .AddSingleton<IVoorbeeldgegevens, Rondevoorbeelden>()
        .AddHostedService<Voorbeeldvuller>();
}
