using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Platform.Bestanden.Verkeer;

/// <summary>What uploads and downloads both ask of their request.</summary>
internal static class Aanvraag
{
    public static string Route(HttpContext http, string naam) => http.Request.RouteValues[naam]?.ToString() ?? "";
    public static T Dienst<T>(HttpContext http) where T : notnull => http.RequestServices.GetRequiredService<T>();
}
