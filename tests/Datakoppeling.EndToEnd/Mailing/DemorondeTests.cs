using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Mailing;

/// <summary>The rondes of the demo city and the reach, as the people see them who work with them.</summary>
public sealed class DemorondeTests(Opstelling opstelling) : Schermtest(opstelling)
{

    protected override (int Breed, int Hoog) Venster => (1366, 860);

    [Fact]
    public async Task Demoronde_IsGekoppeldEnDePaginasZijnToegankelijk()
    {
        await Portaal.WachtOpLog("De voorbeeldrondes staan klaar");
        await MeldAan(Demorol.Armoedebestrijding);
        await Foto(Pagina, "start-armoede");
        await Open("/datakoppeling/rondes");
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Voorjaar 2026 (demo)" }).ClickAsync();

        await Expect(Pagina.GetByText("Lijsten om te downloaden")).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "ronde-demo");
    }

    [Fact]
    public async Task Stappenbalk_Aangeklikt_ToontHetPaneelVanDieStap()
    {
        await Portaal.WachtOpLog("De voorbeeldrondes staan klaar");
        await MeldAan(Demorol.Armoedebestrijding);
        await Open("/datakoppeling/rondes");
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Voorjaar 2026 (demo)" }).ClickAsync();
        await Expect(Pagina.GetByText("Lijsten om te downloaden")).ToBeVisibleAsync();
        var stappen = Pagina.GetByRole(AriaRole.Navigation, new() { Name = "Stappen van deze ronde" });

        await stappen.GetByRole(AriaRole.Link, new() { Name = "Vernietigen" }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Vraag vernietiging" })).ToBeVisibleAsync();
        await stappen.GetByRole(AriaRole.Link, new() { Name = "Bronnen laden" }).ClickAsync();
        await Expect(Pagina.GetByText("De bronnen liggen vast.")).ToBeVisibleAsync();
        await Pagina.GoBackAsync();
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Vraag vernietiging" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task BredeTabel_BijTweehonderdProcent_SchuiftMetHetToetsenbordEnAndersIsHetGeenHalte()
    {
        await Portaal.WachtOpLog("De voorbeeldrondes staan klaar");
        await MeldAan(Demorol.Manager);
        await Open("/datakoppeling/bereik");
        var tabel = Pagina.GetByRole(AriaRole.Table, new() { Name = "Gebruikers en doelgroepen" });
        var vak = Pagina.GetByRole(AriaRole.Region, new() { Name = "Gebruikers en doelgroepen" });
        await Expect(tabel).ToBeVisibleAsync();
        await Expect(vak).ToHaveCountAsync(0);

        await Pagina.SetViewportSizeAsync(683, 480);
        await Expect(vak).ToHaveAttributeAsync("tabindex", "0");
        await vak.FocusAsync();
        await Pagina.Keyboard.PressAsync("ArrowRight");
        await Wacht(Pagina, "de tabel schuift met de pijltoets", "document.activeElement.scrollLeft > 0");

        await Pagina.SetViewportSizeAsync(Venster.Breed, Venster.Hoog);
        await Expect(vak).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Bereik_VoorDeManager_ToontBeideDoelgroepenPerJaarEnIsToegankelijk()
    {
        await Portaal.WachtOpLog("De voorbeeldrondes staan klaar");
        await MeldAan(Demorol.Manager);
        await Foto(Pagina, "start-manager");

        await Open("/datakoppeling/bereik");

        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Gebruikers en doelgroepen" })).ToContainTextAsync("minder dan 10");
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "bereik");
        await Pagina.GetByRole(AriaRole.Navigation, new() { Name = "Jaar" }).GetByRole(AriaRole.Link, new() { Name = "2024" }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Heading, new() { Name = "Bereik in 2024" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task BereikInvullen_MetEenFout_ZegtDatBijHetVeldEnIsToegankelijk()
    {
        await Portaal.WachtOpLog("De voorbeeldrondes staan klaar");
        await MeldAan(Demorol.Armoedebestrijding);
        await Open("/datakoppeling/bereik/invullen");
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);

        await Pagina.GetByLabel("Gebruikers").FillAsync("veel");
        await Pagina.GetByLabel("Gebruikers").PressAsync("Tab");

        await Expect(Pagina.Locator(".veld-melding")).ToContainTextAsync("heel getal");
        await Foto(Pagina, "bereik-invullen");

        await Pagina.GetByRole(AriaRole.Tab, new() { Name = "Een hele tabel" }).ClickAsync();
        var kop = "jaar\tregeling\tgebruikers\tdoelgroep_cbs\tdoelgroep_gemeente\n";
        await Pagina.GetByLabel("Tabel", new() { Exact = true }).FillAsync(kop + "2025\tstadspas\t1.25\t4.000\t\n");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Bekijk wat er wordt ingevuld" }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Fouten in de tabel" })).ToContainTextAsync("heel getal");
        await ControleerToegankelijkheid(Pagina);
        await Pagina.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "bereik.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes("jaar;regeling;gebruikers;doelgroep_cbs;doelgroep_gemeente\r\n2019;stadspas;1250;4000;\r\n") });
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Wat er wordt ingevuld" })).ToContainTextAsync("1.250");
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "bereik-tabel");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar 1 rij" }).ClickAsync();
        await Expect(Pagina.GetByText("Bewaard: 1 rij")).ToBeVisibleAsync();
        await Open("/datakoppeling/bereik?jaar=2019");
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Gebruikers en doelgroepen" })).ToContainTextAsync("1.250");
    }
}
