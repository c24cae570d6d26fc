using Datakoppeling.Platform.Aanmelding;
using Datakoppeling.Platform.Aanmelding.Aanmeldpunten;
using Datakoppeling.Platform.Toegang;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Tests.Platform.Aanmelding;

/// <summary>What may start, and what is said when it may not.</summary>
public sealed class AanmeldkeuzeTests
{
    private static readonly string[] Goed =
    [
        "Authority=https://login.example.nl/gemeente/v2.0", "ClientId=portaal", "ClientSecret=geheim", "Rollen:Manager:0=dk-manager", "Rollen:Teamleider=dk-teamleider",
    ];

    private static Datakoppeling.Kern.Uitkomst<Aanmeldkeuze> Lees(bool ontwikkeling, IEnumerable<string> aanbieder, params string[] meer)
    {
        var paren = aanbieder.Select(a => "Toegang:Aanbieder:" + a).Concat(meer).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => (string?)p[1], StringComparer.Ordinal);
        return Aanmeldkeuze.Lees(new ConfigurationBuilder().AddInMemoryCollection(paren).Build(), ontwikkeling, ontwikkeling ? "Development" : "Production");
    }

    [Fact]
    public void Keuze_InDevelopmentZonderAanbieder_IsDeDemo() => Lees(ontwikkeling: true, []).Waarde.Aanbieder.ShouldBeNull();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Keuze_MetAanbieder_IsDeAanbieder(bool ontwikkeling)
    {
        var aanbieder = Lees(ontwikkeling, Goed).Waarde.Aanbieder.ShouldNotBeNull();
        aanbieder.Rollen["dk-manager"].ShouldBe(Rol.Manager);
        aanbieder.Rollen["dk-teamleider"].ShouldBe(Rol.Teamleider);
        (aanbieder.Idclaim, aanbieder.Rolclaim).ShouldBe(("sub", "roles"));
        aanbieder.Scopes.ShouldContain("offline_access", StringComparer.Ordinal);
    }

    [Fact]
    public void Keuze_BuitenDevelopmentZonderAanbieder_NoemtAllesWatOntbreektInEenKeer()
    {
        var zin = Lees(ontwikkeling: false, []).Weigering!.Zin;
        foreach (var naam in (string[])["Authority", "ClientId", "ClientSecret", "Production"]) { zin.ShouldContain(naam); }
        zin.ShouldContain("kan alleen in Development");
    }

    [Theory]
    [InlineData("Authority=http://login.example.nl", "https://")]
    [InlineData("Authority=login", "geen webadres")]
    [InlineData("ClientId=", "ClientId ontbreekt")]
    [InlineData("ClientSecret=", "ClientSecret")]
    [InlineData("Rollen:Baas:0=x", "geen rol van het portaal")]
    [InlineData("Rollen:0:0=x", "geen rol van het portaal")]
    [InlineData("Rollen:Teamleider=dk-manager", "bij twee rollen")]
    public void Keuze_MetEenFout_WeigertMetDeInstelling(string fout, string verwacht)
    {
        var naam = fout[..(fout.IndexOf('=', StringComparison.Ordinal) + 1)];
        Lees(ontwikkeling: false, Goed.Where(g => !g.StartsWith(naam, StringComparison.Ordinal)).Append(fout)).Weigering!.Zin.ShouldContain(verwacht);
    }

    [Fact]
    public void Keuze_ZonderRollen_Weigert() =>
        Lees(ontwikkeling: false, Goed.Where(g => !g.StartsWith("Rollen", StringComparison.Ordinal))).Weigering!.Zin.ShouldContain("zonder rollen");

    [Fact]
    public void Geheim_UitEenBestand_WordtGelezenEnEenLeegBestandGeweigerd()
    {
        var bestand = Path.GetTempFileName();
        try
        {
            var zonder = Goed.Where(g => !g.StartsWith("ClientSecret", StringComparison.Ordinal)).Append("ClientSecretbestand=" + bestand);
            Lees(ontwikkeling: false, zonder).Weigering!.Zin.ShouldContain("ClientSecretbestand");
            File.WriteAllText(bestand, "geheim\n");
            Lees(ontwikkeling: false, zonder).Waarde.Aanbieder!.Geheim.ShouldBe("geheim");
        }
        finally
        {
            File.Delete(bestand);
        }
    }

    [Theory]
    [InlineData("Inactief=straks", "geen tijdsduur")]
    [InlineData("Langst=-01:00:00", "geen tijdsduur")]
    [InlineData("Uiterlijk=00:06:00", "vijf minuten")]
    [InlineData("Bevestigen=00:04:50", "samen langer")]
    public void Sessies_MetEenFout_WeigerenMetDeInstelling(string fout, string verwacht) =>
        Lees(ontwikkeling: true, [], "Toegang:Sessie:" + fout).Weigering!.Zin.ShouldContain(verwacht);
}
