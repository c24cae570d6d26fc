namespace Datakoppeling.Platform.Toegang;

/// <summary>The addresses of signing in and out, for pages, endpoints and the cookie handler alike.</summary>
public static class Aanmeldpaden
{
    /// <summary>GET: the page; POST: signs in as a demo user (Development only).</summary>
    public const string Aanmelden = "/aanmelden";

    /// <summary>POST only.</summary>
    public const string Afmelden = "/afmelden";

    /// <summary>The page for someone who is signed in without the right.</summary>
    public const string GeenToegang = "/geen-toegang";

    /// <summary>GET: a fresh antiforgery token as JSON (<c>kop</c>, <c>waarde</c>) for a script that is about to post.</summary>
    public const string Verificatie = "/verificatie";

    /// <summary>Query parameter: where to go after signing in.</summary>
    public const string TerugNaar = "terug";

    /// <summary>Form field of the sign-in post: the id of the demo user.</summary>
    public const string VeldGebruiker = "gebruiker";

    /// <summary>Header in which a script sends the antiforgery token.</summary>
    public const string VerificatieKop = "RequestVerificationToken";
}
