using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Datakoppeling.Platform.Handelingen;

public static class HandelingRegistratie
{
    /// <summary>Registers the frame around every handeling, its audit trail and the news.</summary>
    /// <param name="opslag">On PostgreSQL there may be several nodes, so the news goes from one to the other.</param>
    public static IServiceCollection AddPlatformHandelingen(this IServiceCollection diensten, OpslagInstellingen opslag)
    {
        ArgumentNullException.ThrowIfNull(opslag);
        diensten.AddPlatformSpoor();
        diensten.AddSingleton<Nieuwsbord>();
        if (opslag.Soort == Opslagsoort.PostgreSQL)
        {
            diensten.AddDienst<Nieuwspost>();
            diensten.AddSingleton<INieuws>(d => d.GetRequiredService<Nieuwspost>());
        }
        else { diensten.AddSingleton<INieuws>(d => d.GetRequiredService<Nieuwsbord>()); }
        diensten.TryAddSingleton<Opslagstand>();
        diensten.AddDienst<Opslagwacht>();
        diensten.AddSingleton<Uitvoerder>();
        return diensten;
    }
}
