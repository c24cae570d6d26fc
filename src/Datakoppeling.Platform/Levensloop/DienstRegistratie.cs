using Datakoppeling.Platform.Telemetrie;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Datakoppeling.Platform.Levensloop;

public static class DienstRegistratie
{
    /// <summary>Has <typeparamref name="T"/> run as long as the portal does; also found as itself. The only way for anything of ours to be hosted.</summary>
    public static IServiceCollection AddDienst<T>(this IServiceCollection diensten) where T : Dienst
    {
        diensten.TryAddSingleton(TimeProvider.System);
        if (diensten.All(d => d.ServiceType != typeof(Dienststanden)))
        {
            diensten.AddSingleton<Dienststanden>();
            diensten.AddSingleton(d => new Standmeting("datakoppeling.diensten", "{dienst}", "Diensten op de achtergrond, naar hoe het met ze gaat", d.GetRequiredService<Dienststanden>().Stand));
        }
        return diensten.AddSingleton<T>().AddHostedService(d => d.GetRequiredService<T>());
    }
}
