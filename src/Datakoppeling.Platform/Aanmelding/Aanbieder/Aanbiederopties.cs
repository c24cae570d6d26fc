using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>Options of the handler: the settings, and where the provider's own description is kept.</summary>
internal sealed class Aanbiederopties : OAuthOptions
{
    public const string Schema = "aanbieder";

    public Aanbiederopties()
    {
        CallbackPath = Aanbiederinstellingen.Terugpad;
        // The base class wants addresses; the handler takes those of the provider's own description.
        (AuthorizationEndpoint, TokenEndpoint) = ("/", "/");
        UsePkce = true;
        SaveTokens = false;
        RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
        BackchannelTimeout = TimeSpan.FromSeconds(10);
        CorrelationCookie.Name = "datakoppeling.aanmelden.";
        CorrelationCookie.HttpOnly = true;
        // The provider sends the browser back with a link, not with a post from its own page.
        CorrelationCookie.SameSite = SameSiteMode.Lax;
    }

    public Aanbiederinstellingen Aanbieder { get; set; } = null!;

    /// <summary>The discovery document and the signing keys, fetched when needed and kept for a day.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Vindplaats { get; set; } = null!;

    /// <summary>Nothing: the settings were checked at start, and the addresses come from the provider itself.</summary>
    public override void Validate() { }
}
