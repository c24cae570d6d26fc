using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Datakoppeling.Platform.Aanmelding;

/// <summary>
/// Where one may be sent by what stands in an address or a form: to the pages of the portal and nowhere else. Not to another site, however
/// it is written (a browser drops tabs and line ends and takes a backslash for a slash), and not to a download, which leaves a trace in
/// the name of whoever was sent there.
/// </summary>
public sealed class Eigenpaden
{
    /// <summary>Where one goes when the address is not one of these.</summary>
    public const string Start = "/";

    private const int Langst = 2000;

    // An address that cannot be, to resolve against: what comes out elsewhere was no path.
    private static readonly Uri Hier = new("https://hier.invalid");
    private readonly Lazy<TemplateMatcher[]> _paginas;

    /// <param name="eindpunten">Of the portal; looked at when somebody first asks, because they are mapped after this was made.</param>
    public Eigenpaden(EndpointDataSource eindpunten) => _paginas = new(() =>
        [.. eindpunten.Endpoints.OfType<RouteEndpoint>().Where(IsPagina).Select(e => e.RoutePattern.RawText ?? "").Distinct(StringComparer.Ordinal)
            .Select(patroon => new TemplateMatcher(TemplateParser.Parse(patroon.TrimStart('/')), []))]);

    /// <summary>The path itself, or that of the start page when it is not one of a page of ours. Never an error.</summary>
    public string Of(string? pad) => IsEigen(pad) ? pad! : Start;

    /// <summary>The address of the page of ours that sends a browser on to another one, by itself.</summary>
    public string Via(string? pad) => Aanmeldpaden.Verder + QueryString.Create(Aanmeldpaden.TerugNaar, Of(pad));

    /// <summary>Whether the browser says that another site sent it here; then the session cookie did not come along.</summary>
    internal static bool VanElders(HttpRequest vraag) => string.Equals(vraag.Headers["Sec-Fetch-Site"], "cross-site", StringComparison.Ordinal);

    private bool IsEigen(string? pad)
    {
        if (pad is not ['/', ..] || pad.Length > Langst || !pad.All(IsAdresteken)) { return false; }
        if (!Uri.TryCreate(Hier, pad, out var adres) || !string.Equals(adres.Authority, Hier.Authority, StringComparison.Ordinal)) { return false; }
        // Written as it resolves: without steps up, and without a second slash that a browser would take for a host.
        var kaal = pad.Split('?')[0];
        return string.Equals(adres.AbsolutePath, kaal, StringComparison.Ordinal) && !kaal.Contains("//", StringComparison.Ordinal)
            && !kaal.Contains("%2f", StringComparison.OrdinalIgnoreCase) && IsVanEenPagina(Uri.UnescapeDataString(kaal));
    }

    private bool IsVanEenPagina(string pad) =>
        pad.All(t => !char.IsControl(t) && t != '\\') && !pad.StartsWith(Aanmeldpaden.Verder, StringComparison.OrdinalIgnoreCase)
        && _paginas.Value.Any(p => p.TryMatch(pad, []));

    /// <summary>Printable ASCII that needs no escaping in a path or a query; a browser escapes the rest itself before it asks.</summary>
    private static bool IsAdresteken(char teken) => char.IsAsciiLetterOrDigit(teken) || "/?%-._~!$&'()*+,;=:@[]|".Contains(teken, StringComparison.Ordinal);

    private static bool IsPagina(Endpoint eindpunt) => eindpunt.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
}
