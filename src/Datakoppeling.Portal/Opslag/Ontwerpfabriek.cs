using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Datakoppeling.Portal.Opslag;

/// <summary>For dotnet-ef only: the context with everything the modules contribute, on a SQLite database that need not exist.</summary>
internal sealed class Ontwerpfabriek : IDesignTimeDbContextFactory<PortaalContext>
{
    public PortaalContext CreateDbContext(string[] args) => Maak<PortaalContext>(Opslagsoort.SQLite);

    public static T Maak<T>(Opslagsoort soort) where T : PortaalContext
    {
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Opslag:Map"] = Path.Combine(Path.GetTempPath(), "datakoppeling-ontwerp"),
            ["Opslag:Soort"] = soort.ToString(),
            ["Opslag:Verbinding"] = "Host=localhost;Database=ontwerp",
            ["Kluis:Hoofdsleutel"] = Convert.ToBase64String(new byte[32]),
        }).Build();
        var diensten = new ServiceCollection().AddSingleton<IConfiguration>(instellingen).AddLogging();
        diensten.AddDatakoppeling(instellingen, ontwikkeling: true);
        return diensten.BuildServiceProvider().GetRequiredService<IDbContextFactory<T>>().CreateDbContext();
    }
}

/// <summary>The same for PostgreSQL.</summary>
internal sealed class OntwerpfabriekPostgres : IDesignTimeDbContextFactory<PostgresContext>
{
    public PostgresContext CreateDbContext(string[] args) => Ontwerpfabriek.Maak<PostgresContext>(Opslagsoort.PostgreSQL);
}
