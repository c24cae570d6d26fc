using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Datakoppeling.Portal.Onderdelen.Galerij;

/// <summary>What the page with all components needs from the server; outside Development the page does not exist.</summary>
internal static class GalerijEindpunten
{
    private const long Grens = 4 * 1024 * 1024;

    public static void MapGalerij(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.MapGet("/onderdelen", () => Results.NotFound()).WithOrder(-1);
            return;
        }
        // Reads and forgets: an empty file is refused, so that both answers can be seen.
        app.MapPost("/onderdelen/upload", async (HttpContext http, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http)) { return Results.Json(new { weigering = "De pagina is verlopen. Ververs de pagina." }, statusCode: 400); }
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } maat) { maat.MaxRequestBodySize = Grens; }
            var buffer = new byte[64 * 1024];
            long bytes = 0;
            while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) is > 0 and var gelezen) { bytes += gelezen; }
            return bytes == 0
                ? Results.Json(new { weigering = "Het bestand is leeg. Lever het bestand opnieuw aan." }, statusCode: 422)
                : Results.Json(new { bytes });
        }).RequireAuthorization().DisableAntiforgery();
    }
}
