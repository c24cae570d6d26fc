using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Oib;

/// <summary>From three files to decisions and a file for the income system, by the people who do it.</summary>
public sealed class ZaakTests(Opstelling opstelling) : Oibtest(opstelling)
{
    protected override (int Breed, int Hoog) Venster => (1366, 768);

    [Fact]
    public async Task Maand_VanLeveringTotVerrekening_LooptDoorHetHelePortaal()
    {
        var maand = new Zaakmaand(terug: 5, "DRAAD");
        await MeldAan(Demorol.Beheerder);
        await LeverMaand(maand);
        await TellingenKloppen();

        var consulent = await NieuwePagina();
        await MeldAan(Demorol.Consulent, consulent);
        Pagina = consulent;
        await WerklijstFiltert(maand);
        await ContactGaatVoor(maand);
        await VolgendeKomtVanzelf(maand);

        var teamleider = await NieuwePagina();
        await MeldAan(Demorol.Teamleider, teamleider);
        Pagina = teamleider;
        var rijen = await Verrekeningen(maand.Maand);
        rijen[0].ShouldBe("dossiernummer;maand;te_verrekenen;besluit;besloten_op;versie");
        rijen[1..].Select(r => string.Join(';', r.Split(';')[..4])).ShouldBe(
        [
            // A cell that starts like a formula is made harmless.
            $"'=DRAAD-6;{maand.Maand};250,00;akkoord",
            $"DRAAD-1;{maand.Maand};500,00;akkoord",
            $"DRAAD-2;{maand.Maand};700,00;aangepast",
            $"DRAAD-3;{maand.Maand};324,00;akkoord",
        ]);
    }

    private async Task TellingenKloppen()
    {
        // Read = accepted + rejected + set aside, per file.
        await Expect(Leveringsrij("dossiers.csv")).ToContainTextAsync(new Regex(@"Ingelezen\s*9\s*6\s*6\s*2.*niet lopend: 1", RegexOptions.Singleline, TimeSpan.FromSeconds(1)));
        await Expect(Leveringsrij("ib-inkomsten.csv")).ToContainTextAsync(new Regex(@"Ingelezen\s*6\s*5\s*5\s*0.*geen dossier: 1", RegexOptions.Singleline, TimeSpan.FromSeconds(1)));
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedte(Pagina);

        await Pagina.GetByRole(AriaRole.Link, new() { Name = "afgekeurde rijen van dossiers.csv bekijken" }).ClickAsync();
        await Expect(Rijen.Filter(new() { HasText = "elfproef" })).ToHaveCountAsync(1);
        await Expect(Rijen.Filter(new() { HasText = "begindatum" })).ToHaveCountAsync(1);
        (await Pagina.Locator("main").InnerTextAsync()).ShouldNotContain("123456789");
        await ControleerToegankelijkheid(Pagina);
    }

    private async Task WerklijstFiltert(Zaakmaand maand)
    {
        await Open($"/oib/werklijst?maand={maand.Maand}");
        var bladen = Pagina.GetByRole(AriaRole.Navigation, new() { Name = "Wanneer" });
        await Expect(bladen.GetByRole(AriaRole.Link, new() { NameRegex = new("^Alles") })).ToContainTextAsync("6");
        await Expect(bladen.GetByRole(AriaRole.Link, new() { NameRegex = new("^Later") })).ToContainTextAsync("6");
        await Expect(Rijen).ToHaveCountAsync(6);
        await Pagina.GetByRole(AriaRole.Button, new() { NameRegex = new("^Hoger dan vorige maand") }).ClickAsync();
        await Expect(Rijen).ToHaveCountAsync(1);
        await Expect(Rijen.First).ToContainTextAsync(Scherm("€ 212,40 meer dan in"));
        await Expect(Rijen.First).ToContainTextAsync(Scherm("+ € 212,40").Replace("+ ", "+\u00A0", StringComparison.Ordinal));
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedte(Pagina);

        await Pagina.GetByRole(AriaRole.Button, new() { NameRegex = new("^Beoordelen") }).ClickAsync();
        await Expect(Pagina).ToHaveURLAsync(new Regex("stand=beoordelen", RegexOptions.None, TimeSpan.FromSeconds(1)));
        // The filter stays on, also in a group where nothing passes it.
        await bladen.GetByRole(AriaRole.Link, new() { NameRegex = new("^Te laat") }).ClickAsync();
        await Expect(Rijen).ToHaveCountAsync(0);
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Wis alle filters" }).ClickAsync();
        await TerugWaarJeWas(maand);
    }

    /// <summary>Another team is another list, which is remembered; the row, the filter and the page are there again after a case.</summary>
    private async Task TerugWaarJeWas(Zaakmaand maand)
    {
        await Open($"/oib/werklijst?maand={maand.Maand}&stand=voorstel&sorteer=-verschil");
        await Expect(Rijen).ToHaveCountAsync(3);
        await Kies(Pagina.GetByLabel("Team", new() { Exact = true }), "Oost");
        await Expect(Pagina).ToHaveURLAsync(new Regex("team=Oost", RegexOptions.None, TimeSpan.FromSeconds(1)));
        // The address is there before the rows of it are: a row of the list before leads back to that list.
        await Expect(Rijen.Nth(0).GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", new Regex("team=Oost", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Rijen.Nth(0).GetByRole(AriaRole.Link).FocusAsync();
        await Pagina.Keyboard.PressAsync("ArrowDown");
        await Pagina.Keyboard.PressAsync("Enter");
        var kop = Pagina.Locator("h1");
        await Expect(kop).ToHaveTextAsync(new Regex("^Dossier "));
        await Expect(kop).ToBeFocusedAsync();
        var nummer = (await kop.TextContentAsync())!["Dossier ".Length..];
        foreach (var terug in (Func<Task>[])[() => Pagina.GetByRole(AriaRole.Navigation, new() { Name = "Kruimelpad" }).GetByRole(AriaRole.Link).ClickAsync(), () => Pagina.GoBackAsync()])
        {
            await terug();
            await Expect(Pagina).ToHaveURLAsync(new Regex("maand=.*stand=voorstel.*team=Oost.*sorteer=-verschil|maand=.*stand=voorstel.*sorteer=-verschil.*team=Oost", RegexOptions.None, TimeSpan.FromSeconds(1)));
            await Expect(Pagina.Locator("tr.rij-gemerkt")).ToContainTextAsync(nummer);
            await Expect(Pagina.GetByRole(AriaRole.Link, new() { Name = nummer, Exact = true })).ToBeFocusedAsync();
            await Pagina.Keyboard.PressAsync("Enter");
            await Expect(kop).ToHaveTextAsync("Dossier " + nummer);
        }
        // A page that is opened anew still has the team; all teams is remembered likewise.
        await Open($"/oib/werklijst?maand={maand.Maand}");
        await Expect(Pagina.GetByLabel("Team", new() { Exact = true })).ToHaveValueAsync("Oost");
        await Kies(Pagina.GetByLabel("Team", new() { Exact = true }), "Alle teams");
        await Expect(Pagina.GetByRole(AriaRole.Columnheader, new() { Name = "Team" })).ToBeVisibleAsync();
    }

    private async Task ContactGaatVoor(Zaakmaand maand)
    {
        await OpenZaak(maand.Maand, "beoordelen", maand.Nummer(2));
        await Expect(Pagina.Locator(".voorstelzin")).ToContainTextAsync(Scherm("Voorstel: verreken € 712,40"));
        await Expect(Pagina.GetByText("•••••").First).ToBeVisibleAsync();
        var spoor = Pagina.Locator("details.rekenverslag");
        await Expect(spoor.GetByText("Participatiewet").First).ToBeHiddenAsync();
        await spoor.Locator("summary").ClickAsync();
        await Expect(spoor.GetByText("De uitkering is de norm min wat wordt verrekend")).ToBeVisibleAsync();
        await Expect(spoor.GetByText("Participatiewet").First).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedte(Pagina);

        await Expect(Balk).ToContainTextAsync("Leg eerst een contactpoging met de cliënt vast");
        foreach (var knop in (string[])["Voorstel akkoord", "Ander bedrag", "Wijs af", "Houd aan"]) { await Expect(Knop(knop)).ToBeDisabledAsync(); }
        // Who presses it all the same hears why.
        await Knop("Voorstel akkoord").ClickAsync(new() { Force = true });
        await Expect(Balk.GetByRole(AriaRole.Alert)).ToContainTextAsync("Leg eerst een contactpoging");

        await LegContactVast();
        await Expect(Balk).ToContainTextAsync("Je kunt beslissen");
        await Knop("Ander bedrag").ClickAsync();
        await Balk.GetByLabel("Te verrekenen bedrag").FillAsync("700,00");
        await Balk.GetByRole(AriaRole.Button, new() { Name = "Besluit ander bedrag" }).ClickAsync();
        await Expect(Balk.GetByRole(AriaRole.Alert)).ToContainTextAsync("Geef een reden");
        await Balk.GetByLabel("Reden").FillAsync("Er zat een vergoeding van € 12,40 voor de reis bij.");
        await Balk.GetByRole(AriaRole.Button, new() { Name = "Besluit ander bedrag" }).ClickAsync();
        // The next of the same tab follows by itself.
        await Expect(Pagina.GetByRole(AriaRole.Heading, new() { Name = $"Dossier {maand.Nummer(5)}" })).ToBeVisibleAsync();
    }

    private async Task VolgendeKomtVanzelf(Zaakmaand maand)
    {
        // In the order of the list as it was sorted: the largest amount first.
        await Open($"/oib/werklijst?maand={maand.Maand}&stand=voorstel&sorteer=-bedrag");
        await Rijen.First.ClickAsync();
        foreach (var (nummer, hoeveelste) in (IEnumerable<(int, string)>)[(1, "1 van 3"), (3, "1 van 2"), (6, "1 van 1")])
        {
            await Expect(Pagina.GetByRole(AriaRole.Heading, new() { Name = $"Dossier {maand.Nummer(nummer)}" })).ToBeVisibleAsync();
            await Expect(Pagina.GetByText(hoeveelste)).ToBeVisibleAsync();
            await Knop("Voorstel akkoord").ClickAsync();
        }
        await Expect(Pagina).ToHaveURLAsync(new Regex("/oib/werklijst", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(Pagina.GetByText("Geen dossier past bij dit filter")).ToBeVisibleAsync();
    }
}
