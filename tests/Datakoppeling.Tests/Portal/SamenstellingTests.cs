using System.Text.RegularExpressions;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Portal;
using Datakoppeling.Portal.Onderdelen.Beheer;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal;

/// <summary>What holds for platform and modules together: their tables and their rights.</summary>
public sealed partial class SamenstellingTests
{
    [GeneratedRegex("\"(?<code>[a-z]+\\.[a-z-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Codes { get; }

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

    private sealed class Onbekend : IMedewerkers
    {
        public string Naam(string id) => id;
        public IReadOnlyCollection<Rol> Rollen(string id) => [];
    }

    /// <summary>Every code that src writes in the trail, or could: no reader of it knows codes.</summary>
    [Fact]
    public async Task Handeling_DieInHetSpoorKomt_HeeftEenEigenZin()
    {
        await using var diensten = Diensten();
        var rechten = diensten.GetRequiredService<Rechtentabel>();
        var tekst = new Spoortekst(rechten, new Onbekend(), diensten.GetServices<IDetailwoorden>());
        string[] kamers = [.. rechten.Alle.Select(r => r.Code.Split('.')[0]).Append("toegang").Append("reservekopie").Distinct(StringComparer.Ordinal)];
        string[] codes = [.. Directory.EnumerateFiles(Repo.Pad("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/Migraties/", StringComparison.Ordinal))
            .SelectMany(f => Codes.Matches(File.ReadAllText(f)).Select(m => m.Groups["code"].Value))
            .Where(c => kamers.Contains(c.Split('.')[0]) && c.Split('.')[1] is not ("csv" or "json" or "zip" or "md" or "db" or "sqlite"))
            // A processing that only stands in the register of processings is no line of the trail.
            .Except(diensten.GetRequiredService<Verwerkingsregister>().Alle.Select(a => a.Code).Where(c => rechten.Zoek(c) is null), StringComparer.Ordinal)
            .Concat(diensten.GetServices<IOpstartwerk>().Select(w => w.Handeling)).Distinct(StringComparer.Ordinal)];
        codes.Length.ShouldBeGreaterThan(40);
        codes.Where(c => tekst.Bekend(c) is not { Length: >= 8 } zin || zin.Contains('_')).ShouldBeEmpty("geef deze regels van het spoor een zin: bij het recht, of in Spoorwoorden");
        codes.GroupBy(tekst.Handeling, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty("twee keuzes met dezelfde zin kan niemand uit elkaar houden");
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
