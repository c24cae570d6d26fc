using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Http;

namespace Datakoppeling.Platform.Bestanden.Verkeer;

/// <summary>A file that is coming in. It can be read once, while it arrives; nothing of it was stored on the way.</summary>
/// <param name="Wie">Who sends it; the right of the endpoint has been checked.</param>
/// <param name="Bestandsnaam">As the sender called it, cleaned; may hold a person's name, so for the screen only, never for a log or a path.</param>
/// <param name="Lengte">As announced, in bytes; null when unknown.</param>
/// <param name="Inhoud">Throws <see cref="UploadTeGrootException"/> past the limit of the endpoint.</param>
/// <param name="Http">For route values, the query and services.</param>
public sealed record Upload(Gebruiker Wie, string Bestandsnaam, long? Lengte, Stream Inhoud, HttpContext Http)
{
    public string Route(string naam) => Aanvraag.Route(Http, naam);
    public T Dienst<T>() where T : notnull => Aanvraag.Dienst<T>(Http);
}

/// <summary>More came in than the endpoint takes.</summary>
public sealed class UploadTeGrootException() : IOException("Het bestand is groter dan toegestaan.");

/// <summary>The file did not come over whole, by what the sender or the line did.</summary>
/// <param name="status">The HTTP status that says so.</param>
public sealed class UploadGebrokenException(int status, Exception oorzaak) : IOException("Het bestand kwam niet heel over.", oorzaak)
{
    public int Status { get; } = status;
}
