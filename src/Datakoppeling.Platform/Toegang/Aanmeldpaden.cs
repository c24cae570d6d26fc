namespace Datakoppeling.Platform.Toegang;

/// <summary>The addresses of signing in and out, for pages, endpoints and the cookie handler alike.</summary>
public static class Aanmeldpaden
{
    /// <summary>GET: the page; POST: signs in as a demo user (Development only).</summary>
    public const string Aanmelden = "/aanmelden";

    /// <summary>POST only.</summary>
    public const string Afmelden = "/afmelden";

    /// <summary>The page after signing out, or after a session that ended.</summary>
    public const string Afgemeld = "/afgemeld";

    /// <summary>The page after a sign-in that was refused.</summary>
    public const string Mislukt = "/aanmelden-mislukt";

    /// <summary>The page for someone whom the provider knows and this portal has no role for.</summary>
    public const string GeenRol = "/geen-rol";

    /// <summary>The page for someone who is signed in without the right.</summary>
    public const string GeenToegang = "/geen-toegang";

    /// <summary>
    /// The page that sends the browser on to another page of ours, by itself: a browser leaves the session cookie at home when it comes
    /// from another site, and brings it along on a way that begins here.
    /// </summary>
    public const string Verder = "/verder";

    /// <summary>GET: a fresh antiforgery token as JSON (<c>kop</c>, <c>waarde</c>) for a script that is about to post.</summary>
    public const string Verificatie = "/verificatie";

    /// <summary>Query parameter: where to go after signing in.</summary>
    public const string TerugNaar = "terug";

    /// <summary>Form field of the sign-in post: the id of the demo user.</summary>
    public const string VeldGebruiker = "gebruiker";

    /// <summary>Header in which a script sends the antiforgery token.</summary>
    public const string VerificatieKop = "RequestVerificationToken";
}
