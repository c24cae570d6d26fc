using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Datakoppeling.Platform.Spoor;

public static class SpoorRegistratie
{
    /// <summary>Registers the trail: writing it, checking it, and its keys, which <see cref="Spooropening"/> opens with the master key.</summary>
    public static IServiceCollection AddPlatformSpoor(this IServiceCollection diensten)
    {
        diensten.TryAddSingleton(TimeProvider.System);
        return diensten.AddModelBijdrage<SpoorModel>()
            .AddSingleton<Spoorsleutel>().AddSingleton<Spoorschrijver>().AddSingleton<Spooropening>().AddSingleton<Spoorbriefjes>().AddSingleton<SpoorControle>();
    }

    /// <summary>The trail for a verb, outside the portal.</summary>
    /// <param name="hoofdsleutel">Null where there is none: then the trail can be walked, and nothing be written in it or proven of who wrote it.</param>
    public static IServiceCollection AddSpoorVoorOpdracht(this IServiceCollection diensten, IHoofdsleutel? hoofdsleutel)
    {
        diensten.AddLogging().AddPlatformSpoor().AddModelBijdrage<KluisModel>();
        return hoofdsleutel is null ? diensten : diensten.AddSingleton(hoofdsleutel);
    }
}
