using System.Security.Claims;
using Datakoppeling.Platform.Aanmelding.Aanbieder;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Platform.Aanmelding.Aanmeldpunten;

/// <summary>Signing in and out are plain HTTP posts with antiforgery: a circuit cannot set a cookie.</summary>
public static class Aanmeldeindpunten
{
    internal static IServiceCollection AddDemoaanmelding(this IServiceCollection diensten) =>
        diensten.AddSingleton<IGebruikersbron, DemoGebruikersbron>().AddSingleton<IBenoemden, DemoBenoemden>();

    /// <summary>POST <c>/aanmelden</c>, for demo users; the page with the same address is a component.</summary>
    private static void MapDemoaanmelding(this IEndpointRouteBuilder eindpunten) => eindpunten
        .MapPost(Aanmeldpaden.Aanmelden, async (HttpContext http, IAntiforgery antiforgery, Aanmeldspoor spoor, Eigenpaden paden) =>
        {
            if (!await HeeftZegel(antiforgery, http)) { return Results.LocalRedirect(Aanmeldpaden.Aanmelden); }
            var formulier = await http.Request.ReadFormAsync(http.RequestAborted);
            if (Demogebruikers.Zoek(formulier[Aanmeldpaden.VeldGebruiker]) is not { } wie) { return Results.LocalRedirect(Aanmeldpaden.Aanmelden); }
            await spoor.NoteerAangemeld(wie, http.RequestAborted);
            await http.SignInAsync(wie.AlsClaims(CookieAuthenticationDefaults.AuthenticationScheme));
            return Results.LocalRedirect(paden.Of(formulier[Aanmeldpaden.TerugNaar]));
        })
        .WithOrder(-1).AllowAnonymous().DisableAntiforgery();

    /// <summary>POST <c>/afmelden</c> and GET <c>/verificatie</c>; and signing in, the way that was chosen.</summary>
    public static void MapAanmelding(this IEndpointRouteBuilder eindpunten, Aanmeldkeuze keuze)
    {
        if (keuze.Aanbieder is null) { eindpunten.MapDemoaanmelding(); }
        else { eindpunten.MapAanbieder(); }
        eindpunten.MapPost(Aanmeldpaden.Afmelden, async (HttpContext http, IAntiforgery antiforgery, Aanmeldspoor spoor) =>
        {
            if (!await HeeftZegel(antiforgery, http)) { return Results.LocalRedirect("/"); }
            var sessie = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            if (sessie.Principal is { } wie && Gebruiker.Uit(wie) is { } gebruiker)
            {
                await spoor.Noteer(gebruiker.Id, Aanmeldspoor.Afgemeld, Resultaat.Gelukt, "", http.RequestAborted);
            }
            await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            http.User = new ClaimsPrincipal();
            if (http.RequestServices.GetService<Aanbiederinstellingen>() is null) { return Results.LocalRedirect(Aanmeldpaden.Aanmelden); }
            // The provider's session ends as well, or the next one at this machine signs in without being asked anything.
            return await AanbiederRegistratie.Afmeldadres(http, sessie.Properties?.GetTokenValue(Tokens.IdToken)) is { } adres
                ? Results.Redirect(adres)
                : Results.LocalRedirect(Aanmeldpaden.Afgemeld);
        }).WithOrder(-1).AllowAnonymous().DisableAntiforgery();
        eindpunten.MapGet(Aanmeldpaden.Verificatie, (HttpContext http, IAntiforgery antiforgery) =>
        {
            return Results.Json(new { kop = Aanmeldpaden.VerificatieKop, waarde = antiforgery.GetAndStoreTokens(http).RequestToken });
        }).RequireAuthorization();
    }

    /// <summary>Whether the page that posts is ours. A form that cannot be read has none: that is the sender's doing, and no error of ours.</summary>
    private static async Task<bool> HeeftZegel(IAntiforgery antiforgery, HttpContext http)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(http);
        }
        catch (Exception fout) when (fout is AntiforgeryValidationException or InvalidDataException or BadHttpRequestException)
        {
            return false;
        }
    }
}
