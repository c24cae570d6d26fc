using System.Net;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Portal.Aanbieder;

/// <summary>Signing in at an OpenID provider, and what becomes of the session after that. Each with a portal of its own.</summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class AanbiederTests() : Aanbiederproef(new Aanbiederopstelling())
{
    public override async ValueTask InitializeAsync()
    {
        await Opstelling.InitializeAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Opstelling.DisposeAsync();
    }

    [Fact]
    public async Task Aanmelden_BijDeAanbieder_GeeftEenSessieMetDeRol()
    {
        using var browser = Portaal.Browser();
        (await Loop(browser, "/aanmelden?terug=/oib/werklijst?maand=2026-03")).ShouldBe("/oib/werklijst?maand=2026-03");
        (await IsAangemeld(browser)).ShouldBeTrue();
        Aanbieder.LaatsteVraag!["code_challenge_method"].ToString().ShouldBe("S256");
        Aanbieder.LaatsteVraag["response_type"].ToString().ShouldBe("code");
        Aanbieder.LaatsteVraag["scope"].ToString().ShouldBe("openid profile offline_access");
        (await Spoor()).ShouldContain(r => r.Handeling == "toegang.aanmelden" && r.Wie == "u-1" && r.Resultaat == Resultaat.Gelukt && r.Details == "Inkomensconsulent");
    }

    [Fact]
    public async Task Aanmelden_VanWieIsAangemeld_BegintNietOpnieuwEnBeeindigtNiets()
    {
        using var browser = Portaal.Browser();
        await Loop(browser, "/aanmelden");
        using var antwoord = await browser.GetAsync(new Uri("/aanmelden?terug=/oib/werklijst", UriKind.Relative), Stop);
        antwoord.Headers.Location!.ToString().ShouldBe("/oib/werklijst");
        (await IsAangemeld(browser)).ShouldBeTrue("een sessie eindigt alleen met een post");
    }

    [Fact]
    public async Task Aanmelden_NaEenSleutelwisselBijDeAanbieder_LuktMeteen()
    {
        using var een = Portaal.Browser();
        (await Loop(een, "/aanmelden")).ShouldBe("/");
        Aanbieder.WisselSleutel();
        using var ander = Portaal.Browser();
        (await Loop(ander, "/aanmelden")).ShouldBe("/");
    }

    [Fact]
    public async Task Aanmelden_ZonderRol_GeeftEenPaginaEnVerderNiets()
    {
        Aanbieder.Rollen = ["iets-anders"];
        using var browser = Portaal.Browser();
        (await Loop(browser, "/aanmelden")).ShouldBe(Aanmeldpaden.GeenRol);
        (await IsAangemeld(browser)).ShouldBeFalse();
        (await browser.GetStringAsync(new Uri(Aanmeldpaden.GeenRol, UriKind.Relative), Stop)).ShouldContain("nog geen rol");
        (await Spoor()).ShouldContain(r => r.Handeling == "toegang.aanmelden" && r.Wie == "u-1" && r.Resultaat == Resultaat.GeenRecht);
    }

    [Fact]
    public async Task Sessie_BlijftLevenZolangDeAanbiederDeRolBevestigt()
    {
        using var browser = Portaal.Browser();
        await Loop(browser, "/aanmelden");
        for (var keer = 0; keer < 4; keer++)
        {
            await Task.Delay(300, Stop);
            (await IsAangemeld(browser)).ShouldBeTrue();
        }
        Aanbieder.Vernieuwingen.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task Sessie_EindigtAlsDeRolWordtIngetrokken()
    {
        Aanbieder.Rollen = ["dk-consulent", "dk-manager"];
        using var browser = Portaal.Browser();
        await Loop(browser, "/aanmelden");
        Aanbieder.Rollen = ["dk-consulent"];
        await Task.Delay(300, Stop);
        (await IsAangemeld(browser)).ShouldBeFalse();
        (await Spoor()).ShouldContain(r => r.Handeling == "toegang.sessie-beeindigen" && r.Wie == "u-1");
    }

    [Fact]
    public async Task Sessie_VerdraagtEenHaperingVanDeAanbieder_EnEindigtAlsHetLangerDuurt()
    {
        using var browser = Portaal.Browser();
        await Loop(browser, "/aanmelden");
        Aanbieder.IsOnwel = true;
        await Task.Delay(300, Stop);
        (await IsAangemeld(browser)).ShouldBeTrue("een hapering is geen intrekking");
        await Afwachten.Tot("zonder bevestiging geen toegang", async () => !await IsAangemeld(browser));
    }

    [Fact]
    public async Task Sleutel_InDeCookie_IsNaOpnieuwAanmeldenEenAndere()
    {
        using var browser = Portaal.Browser();
        // Two tabs: the second comes back while the first is signed in already.
        string[] terugwegen = [await Terugweg(browser), await Terugweg(browser)];
        foreach (var terugweg in terugwegen) { (await Loop(browser, terugweg)).ShouldBe("/"); }
        await using var context = await Context();
        (await context.Set<Datakoppeling.Platform.Aanmelding.Sessie>().Select(s => s.Sleutelhash).Distinct().CountAsync(Stop)).ShouldBe(2);
        (await IsAangemeld(browser)).ShouldBeTrue();
    }

    [Fact]
    public async Task Afmelden_EindigtOokDeSessieBijDeAanbieder()
    {
        using var browser = Portaal.Browser();
        await Loop(browser, "/aanmelden");
        var zegel = await browser.Vers();
        using var vraag = new HttpRequestMessage(HttpMethod.Post, new Uri(Aanmeldpaden.Afmelden, UriKind.Relative));
        vraag.Headers.Add(zegel.Kop, zegel.Waarde);
        var naar = (await browser.SendAsync(vraag, Stop)).Headers.Location!.ToString();
        naar.ShouldStartWith(Aanbieder.Adres + "/uit?");
        naar.ShouldContain("id_token_hint=");
        (await Loop(browser, naar)).ShouldBe(Aanmeldpaden.Afgemeld);
        (await IsAangemeld(browser)).ShouldBeFalse();
        (await Spoor()).ShouldContain(r => r.Handeling == "toegang.afmelden" && r.Wie == "u-1");
    }

    [Fact]
    public async Task Demoaanmelding_BestaatNietNaastEenAanbieder()
    {
        using var browser = Portaal.Browser();
        using var formulier = new FormUrlEncodedContent([new(Aanmeldpaden.VeldGebruiker, "demo-manager")]);
        using var antwoord = await browser.PostAsync(new Uri(Aanmeldpaden.Aanmelden, UriKind.Relative), formulier, Stop);
        antwoord.StatusCode.ShouldNotBe(HttpStatusCode.Found);
        (await IsAangemeld(browser)).ShouldBeFalse();
    }

    [Fact]
    public async Task Terugweg_DieNiemandHierBegon_LaatGeenRegelsNaInHetSpoor()
    {
        using var browser = Portaal.Browser();
        using var ander = Portaal.Browser();
        var vreemd = new Uri(await Terugweg(ander)).PathAndQuery;
        string[] wegen = ["/aanmelden/terug", "/aanmelden/terug?state=verzonnen&code=x", "/aanmelden/terug?error=access_denied&state=verzonnen", "/aanmelden/terug?iss=https://elders.example&code=x", vreemd];
        for (var keer = 0; keer < 150; keer++)
        {
            using var antwoord = await browser.GetAsync(new Uri(wegen[keer % wegen.Length], UriKind.Relative), Stop);
            antwoord.Headers.Location!.ToString().ShouldBe(Aanmeldpaden.Mislukt);
        }
        (await Spoor()).ShouldBeEmpty();
        Log.Count(r => r.Contains("Aanmelden geweigerd", StringComparison.Ordinal)).ShouldBeLessThan(60, "ook het log loopt niet vol");
    }

    [Fact]
    public async Task Aanmelden_DatSteedsWordtGeweigerd_StaatSamengevatInHetSpoor()
    {
        Aanbieder.Leugen = Leugen.ZonderVerloop;
        for (var keer = 0; keer < 30; keer++)
        {
            using var browser = Portaal.Browser();
            (await Loop(browser, "/aanmelden")).ShouldBe(Aanmeldpaden.Mislukt);
        }
        (await Spoor()).Count.ShouldBeInRange(1, 20);
    }
}
