using Datakoppeling.Platform.Levensloop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;

namespace Datakoppeling.Platform.Schermdelen.Meldingen;

public static class SchermdelenDiensten
{
    /// <summary>What the shared components ask for. The component library stands behind this folder and nowhere else.</summary>
    public static IServiceCollection AddSchermdelen(this IServiceCollection diensten)
    {
        diensten.AddMudServices();
        diensten.TryAddSingleton(TimeProvider.System);
        diensten.TryAddSingleton<Opslagstand>();
        diensten.AddScoped<Meldingenbord>();
        return diensten;
    }
}
