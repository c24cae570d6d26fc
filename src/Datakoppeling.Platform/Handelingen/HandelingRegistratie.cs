using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Datakoppeling.Platform.Handelingen;

public static class HandelingRegistratie
{
    /// <summary>Registers the frame around every handeling, its audit trail and the news.</summary>
    public static IServiceCollection AddPlatformHandelingen(this IServiceCollection diensten)
    {
        diensten.TryAddSingleton(TimeProvider.System);
        diensten.AddModelBijdrage<SpoorModel>();
        diensten.AddSingleton<SpoorControle>();
        diensten.AddSingleton<INieuws, Nieuwsbord>();
        diensten.AddSingleton<Uitvoerder>();
        return diensten;
    }
}
