using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Platform.Bewaring;

public static class BewaarRegistratie
{
    public const string Pagina = "beheer/bewaren";
    public const string Rapport = Pagina + "/rapport.csv";

    /// <summary>Registers the terms, the job that destroys, and its page; and the kinds of the platform itself.</summary>
    public static IServiceCollection AddPlatformBewaring(this IServiceCollection diensten) => diensten
        .AddRechten<Bewaarrechten>()
        .AddKlus<Bewaarklus>()
        .AddBewaarsoort<Klusbewaring>()
        .AddSingleton(d => new Bewaartermijnen(
            d.GetServices<IBewaarsoort>().Concat(d.GetRequiredService<Verwerkingsregister>().Alle.Select(a => new Logboekbewaring(a))), d.GetRequiredService<IConfiguration>()))
        .AddSingleton<Bewaarlezer>().AddSingleton<RuimBewaardOp>().AddSingleton<GeefBewaarrapport>().AddSingleton<Bewaarplanning>()
        .AddKlokwerk<Nachtdienst>("nachtdienst", Nachtdienst.Tijden)
        .AddSingleton(new Menupunt("Bewaren", Pagina, "prullenbak", "Beheer", 96) { Vereist = [Bewaarrechten.BekijkenCode] });

    /// <summary>Adds a kind of a module.</summary>
    public static IServiceCollection AddBewaarsoort<T>(this IServiceCollection diensten) where T : class, IBewaarsoort => diensten.AddSingleton<IBewaarsoort, T>();

    public static IEndpointRouteBuilder MapBewaring(this IEndpointRouteBuilder eindpunten)
    {
        eindpunten.MapDownload("/" + Rapport, Bewaarrechten.Bekijken, async (vraag, stop) => await vraag.Dienst<GeefBewaarrapport>().Voer(vraag.Wie, stop));
        return eindpunten;
    }
}
