using Datakoppeling.Platform.Telemetrie;

namespace Datakoppeling.Portal;

/// <summary>Answers a request that is not let in: a sentence for who meant no harm, and now and then a line of log for the administrator.</summary>
internal sealed class Geweerd(IApplicationBuilder app)
{
    private readonly ILogger _log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger<Geweerd>();
    private readonly Samenvatting _rijen = new(app.ApplicationServices.GetRequiredService<TimeProvider>(), hoogst: 3, TimeSpan.FromMinutes(1));

    /// <param name="waarom">For the log: of our own words, nothing of the request.</param>
    /// <param name="zin">For the person.</param>
    public Task Weer(HttpContext http, int status, string waarom, string zin)
    {
        if (_rijen.Tel(waarom) is > 0 and var aantal) { _log.LogWarning("Een vraag is geweigerd: {Waarom} ({Aantal} keer).", waarom, aantal); }
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(zin, http.RequestAborted);
    }
}
