using Datakoppeling.Platform.Instellingen;
using Datakoppeling.Platform.Levensloop;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Datakoppeling.Portal.Gezondheid;

/// <summary>Health and stopping, for the host: two addresses that tell a load balancer yes or no and nothing else.</summary>
internal static class GezondheidRegistratie
{
    /// <summary>What all of them begin with.</summary>
    public const string Map = "/gezondheid";

    /// <summary>GET: 200 while the process answers; restart it when it does not.</summary>
    public const string Levend = Map + "/levend";

    /// <summary>GET: 200 when this node may get visitors, 503 when not.</summary>
    public const string Gereed = Map + "/gereed";

    public static IReadOnlyList<Instelling> Lijst { get; } =
        [new(Schijftoets.Instelling, Waardevorm.Getal(1, 1_000_000), "Zoveel megabytes moeten er vrij zijn in de gegevensmap; bij minder meldt `/gezondheid/gereed` 503.", "256")];

    /// <param name="uitloop">How long a node that stops goes on answering.</param>
    /// <param name="stoptijd">How long stopping may take after that.</param>
    public static IServiceCollection AddGezondheid(this IServiceCollection diensten, TimeSpan uitloop, TimeSpan stoptijd)
    {
        diensten.TryAddSingleton<Stopstand>();
        diensten.AddSingleton<IGereedheidstoets, Opslagtoets>().AddSingleton<IGereedheidstoets, Schijftoets>().AddSingleton<IGereedheidstoets, Schrijfproeftoets>()
            .AddSingleton<IGereedheidstoets, Sleuteltoets>().AddSingleton<IGereedheidstoets, Klussentoets>().AddSingleton<IGereedheidstoets, Dienstentoets>();
        diensten.AddSingleton<Gereedheid>();
        diensten.Configure<HostOptions>(opties => opties.ShutdownTimeout = stoptijd);
        return diensten.AddSingleton<IHostLifetime>(d => new Levensduur(
            d.GetRequiredService<IHostApplicationLifetime>(), d.GetRequiredService<Stopstand>(), uitloop, d.GetRequiredService<TimeProvider>(), d.GetRequiredService<ILogger<Levensduur>>()));
    }

    /// <summary>Anonymous: a load balancer signs in nowhere. The bodies are a word each; what is wrong stands in the log.</summary>
    public static void MapGezondheid(this IEndpointRouteBuilder eindpunten)
    {
        eindpunten.MapGet(Levend, () => Results.Text("levend")).AllowAnonymous();
        eindpunten.MapGet(Gereed, async (Gereedheid gereedheid, CancellationToken stop) => await gereedheid.IsGereed(stop)
            ? Results.Text("gereed") : Results.Text("niet gereed", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }
}
