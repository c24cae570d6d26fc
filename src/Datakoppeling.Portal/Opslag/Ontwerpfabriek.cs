using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Datakoppeling.Portal.Opslag;

/// <summary>For dotnet-ef only: the context with everything the modules contribute, on a database that need not exist.</summary>
internal sealed class Ontwerpfabriek : IDesignTimeDbContextFactory<PortaalContext>
{
    public PortaalContext CreateDbContext(string[] args)
    {
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Opslag:Map"] = Path.Combine(Path.GetTempPath(), "datakoppeling-ontwerp"),
            ["Kluis:Hoofdsleutel"] = Convert.ToBase64String(new byte[32]),
        }).Build();
        var diensten = new ServiceCollection().AddSingleton<IConfiguration>(instellingen).AddLogging();
        diensten.AddDatakoppeling(instellingen, ontwikkeling: true);
        return diensten.BuildServiceProvider().GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContext();
    }
}
