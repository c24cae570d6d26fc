using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Oib;

/// <summary>Two colleagues in one list: each sees what the other has open, and neither is given it.</summary>
public sealed class OpendossierTests(Opstelling opstelling) : Oibtest(opstelling)
{
    protected override (int Breed, int Hoog) Venster => (1280, 800);

    private static ILocator Melding(IPage pagina) => pagina.GetByText("Een collega heeft dit dossier ook open");

    [Fact]
    public async Task Dossier_DatEenCollegaOpenHeeft_ZegtDatEnWordtOvergeslagen()
    {
        var maand = new Zaakmaand(terug: 7, "OPEN");
        await MeldAan(Demorol.Beheerder);
        await LeverMaand(maand);
        var (ik, collega) = (await NieuwePagina(), await NieuwePagina());
        await MeldAan(Demorol.Consulent, ik);
        await MeldAan(Demorol.Teamleider, collega);
        Pagina = ik;
        await OpenZaak(maand.Maand, "voorstel", maand.Nummer(1));
        await Expect(Melding(ik)).ToBeHiddenAsync();
        Pagina = collega;
        await OpenZaak(maand.Maand, "voorstel", maand.Nummer(1));
        await Expect(Melding(ik)).ToBeVisibleAsync();
        await Expect(Melding(collega)).ToBeVisibleAsync();
        await ControleerToegankelijkheid(collega);
        await Foto(collega, "dossier-ook-open");

        await MijnTabbladIsGeenCollega(ik, maand);
        await collega.GetByRole(AriaRole.Button, new() { Name = "Volgend dossier" }).ClickAsync();
        await Expect(collega.GetByRole(AriaRole.Heading, new() { Name = $"Dossier {maand.Nummer(3)}" })).ToBeVisibleAsync();
        await Expect(Melding(ik)).ToBeHiddenAsync();
        await ik.GetByRole(AriaRole.Button, new() { Name = "Volgend dossier" }).ClickAsync();
        await Expect(ik.GetByRole(AriaRole.Heading, new() { Name = $"Dossier {maand.Nummer(6)}" })).ToBeVisibleAsync();

        // A browser that died says nothing any more: what it showed is free.
        var kapot = await Opstelling.Browser.BrowserType.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox"] });
        var ander = await kapot.NewPageAsync(new() { BaseURL = Adres.ToString(), Locale = "nl-NL" });
        ander.SetDefaultTimeout(Opstelling.Geduld);
        await MeldAan(Demorol.Teamleider, ander);
        await ander.GotoAsync(new Uri(ik.Url).PathAndQuery);
        await Expect(Melding(ik)).ToBeVisibleAsync();
        await kapot.CloseAsync();
        await Expect(Melding(ik)).ToBeHiddenAsync(new() { Timeout = 60_000 });
    }

    /// <summary>The same case in another tab of the same person.</summary>
    private async Task MijnTabbladIsGeenCollega(IPage ik, Zaakmaand maand)
    {
        Pagina = ik;
        var tweede = await ik.Context.NewPageAsync();
        tweede.SetDefaultTimeout(Opstelling.Geduld);
        await Open($"/oib/werklijst?maand={maand.Maand}&stand=voorstel", tweede);
        await tweede.GetByRole(AriaRole.Link, new() { Name = maand.Nummer(3), Exact = true }).ClickAsync();
        await Expect(tweede.Locator("h1")).ToHaveTextAsync($"Dossier {maand.Nummer(3)}");
        var derde = await ik.Context.NewPageAsync();
        await Open(new Uri(tweede.Url).PathAndQuery, derde);
        await Expect(derde.GetByRole(AriaRole.Region, new() { Name = "Besluit", Exact = true })).ToBeVisibleAsync();
        await Expect(Melding(derde)).ToBeHiddenAsync();
        await Expect(Melding(tweede)).ToBeHiddenAsync();
        await derde.CloseAsync();
        await tweede.CloseAsync();
    }
}
