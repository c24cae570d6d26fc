using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Datakoppeling.Platform.Toegang;

public static class ToegangRegistratie
{
    /// <summary>Registers the table of rights, and one policy per right (by its code).</summary>
    public static IServiceCollection AddPlatformToegang(this IServiceCollection diensten)
    {
        diensten.AddSingleton<Toegangscontrole>();
        diensten.TryAddSingleton<IBenoemden, BenoemdenUitInstelling>();
        diensten.AddSingleton<Rechtentabel>();
        diensten.AddSingleton<Functiescheiding>();
        diensten.AddSingleton<IAuthorizationPolicyProvider, Rechtenbeleid>();
        diensten.AddSingleton<IAuthorizationHandler, RechtToets>();
        diensten.AddScoped<HuidigeGebruiker>();
        // Fail closed: an endpoint that says nothing about rights is for nobody who is not signed in.
        diensten.AddAuthorization(opties => opties.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return diensten;
    }

    public static IServiceCollection AddRechten<T>(this IServiceCollection diensten) where T : class, IRechtenBijdrage =>
        diensten.AddSingleton<IRechtenBijdrage, T>();
}
