using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Tests.Platform.Opslag;

public sealed class OpslagInstellingenTests
{
    private static IConfiguration Met(params (string Sleutel, string Waarde)[] instellingen) =>
        new ConfigurationBuilder().AddInMemoryCollection(instellingen.ToDictionary(i => i.Sleutel, i => (string?)i.Waarde, StringComparer.Ordinal)).Build();

    [Fact]
    public void Map_Relatief_WordtEenVastPad()
    {
        var opslag = OpslagInstellingen.Lees(Met(("Opslag:Map", "gegevens"))).Waarde;
        opslag.Map.ShouldBe(Path.Combine(Environment.CurrentDirectory, "gegevens"));
        opslag.Verbinding.ShouldContain(Path.Combine(opslag.Map, OpslagInstellingen.Bestand));
    }

    [Fact]
    public void Map_NietOpgegeven_LigtNietBijHetProgrammaOfDeWerkmap()
    {
        var map = OpslagInstellingen.Lees(Met()).Waarde.Map;
        Path.IsPathFullyQualified(map).ShouldBeTrue();
        map.ShouldNotStartWith(AppContext.BaseDirectory);
        map.ShouldNotStartWith(Environment.CurrentDirectory);
    }

    [Theory]
    [InlineData("Opslag", "PostgreSQL")]
    [InlineData("Opslag:Soort", "Oracle")]
    public void Soort_DieDezeVersieNietKent_WordtGeweigerdMetDeNaam(string sleutel, string waarde) =>
        OpslagInstellingen.Lees(Met((sleutel, waarde))).Weigering!.Zin.ShouldContain(waarde);
}
