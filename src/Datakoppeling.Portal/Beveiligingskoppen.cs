namespace Datakoppeling.Portal;

/// <summary>The headers that every answer carries.</summary>
internal static class Beveiligingskoppen
{
    /// <remarks>
    /// Styles may stand in the page, because the component library sets them on elements; scripts may not. Connecting to ourselves
    /// includes the circuit's web socket.
    /// </remarks>
    private const string Inhoudsbeleid =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseBeveiligingskoppen(this IApplicationBuilder app) => app.Use((http, volgende) =>
    {
        var koppen = http.Response.Headers;
        koppen.XContentTypeOptions = "nosniff";
        koppen.XFrameOptions = "DENY";
        koppen.ContentSecurityPolicy = Inhoudsbeleid;
        koppen["Referrer-Policy"] = "same-origin";
        koppen["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        koppen["Cross-Origin-Opener-Policy"] = "same-origin";
        return volgende(http);
    });
}
