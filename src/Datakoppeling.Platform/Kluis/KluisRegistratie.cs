using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Platform.Kluis;

public static class KluisRegistratie
{
    /// <summary>Registers the vault with its master key.</summary>
    public static IServiceCollection AddPlatformKluis(this IServiceCollection diensten, IHoofdsleutel hoofdsleutel) => diensten
        .AddSingleton(hoofdsleutel)
        .AddModelBijdrage<KluisModel>()
        .AddSingleton<Sleutelmap>()
        .AddSingleton<IKluis, Schijfkluis>()
        .AddSingleton<Veldversleuteling>()
        .AddSingleton<Veldsleutelopening>()
        .AddDienst<Kluisopruimer>();
}
