using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>
/// The library's own check of an id token (issuer, audience, signature, algorithm, expiry), at sign-in and at every confirmation, with
/// what it leaves open shut: a token must be signed also when it came straight from the provider, the keys are those that the provider
/// names now (not the last that were known to be good), and one tenant of Entra ID is not another.
/// </summary>
internal sealed class Tokenlezer : JsonWebTokenHandler
{
    private const string Tenantclaim = "tid";
    private readonly OpenIdConnectOptions _opties;
    private readonly Aanbiederinstellingen _aanbieder;

    public Tokenlezer(OpenIdConnectOptions opties, Aanbiederinstellingen aanbieder)
    {
        (_opties, _aanbieder) = (opties, aanbieder);
        // The claims keep the names that the provider gave them: those are the names in the settings.
        MapInboundClaims = false;
    }

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        var bekend = await _opties.ConfigurationManager!.GetConfigurationAsync(CancellationToken.None);
        var uitslag = await Toets(token, validationParameters, bekend);
        if (uitslag.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The provider may have changed its keys since we last looked: look once more, and let everybody else look too.
            _opties.ConfigurationManager.RequestRefresh();
            var documenten = new HttpDocumentRetriever(_opties.Backchannel) { RequireHttps = _opties.RequireHttpsMetadata };
            uitslag = await Toets(token, validationParameters, await OpenIdConnectConfigurationRetriever.GetAsync(_opties.MetadataAddress, documenten, CancellationToken.None));
        }
        return uitslag;
    }

    private async Task<TokenValidationResult> Toets(string token, TokenValidationParameters eisen, OpenIdConnectConfiguration aanbieder)
    {
        var streng = eisen.Clone();
        // At Entra ID every tenant signs with the same keys, so ours is the one of the settings and not what a document says.
        streng.ValidIssuer = _aanbieder.Tenant is null ? aanbieder.Issuer : _aanbieder.Authority.ToString();
        streng.IssuerSigningKeys = aanbieder.SigningKeys;
        streng.ConfigurationManager = null;
        streng.RequireSignedTokens = true;
        var uitslag = await base.ValidateTokenAsync(token, streng);
        return !uitslag.IsValid || _aanbieder.Tenant is not { } tenant || string.Equals(uitslag.ClaimsIdentity.FindFirst(Tenantclaim)?.Value, tenant, StringComparison.Ordinal)
            ? uitslag
            : new() { Exception = new SecurityTokenInvalidIssuerException("The token is of another tenant.") };
    }
}
