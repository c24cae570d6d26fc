using Datakoppeling.EndToEnd.Mailing;
using Datakoppeling.EndToEnd.Oib;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Kader;

/// <summary>Script in every text that a file or a person can bring in: on each page where it is shown it is text, and in a download too.</summary>
public sealed class OpgeslagenScriptTests(Opstelling opstelling) : Oibtest(opstelling)
{
    private const string Merk = "<i onclick=gekraakt()>D";
    private readonly Scriptwacht _wacht = new();

    protected override async Task<Portaalproces> KiesPortaal()
    {
        var portaal = await Portaalproces.Start("--Voorbeeldgegevens=nee");
        await Afspraakopzet.LegVast(portaal.Map, Stop);
        return portaal;
    }

    [Fact]
    public async Task Wacht_OpEenPaginaDieTekstVoorScriptHoudt_ZietHet()
    {
        BreektHetBeleid = true;
        foreach (var tekst in (string[])[Scriptwacht.Element, "<input value=\"" + Scriptwacht.Attribuut + "\">", "<svg onload=gekraakt()>"])
        {
            var wacht = new Scriptwacht();
            Pagina = await NieuwePagina();
            await wacht.Bewaak(Pagina);
            await Pagina.GotoAsync("/aanmelden");
            wacht.Gezien.ShouldBeEmpty();
            await Pagina.EvaluateAsync("tekst => document.querySelector('main').insertAdjacentHTML('beforeend', tekst)", tekst);
            await Afwachten.Tot("de wacht ziet het: " + tekst, () => wacht.Gezien.Any());
        }
    }

    [Fact]
    public async Task Script_InElkeTekst_BlijftOpElkePaginaTekst()
    {
        var maand = new Zaakmaand(terug: 3, Merk);
        await Als(Demorol.Beheerder);
        await Lever(maand);
        await BeheerBekijkt();
        await OvereenkomstMetScript();

        await Als(Demorol.Consulent);
        await Beslis(maand);

        await Als(Demorol.Armoedebestrijding);
        var ronde = await RondeMetScript();
        await Als(Demorol.Beheerder);
        await BronMetScript(ronde);

        await Als(Demorol.Manager);
        foreach (var pad in (string[])["/", "/oib/stuurcijfers", "/beheer/spoor", "/beheer/verwerkingen", "/datakoppeling/bereik", "/datakoppeling/rondes", "/beheer/spoor?handeling=" + Uri.EscapeDataString(Scriptwacht.Attribuut)]) { await Open(pad); }
        await InzageMetScript();
        await Download("/beheer/spoor/anker");

        await Als(Demorol.Teamleider);
        await Open($"/oib/stuurcijfers?maand={maand.Maand}");
        (await Download($"/oib/verrekeningen/{maand.Maand}.csv")).ShouldContain(maand.Nummer(2));
        _wacht.Gezien.ShouldBeEmpty();
    }

    private async Task Als(string rol)
    {
        Pagina = await NieuwePagina();
        await _wacht.Bewaak(Pagina);
        await MeldAan(rol);
    }

    /// <summary>A dossiernummer, a team, a payer, a day that is none, and the names of the files.</summary>
    private async Task Lever(Zaakmaand maand)
    {
        await Open($"/oib/leveringen?maand={maand.Maand}");
        foreach (var (vak, soort, naam, inhoud) in (IEnumerable<(string, string, string, string)>)
        [
            ("Dossiers", "dossiers.csv", $"{Scriptwacht.Element} dossiers.csv", maand.Dossiers().Replace(";Oost", ";" + Scriptwacht.Csv(Scriptwacht.Element), StringComparison.Ordinal).Replace("1 januari 2020", Scriptwacht.Element, StringComparison.Ordinal)),
            ("Historie", "historie.csv", "'><script>gekraakt()< historie.csv", maand.Historie()),
            ("Inkomsten", "ib-inkomsten.csv", "<svg onload=gekraakt()> ib.csv", maand.Inkomsten().Replace("Bakkerij Jansen", Scriptwacht.Csv(Scriptwacht.Attribuut), StringComparison.Ordinal).Replace("Taxi De Poort", Scriptwacht.Element, StringComparison.Ordinal)),
        ])
        {
            await Expect(Vak(vak).Locator("input[type=file]")).ToBeEnabledAsync();
            await Stuur(vak, Zaakmaand.Bestand(naam, inhoud));
            await Expect(Leveringsrij(soort).GetByText("Ingelezen", new() { Exact = true })).ToBeVisibleAsync();
        }
        await Expect(Pagina.GetByText("De werklijst is bijgewerkt.")).ToBeVisibleAsync();
        await Pagina.GetByRole(AriaRole.Link, new() { NameRegex = new("afgekeurde rijen van .*dossiers.csv") }).ClickAsync();
        await Expect(Rijen.Filter(new() { HasText = "begindatum" })).ToHaveCountAsync(1);
    }

    private async Task BeheerBekijkt()
    {
        foreach (var pad in (string[])["/", "/beheer/toestand", "/beheer/bewaren", "/datakoppeling/rondes", "/bestaat/niet?" + Uri.EscapeDataString(Scriptwacht.Element)]) { await Open(pad); }
    }

    private async Task OvereenkomstMetScript()
    {
        await Open("/datakoppeling/afspraken/overeenkomst");
        await Kies(Pagina.GetByLabel("Leverancier"), "Inlichtingenbureau");
        await Pagina.GetByLabel("Kenmerk").FillAsync(Scriptwacht.Element);
        await Pagina.GetByLabel("Geldig tot en met").FillAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime).AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Leg vast" }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Verwerkersovereenkomsten" })).ToContainTextAsync(Scriptwacht.Element);
        await Open("/datakoppeling/afspraken/transparantiedocument");
        await Pagina.GetByLabel("Kenmerk").FillAsync(Scriptwacht.Attribuut);
        await Pagina.GetByLabel("Stadspas").CheckAsync();
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Stel op", Exact = true }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Transparantiedocumenten" })).ToContainTextAsync("onfocus=gekraakt()");
        await Pagina.GetByRole(AriaRole.Button, new() { NameRegex = new("^Beëindig de overeenkomst") }).First.ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    /// <summary>A search and a filter in the address, the payer and the team in the case, and the reason of a decision.</summary>
    private async Task Beslis(Zaakmaand maand)
    {
        await Open("/");
        await Open($"/oib/werklijst?maand={maand.Maand}&zoek={Uri.EscapeDataString(Scriptwacht.Attribuut)}&team={Uri.EscapeDataString(Scriptwacht.Element)}&signaal={Uri.EscapeDataString(Scriptwacht.Element)}");
        await OpenZaak(maand.Maand, "beoordelen", maand.Nummer(2));
        await Expect(Pagina.Locator("main")).ToContainTextAsync("onfocus=gekraakt()");
        await LegContactVast();
        await Knop("Ander bedrag").ClickAsync();
        await Balk.GetByLabel("Te verrekenen bedrag").FillAsync("700,00");
        await Balk.GetByLabel("Reden").FillAsync(Scriptwacht.Element + Scriptwacht.Attribuut);
        await Balk.GetByRole(AriaRole.Button, new() { Name = "Besluit ander bedrag" }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Heading, new() { Name = $"Dossier {maand.Nummer(2)}" })).ToBeHiddenAsync();
        await OpenZaak(maand.Maand, "besloten", maand.Nummer(2));
        await Expect(Pagina.Locator("main")).ToContainTextAsync(Scriptwacht.Element);
        await OpenZaak(maand.Maand, "voorstel", maand.Nummer(3));
        await Expect(Pagina.Locator("main")).ToContainTextAsync(Scriptwacht.Element);
        await Knop("Voorstel akkoord").ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Heading, new() { Name = $"Dossier {maand.Nummer(3)}" })).ToBeHiddenAsync();
    }

    private async Task<string> RondeMetScript()
    {
        await Open("/datakoppeling/rondes/nieuw");
        await Pagina.GetByLabel("Naam", new() { Exact = true }).FillAsync(Scriptwacht.Element);
        await Pagina.GetByLabel("Peildatum").FillAsync("2026-03-01");
        await Pagina.GetByLabel("Peildatum").PressAsync("Tab");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Maak ronde" }).ClickAsync();
        await Expect(Pagina.Locator("h1")).ToHaveTextAsync(Scriptwacht.Element);
        var adres = new Uri(Pagina.Url).AbsolutePath;
        await Open("/datakoppeling/rondes");
        await Expect(Pagina.Locator("main")).ToContainTextAsync(Scriptwacht.Element);
        await Open("/");
        return adres;
    }

    /// <summary>A file that belongs to no source, one whose columns are script, and one that the agreement forbids.</summary>
    private async Task BronMetScript(string ronde)
    {
        await Open(ronde);
        await Pagina.Locator("input[type=file][multiple]").SetInputFilesAsync(
        [
            Zaakmaand.Bestand(Scriptwacht.Element + ".csv", "x"), Zaakmaand.Bestand("aio.csv", Scriptwacht.Csv(Scriptwacht.Attribuut) + ";begin\n1;2\n"),
            Zaakmaand.Bestand("brp.csv", Scriptwacht.Element + ";01.01.20\n1;2\n"),
        ]);
        await Expect(Pagina.GetByText("hoort bij geen van de bronnen")).ToBeVisibleAsync();
        await Expect(Pagina.Locator("main [role=alert]").First).ToBeVisibleAsync();
    }

    private async Task InzageMetScript()
    {
        await Open("/beheer/inzage");
        await Pagina.GetByRole(AriaRole.Textbox, new() { Name = "BSN" }).FillAsync("999990007");
        await Pagina.GetByRole(AriaRole.Textbox, new() { Name = "Zaaknummer" }).FillAsync("<svg onload=gekraakt()>");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Zoek verwerkingen" }).ClickAsync();
        await Expect(Pagina.GetByText("staat niets in het verwerkingslog").Or(Pagina.Locator(".foutensamenvatting"))).ToBeVisibleAsync();
    }

    /// <summary>A download is a file and never a page, whatever stands in it.</summary>
    private async Task<string> Download(string pad)
    {
        var antwoord = await Pagina.APIRequest.GetAsync(pad);
        antwoord.Status.ShouldBe(200, pad);
        antwoord.Headers["content-disposition"].ShouldStartWith("attachment;", Case.Sensitive, pad);
        antwoord.Headers["x-content-type-options"].ShouldBe("nosniff");
        antwoord.Headers["content-type"].ShouldNotContain("html");
        antwoord.Headers["content-security-policy"].ShouldContain("default-src 'none'");
        return await antwoord.TextAsync();
    }
}
