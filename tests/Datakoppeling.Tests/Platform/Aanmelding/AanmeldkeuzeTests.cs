using Datakoppeling.Platform.Aanmelding;
using Datakoppeling.Platform.Aanmelding.Aanbieder;
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

    private const string Tenant = "6f0a3d52-90a1-4c1e-8d0b-2f1f5a7c9b11";

    /// <summary>The good settings with another address, for Entra ID.</summary>
    private static IEnumerable<string> Entra(string adres) => Goed.Where(g => !g.StartsWith("Authority", StringComparison.Ordinal)).Append("Authority=" + adres);

    [Fact]
    public void Soort_NietGenoemd_IsOpenIdConnect() => Lees(ontwikkeling: false, Goed).Waarde.Aanbieder!.Soort.ShouldBe(Aanmeldsoort.OpenIdConnect);

    [Theory]
    [InlineData("https://login.microsoftonline.com/6f0a3d52-90a1-4c1e-8d0b-2f1f5a7c9b11/v2.0")]
    [InlineData("https://login.microsoftonline.com/6F0A3D52-90A1-4C1E-8D0B-2F1F5A7C9B11/v2.0/")]
    public void Soort_EntraId_HeeftDeTenantEnHetVasteNummer(string adres)
    {
        var aanbieder = Lees(ontwikkeling: false, Entra(adres), "Aanmelding:Soort=entraid").Waarde.Aanbieder!;
        (aanbieder.Soort, aanbieder.Tenant, aanbieder.Idclaim).ShouldBe((Aanmeldsoort.EntraId, Tenant, "oid"));
        aanbieder.Authority.ToString().ShouldBe($"https://login.microsoftonline.com/{Tenant}/v2.0", "zo staat het ook in het token");
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/common/v2.0")]
    [InlineData("https://login.microsoftonline.com/organizations/v2.0")]
    [InlineData("https://login.microsoftonline.com/gemeente.onmicrosoft.com/v2.0")]
    [InlineData("https://login.microsoftonline.com/" + Tenant)]
    [InlineData("https://login.microsoftonline.com/" + Tenant + "/v2.0?p=x")]
    [InlineData("https://login.microsoftonline.com/a/" + Tenant + "/v2.0")]
    [InlineData("https://login.microsoftonline.com/")]
    public void Soort_EntraIdZonderEigenTenant_Weigert(string adres) =>
        Lees(ontwikkeling: false, Entra(adres), "Aanmelding:Soort=EntraId").Weigering!.Zin.ShouldContain("TENANT-ID/v2.0");

    [Theory]
    [InlineData("Okta", "staat op 'Okta'. Vul in: EntraId, OpenIdConnect of Demo.")]
    [InlineData("2", "staat op '2'. Vul in: EntraId, OpenIdConnect of Demo.")]
    [InlineData("EntraId", "Authority ontbreekt")]
    [InlineData("OpenIdConnect", "Authority ontbreekt")]
    public void Soort_OnbekendOfHalf_WeigertOokInDevelopment(string soort, string verwacht) =>
        Lees(ontwikkeling: true, [], "Aanmelding:Soort=" + soort).Weigering!.Zin.ShouldContain(verwacht);

    [Fact]
    public void Soort_Demo_BuitenDevelopmentOfNaastEenAanbieder_Weigert()
    {
        Lees(ontwikkeling: false, [], "Aanmelding:Soort=Demo").Weigering!.Zin.ShouldContain("kan alleen in Development");
        Lees(ontwikkeling: true, Goed, "Aanmelding:Soort=Demo").Weigering!.Zin.ShouldContain("ook een identiteitsaanbieder ingesteld");
        Lees(ontwikkeling: true, [], "Aanmelding:Soort=Demo").Waarde.Aanbieder.ShouldBeNull();
    }

    [Fact]
    public void Soort_EntraIdInAzureAppService_Weigert()
    {
        Dictionary<string, string?> azure = new(StringComparer.Ordinal) { ["WEBSITE_AUTH_ENABLED"] = "True", ["WEBSITE_AUTH_DEFAULT_PROVIDER"] = "AzureActiveDirectory" };
        foreach (var (naam, waarde) in azure) { Environment.SetEnvironmentVariable(naam, waarde); }
        try
        {
            Lees(ontwikkeling: false, Entra($"https://login.microsoftonline.com/{Tenant}/v2.0"), "Aanmelding:Soort=EntraId").Weigering!.Zin.ShouldContain("WEBSITE_AUTH_ENABLED");
        }
        finally
        {
            foreach (var naam in azure.Keys) { Environment.SetEnvironmentVariable(naam, null); }
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
