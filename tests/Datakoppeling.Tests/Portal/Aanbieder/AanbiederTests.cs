using System.Net;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Tests.Portal.Aanbieder;

/// <summary>Signing in at an OpenID provider: the good way, and every way in which the other side may lie.</summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class AanbiederTests : IAsyncLifetime
{
    private readonly Logvanger _logs = new();
    private Proefaanbieder _aanbieder = null!;
    private Draaiend _portaal = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _aanbieder = await Proefaanbieder.Start();
        _portaal = await Draaiend.Start("Development", null, _aanbieder.Instellingen(
            "--Toegang:Sessie:Bevestigen=00:00:00.2", "--Toegang:Sessie:Kijken=00:00:00.2", "--Toegang:Sessie:Uiterlijk=00:00:08"));
        _portaal.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(_logs);
    }

    public async ValueTask DisposeAsync()
    {
        await _portaal.DisposeAsync();
        await _aanbieder.DisposeAsync();
        _logs.Dispose();
    }

    [Fact]
    public async Task Aanmelden_BijDeAanbieder_GeeftEenSessieMetDeRol()
    {
        using var browser = _portaal.Browser();
        (await Loop(browser, "/aanmelden?terug=/oib")).ShouldBe("/oib");
        (await IsAangemeld(browser)).ShouldBeTrue();
        _aanbieder.LaatsteVraag!["code_challenge_method"].ToString().ShouldBe("S256");
        _aanbieder.LaatsteVraag["response_type"].ToString().ShouldBe("code");
        _aanbieder.LaatsteVraag["scope"].ToString().ShouldBe("openid profile offline_access");
        (await Spoor()).ShouldContain(r => r.Handeling == "toegang.aanmelden" && r.Wie == "u-1" && r.Resultaat == Resultaat.Gelukt && r.Details == "Inkomensconsulent");
    }

    [Theory]
    [InlineData(Leugen.VerkeerdeUitgever, "verkeerde uitgever")]
    [InlineData(Leugen.AnderPubliek, "niet voor dit portaal")]
    [InlineData(Leugen.VerkeerdeNonce, "verkeerde nonce")]
    [InlineData(Leugen.ZonderNonce, "verkeerde nonce")]
    [InlineData(Leugen.VerkeerdeHandtekening, "verkeerde handtekening")]
    [InlineData(Leugen.OnbekendeSleutel, "onbekende sleutel")]
    [InlineData(Leugen.ZonderHandtekening, "verkeerde handtekening")]
    [InlineData(Leugen.GedeeldGeheimAlsSleutel, "verkeerde handtekening")]
    [InlineData(Leugen.Verlopen, "verlopen")]
    [InlineData(Leugen.ZonderVerloop, "zonder einddatum")]
    [InlineData(Leugen.VerkeerdeToegangshash, "protocol")]
    [InlineData(Leugen.ZonderIdToken, "geen id-token")]
    [InlineData(Leugen.ZonderVernieuwtoken, "refresh token")]
    [InlineData(Leugen.TerugwegVanEenAnder, "andere uitgever")]
    [InlineData(Leugen.TerugwegZonderUitgever, "andere uitgever")]
    [InlineData(Leugen.FoutInPlaatsVanCode, "de aanbieder weigerde")]
    public async Task Aanmelden_BijEenAanbiederDieLiegt_WordtGeweigerdEnGenoteerd(Leugen leugen, string reden)
    {
        _aanbieder.Leugen = leugen;
        using var browser = _portaal.Browser();
        (await Loop(browser, "/aanmelden")).ShouldBe(Aanmeldpaden.Mislukt);
        await IsGeweigerd(browser, reden);
        _logs.Regels.ShouldNotContain(r => r.Contains("Jansen", StringComparison.Ordinal), "wat de aanbieder stuurt, hoort niet in het log");
    }

    [Fact]
    public async Task Terugweg_InEenAndereBrowser_WordtGeweigerd()
    {
        using var een = _portaal.Browser();
        var terugweg = await Terugweg(een);
        using var ander = _portaal.Browser();
        (await Loop(ander, terugweg)).ShouldBe(Aanmeldpaden.Mislukt);
        await IsGeweigerd(ander, "niet bij deze browser");
    }

    [Fact]
    public async Task Terugweg_TweeKeerGelopen_WerktEenKeer()
    {
        using var browser = _portaal.Browser();
        var terugweg = await Terugweg(browser);
        (await Loop(browser, terugweg)).ShouldBe("/");
        using var dief = _portaal.Browser();
        (await Loop(dief, terugweg)).ShouldBe(Aanmeldpaden.Mislukt);
        (await Loop(browser, terugweg)).ShouldBe(Aanmeldpaden.Mislukt);
        (await IsAangemeld(dief)).ShouldBeFalse();
    }

    [Fact]
    public async Task Code_DieAlGebruiktIs_OfVanEenAndereAanmelding_WordtGeweigerd()
    {
        using var een = _portaal.Browser();
        var eerste = await Terugweg(een);
        using var ander = _portaal.Browser();
        var tweede = await Terugweg(ander);
        // The code of the one in the answer of the other: the verifier does not fit.
        (await Loop(ander, MetCodeVan(tweede, eerste))).ShouldBe(Aanmeldpaden.Mislukt);
        await IsGeweigerd(ander, "geen token voor deze code");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?state=verzonnen&code=x")]
    [InlineData("?code=x")]
    public async Task Terugweg_ZonderOnzeState_WordtGeweigerd(string vraag)
    {
        using var browser = _portaal.Browser();
        (await Loop(browser, "/aanmelden/terug" + vraag)).ShouldBe(Aanmeldpaden.Mislukt);
        (await IsAangemeld(browser)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example")]
    [InlineData("/\\elders.example")]
    public async Task Aanmelden_MetEenVreemdDoel_GaatNaarDeStartpagina(string doel)
    {
        using var browser = _portaal.Browser();
        (await Loop(browser, "/aanmelden?terug=" + Uri.EscapeDataString(doel))).ShouldBe("/");
    }

    [Fact]
    public async Task Aanmelden_NaEenSleutelwisselBijDeAanbieder_LuktMeteen()
    {
        using var een = _portaal.Browser();
        (await Loop(een, "/aanmelden")).ShouldBe("/");
        _aanbieder.WisselSleutel();
        using var ander = _portaal.Browser();
        (await Loop(ander, "/aanmelden")).ShouldBe("/");
    }

    [Fact]
    public async Task Aanmelden_ZonderRol_GeeftEenPaginaEnVerderNiets()
    {
        _aanbieder.Rollen = ["iets-anders"];
        using var browser = _portaal.Browser();
        (await Loop(browser, "/aanmelden")).ShouldBe(Aanmeldpaden.GeenRol);
        (await IsAangemeld(browser)).ShouldBeFalse();
        (await browser.GetStringAsync(new Uri(Aanmeldpaden.GeenRol, UriKind.Relative), Stop)).ShouldContain("nog geen rol");
        (await Spoor()).ShouldContain(r => r.Handeling == "toegang.aanmelden" && r.Wie == "u-1" && r.Resultaat == Resultaat.GeenRecht);
    }

    [Fact]
    public async Task Sessie_BlijftLevenZolangDeAanbiederDeRolBevestigt()
    {
        using var browser = _portaal.Browser();
        await Loop(browser, "/aanmelden");
        for (var keer = 0; keer < 4; keer++)
        {
            await Task.Delay(300, Stop);
            (await IsAangemeld(browser)).ShouldBeTrue();
        }
        _aanbieder.Vernieuwingen.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task Sessie_EindigtAlsDeRolWordtIngetrokken()
    {
        _aanbieder.Rollen = ["dk-consulent", "dk-manager"];
        using var browser = _portaal.Browser();
        await Loop(browser, "/aanmelden");
        _aanbieder.Rollen = ["dk-consulent"];
        await Task.Delay(300, Stop);
        (await IsAangemeld(browser)).ShouldBeFalse();
        (await Spoor()).ShouldContain(r => r.Handeling == "toegang.sessie-beeindigen" && r.Wie == "u-1");
    }

    [Fact]
    public async Task Sessie_VerdraagtEenHaperingVanDeAanbieder_EnEindigtAlsHetLangerDuurt()
    {
        using var browser = _portaal.Browser();
        await Loop(browser, "/aanmelden");
        _aanbieder.IsOnwel = true;
        await Task.Delay(300, Stop);
        (await IsAangemeld(browser)).ShouldBeTrue("een hapering is geen intrekking");
        await Afwachten.Tot("zonder bevestiging geen toegang", async () => !await IsAangemeld(browser));
    }

    [Fact]
    public async Task Sleutel_InDeCookie_IsNaOpnieuwAanmeldenEenAndere()
    {
        using var browser = _portaal.Browser();
        await Loop(browser, "/aanmelden");
        var terugweg = await Terugweg(browser, metSessie: true);
        await Loop(browser, terugweg);
        await using var context = await Context();
        (await context.Set<Datakoppeling.Platform.Aanmelding.Sessie>().Select(s => s.Sleutelhash).Distinct().CountAsync(Stop)).ShouldBe(await context.Set<Datakoppeling.Platform.Aanmelding.Sessie>().CountAsync(Stop));
        (await IsAangemeld(browser)).ShouldBeTrue();
    }

    [Fact]
    public async Task Afmelden_EindigtOokDeSessieBijDeAanbieder()
    {
        using var browser = _portaal.Browser();
        await Loop(browser, "/aanmelden");
        var zegel = await browser.Vers();
        using var vraag = new HttpRequestMessage(HttpMethod.Post, new Uri(Aanmeldpaden.Afmelden, UriKind.Relative));
        vraag.Headers.Add(zegel.Kop, zegel.Waarde);
        var naar = (await browser.SendAsync(vraag, Stop)).Headers.Location!.ToString();
        naar.ShouldStartWith(_aanbieder.Adres + "/uit?");
        naar.ShouldContain("id_token_hint=");
        (await Loop(browser, naar)).ShouldBe(Aanmeldpaden.Afgemeld);
        (await IsAangemeld(browser)).ShouldBeFalse();
        (await Spoor()).ShouldContain(r => r.Handeling == "toegang.afmelden" && r.Wie == "u-1");
    }

    [Fact]
    public async Task Demoaanmelding_BestaatNietNaastEenAanbieder()
    {
        using var browser = _portaal.Browser();
        using var formulier = new FormUrlEncodedContent([new(Aanmeldpaden.VeldGebruiker, "demo-manager")]);
        using var antwoord = await browser.PostAsync(new Uri(Aanmeldpaden.Aanmelden, UriKind.Relative), formulier, Stop);
        antwoord.StatusCode.ShouldNotBe(HttpStatusCode.Found);
        (await IsAangemeld(browser)).ShouldBeFalse();
    }

    private async Task IsGeweigerd(HttpClient browser, string reden)
    {
        (await IsAangemeld(browser)).ShouldBeFalse();
        _logs.Regels.ShouldContain(r => r.Contains("Aanmelden geweigerd", StringComparison.Ordinal) && r.Contains(reden, StringComparison.Ordinal));
        (await Spoor()).ShouldContain(r => r.Handeling == "toegang.aanmelden" && r.Resultaat == Resultaat.Geweigerd && r.Details.Contains(reden));
    }

    /// <summary>Follows redirects until a page of the portal that answers; the path of that page.</summary>
    private async Task<string> Loop(HttpClient browser, string pad)
    {
        for (var stap = 0; stap < 6; stap++)
        {
            var adres = new Uri(_portaal.Adres, pad);
            // The end: a page of ours that is none of the steps of signing in.
            if (adres.Authority == _portaal.Adres.Authority && !adres.AbsolutePath.StartsWith("/aanmelden", StringComparison.Ordinal)) { return adres.PathAndQuery; }
            using var antwoord = await browser.GetAsync(adres, Stop);
            if (antwoord.Headers.Location is not { } verder) { return adres.PathAndQuery; }
            pad = new Uri(adres, verder).ToString();
        }
        throw new InvalidOperationException("Het blijft doorverwijzen.");
    }

    /// <summary>Signs in up to the address that the provider sends the browser back to.</summary>
    private async Task<string> Terugweg(HttpClient browser, bool metSessie = false)
    {
        using var naar = await browser.GetAsync(new Uri("/aanmelden", UriKind.Relative), Stop);
        if (metSessie) { (await IsAangemeld(browser)).ShouldBeFalse("opnieuw aanmelden begint zonder de oude sessie"); }
        using var terug = await browser.GetAsync(naar.Headers.Location, Stop);
        return terug.Headers.Location!.ToString();
    }

    private static string MetCodeVan(string terugweg, string andere)
    {
        static string Code(string adres) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(adres).Query)["code"].ToString();
        return terugweg.Replace(Code(terugweg), Code(andere), StringComparison.Ordinal);
    }

    private static async Task<bool> IsAangemeld(HttpClient browser)
    {
        using var antwoord = await browser.GetAsync(new Uri(Aanmeldpaden.Verificatie, UriKind.Relative), Stop);
        return antwoord.StatusCode == HttpStatusCode.OK;
    }

    private Task<PortaalContext> Context() => _portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);

    private async Task<List<Spoorregel>> Spoor()
    {
        await using var context = await Context();
        return await context.Set<Spoorregel>().AsNoTracking().ToListAsync(Stop);
    }
}
