using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Instellingen;
using Datakoppeling.Platform.Modules;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal;

/// <summary>What a module says at its door is what it registers behind it.</summary>
public sealed class ModulesTests
{
    public static TheoryData<string> Modules() => [.. Modulelijst.Alle.Select(m => m.GetType().Name)];

    [Theory]
    [MemberData(nameof(Modules))]
    public void Module_RegistreertDeRechtenEnTermijnenDieZijNoemt(string naam)
    {
        var (module, diensten) = Geregistreerd(naam);
        diensten.Where(d => d.ServiceType == typeof(IRechtenBijdrage)).Select(d => d.ImplementationType).ShouldBe([module.Rechten.GetType()]);
        var soorten = diensten.Where(d => d.ServiceType == typeof(IBewaarsoort)).Select(d => d.ImplementationType!.GetProperty("Termijn")!.GetValue(null)).ToList();
        soorten.ShouldNotBeEmpty();
        soorten.ShouldBe(module.Termijnen, ignoreOrder: true);
    }

    /// <summary>A value that was read at start: nobody behind the door reads a setting later, when it may be another.</summary>
    [Theory]
    [MemberData(nameof(Modules))]
    public void Module_KrijgtHaarInstellingenAlsWaarde(string naam)
    {
        var (module, _) = Geregistreerd(naam);
        var vragen = module.GetType().Assembly.GetTypes().SelectMany(t => t.GetConstructors()).SelectMany(c => c.GetParameters())
            .Where(p => p.ParameterType.IsAssignableTo(typeof(IConfiguration))).Select(p => $"{p.Member.DeclaringType} {p.Name}");
        vragen.ShouldBeEmpty();
        module.Instellingen.Select(i => i.Naam).Intersect(Datakoppeling.Portal.Instellingenlijst.Alle.Select(i => i.Naam), StringComparer.Ordinal).Count().ShouldBe(module.Instellingen.Count);
    }

    [Fact]
    public void Modules_HebbenElkHunEigenTabellenInstellingenEnOpdrachten()
    {
        var alle = Modulelijst.Alle;
        alle.SelectMany(m => m.Tabelbestanden).ShouldBeUnique(StringComparer.Ordinal);
        alle.SelectMany(m => m.Instellingen).Select(i => i.Naam).ShouldBeUnique(StringComparer.Ordinal);
        Modulelijst.Opdrachten().Select(o => o.Name).ShouldBe(["oib", "koppel", "brieven"]);
    }

    private static (IModule Module, ServiceCollection Diensten) Geregistreerd(string naam)
    {
        var module = Modulelijst.Alle.Single(m => m.GetType().Name == naam);
        var diensten = new ServiceCollection();
        module.Lees(new ConfigurationBuilder().Build()).Waarde(diensten);
        return (module, diensten);
    }
}
