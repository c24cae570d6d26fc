using Bunit;
using Bunit.TestDoubles;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Mailing.Schermen;
using Datakoppeling.Platform.Schermdelen;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Mailing.Handelingen;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Mailing.Schermen;

/// <summary>The states of the pages, on the real handelingen behind them.</summary>
public sealed class RondeschermTests : IAsyncLifetime
{
    private readonly BunitContext _bunit = new();
    private Rondeproef _proef = null!;

    public async ValueTask InitializeAsync()
    {
        _proef = await Rondeproef.Maak();
        _bunit.JSInterop.Mode = JSRuntimeMode.Loose;
        _bunit.Services.AddFallbackServiceProvider(new Doorgever(_proef));
        _bunit.Services.AddSchermdelen();
    }

    [Fact]
    public void Rondes_ZonderRondes_ZegtWatJeKuntDoen()
    {
        var pagina = Als(Rondeproef.Armoede).Render<Rondes>();

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Er zijn nog geen rondes"));
        pagina.FindAll("h1").Count.ShouldBe(1);
        pagina.FindAll("a.knop-hoofd").Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void RondePagina_OnbekendeRonde_ZegtDatZeErNietIs()
    {
        var pagina = Als(Rondeproef.Armoede).Render<RondePagina>(p => p.Add(r => r.Id, Guid.NewGuid()));

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Deze ronde bestaat niet"));
    }

    [Fact]
    public async Task RondePagina_ZonderBrp_KoppelenStaatUitEnArmoedebestrijdingLaadtNiet()
    {
        var id = await _proef.NieuweRonde();

        var pagina = Als(Rondeproef.Armoede).Render<RondePagina>(p => p.Add(r => r.Id, id));

        pagina.WaitForAssertion(() => pagina.Find("button.knop-hoofd").HasAttribute("disabled").ShouldBeTrue());
        pagina.FindAll("input[type=file]").ShouldBeEmpty();
        pagina.Markup.ShouldContain("Ontbreekt");
    }

    [Fact]
    public async Task RondePagina_VoorDeBeheerder_HeeftEenKnopPerBronEnGeenKoppelknop()
    {
        var id = await _proef.NieuweRonde();

        var pagina = Als(Rondeproef.Beheerder).Render<RondePagina>(p => p.Add(r => r.Id, id));

        pagina.WaitForAssertion(() => pagina.FindAll("input[type=file][data-bron]").Count.ShouldBeGreaterThan(10));
        pagina.FindAll("button.knop-hoofd").ShouldBeEmpty();
    }

    [Fact]
    public async Task RondePagina_Gekoppeld_ToontAantallenEnLijsten()
    {
        var id = await _proef.GekoppeldeRonde();

        var pagina = Als(Rondeproef.Armoede).Render<RondePagina>(p => p.Add(r => r.Id, id));

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("aanschrijving-stadspas.csv"));
        pagina.FindAll(".kerncijfer").Count.ShouldBe(5);
        var brieven = (await _proef.Beeld(id)).Uitslag!.Brieven;
        pagina.Find(".kerncijfer-waarde").TextContent.ShouldBe(Nederlands.Tekst(brieven));
    }

    [Fact]
    public void Bereik_ZonderCijfers_ZegtWieZeInvult()
    {
        var pagina = Als(Rondeproef.Manager).Render<BereikPagina>();

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Er zijn nog geen cijfers"));
        pagina.Markup.ShouldContain("medewerker armoedebestrijding");
    }

    private BunitContext Als(Gebruiker wie)
    {
        _bunit.Services.AddSingleton<AuthenticationStateProvider>(new VasteAanmelding(wie));
        _bunit.Services.AddSingleton(_proef.Dienst<Toegangscontrole>());
        _bunit.Services.AddScoped<HuidigeGebruiker>();
        return _bunit;
    }

    public async ValueTask DisposeAsync()
    {
        await _bunit.DisposeAsync();
        await _proef.DisposeAsync();
    }

    private sealed class VasteAanmelding(Gebruiker wie) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(wie.AlsClaims("toets")));
    }

    /// <summary>Services of the module come from the composition of the test.</summary>
    private sealed class Doorgever(Rondeproef proef) : IServiceProvider
    {
        public object? GetService(Type serviceType) => proef.Platform.Diensten.GetService(serviceType);
    }
}
