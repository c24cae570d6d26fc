using Datakoppeling.EndToEnd.Hulp;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Mailing;

/// <summary>The rondes of the demo city and the reach, as the people see them who work with them.</summary>
public sealed class RondeTests(Opstelling opstelling) : Schermtest(opstelling)
{
    protected override (int Breed, int Hoog) Venster => (1366, 860);

    [Fact]
    public async Task Demoronde_IsGekoppeldEnDePaginasZijnToegankelijk()
    {
        await Opstelling.Portaal.WachtOpLog("De voorbeeldrondes staan klaar", TimeSpan.FromSeconds(60));
        await MeldAan(Demorol.Armoedebestrijding);
        await Foto(Pagina, "start-armoede");
        await Open("/datakoppeling/rondes");
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Voorjaar 2026 (demo)" }).ClickAsync();

        await Expect(Pagina.GetByText("Lijsten om te downloaden")).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedte(Pagina);
        await Foto(Pagina, "ronde-demo");
    }

    [Fact]
    public async Task Bereik_VoorDeManager_ToontBeideDoelgroepenEnIsToegankelijk()
    {
        await Opstelling.Portaal.WachtOpLog("De voorbeeldrondes staan klaar", TimeSpan.FromSeconds(60));
        await MeldAan(Demorol.Manager);
        await Foto(Pagina, "start-manager");

        await Open("/datakoppeling/bereik");

        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Gebruikers en doelgroepen" })).ToContainTextAsync("minder dan 10");
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedte(Pagina);
        await Foto(Pagina, "bereik");
    }
}
