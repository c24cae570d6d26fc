using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Platform.Toegang;

/// <summary>Signing in and out are plain HTTP posts with antiforgery: a circuit cannot set a cookie.</summary>
public static class Aanmeldeindpunten
{
    /// <summary>Adds the demo sign-in. Call it in Development only; nothing of it exists elsewhere.</summary>
    public static IServiceCollection AddDemoaanmelding(this IServiceCollection diensten) =>
        diensten.AddSingleton<IGebruikersbron, DemoGebruikersbron>().AddSingleton<IBenoemden, DemoBenoemden>();

    /// <summary>POST <c>/aanmelden</c>, for demo users; the page with the same address is a component.</summary>
    public static void MapDemoaanmelding(this IEndpointRouteBuilder eindpunten) => eindpunten
        .MapPost(Aanmeldpaden.Aanmelden, async (HttpContext http, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http)) { return Terug(Aanmeldpaden.Aanmelden); }
            var formulier = await http.Request.ReadFormAsync(http.RequestAborted);
            if (Demogebruikers.Zoek(formulier[Aanmeldpaden.VeldGebruiker]) is not { } wie) { return Terug(Aanmeldpaden.Aanmelden); }
            await http.SignInAsync(wie.AlsClaims(CookieAuthenticationDefaults.AuthenticationScheme));
            return Terug(Lokaal(formulier[Aanmeldpaden.TerugNaar]));
        })
        .WithOrder(-1).AllowAnonymous().DisableAntiforgery();

    /// <summary>POST <c>/afmelden</c> and GET <c>/verificatie</c>, in every environment.</summary>
    public static void MapToegang(this IEndpointRouteBuilder eindpunten)
    {
        eindpunten.MapPost(Aanmeldpaden.Afmelden, async (HttpContext http, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http)) { return Terug("/"); }
            await http.SignOutAsync();
            http.User = new ClaimsPrincipal();
            return Terug(Aanmeldpaden.Aanmelden);
        }).WithOrder(-1).AllowAnonymous().DisableAntiforgery();
        eindpunten.MapGet(Aanmeldpaden.Verificatie, (HttpContext http, IAntiforgery antiforgery) =>
        {
            return Results.Json(new { kop = Aanmeldpaden.VerificatieKop, waarde = antiforgery.GetAndStoreTokens(http).RequestToken });
        }).RequireAuthorization();
    }

    private static IResult Terug(string pad) => Results.LocalRedirect(pad);

    /// <summary>Only a path of our own: no open redirect.</summary>
    private static string Lokaal(string? pad) => pad is ['/', not ('/' or '\\'), ..] or "/" ? pad : "/";
}
