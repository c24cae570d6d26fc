using System.Globalization;
using System.Threading.RateLimiting;
using Datakoppeling.Platform.Aanmelding.Aanbieder;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Portal;

/// <summary>How often one may knock: at the sign-in, which writes an audit line each time, and with files.</summary>
internal static class Begrenzing
{
    /// <summary>Setting: sign-in requests a minute from one address. A whole city hall may sit behind one address, so it is generous.</summary>
    public const string Aanmeldingen = "Toegang:AanmeldingenPerMinuut";

    private const int StandaardAanmeldingen = 600;
    private const int UploadsPerMinuut = 120;

    public static IServiceCollection AddBegrenzing(this IServiceCollection diensten) => diensten.AddSingleton<Uploadbeurten>().AddRateLimiter(opties =>
    {
        opties.OnRejected = (geweigerd, _) => new(Weiger(geweigerd.HttpContext, "Je levert te veel bestanden achter elkaar aan. Wacht een minuut en ga dan verder."));
        opties.AddPolicy(UploadEindpunt.Begrenzing, http => PerMinuut(Gebruiker.Uit(http.User)?.Id ?? "", UploadsPerMinuut));
    });

    /// <summary>Comes before authentication, which itself answers the provider's way back.</summary>
    public static void UseAanmeldbegrenzing(this WebApplication app)
    {
        var hoogst = app.Configuration.GetValue(Aanmeldingen, StandaardAanmeldingen);
        var rem = PartitionedRateLimiter.Create<HttpContext, string>(http => PerMinuut(http.Connection.RemoteIpAddress?.ToString() ?? "", hoogst));
        app.Lifetime.ApplicationStopped.Register(rem.Dispose);
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Aanmeldpaden.Aanmelden, StringComparison.OrdinalIgnoreCase), tak => tak.Use(async (http, volgende) =>
        {
            // The provider sends people back with a link. A form would be read whole before anybody asked whose it is.
            if (http.Request.Path.Equals(Aanbiederinstellingen.Terugpad, StringComparison.OrdinalIgnoreCase) && !HttpMethods.IsGet(http.Request.Method))
            {
                http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                return;
            }
            using var beurt = rem.AttemptAcquire(http);
            if (beurt.IsAcquired) { await volgende(http); }
            else { await Weiger(http, "Er wordt vanaf dit adres te vaak aangemeld. Wacht een minuut en probeer het dan opnieuw."); }
        }));
    }

    private static RateLimitPartition<string> PerMinuut(string wie, int aantal) => RateLimitPartition.GetSlidingWindowLimiter(
        wie, _ => new() { PermitLimit = aantal, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 });

    private static Task Weiger(HttpContext http, string zin)
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
        return HttpMethods.IsPost(http.Request.Method)
            ? http.Response.WriteAsJsonAsync(new { weigering = zin }, http.RequestAborted)
            : http.Response.WriteAsync(zin, http.RequestAborted);
    }
}
