using System.Text.RegularExpressions;
using Datakoppeling.EndToEnd.Hulp;
using Microsoft.Playwright;

namespace Datakoppeling.EndToEnd.Kader;

/// <summary>The audit trail, inzage and the register in a browser.</summary>
public sealed class BeheerTests(Opstelling opstelling) : Schermtest(opstelling)
{
    private const string Bsn = "999990007";

    [Fact]
    public async Task Spoor_BekekenDoorDeManager_IsTeFilterenTeControlerenEnTeAnkeren()
    {
        await MeldAan(Demorol.Manager);
        await Open("/beheer/spoor");
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);

        // The look of a moment ago can be chosen now.
        await Open("/beheer/spoor");
        await Kies(Pagina.GetByLabel("Handeling", new() { Exact = true }), "Het spoor van alle handelingen inzien");
        await Assertions.Expect(Pagina).ToHaveURLAsync(new Regex("handeling=spoor.inzien", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(Pagina.Locator("tbody tr").First).ToContainTextAsync("Het spoor van alle handelingen inzien");

        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Controleer het spoor" }).ClickAsync();
        await Assertions.Expect(Pagina.GetByText("Het spoor klopt:")).ToBeVisibleAsync();
        await Assertions.Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Controleer het spoor" })).ToBeFocusedAsync();
        await Foto(Pagina, "spoor");
        await ControleerToegankelijkheid(Pagina);

        var download = await Pagina.RunAndWaitForDownloadAsync(() => Pagina.GetByRole(AriaRole.Link, new() { Name = "Download een anker" }).ClickAsync());
        download.SuggestedFilename.ShouldStartWith("spoor-anker-");
        (await File.ReadAllTextAsync(await download.PathAsync(), Stop)).ShouldContain("\"hash\"");
    }

    [Fact]
    public async Task Bewaren_VoorDeBeheerder_NoemtDeTermijnenEnGeeftHetRapport()
    {
        await MeldAan(Demorol.Beheerder);
        await Open("/beheer/bewaren");
        await Assertions.Expect(Pagina.GetByText("Bewaren:InkomstenMaanden")).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "bewaren");
        var download = await Pagina.RunAndWaitForDownloadAsync(() => Pagina.GetByRole(AriaRole.Link, new() { Name = "Download het rapport" }).ClickAsync());
        download.SuggestedFilename.ShouldStartWith("vernietigd-na-bewaartermijn-");
        (await File.ReadAllTextAsync(await download.PathAsync(), Stop)).ShouldContain("moment;soort;omschrijving;aantal");
    }

    [Fact]
    public async Task Spoor_VoorEenConsulent_IsErNiet()
    {
        await MeldAan(Demorol.Consulent);
        await Pagina.GotoAsync("/beheer/spoor");
        await Assertions.Expect(Pagina.Locator("h1")).Not.ToHaveTextAsync("Spoor");
        await Assertions.Expect(Pagina.GetByRole(AriaRole.Link, new() { Name = "Spoor", Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Inzage_MetBsnEnZaaknummer_ToontDeVerwerkingenEnLaatHetBsnNergensAchter()
    {
        await MeldAan(Demorol.Manager);
        await Open("/beheer/inzage");
        await ControleerToegankelijkheid(Pagina);

        await Zoek();
        await Assertions.Expect(Pagina.GetByText("staat niets in het verwerkingslog")).ToBeVisibleAsync();
        await Zoek();
        await Assertions.Expect(Pagina.Locator("tbody tr").First).ToContainTextAsync("Inzage geven in de verwerkingen van je gegevens");
        await Assertions.Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Druk het overzicht af" })).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);

        await Foto(Pagina, "inzage");
        Pagina.Url.ShouldNotContain(Bsn);
        (await Pagina.ContentAsync()).ShouldNotContain(Bsn);
        Portaal.Log.ShouldNotContain(Bsn);
        await Pagina.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(Pagina.Locator("#veld-zaaknummer")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Register_VoorIedereen_ToontDoelEnGrondslag()
    {
        await MeldAan(Demorol.Consulent);
        await Open("/beheer/verwerkingen");
        await Assertions.Expect(Pagina.GetByText("Bepalen wie een brief krijgt over een minimaregeling")).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "register");
    }

    private async Task Zoek()
    {
        await Pagina.GetByRole(AriaRole.Textbox, new() { Name = "BSN" }).FillAsync(Bsn);
        await Pagina.GetByRole(AriaRole.Textbox, new() { Name = "Zaaknummer" }).FillAsync("AVG-2026-0012");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Zoek verwerkingen" }).ClickAsync();
    }
}
