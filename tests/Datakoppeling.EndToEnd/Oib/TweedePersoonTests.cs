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
        await Expect(Leveringsrijen("ib-inkomsten.csv")).ToHaveCountAsync(2);
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
        await Kies(oorzaak, "Een fout van de gemeente");
        await Balk.GetByRole(AriaRole.Button, new() { Name = "Besluit volgens voorstel" }).PressAsync("Enter");
        await Expect(Balk.GetByRole(AriaRole.Alert)).ToContainTextAsync("niet teruggevorderd");
        await Pagina.VeldfoutenKloppen("een oorzaak die niet kan", velden: 1);
        await Kies(oorzaak, "De betaler leverde iets anders");
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedte(Pagina);
        await Balk.GetByRole(AriaRole.Button, new() { Name = "Besluit volgens voorstel" }).PressAsync("Enter");
        await Expect(Pagina.GetByText("je besluit wacht op een tweede persoon")).ToBeVisibleAsync();

        var teamleider = await NieuwePagina();
        await MeldAan(Demorol.Teamleider, teamleider);
        Pagina = teamleider;
        (await Verrekeningen(maand.Maand))[1].ShouldStartWith($"{maand.Nummer(1)};{maand.Maand};500,00;akkoord");
        await TerugEnOpnieuw(maand, consulent);
        await OpenZaak(maand.Maand, "tweedepersoon", maand.Nummer(1));
        await Expect(Balk).ToContainTextAsync(Scherm("Over deze maand was al € 500,00 besloten; dit besluit verrekent € 600,00."));
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedte(Pagina);
        await Knop("Bevestig besluit").ClickAsync();
        await Expect(Pagina.GetByText("besluit bevestigd")).ToBeVisibleAsync();
        (await Verrekeningen(maand.Maand))[1].ShouldStartWith($"{maand.Nummer(1)};{maand.Maand};600,00;akkoord");
    }

    /// <summary>The list says what changes and who wants it; sent back with a note it stands first with who decided, who decides anew.</summary>
    private async Task TerugEnOpnieuw(Zaakmaand maand, IPage consulent)
    {
        var teamleider = Pagina;
        await Open($"/oib/werklijst?maand={maand.Maand}&stand=tweedepersoon");
        await Expect(Rijen).ToHaveCountAsync(1);
        foreach (var deel in (string[])["€ 500,00", "€ 600,00", "Demo Consulent", "de betaler leverde iets anders"]) { await Expect(Rijen.First).ToContainTextAsync(Scherm(deel)); }
        await ControleerToegankelijkheid(Pagina);
        await Beelden("tweede-lijst");
        await Rijen.First.ClickAsync();
        await Expect(Pagina.Locator(".voorstelzin")).ToContainTextAsync(Scherm("Demo Consulent besloot: verreken € 600,00. Het wacht op een tweede persoon."));
        await Beelden("zaak-wacht");
        await Knop("Stuur terug").ClickAsync();
        await Expect(Pagina.Locator("#terug-reden")).ToBeFocusedAsync();
        await Knop("Stuur besluit terug").ClickAsync();
        await Expect(Balk.GetByRole(AriaRole.Alert)).ToContainTextAsync("Schrijf op waarom je het besluit terugstuurt");
        await Pagina.VeldfoutenKloppen("teruggestuurd zonder reden", velden: 1);
        await Knop("Niet doen").PressAsync("Enter");
        await Expect(Knop("Stuur terug")).ToBeFocusedAsync();
        await Knop("Stuur terug").PressAsync("Enter");
        await ControleerToegankelijkheid(Pagina);
        await Pagina.Locator("#terug-reden").FillAsync("Waar komt deze verhoging vandaan?");
        await Knop("Stuur besluit terug").ClickAsync();
        await Expect(Pagina.GetByText("teruggestuurd.")).ToBeVisibleAsync();

        Pagina = consulent;
        await Open("/");
        await Expect(Pagina.Locator(".terugpost")).ToContainTextAsync("Waar komt deze verhoging vandaan?");
        await ControleerToegankelijkheid(Pagina);
        await Beelden("start-teruggestuurd");
        await Pagina.Locator(".terugpost a").ClickAsync();
        await Expect(Pagina.Locator(".voorstelzin")).ToContainTextAsync("Teruggestuurd door Demo Teamleider: Waar komt deze verhoging vandaan?");
        await ControleerToegankelijkheid(Pagina);
        await Beelden("zaak-teruggestuurd");
        await Knop("Voorstel akkoord").ClickAsync();
        await Kies(Balk.GetByLabel("Oorzaak van de correctie"), "De betaler leverde iets anders");
        await Knop("Besluit volgens voorstel").ClickAsync();
        await Expect(Pagina.GetByText("je besluit wacht op een tweede persoon")).ToBeVisibleAsync();
        await Open("/");
        await Expect(Pagina.Locator(".kerncijfer").First).ToBeVisibleAsync();
        await Expect(Pagina.Locator(".terugpost")).ToHaveCountAsync(0);
        await Beelden("start");
        await Open("/oib/werklijst");
        await Beelden("werklijst");
        Pagina = teamleider;
    }

    /// <summary>As wide as colleagues have it, and as narrow as text can be made.</summary>
    private async Task Beelden(string naam)
    {
        foreach (var breed in (int[])[320, 1366])
        {
            await Pagina.SetViewportSizeAsync(breed, 768);
            await Foto(Pagina, $"{naam}-{breed}");
            await ControleerBreedte(Pagina);
        }
    }
}
