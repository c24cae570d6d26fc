using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

internal static class AanbiederRegistratie
{
    /// <summary>Adds signing in at the provider. Call it instead of the demo sign-in.</summary>
    /// <param name="ontwikkeling">Whether cookies may travel over plain HTTP.</param>
    public static IServiceCollection AddAanbieder(this IServiceCollection diensten, Aanbiederinstellingen aanbieder, bool ontwikkeling)
    {
        diensten.AddSingleton(aanbieder).AddSingleton<Aanmeldweigering>().AddSingleton<IGebruikersbron, AanbiederGebruikersbron>();
        // The framework logs, at Information, what the provider sent with a refusal: that may hold a name.
        diensten.AddLogging(logs => logs.AddFilter(typeof(Aanbiederhandler).FullName, LogLevel.Warning));
        diensten.AddAuthentication().AddOAuth<Aanbiederopties, Aanbiederhandler>(Aanbiederopties.Schema, opties =>
        {
            opties.Aanbieder = aanbieder;
            (opties.ClientId, opties.ClientSecret) = (aanbieder.ClientId, aanbieder.Geheim);
            opties.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            opties.CorrelationCookie.SecurePolicy = ontwikkeling ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            opties.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
            opties.Scope.Clear();
            foreach (var scope in aanbieder.Scopes) { opties.Scope.Add(scope); }
            opties.Events = new OAuthEvents { OnRemoteFailure = Geweigerd, OnTicketReceived = Ontvangen };
        });
        diensten.AddOptions<Aanbiederopties>(Aanbiederopties.Schema).PostConfigure(opties => opties.Vindplaats = new ConfigurationManager<OpenIdConnectConfiguration>(
            aanbieder.Authority.ToString().TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), IdTokentoets.Documenten(opties)));
        return diensten;
    }

    /// <summary>
    /// GET <c>/aanmelden</c>: straight on to the provider, and afterwards back to where one was going. It ends nothing: whoever is signed in
    /// goes on as they were, and a link on another site begins no sign-in before it is known that there is no session.
    /// </summary>
    public static void MapAanbieder(this IEndpointRouteBuilder eindpunten) => eindpunten
        .MapGet(Aanmeldpaden.Aanmelden, (string? terug, HttpContext http, Eigenpaden paden) => http.User.Identity?.IsAuthenticated == true ? Results.LocalRedirect(paden.Of(terug))
            : Eigenpaden.VanElders(http.Request) ? Results.LocalRedirect(paden.Via(terug))
            : Results.Challenge(new AuthenticationProperties { RedirectUri = paden.Via(terug) }, [Aanbiederopties.Schema]))
        .WithOrder(-1).AllowAnonymous();

    /// <summary>Where the provider ends its own session; null when it offers no such address or cannot be asked.</summary>
    public static async Task<string?> Afmeldadres(HttpContext http, string? idToken)
    {
        var opties = http.RequestServices.GetRequiredService<IOptionsMonitor<Aanbiederopties>>().Get(Aanbiederopties.Schema);
        try
        {
            var aanbieder = await opties.Vindplaats.GetConfigurationAsync(http.RequestAborted);
            if (string.IsNullOrEmpty(aanbieder.EndSessionEndpoint)) { return null; }
            return new OpenIdConnectMessage
            {
                IssuerAddress = aanbieder.EndSessionEndpoint, ClientId = opties.Aanbieder.ClientId, IdTokenHint = idToken,
                PostLogoutRedirectUri = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{Aanmeldpaden.Afgemeld}",
            }.CreateLogoutRequestUrl();
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task Geweigerd(RemoteFailureContext context)
    {
        var reden = context.Failure switch
        {
            AanmeldingGeweigerdException zelf => zelf.Message,
            _ when context.Request.Query.ContainsKey("error") => "de aanbieder weigerde",
            // What is left is the framework's: the state is not ours, or was made for another browser, or has been used.
            _ => "de aanmelding hoort niet bij deze browser, of is verlopen",
        };
        await context.HttpContext.RequestServices.GetRequiredService<Aanmeldweigering>().Noteer(context.HttpContext, reden);
        context.HandleResponse();
        context.Response.Redirect(Aanmeldpaden.Mislukt);
    }

    private static async Task Ontvangen(TicketReceivedContext context)
    {
        var wie = Gebruiker.Uit(context.Principal!)!;
        var spoor = context.HttpContext.RequestServices.GetRequiredService<Aanmeldspoor>();
        if (wie.Rollen.Count > 0)
        {
            await spoor.NoteerAangemeld(wie, CancellationToken.None);
            // A cookie that lay here already is not taken over: whoever signs in gets a new key (session fixation, ASVS 3.2.1).
            context.Request.Headers.Cookie = Microsoft.Extensions.Primitives.StringValues.Empty;
            return;
        }
        await spoor.Noteer(wie.Id, Aanmeldspoor.Aangemeld, Resultaat.GeenRecht, "geen rol in het portaal", CancellationToken.None);
        context.HandleResponse();
        context.Response.Redirect(Aanmeldpaden.GeenRol);
    }
}
