using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Datakoppeling.Platform.Bestanden.Verkeer;

/// <summary>A file that goes out, written straight to the browser.</summary>
/// <param name="Bestandsnaam">Of our own making; no personal data.</param>
/// <param name="Inhoudstype">Such as <c>text/csv</c>.</param>
public sealed record Download(string Bestandsnaam, string Inhoudstype, Func<Stream, CancellationToken, Task> Schrijf)
{
    public static Download Csv(string bestandsnaam, Func<Stream, CancellationToken, Task> schrijf) => new(bestandsnaam, "text/csv; charset=utf-8", schrijf);
}

/// <summary>Who asks for a file and with which route values and query (such as the purpose).</summary>
public sealed record Downloadvraag(Gebruiker Wie, HttpContext Http)
{
    public string Route(string naam) => Aanvraag.Route(Http, naam);
    public string Vraag(string naam) => Http.Request.Query[naam].ToString();
    public T Dienst<T>() where T : notnull => Aanvraag.Dienst<T>(Http);
}

public static class DownloadEindpunt
{
    /// <summary>Maps a GET. A refusal answers 422 with its sentence as plain text.</summary>
    /// <param name="doe">Through a handeling, which checks the right again and audits the download before a byte goes out.</param>
    public static RouteHandlerBuilder MapDownload(
        this IEndpointRouteBuilder eindpunten, string pad, Recht recht, Func<Downloadvraag, CancellationToken, Task<Uitkomst<Download>>> doe) =>
        eindpunten.MapGet(pad, (Delegate)(async (HttpContext http) => await Geef(http, doe))).RequireAuthorization(recht.Code);

    private static async Task<IResult> Geef(HttpContext http, Func<Downloadvraag, CancellationToken, Task<Uitkomst<Download>>> doe)
    {
        var wie = Gebruiker.Uit(http.User) ?? throw new InvalidOperationException("Het eindpunt is zonder aanmelding bereikt.");
        wie = new Gebruiker(wie.Id, wie.Naam, wie.Rollen) { Herkomst = "download" };
        var uitkomst = await doe(new Downloadvraag(wie, http), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return uitkomst.Kies(
            d => Results.Stream(uit => d.Schrijf(uit, http.RequestAborted), d.Inhoudstype, d.Bestandsnaam),
            w => Results.Text(w.Zin, "text/plain", Encoding.UTF8, StatusCodes.Status422UnprocessableEntity));
    }
}
