using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Portal;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Uitgaven;

/// <summary>The migrations as files, for both databases at once: what stands in main is never changed again.</summary>
public sealed class MigratiesTests
{
    private static readonly string Map = Repo.Pad("src", "Datakoppeling.Portal", "Opslag", "Migraties");

    /// <summary>A portal somewhere may have applied it, and UpgradeTests begins with it.</summary>
    [Theory]
    [InlineData("SQLite", "44596c4e4e3d01130615881220ae842de01e2ad2e6495522f08576ba8102804f")]
    [InlineData("PostgreSQL", "33c93f7c77c21240dc0cde78116fe2ad630dbb3b4409dca64fa7c9ffc1f59edf")]
    public void Begin_IsBevroren(string database, string hash)
    {
        string[] bestanden = [.. Directory.EnumerateFiles(Path.Combine(Map, database), "*_Begin*.cs").Order(StringComparer.Ordinal)];
        bestanden.Length.ShouldBe(2);
        var tekst = string.Concat(bestanden.Select(b => Path.GetFileName(b) + "\n" + File.ReadAllText(b).ReplaceLineEndings("\n")));
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst))).ShouldBe(hash,
            "Begin is het schema van de eerste uitgave en verandert niet meer: een portaal kan het al hebben. Zet de wijziging in een nieuwe migratie (.build/migratie.sh Naam)");
    }

    [Fact]
    public void Migraties_VanBeideDatabases_HetenHetzelfde() => Namen("SQLite").ShouldBe(Namen("PostgreSQL"));

    /// <summary>
    /// The designer file of a migration holds no copy of the model (docs/besluiten/migraties.md). Where a migration does need it (SQLite
    /// builds a whole table anew to change a column), its statements would be others.
    /// </summary>
    [Theory]
    [InlineData(Opslagsoort.SQLite)]
    [InlineData(Opslagsoort.PostgreSQL)]
    public void LaatsteMigratie_MetEnZonderModel_DoetHetzelfde(Opslagsoort soort)
    {
        using var diensten = Diensten(soort);
        using var context = diensten.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContext();
        var alle = context.GetService<IMigrationsAssembly>();
        var laatste = alle.CreateMigration(alle.Migrations.Values.Last(), context.Database.ProviderName!);
        var model = alle.ModelSnapshot.ShouldNotBeNull().Model;
        model.GetEntityTypes().Count().ShouldBeGreaterThan(40);
        Sql(context, laatste, laatste.TargetModel).ShouldBe(Sql(context, laatste, model),
            "maak deze migratie opnieuw met .build/migratie.sh Naam --heel: zij heeft haar model nodig");
    }

    private static string Sql(PortaalContext context, Migration migratie, IModel model) => string.Join('\n', context.GetService<IMigrationsSqlGenerator>()
        .Generate(migratie.UpOperations, context.GetService<IModelRuntimeInitializer>().Initialize(model, designTime: true, validationLogger: null)).Select(c => c.CommandText));

    private static string[] Namen(string database) =>
        [.. Directory.EnumerateFiles(Path.Combine(Map, database), "*.Designer.cs").Order(StringComparer.Ordinal).Select(b => Path.GetFileName(b).Split('_', 2)[1])];

    private static ServiceProvider Diensten(Opslagsoort soort)
    {
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Opslag:Map", Path.Combine(Path.GetTempPath(), "datakoppeling-ontwerp")), new("Opslag:Soort", soort.ToString()),
            new("Opslag:Verbinding", "Host=localhost;Database=ontwerp"), new("Kluis:Hoofdsleutel", Convert.ToBase64String(new byte[32])),
        ]).Build();
        var diensten = new ServiceCollection().AddSingleton<IConfiguration>(instellingen).AddLogging();
        diensten.AddDatakoppeling(instellingen, ontwikkeling: true).Weigering.ShouldBeNull();
        return diensten.BuildServiceProvider();
    }
}
