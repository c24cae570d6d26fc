using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Toegang;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Platform.Beheer;

public static class BeheerRegistratie
{
    public const string Toestandpagina = "beheer/toestand";

    /// <summary>Registers the page that says how the portal stands.</summary>
    public static IServiceCollection AddPlatformBeheer(this IServiceCollection diensten) => diensten
        .AddRechten<BeheerRechten>().AddSingleton<Toestandlezer>()
        .AddSingleton(new Menupunt("Toestand", Toestandpagina, "instellingen", "Beheer", 88) { Vereist = [BeheerRechten.ToestandCode] });
}
