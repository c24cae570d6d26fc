using System.Text.Encodings.Web;
using System.Text.Json;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Microsoft.AspNetCore.StaticAssets;

namespace Datakoppeling.Portal.Onderdelen;

/// <summary>
/// What a request gets while the database is away, or while the disk takes nothing: 503, and a page that needs no database, no session and
/// no circuit, says what goes on and loads anew by itself (js/opslag.js). Nobody is signed out by it: the cookie stays.
/// </summary>
internal static class Opslagpagina
{
    private static readonly Zinnen Weg = new(
        "De opslag is even niet bereikbaar. Er is niets bewaard. Probeer het zo nog eens.",
        "De opslag is even niet bereikbaar",
        "Wat al was opgeslagen, is er nog, en je blijft aangemeld. Je hoeft niets te doen: deze pagina gaat vanzelf verder zodra het weer kan.",
        "Duurt het langer dan tien minuten? Bel je applicatiebeheerder.");

    public static void UseOpslagpagina(this IApplicationBuilder app)
    {
        var stand = app.ApplicationServices.GetRequiredService<Opslagstand>();
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Opslagpagina).FullName!);
        app.Use(async (http, volgende) =>
        {
            try
            {
                await volgende(http);
            }
            catch (Exception fout) when (!http.Response.HasStarted && (stand.Herken(fout) || Opslagfout.IsVanDeSchijf(fout)))
            {
                // Who asks could not be looked up, but the style and script of this page are for everybody.
                if (http.GetEndpoint() is { RequestDelegate: { } bestand } eindpunt && eindpunt.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
                {
                    await bestand(http);
                    return;
                }
                log.LogWarning(fout, "Een vraag kon niet worden beantwoord: de opslag is niet bereikbaar, of neemt niets aan.");
                await Antwoord(http, Opslagfout.IsVanDeSchijf(fout) ? Schijf(Opslagfout.Zin(fout)!.Zin) : Weg);
            }
        });
    }

    private static Task Antwoord(HttpContext http, Zinnen zinnen)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "5";
        http.Response.ContentLength = null;
        if (!http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            return http.Response.WriteAsync(JsonSerializer.Serialize(new { weigering = zinnen.Weigering }), CancellationToken.None);
        }
        http.Response.ContentType = "text/html; charset=utf-8";
        // What was posted is not sent again behind somebody's back, nor the answer of a provider, which holds for once: they go on from the start page.
        var terug = HttpMethods.IsGet(http.Request.Method) && !http.Request.Query.ContainsKey("state") ? http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent() : "/";
        return http.Response.WriteAsync(Pagina(zinnen, HtmlEncoder.Default.Encode(terug)), CancellationToken.None);
    }

    /// <summary>Time alone does not mend a disk: who reads this has to warn somebody.</summary>
    private static Zinnen Schijf(string weigering) => new(
        weigering,
        "Het portaal kan nu niets bewaren",
        "De schijf is vol of er kan niet naar worden geschreven. Wat al was opgeslagen, is er nog, en je blijft aangemeld. Deze pagina gaat vanzelf verder zodra het weer kan.",
        "Waarschuw je applicatiebeheerder: die moet hier iets aan doen.");

    private sealed record Zinnen(string Weigering, string Kop, string Uitleg, string Raad);

    private static string Pagina(Zinnen zinnen, string terug) => $"""
        <!DOCTYPE html>
        <html lang="nl">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <title>Even geduld · Datakoppeling</title>
          <link rel="icon" type="image/svg+xml" href="/merk.svg">
          <link rel="stylesheet" href="/css/thema.css">
          <link rel="stylesheet" href="/css/kader.css">
          <link rel="stylesheet" href="/css/onderdelen.css">
          <script src="/js/opslag.js" defer></script>
        </head>
        <body>
          <div class="blad">
            <header class="balk"><span class="balk-naam"><span class="balk-naam-tekst">Datakoppeling</span></span></header>
            <main id="inhoud" class="blad-inhoud blad-smal" data-opslag-terug="{terug}">
              <h1 class="aanmelden-titel">{zinnen.Kop}</h1>
              <p>{zinnen.Uitleg}</p>
              <p role="status">We kijken elke paar seconden.</p>
              <p>{zinnen.Raad}</p>
              <p class="blad-uitweg"><a class="knop" href="{terug}">Probeer het nu</a></p>
            </main>
          </div>
        </body>
        </html>
        """;
}
