using System.Net;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Portal.Aanbieder;

/// <summary>What holds of signing in whichever kind the provider is. Each with a portal of its own.</summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class AanmeldwegTests() : Aanbiederproef(new OpenIdopstelling())
{
    public override async ValueTask InitializeAsync()
    {
        await Opstelling.InitializeAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await Opstelling.DisposeAsync();
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

    [Fact]
    public async Task Aanmelden_BijEenAanbiederDieVragenAanneemt_ZetNietsInHetAdres()
    {
        Aanbieder.NeemtVragenAan = true;
        using var browser = Portaal.Browser();
        (await Loop(browser, "/aanmelden")).ShouldBe("/");
        Aanbieder.LaatsteAdres!.Keys.ShouldBe(["client_id", "request_uri"], ignoreOrder: true);
        Aanbieder.LaatsteVraag["code_challenge_method"].ShouldBe("S256");
    }

    [Fact]
    public async Task Aanmelden_BijEenAanbiederDieDeVraagZelfWeigert_GeeftEenPaginaEnNietsInHetLog()
    {
        (Aanbieder.NeemtVragenAan, Aanbieder.Leugen) = (true, Leugen.FoutInPlaatsVanCode);
        using var browser = Portaal.Browser();
        (await Loop(browser, "/aanmelden")).ShouldBe(Aanmeldpaden.Mislukt);
        Log.ShouldContain(r => r.Contains("Aanmelden geweigerd: de aanbieder weigerde", StringComparison.Ordinal));
        Log.ShouldNotContain(r => r.Contains("Jansen", StringComparison.Ordinal));
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
    public async Task Aanmelden_TerwijlDeAanbiederErNietIs_GeeftEenPaginaEnLuktDaarna()
    {
        using var browser = Portaal.Browser();
        Aanbieder.IsOnwel = true;
        (await Loop(browser, "/aanmelden")).ShouldBe(Aanmeldpaden.Mislukt);
        Log.ShouldContain(r => r.Contains("Aanmelden geweigerd: de aanbieder is niet bereikbaar", StringComparison.Ordinal));
        (await Spoor()).ShouldBeEmpty("wie nog niet bij de aanbieder was, is niet geweigerd");
        Aanbieder.IsOnwel = false;
        (await Loop(browser, "/aanmelden")).ShouldBe("/");
    }

    [Fact]
    public async Task Sessie_WaarvanDeBladzijdeWordtVerlatenTijdensHetBevestigen_BlijftLeven()
    {
        using var browser = Portaal.Browser();
        await Loop(browser, "/aanmelden");
        await Task.Delay(300, Stop);
        var aarzeling = Aanbieder.Aarzeling = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var vooraf = Aanbieder.Vernieuwingen;
        using (var weg = CancellationTokenSource.CreateLinkedTokenSource(Stop))
        {
            var bladzijde = browser.GetAsync(new Uri(Aanmeldpaden.Verificatie, UriKind.Relative), weg.Token);
            await Afwachten.Tot("de aanbieder is om een bevestiging gevraagd", () => Aanbieder.Vernieuwingen > vooraf);
            await weg.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => bladzijde);
        }
        // Time for the portal to notice that nobody waits any more.
        await Task.Delay(500, Stop);
        Aanbieder.Aarzeling = null;
        aarzeling.SetResult();
        await Afwachten.Tot("daarna is er weer bevestigd", async () =>
        {
            (await IsAangemeld(browser)).ShouldBeTrue("een sessie eindigt niet doordat iemand doorklikt");
            return Aanbieder.Vernieuwingen > vooraf + 1;
        });
    }
}
