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
    [InlineData("Opslag", "Access")]
    [InlineData("Opslag:Soort", "Oracle")]
    public void Soort_DieDezeVersieNietKent_WordtGeweigerdMetDeNaam(string sleutel, string waarde) =>
        OpslagInstellingen.Lees(Met((sleutel, waarde))).Weigering!.Zin.ShouldContain(waarde);

    [Theory]
    [InlineData(null, "geen verbinding")]
    [InlineData("Host=db;Username=u;Password=Geheim123", "Host of Database")]
    [InlineData("Password=Geheim123;wat is dit", "geen verbinding voor PostgreSQL")]
    public void Verbinding_DieNietKlopt_WordtGeweigerdZonderHetWachtwoordTeNoemen(string? verbinding, string zin)
    {
        var weigering = OpslagInstellingen.Lees(Met(("Opslag", "PostgreSQL"), ("Opslag:Verbinding", verbinding!))).Weigering!.Zin;
        weigering.ShouldContain(zin);
        weigering.ShouldNotContain("Geheim123");
    }

    [Fact]
    public void Verbinding_MetPostgres_GeeftNooitGegevensInEenFout()
    {
        var opslag = OpslagInstellingen.Lees(Met(("Opslag:Soort", "postgresql"), ("Opslag:Verbinding", "Host=db;Database=d;Include Error Detail=true"))).Waarde;
        opslag.Soort.ShouldBe(Opslagsoort.PostgreSQL);
        new Npgsql.NpgsqlConnectionStringBuilder(opslag.Verbinding).IncludeErrorDetail.ShouldBeFalse("die details noemen de rij");
    }
}
