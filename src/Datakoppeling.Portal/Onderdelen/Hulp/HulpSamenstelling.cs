using Datakoppeling.Platform.Kader;

namespace Datakoppeling.Portal.Onderdelen.Hulp;

internal static class HulpSamenstelling
{
    public static IServiceCollection AddHulp(this IServiceCollection diensten) => diensten.AddSingleton<Gidsen>().AddSingleton<IZoeker, Gidszoeker>();

    /// <summary>GET <c>/hulp/beelden/{naam}</c>: the pictures of the guides, for who is signed in.</summary>
    public static void MapHulp(this IEndpointRouteBuilder eindpunten) => eindpunten
        .MapGet($"/{Gidslezer.Beelden}/{{naam}}", (string naam) => Gidsen.OpenBeeld(naam) is { } beeld ? Results.Stream(beeld, "image/png") : Results.NotFound())
        .RequireAuthorization();
}
