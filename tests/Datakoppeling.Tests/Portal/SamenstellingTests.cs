using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Portal;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal;

/// <summary>What holds for platform and modules together: their tables and their rights.</summary>
public sealed class SamenstellingTests
{
    private static readonly Type[] Verboden = [typeof(decimal), typeof(double), typeof(float), typeof(DateTimeOffset), typeof(TimeSpan)];

    private static ServiceProvider Diensten()
    {
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Opslag:Map"] = Path.Combine(Path.GetTempPath(), "datakoppeling-samenstelling"), ["Kluis:Hoofdsleutel"] = Convert.ToBase64String(new byte[32]),
        }).Build();
        var diensten = new ServiceCollection().AddSingleton<IConfiguration>(instellingen).AddLogging();
        diensten.AddDatakoppeling(instellingen, ontwikkeling: true).Gelukt.ShouldBeTrue();
        return diensten.BuildServiceProvider();
    }

    [Fact]
    public async Task Tabellen_HebbenGeenKolomDieEenDatabaseVerkeerdSorteertOfAfrondt()
    {
        await using var diensten = Diensten();
        await using var context = await diensten.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var fout = from soort in context.Model.GetEntityTypes()
                   from eigenschap in soort.GetProperties()
                   let bewaard = eigenschap.GetTypeMapping().Converter?.ProviderClrType ?? eigenschap.ClrType
                   where Verboden.Contains(Nullable.GetUnderlyingType(bewaard) ?? bewaard)
                   select $"{soort.ShortName()}.{eigenschap.Name}: {bewaard.Name}";
        fout.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tabellen_DragenDeNaamVanHunModule()
    {
        await using var diensten = Diensten();
        await using var context = await diensten.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var fout = from soort in context.Model.GetEntityTypes()
                   let module = soort.ClrType.Assembly.GetName().Name!.Split('.')[1]
                   where module is "Oib" or "Mailing" && soort.GetTableName()?.StartsWith(module, StringComparison.Ordinal) == false
                   select $"{soort.ShortName()}: {soort.GetTableName()}";
        fout.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rechten_StaanZoInDeDocumentatie()
    {
        await using var diensten = Diensten();
        var pagina = Rechtenpagina.Tekst(diensten.GetRequiredService<Rechtentabel>());
        var pad = Repo.Pad("docs", "rechten.md");
        if (!File.Exists(pad) || !string.Equals(await File.ReadAllTextAsync(pad, TestContext.Current.CancellationToken), pagina, StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync(pad, pagina, TestContext.Current.CancellationToken);
            Assert.Fail("docs/rechten.md liep achter op de rechten in de code en is bijgewerkt: neem het mee in je commit.");
        }
    }

    [Fact]
    public async Task Verwerkingen_StaanZoInDeDocumentatie()
    {
        await using var diensten = Diensten();
        var register = diensten.GetRequiredService<Verwerkingsregister>();
        register.Alle.ShouldAllBe(a => a.Doel.EndsWith('.') && a.Grondslag.Contains("artikel", StringComparison.Ordinal) && Verwerkingsactiviteit.Ontleed(a.Bewaartermijn).Jaren > 0);
        var pagina = Registerpagina.Tekst(register);
        var pad = Repo.Pad("docs", "verwerkingen.md");
        if (!File.Exists(pad) || !string.Equals(await File.ReadAllTextAsync(pad, TestContext.Current.CancellationToken), pagina, StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync(pad, pagina, TestContext.Current.CancellationToken);
            Assert.Fail("docs/verwerkingen.md liep achter op het register in de code en is bijgewerkt: neem het mee in je commit.");
        }
    }
}
