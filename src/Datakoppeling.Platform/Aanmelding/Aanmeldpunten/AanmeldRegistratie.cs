using Datakoppeling.Platform.Aanmelding.Aanbieder;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Aanmelding.Aanmeldpunten;

public static class AanmeldRegistratie
{
    /// <summary>Registers cookies, sessions, antiforgery, and how one signs in: at the provider, or as a demo user.</summary>
    /// <param name="ontwikkeling">Whether cookies may travel over plain HTTP: on a developer's machine only.</param>
    public static IServiceCollection AddPlatformAanmelding(this IServiceCollection diensten, Aanmeldkeuze keuze, bool ontwikkeling)
    {
        var sessies = keuze.Sessies;
        if (keuze.Aanbieder is { } aanbieder) { diensten.AddAanbieder(aanbieder, ontwikkeling); }
        else { diensten.AddDemoaanmelding(); }
        diensten.AddSingleton(sessies).AddDienst<Medewerkers>().AddSingleton<IMedewerkers>(d => d.GetRequiredService<Medewerkers>());
        diensten.AddSingleton<Sessies>().AddSingleton<Sessiecontrole>().AddSingleton<Aanmeldspoor>().AddSingleton<Eigenpaden>().AddSingleton<Weergaven>();
        diensten.AddScoped<AuthenticationStateProvider, Aanmeldbewaking>();
        diensten.AddScoped<CircuitHandler, Circuitactiviteit>();
        diensten.AddCascadingAuthenticationState();
        diensten.AddAntiforgery(opties =>
        {
            opties.HeaderName = Aanmeldpaden.VerificatieKop;
            opties.Cookie.Name = Naam("datakoppeling.zegel", ontwikkeling);
            opties.Cookie.SecurePolicy = Veilig(ontwikkeling);
        });
        diensten.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(opties =>
        {
            opties.LoginPath = Aanmeldpaden.Aanmelden;
            opties.AccessDeniedPath = Aanmeldpaden.GeenToegang;
            opties.ReturnUrlParameter = Aanmeldpaden.TerugNaar;
            // The session in the database decides; the cookie need only outlive it.
            opties.ExpireTimeSpan = sessies.Langst;
            opties.SlidingExpiration = false;
            opties.Cookie.Name = Naam("datakoppeling", ontwikkeling);
            opties.Cookie.HttpOnly = true;
            // Not even for a link on another site: that goes by way of the page Verder (besluiten/herkomst.md).
            opties.Cookie.SameSite = SameSiteMode.Strict;
            opties.Cookie.SecurePolicy = Veilig(ontwikkeling);
            opties.Events.OnRedirectToLogin = c => Antwoord(c, StatusCodes.Status401Unauthorized, NaarAanmelden(c));
            opties.Events.OnRedirectToAccessDenied = c => Antwoord(c, StatusCodes.Status403Forbidden, c.RedirectUri);
            // After a post to the sign-in page the handler would go, by itself, to whatever stands in the query.
            opties.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
            opties.Events.OnValidatePrincipal = Controleer;
        });
        diensten.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<Sessies>((opties, winkel) => opties.SessionStore = winkel);
        return diensten;
    }

    /// <summary>
    /// The keys of cookies in the database: they must outlive a restart and serve every node, and they belong to the data, not to the
    /// account the portal runs under.
    /// </summary>
    public static IServiceCollection AddSessiesleutels(this IServiceCollection diensten)
    {
        diensten.AddDataProtection().SetApplicationName("datakoppeling");
        diensten.AddOptions<KeyManagementOptions>().Configure<IDbContextFactory<PortaalContext>>((opties, contexten) => opties.XmlRepository = new Sessiesleutels(contexten));
        // It warns that no XML encryptor is set: the column itself is encrypted.
        diensten.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        return diensten;
    }

    private static async Task Controleer(CookieValidatePrincipalContext context)
    {
        var diensten = context.HttpContext.RequestServices;
        if (context.HttpContext.Features.Get<Sessie>() is { } sessie
            && await diensten.GetRequiredService<Sessiecontrole>().KloptNog(sessie, context.HttpContext.RequestAborted))
        {
            await diensten.GetRequiredService<Sessies>().Raak(sessie);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    private static CookieSecurePolicy Veilig(bool ontwikkeling) => ontwikkeling ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    /// <summary>Browsers hold a cookie with this prefix to HTTPS and to this very host (ASVS 3.4.4); over plain HTTP they refuse it.</summary>
    private static string Naam(string naam, bool ontwikkeling) => ontwikkeling ? naam : "__Host-" + naam;

    private static string NaarAanmelden(RedirectContext<CookieAuthenticationOptions> c) => Eigenpaden.VanElders(c.Request)
        ? c.HttpContext.RequestServices.GetRequiredService<Eigenpaden>().Via(c.Request.PathBase + c.Request.Path + c.Request.QueryString)
        : c.RedirectUri;

    /// <summary>A script that posts gets a status; only a page is sent on.</summary>
    private static Task Antwoord(RedirectContext<CookieAuthenticationOptions> c, int status, string naar)
    {
        if (HttpMethods.IsGet(c.Request.Method)) { c.Response.Redirect(naar); }
        else { c.Response.StatusCode = status; }
        return Task.CompletedTask;
    }
}
