using System.Security.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>
/// Why the provider's answer was not trusted, in words of our own. What the libraries say holds what the other side sent, and is written
/// nowhere.
/// </summary>
internal static class Weigerreden
{
    public const string Onbereikbaar = "de aanbieder is niet bereikbaar";

    /// <summary>Under this name the framework keeps the error that the provider answered with.</summary>
    private const string Fout = "error";

    /// <summary>A way back that this browser did not begin here, or that has been walked.</summary>
    public const string Vreemd = "de aanmelding hoort niet bij deze browser, of is verlopen";

    /// <param name="terugweg">Whether the browser itself brought the error back.</param>
    public static string Van(Exception? fout, bool terugweg) => fout switch
    {
        AanmeldingGeweigerdException zelf => zelf.Message,
        OpenIdConnectProtocolInvalidNonceException => "verkeerde nonce",
        OpenIdConnectProtocolException when fout.Data.Contains(Fout) => terugweg ? "de aanbieder weigerde" : "de aanbieder gaf geen token voor deze code",
        OpenIdConnectProtocolException when fout.GetType() == typeof(OpenIdConnectProtocolException) && fout.InnerException is not null => "het antwoord van de aanbieder is niet te lezen",
        OpenIdConnectProtocolException => "het antwoord klopt niet met het protocol",
        _ when IsOnbereikbaar(fout) => Onbereikbaar,
        _ => VanToken(fout),
    };

    public static string VanToken(Exception? fout) => fout switch
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

    /// <summary>The provider did not answer. The document that describes it throws an InvalidOperationException when it cannot be fetched.</summary>
    public static bool IsOnbereikbaar(Exception? fout) => fout is HttpRequestException or IOException or InvalidOperationException or TaskCanceledException or AuthenticationException;
}
