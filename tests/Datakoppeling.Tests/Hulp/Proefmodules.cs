using Datakoppeling.Mailing;
using Datakoppeling.Oib;
using Datakoppeling.Platform.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests;

/// <summary>One module without the host around it.</summary>
internal static class Proefmodules
{
    public static IServiceCollection AddOib(this IServiceCollection diensten, IConfiguration instellingen) => diensten.AddModule(new OibModule(), instellingen);

    public static IServiceCollection AddMailing(this IServiceCollection diensten, IConfiguration instellingen) => diensten.AddModule(new MailingModule(), instellingen);

    private static IServiceCollection AddModule(this IServiceCollection diensten, IModule module, IConfiguration instellingen)
    {
        module.Lees(instellingen).Waarde(diensten);
        return diensten;
    }
}
