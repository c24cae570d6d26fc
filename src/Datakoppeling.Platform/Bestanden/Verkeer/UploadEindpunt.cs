using System.Net;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Telemetrie;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Datakoppeling.Platform.Bestanden.Verkeer;

/// <summary>
/// Files come in over a plain HTTP post that streams, not through the circuit: that is slow, capped and breaks with the
/// connection. The body is the file itself, or one file in a multipart form.
/// </summary>
public static class UploadEindpunt
{
    /// <summary>Header with the file name, URI-encoded, when the body is the file itself.</summary>
    public const string KopBestandsnaam = "X-Bestandsnaam";

    /// <summary>Name of the rate limit that the host sets for uploads.</summary>
    public const string Begrenzing = "upload";

    /// <summary>What an endpoint takes when it names no limit: 2 GiB, room for the BRP file of a country's largest city.</summary>
    public const long StandaardGrens = 2L << 30;

    /// <summary>
    /// Maps a POST. Answers 200 with the value as JSON, 422 with <c>{"weigering": zin}</c>, 413 past the limit, 400 without a valid
    /// antiforgery header, 401 and 403 without sign-in or right.
    /// </summary>
    /// <param name="doe">Reads <see cref="Upload.Inhoud"/>; does the rest through a handeling, which checks the right again and audits.</param>
    /// <param name="grens">Largest size in bytes.</param>
    public static RouteHandlerBuilder MapUpload<T>(
        this IEndpointRouteBuilder eindpunten, string pad, Recht recht, Func<Upload, CancellationToken, Task<Uitkomst<T>>> doe, long grens = StandaardGrens) =>
        eindpunten.MapPost(pad, http => Ontvang(http, doe, grens)).RequireAuthorization(recht.Code).DisableAntiforgery().RequireRateLimiting(Begrenzing);

    private static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder eindpunten, string pad, Func<HttpContext, Task<IResult>> doe) =>
        EndpointRouteBuilderExtensions.MapPost(eindpunten, pad, (Delegate)(async Task<IResult> (HttpContext http) => Geteld(http, await doe(http))));

    private static IResult Geteld(HttpContext http, IResult antwoord)
    {
        Metingen.TelUpload(http.Request.ContentLength ?? 0, (antwoord as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK);
        return antwoord;
    }

    private static async Task<IResult> Ontvang<T>(HttpContext http, Func<Upload, CancellationToken, Task<Uitkomst<T>>> doe, long grens)
    {
        if (!await HeeftVerificatie(http))
        {
            return Weiger(HttpStatusCode.BadRequest, "De pagina is verlopen. Ververs de pagina en lever het bestand opnieuw aan.");
        }
        if (http.Request.ContentLength > grens) { return TeGroot(grens); }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } maat)
        {
            // A multipart body is a little larger than its file; the stream itself counts exactly.
            maat.MaxRequestBodySize = grens + (64 * 1024);
        }
        try
        {
            using var plaats = await http.RequestServices.GetRequiredService<Uploadbeurten>().Neem(Gebruiker.Uit(http.User)?.Id ?? "", http.RequestAborted);
            if (plaats is null)
            {
                http.Response.Headers.RetryAfter = "60";
                return Weiger(HttpStatusCode.TooManyRequests, "Er worden nu te veel bestanden tegelijk aangeleverd. Wacht tot de andere klaar zijn en lever dit bestand dan opnieuw aan.");
            }
            if (await Open(http, grens) is not { } upload)
            {
                return Weiger(HttpStatusCode.UnprocessableEntity, "Er zat geen bestand bij. Kies een bestand en probeer het opnieuw.");
            }
            var uitkomst = await doe(upload, http.RequestAborted);
            return uitkomst.Kies(waarde => Results.Json(waarde), weigering => Weiger(HttpStatusCode.UnprocessableEntity, weigering.Zin));
        }
        catch (Exception fout) when (fout is UploadTeGrootException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            return TeGroot(grens);
        }
        catch (UploadGebrokenException fout)
        {
            return Weiger((HttpStatusCode)fout.Status, "Het bestand kwam niet heel over. Controleer de verbinding en lever het bestand opnieuw aan.");
        }
        catch (Exception fout) when (fout is not OperationCanceledException && !http.RequestAborted.IsCancellationRequested)
        {
            // No page can be drawn for a script: the sentence and the number are the answer.
            var referentie = Foutreferentie.Maak();
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(UploadEindpunt))
                .LogError(fout, "Een upload mislukte; referentie {Referentie}.", referentie);
            return Weiger(HttpStatusCode.InternalServerError, Foutreferentie.Zin(referentie));
        }
    }

    /// <summary>Only by header: the other way would read the body as a form, to memory and disk.</summary>
    private static async Task<bool> HeeftVerificatie(HttpContext http) =>
        http.Request.Headers.ContainsKey(Aanmeldpaden.VerificatieKop)
        && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);

    private static async Task<Upload?> Open(HttpContext http, long grens)
    {
        var wie = Gebruiker.Uit(http.User) ?? throw new InvalidOperationException("Het eindpunt is zonder aanmelding bereikt.");
        wie = new Gebruiker(wie.Id, wie.Naam, wie.Rollen) { Herkomst = "upload" };
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var soort) || !soort.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            var naam = Uri.UnescapeDataString(http.Request.Headers[KopBestandsnaam].ToString());
            return new Upload(wie, Bestandsnaam.Schoon(naam), http.Request.ContentLength, new Begrensd(http.Request.Body, grens), http);
        }
        if (HeaderUtilities.RemoveQuotes(soort.Boundary).Value is not { Length: > 0 and <= 100 } grenstekst) { return null; }
        var lezer = new MultipartReader(grenstekst, http.Request.Body);
        while (await Volgende(lezer, http.RequestAborted) is { } deel)
        {
            if (ContentDispositionHeaderValue.TryParse(deel.ContentDisposition, out var kop) && kop.IsFileDisposition())
            {
                var naam = kop.FileNameStar.HasValue ? kop.FileNameStar.Value : HeaderUtilities.RemoveQuotes(kop.FileName).Value;
                return new Upload(wie, Bestandsnaam.Schoon(naam), null, new Begrensd(deel.Body, grens), http);
            }
        }
        return null;
    }

    private static async Task<MultipartSection?> Volgende(MultipartReader lezer, CancellationToken stop)
    {
        try
        {
            return await lezer.ReadNextSectionAsync(stop);
        }
        catch (Exception fout) when (fout is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw new UploadGebrokenException(StatusCodes.Status400BadRequest, fout);
        }
    }

    private static IResult TeGroot(long grens) => Weiger(HttpStatusCode.RequestEntityTooLarge,
        $"Het bestand is te groot: hier kan ten hoogste {grens / (1024 * 1024)} MB. Controleer of je het goede bestand hebt gekozen.");

    private static IResult Weiger(HttpStatusCode status, string zin) => Results.Json(new { weigering = zin }, statusCode: (int)status);
}
