using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>What holds for a sign-in at either kind of provider: authorization code with PKCE, and nothing of it in a cookie that another page sends.</summary>
internal static class Aanbiederopties
{
    /// <summary>Only where who checks does not know what who signs knows.</summary>
    private static readonly string[] Algoritmen =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    /// <param name="opties">As the framework or Microsoft.Identity.Web has filled them.</param>
    /// <param name="ontwikkeling">Whether cookies may travel over plain HTTP.</param>
    public static void Vul(OpenIdConnectOptions opties, Aanbiederinstellingen aanbieder, bool ontwikkeling)
    {
        (opties.ClientId, opties.ClientSecret) = (aanbieder.ClientId, aanbieder.Geheim);
        // Microsoft.Identity.Web takes over this setting of its own and loses it: here it holds for both.
        opties.RequireHttpsMetadata = !aanbieder.Authority.IsLoopback;
        opties.ResponseType = OpenIdConnectResponseType.Code;
        opties.ResponseMode = OpenIdConnectResponseMode.Query;
        opties.UsePkce = true;
        opties.MapInboundClaims = false;
        opties.SaveTokens = false;
        opties.GetClaimsFromUserInfoEndpoint = false;
        opties.DisableTelemetry = true;
        opties.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        opties.CallbackPath = Aanbiederinstellingen.Terugpad;
        // A session ends by a post of ours, or when the provider no longer confirms it; not by a link that anybody can send.
        (opties.RemoteSignOutPath, opties.SignedOutCallbackPath) = (default, default);
        opties.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
        opties.BackchannelTimeout = TimeSpan.FromSeconds(10);
        opties.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        opties.Scope.Clear();
        foreach (var scope in aanbieder.Scopes) { opties.Scope.Add(scope); }
        Vul(opties.CorrelationCookie, "datakoppeling.aanmelden.", ontwikkeling);
        Vul(opties.NonceCookie, "datakoppeling.nonce.", ontwikkeling);
        Vul(opties.TokenValidationParameters, aanbieder);
        opties.TokenHandler = new Tokenlezer(opties, aanbieder);
        Aanbiedergebeurtenissen.Zet(opties.Events, aanbieder);
    }

    private static void Vul(CookieBuilder cookie, string naam, bool ontwikkeling)
    {
        (cookie.Name, cookie.HttpOnly) = (naam, true);
        // The provider sends the browser back with a link, not with a post from its own page.
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = ontwikkeling ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    private static void Vul(TokenValidationParameters eisen, Aanbiederinstellingen aanbieder)
    {
        (eisen.ValidAudience, eisen.ValidAlgorithms, eisen.ClockSkew) = (aanbieder.ClientId, Algoritmen, TimeSpan.FromMinutes(1));
        (eisen.RequireExpirationTime, eisen.RequireAudience, eisen.ValidateIssuer, eisen.ValidateAudience, eisen.ValidateLifetime) = (true, true, true, true, true);
        (eisen.NameClaimType, eisen.RoleClaimType) = ("name", aanbieder.Rolclaim);
    }
}
