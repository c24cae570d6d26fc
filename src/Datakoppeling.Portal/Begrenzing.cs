using System.Globalization;
using System.Threading.RateLimiting;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.RateLimiting;

namespace Datakoppeling.Portal;

/// <summary>How often one may knock: at the sign-in, which writes an audit line each time, and with files.</summary>
internal static class Begrenzing
{
    /// <summary>Setting: sign-in requests a minute from one address. A whole city hall may sit behind one address, so it is generous.</summary>
    public const string Aanmeldingen = "Toegang:AanmeldingenPerMinuut";

    private const int StandaardAanmeldingen = 600;
    private const int UploadsPerMinuut = 120;

    public static void AddBegrenzing(this IServiceCollection diensten) => diensten.AddRateLimiter(opties =>
    {
        opties.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        opties.OnRejected = (geweigerd, stop) => new(Weiger(geweigerd, "Je levert te veel bestanden achter elkaar aan. Wacht een minuut en ga dan verder.", stop));
        opties.AddPolicy(UploadEindpunt.Begrenzing, http => PerMinuut(Gebruiker.Uit(http.User)?.Id ?? "", UploadsPerMinuut));
    });

    /// <summary>Comes before authentication, which itself answers the provider's way back.</summary>
    public static void UseAanmeldbegrenzing(this WebApplication app)
    {
        var hoogst = app.Configuration.GetValue(Aanmeldingen, StandaardAanmeldingen);
        app.UseRateLimiter(new RateLimiterOptions
        {
            RejectionStatusCode = StatusCodes.Status429TooManyRequests,
            OnRejected = (geweigerd, stop) => new(Weiger(geweigerd, "Er wordt vanaf dit adres te vaak aangemeld. Wacht een minuut en probeer het dan opnieuw.", stop)),
            GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => http.Request.Path.StartsWithSegments(Aanmeldpaden.Aanmelden, StringComparison.OrdinalIgnoreCase)
                ? PerMinuut(http.Connection.RemoteIpAddress?.ToString() ?? "", hoogst)
                : RateLimitPartition.GetNoLimiter("")),
        });
    }

    private static RateLimitPartition<string> PerMinuut(string wie, int aantal) => RateLimitPartition.GetSlidingWindowLimiter(
        wie, _ => new() { PermitLimit = aantal, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 });

    private static Task Weiger(OnRejectedContext geweigerd, string zin, CancellationToken stop)
    {
        var antwoord = geweigerd.HttpContext.Response;
        antwoord.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
        return HttpMethods.IsPost(geweigerd.HttpContext.Request.Method)
            ? antwoord.WriteAsJsonAsync(new { weigering = zin }, stop)
            : antwoord.WriteAsync(zin, stop);
    }
}
