using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>
/// Whether an id token is the provider's, for us, for this sign-in, and fresh (OpenID Connect Core 1.0, 3.1.3.7): issuer, audience,
/// signature by a key of the provider, an algorithm with a public key, expiry, nonce and the hash of the access token.
/// </summary>
internal static class IdTokentoets
{
    private static readonly JsonWebTokenHandler Lezer = new() { MapInboundClaims = false };
    private static readonly string[] Algoritmen =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>Makes nonces that <see cref="Toets"/> can judge by age as well.</summary>
    public static readonly OpenIdConnectProtocolValidator Protocol = new() { NonceLifetime = TimeSpan.FromMinutes(15), RequireStateValidation = false };

    /// <param name="antwoord">What the token endpoint gave.</param>
    /// <param name="nonce">The nonce of this sign-in; null for a refresh, which has none.</param>
    /// <exception cref="AanmeldingGeweigerdException">The token is not to be trusted.</exception>
    public static async Task<ClaimsIdentity> Toets(Aanbiederopties opties, OpenIdConnectMessage antwoord, string? nonce, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(antwoord.IdToken)) { throw new AanmeldingGeweigerdException("geen id-token"); }
        var bekend = await opties.Vindplaats.GetConfigurationAsync(stop);
        var uitslag = await Lezer.ValidateTokenAsync(antwoord.IdToken, Eisen(opties, bekend));
        if (uitslag.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The provider may have changed its keys since we last looked: look once more, and let everybody else look too.
            opties.Vindplaats.RequestRefresh();
            var vers = await OpenIdConnectConfigurationRetriever.GetAsync(opties.Vindplaats.MetadataAddress, Documenten(opties), stop);
            uitslag = await Lezer.ValidateTokenAsync(antwoord.IdToken, Eisen(opties, vers));
        }
        if (!uitslag.IsValid) { throw new AanmeldingGeweigerdException(Reden(uitslag.Exception), uitslag.Exception); }
        if (nonce is not null) { ToetsProtocol(opties, antwoord, nonce); }
        return uitslag.ClaimsIdentity;
    }

    public static HttpDocumentRetriever Documenten(Aanbiederopties opties) => new(opties.Backchannel) { RequireHttps = !opties.Aanbieder.Authority.IsLoopback };

    private static TokenValidationParameters Eisen(Aanbiederopties opties, OpenIdConnectConfiguration aanbieder) => new()
    {
        ValidIssuer = aanbieder.Issuer, ValidAudience = opties.Aanbieder.ClientId, IssuerSigningKeys = aanbieder.SigningKeys, ValidAlgorithms = Algoritmen,
        RequireSignedTokens = true, RequireExpirationTime = true, RequireAudience = true, ClockSkew = TimeSpan.FromMinutes(1),
        NameClaimType = "name", RoleClaimType = opties.Aanbieder.Rolclaim,
    };

    private static void ToetsProtocol(Aanbiederopties opties, OpenIdConnectMessage antwoord, string nonce)
    {
        try
        {
            Protocol.ValidateTokenResponse(new OpenIdConnectProtocolValidationContext
            {
                ClientId = opties.Aanbieder.ClientId, Nonce = nonce, ProtocolMessage = antwoord,
                ValidatedIdToken = new JwtSecurityTokenHandler().ReadJwtToken(antwoord.IdToken),
            });
        }
        catch (OpenIdConnectProtocolInvalidNonceException fout)
        {
            throw new AanmeldingGeweigerdException("verkeerde nonce", fout);
        }
        catch (OpenIdConnectProtocolException fout)
        {
            throw new AanmeldingGeweigerdException("het antwoord klopt niet met het protocol", fout);
        }
    }

    private static string Reden(Exception fout) => fout switch
    {
        SecurityTokenInvalidIssuerException => "verkeerde uitgever",
        SecurityTokenInvalidAudienceException => "niet voor dit portaal",
        SecurityTokenExpiredException => "verlopen",
        SecurityTokenNotYetValidException => "nog niet geldig",
        SecurityTokenNoExpirationException => "zonder einddatum",
        SecurityTokenSignatureKeyNotFoundException => "onbekende sleutel",
        SecurityTokenInvalidAlgorithmException => "verboden algoritme",
        SecurityTokenInvalidSignatureException => "verkeerde handtekening",
        _ => "onleesbaar token",
    };
}
