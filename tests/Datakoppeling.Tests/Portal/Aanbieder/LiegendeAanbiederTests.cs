using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Portal.Aanbieder;

/// <summary>
/// Every way in which the other side, or who stands between, may lie; at either kind of provider. One portal for all: who is refused
/// leaves nothing behind.
/// </summary>
public abstract class LiegendeAanbiederTests(Aanbiederopstelling opstelling) : Aanbiederproef(opstelling)
{
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
    [InlineData(Leugen.FoutInPlaatsVanCode, "de aanbieder weigerde")]
    public Task Aanmelden_BijEenAanbiederDieLiegt_WordtGeweigerdEnGenoteerd(Leugen leugen, string reden) => LiegtEnWordtGeweigerd(leugen, reden);

    private protected async Task LiegtEnWordtGeweigerd(Leugen leugen, string reden)
    {
        Aanbieder.Leugen = leugen;
        using var browser = Portaal.Browser();
        (await Loop(browser, "/aanmelden")).ShouldBe(Aanmeldpaden.Mislukt);
        await IsGeweigerd(browser, reden);
        Log.ShouldNotContain(r => r.Contains("Jansen", StringComparison.Ordinal), "wat de aanbieder stuurt, hoort niet in het log");
    }

    [Fact]
    public async Task Terugweg_InEenAndereBrowser_WordtGeweigerd()
    {
        using var een = Portaal.Browser();
        var terugweg = await Terugweg(een);
        using var ander = Portaal.Browser();
        (await Loop(ander, terugweg)).ShouldBe(Aanmeldpaden.Mislukt);
        (await IsAangemeld(ander)).ShouldBeFalse();
        Log.ShouldContain(r => r.Contains("niet bij deze browser", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Terugweg_TweeKeerGelopen_WerktEenKeer()
    {
        using var browser = Portaal.Browser();
        var terugweg = await Terugweg(browser);
        (await Loop(browser, terugweg)).ShouldBe("/");
        using var dief = Portaal.Browser();
        (await Loop(dief, terugweg)).ShouldBe(Aanmeldpaden.Mislukt);
        (await Loop(browser, terugweg)).ShouldBe(Aanmeldpaden.Mislukt);
        (await IsAangemeld(dief)).ShouldBeFalse();
    }

    [Fact]
    public async Task Code_DieAlGebruiktIs_OfVanEenAndereAanmelding_WordtGeweigerd()
    {
        using var een = Portaal.Browser();
        var eerste = await Terugweg(een);
        using var ander = Portaal.Browser();
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
        using var browser = Portaal.Browser();
        (await Loop(browser, "/aanmelden/terug" + vraag)).ShouldBe(Aanmeldpaden.Mislukt);
        (await IsAangemeld(browser)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example")]
    [InlineData("/\\elders.example")]
    public async Task Aanmelden_MetEenVreemdDoel_GaatNaarDeStartpagina(string doel)
    {
        using var browser = Portaal.Browser();
        (await Loop(browser, "/aanmelden?terug=" + Uri.EscapeDataString(doel))).ShouldBe("/");
    }

    private async Task IsGeweigerd(HttpClient browser, string reden)
    {
        (await IsAangemeld(browser)).ShouldBeFalse();
        Log.ShouldContain(r => r.Contains("Aanmelden geweigerd", StringComparison.Ordinal) && r.Contains(reden, StringComparison.Ordinal));
        (await Spoor()).ShouldContain(r => r.Handeling == "toegang.aanmelden" && r.Resultaat == Resultaat.Geweigerd && r.Details.Contains(reden));
    }

    private static string MetCodeVan(string terugweg, string andere)
    {
        static string Code(string adres) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(adres).Query)["code"].ToString();
        return terugweg.Replace(Code(terugweg), Code(andere), StringComparison.Ordinal);
    }
}

/// <summary>At any provider, one that says who sends the browser back.</summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class LiegendeOpenIdTests(OpenIdopstelling opstelling) : LiegendeAanbiederTests(opstelling), IClassFixture<OpenIdopstelling>
{
    [Theory]
    [InlineData(Leugen.TerugwegZonderUitgever, "andere uitgever")]
    public Task Terugweg_ZonderDeUitgeverDieBeloofdIs_WordtGeweigerdEnGenoteerd(Leugen leugen, string reden) => LiegtEnWordtGeweigerd(leugen, reden);
}

/// <summary>At Entra ID, where every organisation signs with the same keys.</summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
[AlleenSqlite("wat er wordt opgeslagen, is van beide soorten hetzelfde")]
public sealed class LiegendeEntraTests(Entraopstelling opstelling) : LiegendeAanbiederTests(opstelling), IClassFixture<Entraopstelling>
{
    [Theory]
    [InlineData(Leugen.AndereTenant, "verkeerde uitgever")]
    [InlineData(Leugen.VerkeerdeTenantclaim, "verkeerde uitgever")]
    [InlineData(Leugen.ZonderTenant, "verkeerde uitgever")]
    public Task Aanmelden_VanuitEenAndereOrganisatie_WordtGeweigerdEnGenoteerd(Leugen leugen, string reden) => LiegtEnWordtGeweigerd(leugen, reden);
}
