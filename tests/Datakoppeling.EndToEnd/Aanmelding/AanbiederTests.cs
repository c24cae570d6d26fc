using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Aanmelding;

/// <summary>Signing in at a certified OpenID provider of either kind, in a browser, on a portal without demo sign-in.</summary>
public abstract class AanbiederTests(Opstelling opstelling) : Schermtest(opstelling)
{
    private static readonly Regex Aanbiedersadres = new("/interaction/", RegexOptions.None, TimeSpan.FromSeconds(1));
    private Aanbiederproces? _aanbieder;

    private protected Aanbiederproces Aanbieder => _aanbieder!;

    /// <summary>The value of <c>Aanmelding:Soort</c>.</summary>
    protected abstract string Soort { get; }

    private protected abstract Task<Aanbiederproces> KiesAanbieder(Uri portaal);

    protected override async Task<Portaalproces> KiesPortaal()
    {
        if (Aanbiederproces.Ontbreekt is { } reden)
        {
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) { Assert.Fail(reden); }
            Assert.Skip(reden);
        }
        // The provider must know where the portal will be, and the portal where the provider is.
        var portaal = new Uri($"http://127.0.0.1:{Nginxproces.VrijePoort()}");
        _aanbieder = await KiesAanbieder(portaal);
        return await Portaalproces.StartMetVertrouwen(
            _aanbieder.Certificaat, $"--urls={portaal}", $"--Aanmelding:Soort={Soort}", "--Voorbeeldgegevens=nee", $"--Toegang:Aanbieder:Authority={_aanbieder.Uitgever}", "--Toegang:Aanbieder:ClientId=portaal",
            "--Toegang:Aanbieder:ClientSecret=een-geheim-voor-deze-toets", "--Toegang:Aanbieder:Rollen:Manager:0=dk-manager",
            "--Toegang:Aanbieder:Rollen:Inkomensconsulent:0=dk-consulent",
            "--Toegang:Sessie:Kijken=00:00:01", "--Toegang:Sessie:Bevestigen=00:00:01", "--Toegang:Sessie:Uiterlijk=00:00:30");
    }

    [Fact]
    public async Task Aanmelden_BijEenEchteAanbieder_WerkenEnWeerAfmelden()
    {
        await Aanbieder.Geef("u1", "dk-consulent");
        await Aanbiederscherm.MeldAan(Pagina, "/oib/werklijst", "u1");

        await Expect(Pagina).ToHaveURLAsync(new Regex("/oib/werklijst$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(Pagina.Locator(".balk")).ToContainTextAsync("Proef u1");
        await Expect(Pagina.Locator(".balk")).ToContainTextAsync("inkomensconsulent");

        // Longer than the circuit needs to see that its session is gone: it may not break off the way to the provider.
        await Aanbieder.TalmBijAfmelden(TimeSpan.FromSeconds(4));
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).ClickAsync();
        // The provider asks whether its own session may end too.
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Yes, sign me out" }).ClickAsync();
        await Expect(Pagina.Locator("h1")).ToHaveTextAsync("Je bent afgemeld");
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "afgemeld-" + Soort);

        await Pagina.GotoAsync("/oib/werklijst");
        await Expect(Pagina).ToHaveURLAsync(Aanbiedersadres);
    }

    [Fact]
    public async Task Rol_DieWordtIngetrokken_SluitHetOpenScherm()
    {
        await Aanbieder.Geef("u2", "dk-consulent", "dk-manager");
        await Aanbiederscherm.MeldAan(Pagina, "/", "u2");
        await Expect(Pagina.Locator(".balk")).ToContainTextAsync("manager");

        await Aanbieder.Geef("u2", "dk-consulent");

        // Nobody touches the page: the circuit finds out by itself.
        await Expect(Pagina.Locator("h1")).ToHaveTextAsync("Je bent afgemeld");
        await Expect(Pagina.Locator("main")).ToContainTextAsync("rechten zijn veranderd");
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Opnieuw aanmelden" }).ClickAsync();
        await Expect(Pagina.Locator(".balk")).ToContainTextAsync("inkomensconsulent");
        await Expect(Pagina.Locator(".balk")).Not.ToContainTextAsync("manager");
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        if (_aanbieder is not null) { await _aanbieder.DisposeAsync(); }
    }
}

/// <summary>At the provider as it is.</summary>
public sealed class OpenIdAanbiederTests(Opstelling opstelling) : AanbiederTests(opstelling)
{
    protected override string Soort => "OpenIdConnect";

    private protected override Task<Aanbiederproces> KiesAanbieder(Uri portaal) => Aanbiederproces.Start(portaal);

    [Fact]
    public async Task Aanmelden_ZonderRol_GeeftEenDuidelijkePagina()
    {
        await Aanbieder.Geef("u3", "heel-iets-anders");
        await Aanbiederscherm.MeldAan(Pagina, "/", "u3");

        await Expect(Pagina.Locator("h1")).ToHaveTextAsync("Je hebt nog geen rol in dit portaal");
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "geen-rol");
    }

    [Fact]
    public async Task Aanmelden_DatDeGebruikerAfbreekt_GeeftEenDuidelijkePagina()
    {
        await Aanbieder.Geef("u4", "dk-consulent");
        await Pagina.GotoAsync("/");
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "[ Cancel ]" }).ClickAsync();

        await Expect(Pagina.Locator("h1")).ToHaveTextAsync("Aanmelden is niet gelukt");
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "aanmelden-mislukt");
    }
}

/// <summary>At the same provider in the shape of Microsoft Entra ID, by Microsoft.Identity.Web.</summary>
public sealed class EntraAanbiederTests(Opstelling opstelling) : AanbiederTests(opstelling)
{
    protected override string Soort => "EntraId";

    private protected override Task<Aanbiederproces> KiesAanbieder(Uri portaal) => Aanbiederproces.StartEntra(portaal);
}
