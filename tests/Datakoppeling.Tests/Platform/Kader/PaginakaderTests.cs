using Bunit;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Schermdelen.Meldingen;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Platform.Schermdelen;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Platform.Kader;

/// <summary>What the page frame takes off every screen's hands; each of these was seen to fail without it.</summary>
public sealed class PaginakaderTests : Schermdeltest
{
    private readonly Proefbron _bron = new();
    private readonly Proefbord _nieuws = new();
    private Gebruiker? _wie = new("c", "Consulent", Rol.Inkomensconsulent);

    public PaginakaderTests()
    {
        Services.AddSingleton<INieuws>(_nieuws).AddSingleton<IBenoemden, Niemand>().AddSingleton<Toegangscontrole>().AddScoped<HuidigeGebruiker>();
        Services.AddSingleton<AuthenticationStateProvider>(new Aanmelding(() => _wie));
    }

    private IRenderedComponent<Proefscherm> Open(int nummer = 1) => Render<Proefscherm>(p => p.Add(s => s.Bron, _bron).Add(s => s.Nummer, nummer));

    private void Naar(IRenderedComponent<Proefscherm> scherm, int nummer) => scherm.Render(p => p.Add(s => s.Nummer, nummer));

    [Fact]
    public void Scherm_ZolangHetLaadt_ZegtDatInWoordenEnDaarnaWatHetIs()
    {
        var scherm = Open();
        scherm.Find("[role=status]").TextContent.ShouldContain("Bezig met laden.");
        _bron.Antwoord(0, "dossier een");
        scherm.WaitForAssertion(() => scherm.Markup.ShouldContain("dossier een"));
        scherm.FindAll("[role=status]").ShouldBeEmpty();
    }

    /// <summary>From one case to the next while the first was still being read: its answer comes last, and is of no use to anybody.</summary>
    [Fact]
    public async Task Scherm_LateAntwoordVanHetVorige_WordtNooitGetoondEnZijnVraagIsGestopt()
    {
        var scherm = Open();
        Naar(scherm, 2);
        _bron.Stop(0).IsCancellationRequested.ShouldBeTrue();
        _bron.Antwoord(1, "dossier twee");
        scherm.WaitForAssertion(() => scherm.Markup.ShouldContain("dossier twee"));
        _bron.Antwoord(0, "dossier een");
        await scherm.InvokeAsync(() => { });
        scherm.Markup.ShouldContain("dossier twee");
        scherm.Markup.ShouldNotContain("dossier een");
    }

    [Fact]
    public void Scherm_LateFoutVanHetVorige_RaaktHetNieuweNiet()
    {
        var scherm = Render<Foutgrens>(g => g.AddChildContent<Proefscherm>(p => p.Add(s => s.Bron, _bron).Add(s => s.Nummer, 1)));
        Naar(scherm.FindComponent<Proefscherm>(), 2);
        _bron.Antwoord(1, "dossier twee");
        _bron.Breek(0, new InvalidOperationException("proef"));
        scherm.WaitForAssertion(() => scherm.Markup.ShouldContain("dossier twee"));
        scherm.FindAll(".foutpaneel").ShouldBeEmpty();
    }

    [Fact]
    public void Scherm_OverIetsAnders_ToontNietsMeerVanHetOude()
    {
        var scherm = Open();
        _bron.Antwoord(0, "dossier een");
        scherm.WaitForAssertion(() => scherm.Markup.ShouldContain("dossier een"));
        Naar(scherm, 2);
        scherm.Markup.ShouldNotContain("dossier een");
    }

    [Fact]
    public void Scherm_Getekend_LaadtNietOpnieuwZolangHetOverHetzelfdeGaat()
    {
        var scherm = Open();
        _bron.Antwoord(0, "dossier een");
        Naar(scherm, 1);
        _bron.Gevraagd.ShouldBe([1]);
    }

    /// <summary>Ten colleagues tell at once: what stood there stays, and after the reading that goes on one follows, not ten.</summary>
    [Fact]
    public async Task Scherm_BijNieuws_LaadtOpnieuwEnBlijftStaan()
    {
        var scherm = Open();
        _bron.Antwoord(0, "eerst");
        scherm.WaitForAssertion(() => scherm.Markup.ShouldContain("eerst"));
        _nieuws.Meld(new Proefnieuws(7));
        for (var i = 0; i < 10; i++) { _nieuws.Meld(new Proefnieuws(1)); }
        await Gevraagd(2);
        scherm.Markup.ShouldContain("eerst");
        _bron.Antwoord(1, "daarna");
        await Gevraagd(3);
        _bron.Antwoord(2, "het laatst");
        scherm.WaitForAssertion(() => scherm.Markup.ShouldContain("het laatst"));
        _bron.Gevraagd.Count.ShouldBe(3);
    }

    [Fact]
    public void Scherm_GaatWeg_LaatNietsAchter()
    {
        Open();
        _nieuws.Luisteraars.ShouldBe(1);
        _bron.Luisteraars.ShouldBe(1);
        Verlaat();
        _nieuws.Luisteraars.ShouldBe(0);
        _bron.Luisteraars.ShouldBe(0);
        _bron.Stop(0).IsCancellationRequested.ShouldBeTrue("wat niemand meer wil zien, wordt niet meer gelezen");
    }

    /// <summary>The circuit is gone: an answer, news and an event still come, and break nothing.</summary>
    [Fact]
    public async Task Scherm_DatWegIs_HoortEnToontNietsMeer()
    {
        var scherm = Open();
        Verlaat();
        _bron.Antwoord(0, "te laat");
        _nieuws.Meld(new Proefnieuws(1));
        _bron.Meld();
        await scherm.InvokeAsync(() => { });
        _bron.Gevraagd.ShouldBe([1]);
        Renderer.UnhandledException.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Scherm_DatBijHetLadenBreekt_KomtBijDeFoutgrensEnLaatNietsAchter()
    {
        var scherm = Render<Foutgrens>(g => g.AddChildContent<Proefscherm>(p => p.Add(s => s.Bron, _bron).Add(s => s.Nummer, 1)));
        _bron.Breek(0, new InvalidOperationException("proef"));
        scherm.WaitForAssertion(() => scherm.FindAll(".foutpaneel").Count.ShouldBe(1));
        await Afwachten.Tot("niets luistert meer", () => _nieuws.Luisteraars == 0);
        _bron.Luisteraars.ShouldBe(0);
    }

    [Fact]
    public async Task Scherm_DatOpNieuwsBreekt_KomtBijDeFoutgrens()
    {
        var scherm = Render<Foutgrens>(g => g.AddChildContent<Proefscherm>(p => p.Add(s => s.Bron, _bron).Add(s => s.Nummer, 1)));
        _bron.Antwoord(0, "eerst");
        _nieuws.Meld(new Proefnieuws(1));
        await Gevraagd(2);
        _bron.Breek(1, new InvalidOperationException("proef"));
        scherm.WaitForAssertion(() => scherm.FindAll(".foutpaneel").Count.ShouldBe(1));
    }

    [Fact]
    public async Task Scherm_ZonderRecht_ZegtWaaromMetDeAandachtDaarEnToontNiets()
    {
        _wie = new("a", "Armoede", Rol.MedewerkerArmoedebestrijding);
        var scherm = Open();
        _bron.Antwoord(0, "dossier een");
        scherm.WaitForAssertion(() => scherm.Markup.ShouldContain("dossier een"));
        scherm.FindAll("em").ShouldBeEmpty("wat iemand niet mag, staat er niet");
        // Taken away meanwhile: what stood there goes.
        _nieuws.Meld(new Proefnieuws(1));
        await Gevraagd(2);
        _bron.Antwoord(1, new Weigering("Je hebt geen recht om dit te doen."));
        scherm.WaitForAssertion(() => scherm.Find("[role=alert]").TextContent.ShouldContain("geen recht"));
        scherm.Markup.ShouldNotContain("dossier een");
        scherm.Find("[role=alert]").GetAttribute("tabindex").ShouldBe("-1");
        Schermgeduld.Tot(() => JSInterop.VerifyFocusAsyncInvoke());
    }

    [Fact]
    public async Task Scherm_WaarvanDeOpslagEvenBezigIs_HoudtWatErStond()
    {
        var scherm = Open();
        _bron.Antwoord(0, "dossier een");
        _nieuws.Meld(new Proefnieuws(1));
        await Gevraagd(2);
        _bron.Antwoord(1, new Weigering("Het is druk. Probeer het zo nog eens.") { IsTijdelijk = true });
        scherm.WaitForAssertion(() => scherm.Markup.ShouldContain("Het is druk"));
        scherm.Markup.ShouldContain("dossier een");
    }

    [Fact]
    public async Task Knop_TweeKeerGedrukt_DoetEenHandelingEnZegtWaaromZeNietDoorging()
    {
        var scherm = Open();
        _bron.Antwoord(0, "dossier een");
        scherm.WaitForAssertion(() => scherm.Markup.ShouldContain("dossier een"));
        scherm.Find("button").Click();
        scherm.Find("button").Click();
        _bron.Gedaan.ShouldBe(1);
        _bron.Handeling.SetResult(new Weigering("Dit dossier is al besloten. Open het opnieuw."));
        scherm.WaitForAssertion(() => scherm.Find("[role=alert]").TextContent.ShouldContain("Open het opnieuw."));
        Schermgeduld.Tot(() => JSInterop.VerifyFocusAsyncInvoke());
        await Afwachten.Tot("als de uitkomst er staat, kan het weer", () =>
        {
            scherm.Find("button").Click();
            return _bron.Gedaan > 1;
        });
    }

    /// <summary>bUnit looks again only when something is drawn, and a question draws nothing.</summary>
    private Task Gevraagd(int keren) => Afwachten.Tot($"er is {keren} keer gevraagd", () => _bron.Gevraagd.Count == keren);

    private void Verlaat() => DisposeComponentsAsync().GetAwaiter().GetResult();

    private sealed class Niemand : IBenoemden
    {
        public bool IsBenoemd(Gebruiker wie, Recht recht) => false;
        public IReadOnlyList<string> Namen(Recht recht) => [];
    }

    private sealed class Aanmelding(Func<Gebruiker?> wie) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(wie()?.AlsClaims("toets") ?? new()));
    }
}
