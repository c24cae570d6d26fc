using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Schermdelen.Bibliotheek;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;

namespace Datakoppeling.Platform.Schermdelen.Meldingen;

public static class SchermdelenDiensten
{
    /// <summary>What the shared components ask for. The component library stands behind this folder and nowhere else.</summary>
    public static IServiceCollection AddSchermdelen(this IServiceCollection diensten)
    {
        // Where a list or a calendar opens is drawn by the frame (Hoofdlayout); a component drawn alone, in a test, does without.
        diensten.AddMudServices(m => m.PopoverOptions.CheckForPopoverProvider = false);
        diensten.AddTransient<MudLocalizer, Taalgever>();
        diensten.TryAddSingleton(TimeProvider.System);
        diensten.TryAddSingleton<Opslagstand>();
        diensten.AddScoped<Meldingenbord>();
        diensten.AddScoped<Verbindingsstand>();
        return diensten;
    }
}
