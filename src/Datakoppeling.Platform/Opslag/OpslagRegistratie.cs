using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Platform.Opslag;

public static class OpslagRegistratie
{
    /// <summary>Registers the context factory of the database that was chosen. The one place that names a database.</summary>
    /// <param name="migraties">The assembly that holds the migrations: the host, because only that sees all modules.</param>
    public static IServiceCollection AddPlatformOpslag(this IServiceCollection diensten, OpslagInstellingen opslag, Assembly migraties)
    {
        diensten.AddSingleton(opslag).AddSingleton<Schrijfproef>();
        if (opslag.Soort == Opslagsoort.SQLite)
        {
            return diensten.AddDbContextFactory<PortaalContext>(opties => opties
                .UseSqlite(opslag.Verbinding, sqlite => sqlite.MigrationsAssembly(migraties))
                .AddInterceptors(new SqliteVerbinding(), new Schrijfbeurt())
                .ReplaceService<IModelCacheKeyFactory, ModelSleutel>());
        }
        return diensten
            .AddDbContextFactory<PostgresContext>(opties => opties
                .UseNpgsql(opslag.Verbinding, npgsql => npgsql.MigrationsAssembly(migraties))
                .ReplaceService<IModelCacheKeyFactory, ModelSleutel>())
            .AddSingleton<IDbContextFactory<PortaalContext>, Postgresfabriek>();
    }

    /// <summary>Adds what a module or folder contributes to the model.</summary>
    public static IServiceCollection AddModelBijdrage<T>(this IServiceCollection diensten) where T : class, IModelBijdrage =>
        diensten.AddSingleton<IModelBijdrage, T>();
}
