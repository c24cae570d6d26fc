using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;

namespace Datakoppeling.Portal;

/// <summary>
/// Which site a request may come from: this portal itself. A page of another site, also of a neighbour under the same domain, may do one
/// thing: send a browser to a page of ours, which does nothing until our own scripts run in it (besluiten/herkomst.md).
/// </summary>
internal static class Herkomstwacht
{
    private const string Circuits = "/_blazor";

    /// <param name="eigen">The portal's own origin; null in Development, where it is whatever the request asked for.</param>
    public static void UseHerkomstwacht(this IApplicationBuilder app, string? eigen)
    {
        var meldingen = new Geweerd(app);
        app.Use((http, volgende) => Mag(http, eigen ?? $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}") ? volgende(http)
            : meldingen.Weer(http, StatusCodes.Status403Forbidden, "een andere herkomst", "Deze vraag kwam van een andere website. Open het portaal zelf en probeer het daar opnieuw."));
    }

    private static bool Mag(HttpContext http, string eigen)
    {
        var koppen = http.Request.Headers;
        if (koppen.Origin.Count > 0)
        {
            // Also "null", which a page without an origin of its own sends; and a second one, which no browser sends.
            return koppen.Origin.Count == 1 && string.Equals(koppen.Origin, eigen, StringComparison.OrdinalIgnoreCase) && koppen["Sec-Fetch-Site"].ToString() is "" or "same-origin";
        }
        return koppen["Sec-Fetch-Site"].ToString() switch
        {
            // No word about where it came from: no browser, or one over plain HTTP. Nothing that a browser would tell of goes through.
            "" => !OpentCircuit(http.Request),
            "same-origin" => true,
            // Typed, or from a bookmark.
            "none" => IsLezen(http.Request) && !http.Request.Path.StartsWithSegments(Circuits, StringComparison.OrdinalIgnoreCase),
            _ => IsBezoek(http),
        };
    }

    private static bool IsLezen(HttpRequest vraag) => (HttpMethods.IsGet(vraag.Method) || HttpMethods.IsHead(vraag.Method)) && !IsWebsocket(vraag);

    /// <summary>A browser tells its origin with a web socket and with a post.</summary>
    private static bool OpentCircuit(HttpRequest vraag) => vraag.Path.StartsWithSegments(Circuits, StringComparison.OrdinalIgnoreCase) && !IsLezen(vraag);

    private static bool IsWebsocket(HttpRequest vraag) => vraag.Headers.Upgrade.Count > 0 || vraag.HttpContext.Features.Get<IHttpExtendedConnectFeature>()?.IsExtendedConnect == true;

    /// <summary>Somebody follows a link to a page, or comes back from signing in; a frame, a picture, a script and a download are no visit.</summary>
    private static bool IsBezoek(HttpContext http) =>
        IsLezen(http.Request) && http.Request.Headers["Sec-Fetch-Mode"] == "navigate" && http.Request.Headers["Sec-Fetch-Dest"] == "document"
        && (http.GetEndpoint() is not { } eindpunt || eindpunt.Metadata.GetMetadata<ComponentTypeMetadata>() is not null || http.Request.Path.StartsWithSegments(Aanmeldpaden.Aanmelden, StringComparison.OrdinalIgnoreCase));
}
