using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Oib;

public sealed class TweedePersoonTests(Opstelling opstelling) : Oibtest(opstelling)
{
    protected override (int Breed, int Hoog) Venster => (1280, 800);

    [Fact]
    public async Task Correctie_MetMeerVerrekening_WachtOpDeTeamleider()
    {
        var maand = new Zaakmaand(terug: 6, "TWEE");
        await MeldAan(Demorol.Beheerder);
        await LeverMaand(maand);
        var beheerder = Pagina;
        var consulent = await NieuwePagina();
        await MeldAan(Demorol.Consulent, consulent);
        Pagina = consulent;
        await OpenZaak(maand.Maand, "voorstel", maand.Nummer(1));
        await Knop("Voorstel akkoord").ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Heading, new() { Name = $"Dossier {maand.Nummer(3)}" })).ToBeVisibleAsync();

        // A later delivery says that there was more income: the decided month comes back.
        Pagina = beheerder;
        await Open($"/oib/leveringen?maand={maand.Maand}");
        await Stuur("Inkomsten", Zaakmaand.Bestand("correctie.csv", maand.Correctie("600,00")));
        await Expect(Pagina.GetByRole(AriaRole.Row).Filter(new() { HasText = "ib-inkomsten.csv" })).ToHaveCountAsync(2);
        await Expect(Pagina.GetByText("Eén voorstel is gemaakt of vernieuwd")).ToBeVisibleAsync();

        Pagina = consulent;
        await OpenZaak(maand.Maand, "beoordelen", maand.Nummer(1));
        await Expect(Pagina.Locator(".redenen")).ToContainTextAsync("Correctie na besluit");
        // No contact for this one: it is looked at, and the decision says why the earlier one is corrected. By keyboard alone.
        await Expect(Balk).ToContainTextAsync("Correctie na besluit");
        await ControleerToegankelijkheid(Pagina);
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Bekeken: Correctie na besluit" }).FocusAsync();
        await Pagina.Keyboard.PressAsync("Enter");
        await Expect(Pagina.Locator(".redenen")).ToContainTextAsync("Afgevinkt door");
        await Knop("Voorstel akkoord").FocusAsync();
        await Pagina.Keyboard.PressAsync("Enter");
        var oorzaak = Balk.GetByLabel("Oorzaak van de correctie");
        await oorzaak.SelectOptionAsync("Een fout van de gemeente");
        await Balk.GetByRole(AriaRole.Button, new() { Name = "Besluit volgens voorstel" }).PressAsync("Enter");
        await Expect(Balk.GetByRole(AriaRole.Alert)).ToContainTextAsync("niet teruggevorderd");
        await oorzaak.SelectOptionAsync("De betaler leverde iets anders");
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedte(Pagina);
        await Balk.GetByRole(AriaRole.Button, new() { Name = "Besluit volgens voorstel" }).PressAsync("Enter");
        await Expect(Pagina.GetByText("je besluit wacht op een tweede persoon")).ToBeVisibleAsync();

        var teamleider = await NieuwePagina();
        await MeldAan(Demorol.Teamleider, teamleider);
        Pagina = teamleider;
        (await Verrekeningen(maand.Maand))[1].ShouldStartWith($"{maand.Nummer(1)};{maand.Maand};500,00;akkoord");
        await OpenZaak(maand.Maand, "tweedepersoon", maand.Nummer(1));
        await Expect(Balk).ToContainTextAsync(Scherm("Over deze maand was al € 500,00 besloten; dit besluit verrekent € 600,00."));
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedte(Pagina);
        await Knop("Bevestig besluit").ClickAsync();
        await Expect(Pagina.GetByText("besluit bevestigd")).ToBeVisibleAsync();
        (await Verrekeningen(maand.Maand))[1].ShouldStartWith($"{maand.Nummer(1)};{maand.Maand};600,00;akkoord");
    }
}
