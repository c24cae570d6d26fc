using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Platform.Opslag;

public static class OpslagRegistratie
{
    /// <summary>Registers the context factory.</summary>
    /// <param name="migraties">The assembly that holds the migrations: the host, because only that sees all modules.</param>
    public static IServiceCollection AddPlatformOpslag(this IServiceCollection diensten, OpslagInstellingen opslag, Assembly migraties)
    {
        diensten.AddSingleton(opslag);
        return diensten.AddDbContextFactory<PortaalContext>(opties => opties.GebruikSqlite(opslag.Verbinding, migraties));
    }

    /// <summary>The one place that names the database; the design-time factory and tests use it too.</summary>
    public static DbContextOptionsBuilder GebruikSqlite(this DbContextOptionsBuilder opties, string verbinding, Assembly migraties) => opties
        .UseSqlite(verbinding, sqlite => sqlite.MigrationsAssembly(migraties))
        .AddInterceptors(new SqliteVerbinding())
        .ReplaceService<IModelCacheKeyFactory, ModelSleutel>();

    /// <summary>Adds what a module or folder contributes to the model.</summary>
    public static IServiceCollection AddModelBijdrage<T>(this IServiceCollection diensten) where T : class, IModelBijdrage =>
        diensten.AddSingleton<IModelBijdrage, T>();
}
