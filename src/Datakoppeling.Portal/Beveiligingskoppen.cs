
using Datakoppeling.Platform.Aanmelding.Aanmeldpunten;

namespace Datakoppeling.Portal;

/// <summary>The headers that every answer carries.</summary>
internal static class Beveiligingskoppen
{
    public static void UseBeveiligingskoppen(this IApplicationBuilder app, Aanmeldkeuze aanmelding)
    {
        var beleid = Inhoudsbeleid(aanmelding.Aanbieder?.Authority);
        app.Use((http, volgende) =>
        {
            var koppen = http.Response.Headers;
            koppen.XContentTypeOptions = "nosniff";
            koppen.XFrameOptions = "DENY";
            koppen.ContentSecurityPolicy = beleid;
            koppen["Referrer-Policy"] = "same-origin";
            koppen["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            koppen["Cross-Origin-Opener-Policy"] = "same-origin";
            koppen["Cross-Origin-Resource-Policy"] = "same-origin";
            // A page shows people; nothing of it may stay in a cache. Static files set their own.
            koppen.CacheControl = "no-cache, no-store";
            return volgende(http);
        });
    }

    /// <summary>
    /// Scripts and style sheets come from us alone. Style attributes are allowed, because the component library sets them on its charts:
    /// an attribute can colour one element and load nothing. Signing out posts to us and is sent on to the provider, which
    /// <c>form-action</c> must therefore know. Connecting to ourselves includes the circuit's web socket.
    /// </summary>
    private static string Inhoudsbeleid(Uri? aanbieder) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + $"connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self' {aanbieder?.GetLeftPart(UriPartial.Authority)}".TrimEnd();
}
