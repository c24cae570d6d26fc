using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

internal static class AanbiederRegistratie
{
    public const string Schema = "aanbieder";

    /// <summary>Adds signing in at the provider. Call it instead of the demo sign-in.</summary>
    /// <param name="ontwikkeling">Whether cookies may travel over plain HTTP.</param>
    public static IServiceCollection AddAanbieder(this IServiceCollection diensten, Aanbiederinstellingen aanbieder, bool ontwikkeling)
    {
        diensten.AddSingleton(aanbieder).AddSingleton<Aanmeldweigering>().AddSingleton<IGebruikersbron, AanbiederGebruikersbron>();
        // These log, as an error, what the provider sent with a refusal: that may hold a name. What matters of it we write down ourselves.
        diensten.AddLogging(logs => logs.AddFilter(typeof(OpenIdConnectHandler).FullName, LogLevel.None).AddFilter("Microsoft.IdentityModel", LogLevel.None).AddFilter("Microsoft.Identity.Web", LogLevel.None));
        var aanmelding = diensten.AddAuthentication();
        if (aanbieder.Tenant is { } tenant)
        {
            // Without a scheme for cookies: it would register one beside ours.
            aanmelding.AddMicrosoftIdentityWebApp(entra =>
            {
                (entra.Instance, entra.TenantId) = (aanbieder.Authority.GetLeftPart(UriPartial.Authority) + "/", tenant);
                (entra.ClientId, entra.ClientSecret) = (aanbieder.ClientId, aanbieder.Geheim);
                // Its cookies are for the way back that stands here, whatever the handler is told later.
                entra.CallbackPath = Aanbiederinstellingen.Terugpad;
            }, configureCookieAuthenticationOptions: null, Schema, cookieScheme: null);
        }
        else
        {
            aanmelding.AddOpenIdConnect(Schema, opties => opties.Authority = aanbieder.Authority.ToString().TrimEnd('/'));
        }
        diensten.AddOptions<OpenIdConnectOptions>(Schema).Configure(opties => Aanbiederopties.Vul(opties, aanbieder, ontwikkeling));
        return diensten;
    }

    /// <summary>
    /// GET <c>/aanmelden</c>: straight on to the provider, and afterwards back to where one was going. It ends nothing: whoever is signed in
    /// goes on as they were, and a link on another site begins no sign-in before it is known that there is no session.
    /// </summary>
    public static void MapAanbieder(this IEndpointRouteBuilder eindpunten) => eindpunten
        .MapGet(Aanmeldpaden.Aanmelden, (string? terug, HttpContext http, Eigenpaden paden) => http.User.Identity?.IsAuthenticated == true ? Task.FromResult(Results.LocalRedirect(paden.Of(terug)))
            : Eigenpaden.VanElders(http.Request) ? Task.FromResult(Results.LocalRedirect(paden.Via(terug)))
            : Begin(http, paden.Via(terug)))
        .WithOrder(-1).AllowAnonymous();

    private static async Task<IResult> Begin(HttpContext http, string daarna)
    {
        try
        {
            await http.ChallengeAsync(Schema, new AuthenticationProperties { RedirectUri = daarna });
            return Results.Empty;
        }
        catch (Exception fout) when (!http.RequestAborted.IsCancellationRequested && (Weigerreden.IsOnbereikbaar(fout) || fout is OpenIdConnectProtocolException))
        {
            // It cannot be asked what it is, or refuses the question itself.
            await http.RequestServices.GetRequiredService<Aanmeldweigering>().Noteer(http, Weigerreden.Van(fout, terugweg: true));
            return Results.LocalRedirect(Aanmeldpaden.Mislukt);
        }
    }

    /// <summary>Where the provider ends its own session; null when it offers no such address or cannot be asked.</summary>
    public static async Task<string?> Afmeldadres(HttpContext http, string? idToken)
    {
        var opties = http.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(Schema);
        try
        {
            var aanbieder = await opties.ConfigurationManager!.GetConfigurationAsync(http.RequestAborted);
            if (string.IsNullOrEmpty(aanbieder.EndSessionEndpoint)) { return null; }
            return new OpenIdConnectMessage
            {
                IssuerAddress = aanbieder.EndSessionEndpoint, ClientId = opties.ClientId, IdTokenHint = idToken,
                PostLogoutRedirectUri = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{Aanmeldpaden.Afgemeld}",
            }.CreateLogoutRequestUrl();
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException or InvalidOperationException)
        {
            return null;
        }
    }
}
