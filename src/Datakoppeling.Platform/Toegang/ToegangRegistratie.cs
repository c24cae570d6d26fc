using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Datakoppeling.Platform.Toegang;

public static class ToegangRegistratie
{
    /// <summary>Registers cookie sign-in, the table of rights, and one policy per right (by its code).</summary>
    /// <param name="ontwikkeling">Whether cookies may travel over plain HTTP: on a developer's machine only.</param>
    public static IServiceCollection AddPlatformToegang(this IServiceCollection diensten, bool ontwikkeling)
    {
        diensten.AddSingleton<Toegangscontrole>();
        diensten.TryAddSingleton<IBenoemden, BenoemdenUitInstelling>();
        diensten.AddSingleton<Rechtentabel>();
        diensten.AddSingleton<IAuthorizationPolicyProvider, Rechtenbeleid>();
        diensten.AddSingleton<IAuthorizationHandler, RechtToets>();
        diensten.AddScoped<AuthenticationStateProvider, Aanmeldbewaking>();
        diensten.AddScoped<HuidigeGebruiker>();
        diensten.AddCascadingAuthenticationState();
        diensten.AddAuthorization();
        diensten.AddAntiforgery(opties =>
        {
            opties.HeaderName = Aanmeldpaden.VerificatieKop;
            opties.Cookie.SecurePolicy = Veilig(ontwikkeling);
        });
        diensten.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(opties =>
        {
            opties.LoginPath = Aanmeldpaden.Aanmelden;
            opties.AccessDeniedPath = Aanmeldpaden.GeenToegang;
            opties.ReturnUrlParameter = Aanmeldpaden.TerugNaar;
            opties.ExpireTimeSpan = TimeSpan.FromHours(8);
            opties.SlidingExpiration = true;
            opties.Cookie.Name = "datakoppeling";
            opties.Cookie.HttpOnly = true;
            opties.Cookie.SameSite = SameSiteMode.Lax;
            opties.Cookie.SecurePolicy = Veilig(ontwikkeling);
            opties.Events.OnRedirectToLogin = c => Antwoord(c, StatusCodes.Status401Unauthorized);
            opties.Events.OnRedirectToAccessDenied = c => Antwoord(c, StatusCodes.Status403Forbidden);
        });
        return diensten;
    }

    public static IServiceCollection AddRechten<T>(this IServiceCollection diensten) where T : class, IRechtenBijdrage =>
        diensten.AddSingleton<IRechtenBijdrage, T>();

    private static CookieSecurePolicy Veilig(bool ontwikkeling) =>
        ontwikkeling ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    /// <summary>A script that posts gets a status; only a page is sent to the sign-in page.</summary>
    private static Task Antwoord(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> c, int status)
    {
        if (HttpMethods.IsGet(c.Request.Method)) { c.Response.Redirect(c.RedirectUri); }
        else { c.Response.StatusCode = status; }
        return Task.CompletedTask;
    }
}
