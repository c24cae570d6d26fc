using System.Security.Claims;
using Datakoppeling.Platform.Aanmelding;
using Datakoppeling.Platform.Aanmelding.Aanmeldpunten;
using Datakoppeling.Platform.Toegang;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Platform.Toegang;

public sealed class ToegangTests
{
    private static readonly Recht Beslissen = new("proef.beslissen", "beslissen", Rol.Inkomensconsulent, Rol.Teamleider);
    private static readonly Recht Inlezen = new("proef.inlezen", "inlezen", Rol.Applicatiebeheerder) { AlleenBenoemd = true };

    private static Toegangscontrole Controle(bool demo, params (string Sleutel, string Waarde)[] instellingen)
    {
        var config = new ConfigurationBuilder().AddInMemoryCollection(instellingen.ToDictionary(i => i.Sleutel, i => (string?)i.Waarde, StringComparer.Ordinal)).Build();
        var diensten = new ServiceCollection().AddSingleton<IConfiguration>(config).AddLogging();
        if (demo) { diensten.AddPlatformAanmelding(new Aanmeldkeuze(null, Sessieinstellingen.Standaard), ontwikkeling: true); }
        diensten.AddPlatformToegang();
        return diensten.BuildServiceProvider().GetRequiredService<Toegangscontrole>();
    }

    [Fact]
    public void Recht_VolgtUitDeRol()
    {
        var controle = Controle(demo: false);
        controle.Mag(new Gebruiker("a", "A", Rol.Teamleider, Rol.Manager), Beslissen).ShouldBeTrue();
        controle.Mag(new Gebruiker("a", "A", Rol.Manager), Beslissen).ShouldBeFalse();
        controle.Mag(new Gebruiker("a", "A"), Beslissen).ShouldBeFalse();
        controle.Mag(null, Beslissen).ShouldBeFalse();
    }

    [Fact]
    public void PersoonlijkRecht_WilRolEnNaam()
    {
        var controle = Controle(demo: false, ("Toegang:Benoemd:proef.inlezen:0", "b1"), ("Toegang:Benoemd:proef.inlezen:1", "b2"));
        controle.Mag(new Gebruiker("b2", "B", Rol.Applicatiebeheerder), Inlezen).ShouldBeTrue();
        controle.Mag(new Gebruiker("b3", "B", Rol.Applicatiebeheerder), Inlezen).ShouldBeFalse();
        controle.Mag(new Gebruiker("b1", "B", Rol.Manager), Inlezen).ShouldBeFalse();
    }

    [Fact]
    public void PersoonlijkRecht_ZonderInstelling_IsBuitenDeDemoVanNiemand()
    {
        var beheerder = Demogebruikers.Zoek("demo-beheerder")!;
        Controle(demo: false).Mag(beheerder, Inlezen).ShouldBeFalse();
        Controle(demo: true).Mag(beheerder, Inlezen).ShouldBeTrue();
        Controle(demo: true, ("Toegang:Benoemd:proef.inlezen:0", "ander")).Mag(beheerder, Inlezen).ShouldBeFalse();
    }

    [Fact]
    public void Demogebruikers_HebbenSamenElkeRol_EnTweeBeheerders()
    {
        Demogebruikers.Alle.SelectMany(g => g.Rollen).Distinct().Order().ShouldBe(Enum.GetValues<Rol>());
        Demogebruikers.Alle.Count(g => g.Rollen.Contains(Rol.Applicatiebeheerder)).ShouldBe(2);
    }

    [Fact]
    public void Gebruiker_GaatOngewijzigdDoorDeCookie()
    {
        var wie = new Gebruiker("id", "Naam", Rol.Manager, Rol.Teamleider);
        var terug = Gebruiker.Uit(wie.AlsClaims("proef"))!;
        (terug.Id, terug.Naam).ShouldBe(("id", "Naam"));
        terug.Rollen.SetEquals(wie.Rollen).ShouldBeTrue();
    }

    [Fact]
    public void Gebruiker_ZonderAanmeldingOfId_IsNiemand_EnEenVreemdeRolTeltNiet()
    {
        Gebruiker.Uit(new ClaimsPrincipal()).ShouldBeNull();
        Gebruiker.Uit(new ClaimsPrincipal(new ClaimsIdentity([new(Gebruiker.ClaimNaam, "x")], "proef"))).ShouldBeNull();
        Gebruiker.Uit(new ClaimsPrincipal(new ClaimsIdentity([new(Gebruiker.ClaimId, "x"), new(Gebruiker.ClaimRol, "Baas")], "proef")))!.Rollen.ShouldBeEmpty();
    }
}
