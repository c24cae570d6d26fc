using System.Security.Claims;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>
/// What we add to a sign-in, whichever kind of provider it is at: whose answer it is (RFC 9207), that it can be confirmed later, who that
/// is to us, and what is written down of it.
/// </summary>
internal static class Aanbiedergebeurtenissen
{
    /// <summary>Where the framework keeps the id of the sign-in in the state, and the value of the cookie that goes with it.</summary>
    private const string Kenmerk = ".xsrf";
    private const string Merk = "N";

    /// <summary>One by one, because Microsoft.Identity.Web has set another of them.</summary>
    public static void Zet(OpenIdConnectEvents gebeurtenissen, Aanbiederinstellingen aanbieder)
    {
        gebeurtenissen.OnMessageReceived = Herken;
        gebeurtenissen.OnAuthorizationCodeReceived = ToetsUitgever;
        gebeurtenissen.OnTokenResponseReceived = ToetsTokens;
        gebeurtenissen.OnTokenValidated = context => Vertaal(context, aanbieder);
        gebeurtenissen.OnTicketReceived = Ontvangen;
        gebeurtenissen.OnRemoteFailure = Geweigerd;
    }

    /// <summary>
    /// Whether the answer belongs to a sign-in that this very browser began here; anybody can send any other. The framework refuses those
    /// after this; here it is told apart for what is written down.
    /// </summary>
    private static Task Herken(MessageReceivedContext context)
    {
        if (context.Properties?.Items.TryGetValue(Kenmerk, out var kenmerk) == true
            && string.Equals(context.Request.Cookies[context.Options.CorrelationCookie.Name + kenmerk], Merk, StringComparison.Ordinal))
        {
            Aanmeldweigering.Herken(context.HttpContext);
        }
        return Task.CompletedTask;
    }

    /// <summary>RFC 9207: an answer that another provider sent our way (mix-up) names another issuer. Before the code is shown to anybody.</summary>
    private static async Task ToetsUitgever(AuthorizationCodeReceivedContext context)
    {
        var aanbieder = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        string? van = context.Request.Query[OpenIdConnectParameterNames.Iss];
        if (van is null ? aanbieder.AuthorizationResponseIssParameterSupported is true : !string.Equals(van, aanbieder.Issuer, StringComparison.Ordinal))
        {
            context.Fail(new AanmeldingGeweigerdException("antwoord van een andere uitgever"));
        }
    }

    private static Task ToetsTokens(TokenResponseReceivedContext context)
    {
        if (string.IsNullOrEmpty(context.TokenEndpointResponse.IdToken)) { context.Fail(new AanmeldingGeweigerdException("geen id-token")); }
        else if (string.IsNullOrEmpty(context.TokenEndpointResponse.RefreshToken))
        {
            context.Fail(new AanmeldingGeweigerdException("zonder refresh token is niet te zien dat een rol wordt ingetrokken; sta offline_access toe"));
        }
        return Task.CompletedTask;
    }

    /// <summary>From the provider's claims to our user, and the tokens for later to the session: they go into no cookie.</summary>
    private static Task Vertaal(TokenValidatedContext context, Aanbiederinstellingen aanbieder)
    {
        if (Gebruikerslezer.Lees(aanbieder, (ClaimsIdentity)context.Principal!.Identity!) is not { } wie)
        {
            context.Fail(new AanmeldingGeweigerdException($"het token heeft geen claim {aanbieder.Idclaim}"));
            return Task.CompletedTask;
        }
        var antwoord = context.TokenEndpointResponse!;
        context.Principal = wie.AlsClaims(context.Scheme.Name);
        context.Properties!.StoreTokens([new() { Name = Tokens.IdToken, Value = antwoord.IdToken }, new() { Name = Tokens.Vernieuwtoken, Value = antwoord.RefreshToken }]);
        return Task.CompletedTask;
    }

    private static async Task Ontvangen(TicketReceivedContext context)
    {
        var wie = Gebruiker.Uit(context.Principal!)!;
        var spoor = context.HttpContext.RequestServices.GetRequiredService<Aanmeldspoor>();
        if (wie.Rollen.Count > 0)
        {
            await spoor.NoteerAangemeld(wie, CancellationToken.None);
            // A cookie that lay here already is not taken over: whoever signs in gets a new key (session fixation, ASVS 3.2.1).
            context.Request.Headers.Cookie = StringValues.Empty;
            return;
        }
        await spoor.Noteer(wie.Id, Aanmeldspoor.Aangemeld, Resultaat.GeenRecht, "geen rol in het portaal", CancellationToken.None);
        context.HandleResponse();
        context.Response.Redirect(Aanmeldpaden.GeenRol);
    }

    private static async Task Geweigerd(RemoteFailureContext context)
    {
        var reden = Aanmeldweigering.IsHerkend(context.HttpContext)
            ? Weigerreden.Van(context.Failure, context.Request.Query.ContainsKey(OpenIdConnectParameterNames.Error))
            // What is left is the framework's: the state is not ours, or was made for another browser, or has been used.
            : Weigerreden.Vreemd;
        await context.HttpContext.RequestServices.GetRequiredService<Aanmeldweigering>().Noteer(context.HttpContext, reden);
        context.HandleResponse();
        context.Response.Redirect(Aanmeldpaden.Mislukt);
    }
}
