using Datakoppeling.Portal.Gezondheid;

namespace Datakoppeling.Portal;

/// <summary>
/// Whether a request reached the portal at its own address: over https, as the proxy says that it came, and at its own name and port.
/// Addresses that the portal makes of itself (the way back from the provider, signing out) are made from these. Comes after the forwarded
/// headers, which are believed of known proxies only.
/// </summary>
internal static class Adreswacht
{
    /// <param name="adres">The setting; null in Development, where any name will do.</param>
    public static void UseAdreswacht(this IApplicationBuilder app, Uri? adres)
    {
        var meldingen = new Geweerd(app);
        app.Use((http, volgende) =>
        {
            var vraag = http.Request;
            if (adres is null)
            {
                return vraag.Scheme is "http" or "https" ? volgende(http) : meldingen.Weer(http, StatusCodes.Status400BadRequest, "geen webadres", "Dit is geen adres van een website.");
            }
            // A load balancer asks a node directly, without TLS, and gets a word that leads nowhere.
            if (vraag.Path.StartsWithSegments(GezondheidRegistratie.Map, StringComparison.OrdinalIgnoreCase)) { return volgende(http); }
            if (vraag.Scheme != Uri.UriSchemeHttps)
            {
                return meldingen.Weer(http, StatusCodes.Status400BadRequest, "niet via https", "Dit portaal werkt alleen via https. Begin het adres met https://.");
            }
            if (IsDezeNaam(vraag.Host, adres) && (vraag.Host.Port ?? 443) != adres.Port)
            {
                return meldingen.Weer(http, StatusCodes.Status400BadRequest, "een andere poort", "Dit is niet het adres van het portaal. Controleer het adres.");
            }
            // Asked for by another name that is allowed: what we make of it is at our own all the same.
            vraag.Host = Naam(adres);
            return volgende(http);
        });
    }

    /// <summary>As a browser writes where a page came from.</summary>
    public static string Herkomst(Uri adres) => $"{adres.Scheme}://{Naam(adres).ToUriComponent()}";

    /// <summary>Without the port where that goes without saying.</summary>
    private static HostString Naam(Uri adres) => adres.IsDefaultPort ? new(HostString.FromUriComponent(adres).Host) : HostString.FromUriComponent(adres);

    private static bool IsDezeNaam(HostString host, Uri adres) => string.Equals(host.Host, Naam(adres).Host, StringComparison.OrdinalIgnoreCase);
}
