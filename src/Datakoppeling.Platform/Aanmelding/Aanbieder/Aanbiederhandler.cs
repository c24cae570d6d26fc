using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>
/// Signs in at an OpenID Connect provider by authorization code with PKCE. The framework's handler keeps the state, the correlation
/// cookie and the code verifier; what OpenID Connect adds (discovery, nonce, id token, the issuer of the callback) is here.
/// </summary>
internal sealed class Aanbiederhandler(IOptionsMonitor<Aanbiederopties> opties, ILoggerFactory logs, UrlEncoder codering)
    : OAuthHandler<Aanbiederopties>(opties, logs, codering)
{
    public const string IdToken = "id_token";
    public const string Vernieuwtoken = "refresh_token";
    private const string Nonce = "nonce";

    private OpenIdConnectConfiguration? _aanbieder;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        _aanbieder = await Options.Vindplaats.GetConfigurationAsync(Context.RequestAborted);
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = IdTokentoets.Protocol.GenerateNonce();
        properties.Items[Nonce] = nonce;
        var vraag = base.BuildChallengeUrl(properties, redirectUri);
        var adres = _aanbieder!.AuthorizationEndpoint;
        return QueryHelpers.AddQueryString(adres + (adres.Contains('?', StringComparison.Ordinal) ? "&" : "?") + vraag[(vraag.IndexOf('?', StringComparison.Ordinal) + 1)..], Nonce, nonce);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        try
        {
            return await base.HandleRemoteAuthenticateAsync();
        }
        catch (AanmeldingGeweigerdException fout)
        {
            return HandleRequestResult.Fail(fout);
        }
        catch (HttpRequestException fout)
        {
            return HandleRequestResult.Fail(new AanmeldingGeweigerdException("de aanbieder is niet bereikbaar", fout));
        }
    }

    /// <summary>Whether the answer belongs to a sign-in that this very browser began here; anybody can send any other.</summary>
    protected override bool ValidateCorrelationId(AuthenticationProperties properties)
    {
        if (!base.ValidateCorrelationId(properties)) { return false; }
        Aanmeldweigering.Herken(Context);
        return true;
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        _aanbieder = await Vind();
        // RFC 9207: an answer that another provider sent our way (mix-up) names another issuer.
        string? van = Request.Query["iss"];
        if (van is null ? _aanbieder.AuthorizationResponseIssParameterSupported is true : !string.Equals(van, _aanbieder.Issuer, StringComparison.Ordinal))
        {
            throw new AanmeldingGeweigerdException("antwoord van een andere uitgever");
        }
        context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey, out var bewijs);
        var antwoord = await Tokenvraag.Stel(Options, _aanbieder!, new(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code", ["code"] = context.Code, ["redirect_uri"] = context.RedirectUri, [OAuthConstants.CodeVerifierKey] = bewijs ?? "",
        }, Context.RequestAborted);
        return antwoord is null
            ? throw new AanmeldingGeweigerdException("de aanbieder gaf geen token voor deze code")
            : OAuthTokenResponse.Success(JsonDocument.Parse(antwoord));
    }

    /// <summary>What the provider says of itself. Asked only for a sign-in that began here: nobody else makes us call the provider.</summary>
    private async Task<OpenIdConnectConfiguration> Vind()
    {
        try
        {
            return await Options.Vindplaats.GetConfigurationAsync(Context.RequestAborted);
        }
        catch (Exception fout) when (fout is InvalidOperationException or IOException)
        {
            throw new AanmeldingGeweigerdException("de aanbieder is niet bereikbaar", fout);
        }
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        properties.Items.Remove(Nonce, out var nonce);
        var antwoord = new OpenIdConnectMessage(tokens.Response!.RootElement.GetRawText());
        var claims = await IdTokentoets.Toets(Options, antwoord, nonce ?? throw new AanmeldingGeweigerdException("zonder nonce"), Context.RequestAborted);
        if (string.IsNullOrEmpty(antwoord.RefreshToken))
        {
            throw new AanmeldingGeweigerdException("zonder refresh token is niet te zien dat een rol wordt ingetrokken; sta offline_access toe");
        }
        var wie = Gebruikerslezer.Lees(Options.Aanbieder, claims) ?? throw new AanmeldingGeweigerdException($"het token heeft geen claim {Options.Aanbieder.Idclaim}");
        properties.StoreTokens([new() { Name = IdToken, Value = antwoord.IdToken }, new() { Name = Vernieuwtoken, Value = antwoord.RefreshToken }]);
        return new AuthenticationTicket(wie.AlsClaims(Scheme.Name), properties, Scheme.Name);
    }
}

/// <summary>Our user out of the provider's claims.</summary>
internal static class Gebruikerslezer
{
    public static Gebruiker? Lees(Aanbiederinstellingen aanbieder, ClaimsIdentity claims)
    {
        if (claims.FindFirst(aanbieder.Idclaim)?.Value is not { Length: > 0 } id) { return null; }
        var naam = claims.FindFirst("name")?.Value ?? claims.FindFirst("preferred_username")?.Value ?? id;
        var rollen = claims.FindAll(aanbieder.Rolclaim).Select(c => aanbieder.Rollen.TryGetValue(c.Value, out var rol) ? rol : (Rol?)null).OfType<Rol>();
        return new Gebruiker(id, naam, rollen);
    }
}
