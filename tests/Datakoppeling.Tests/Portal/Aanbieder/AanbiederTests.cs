using System.Net;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Portal.Aanbieder;

/// <summary>Signing in at a provider of either kind, and what becomes of the session after that. One portal for all of a kind.</summary>
public abstract class AanbiederTests(Aanbiederopstelling opstelling) : Aanbiederproef(opstelling)
{
    [Fact]
    public async Task Aanmelden_BijDeAanbieder_GeeftEenSessieMetDeRol()
    {
        using var browser = Portaal.Browser();
        (await Loop(browser, "/aanmelden?terug=/oib/werklijst?maand=2026-03")).ShouldBe("/oib/werklijst?maand=2026-03");
        (await IsAangemeld(browser)).ShouldBeTrue();
        (await HeeftRol(browser, Rol.Inkomensconsulent)).ShouldBeTrue("de rol heet bij het raamwerk zoals bij ons");
        (await HeeftRol(browser, Rol.Manager)).ShouldBeFalse();
        Aanbieder.LaatsteVraag["code_challenge_method"].ShouldBe("S256");
        Aanbieder.LaatsteVraag["response_type"].ShouldBe("code");
        Aanbieder.LaatsteVraag["scope"].ShouldBe("openid profile offline_access");
        (await Spoor()).ShouldContain(r => r.Handeling == "toegang.aanmelden" && r.Wie == "u-1" && r.Resultaat == Resultaat.Gelukt && r.Details == "Inkomensconsulent");
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
    public async Task Terugweg_TerwijlDeAanbiederErNietIs_WordtGeweigerdEnGenoteerd()
    {
        using var browser = Portaal.Browser();
        var terugweg = await Terugweg(browser);
        Aanbieder.IsOnwel = true;
        (await Loop(browser, terugweg)).ShouldBe(Aanmeldpaden.Mislukt);
        (await Spoor()).ShouldContain(r => r.Resultaat == Resultaat.Geweigerd && r.Details == "het antwoord van de aanbieder is niet te lezen");
    }

    [Fact]
    public async Task Terugweg_DieEenFormulierIs_WordtNietGelezen()
    {
        using var browser = Portaal.Browser();
        using var formulier = new FormUrlEncodedContent(Enumerable.Range(0, 2_000).Select(n => KeyValuePair.Create("veld" + n, "x")));
        using var antwoord = await browser.PostAsync(new Uri("/aanmelden/terug", UriKind.Relative), formulier, Stop);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        Log.ShouldNotContain(r => r.Contains("Exception", StringComparison.Ordinal), "wie wat ook stuurt, vult het log niet met fouten");
    }

    [Fact]
    public async Task Adres_VanHetRaamwerkOmAfTeMelden_BestaatHierNiet()
    {
        using var browser = Portaal.Browser();
        await Loop(browser, "/aanmelden");
        foreach (var pad in (string[])["/signout-oidc", "/signout-callback-oidc", "/MicrosoftIdentity/Account/SignOut"])
        {
            using var antwoord = await browser.GetAsync(new Uri(pad, UriKind.Relative), Stop);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        (await IsAangemeld(browser)).ShouldBeTrue("een sessie eindigt alleen met een post");
    }

    [Fact]
    public async Task Aanmelden_LaatGeenTokenInEenCookieAchter()
    {
        var doos = new CookieContainer();
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = doos }) { BaseAddress = Portaal.Adres };
        (await Loop(browser, "/aanmelden")).ShouldBe("/");
        string.Join(' ', doos.GetAllCookies().Select(c => c.Name).Order(StringComparer.Ordinal)).ShouldBe("datakoppeling datakoppeling.zegel", "wat het aanmelden nodig had, is weg");
        doos.GetAllCookies().ShouldAllBe(c => c.Value.Length < 400, "een sleutel, en niets van de aanbieder");
    }

    private static async Task<bool> HeeftRol(HttpClient browser, Rol rol) =>
        string.Equals(await browser.GetStringAsync(new Uri(Aanbiederopstelling.Rolpad + rol, UriKind.Relative), Stop), "true", StringComparison.Ordinal);
}

/// <summary>At any provider that speaks OpenID Connect.</summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class OpenIdaanmeldTests(OpenIdopstelling opstelling) : AanbiederTests(opstelling), IClassFixture<OpenIdopstelling>;

/// <summary>At Entra ID, by Microsoft.Identity.Web.</summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
[AlleenSqlite("wat er wordt opgeslagen, is van beide soorten hetzelfde")]
public sealed class EntraaanmeldTests(Entraopstelling opstelling) : AanbiederTests(opstelling), IClassFixture<Entraopstelling>;
