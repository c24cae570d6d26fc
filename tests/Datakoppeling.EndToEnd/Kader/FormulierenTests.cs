using System.Text;
using System.Text.RegularExpressions;
using Datakoppeling.EndToEnd.Mailing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Kader;

/// <summary>
/// Every form of the frame and of the datakoppeling, by the keyboard: it begins in its first field, says at the field what is wrong,
/// goes back to the button that opened it, and ends on what came of it. Those of a dossier are in <see cref="FocusTests"/>.
/// </summary>
public sealed class FormulierenTests(Opstelling opstelling) : Schermtest(opstelling)
{
    protected override async Task<Portaalproces> KiesPortaal()
    {
        var portaal = await Portaalproces.Start("--Voorbeeldgegevens=nee");
        await Afspraakopzet.LegVast(portaal.Map, Stop);
        return portaal;
    }

    [Fact]
    public async Task Tabelrij_VanOpenenTotWeggooien_HoudtDeAandachtBijHetWerk()
    {
        await MeldAan(Demorol.Beheerder);
        await Open("/beheer/tabellen/vrijlatingen");
        await Druk("Voeg een rij toe");
        await Pagina.AandachtIn("fieldset .veld:first-child input", "een nieuwe rij");
        await Druk("Bewaar als concept");
        await Pagina.VeldfoutenKloppen("een lege rij");
        await Druk("Sluit zonder bewaren");
        await Pagina.AandachtIn("#rij-nieuw", "een nieuwe rij gesloten");

        var vervang = Pagina.GetByRole(AriaRole.Button, new() { NameRegex = new("^Vervang", RegexOptions.None, TimeSpan.FromSeconds(1)) }).First;
        await Druk(vervang);
        await Pagina.AandachtIn("fieldset .veld:first-child input", "een rij vervangen");
        await Druk("Sluit zonder bewaren");
        await Pagina.AandachtIn("#vervang-0", "het vervangen gesloten");

        await Druk(vervang);
        await Pagina.AandachtIn("fieldset .veld:first-child input", "weer vervangen");
        await Pagina.GetByLabel("Waar komt dit vandaan?").FillAsync("raadsbesluit 7");
        await Druk("Bewaar als concept");
        await Pagina.AandachtIn("#in-bewerking", "een rij bewaard");
        await Druk("Wijzig");
        await Pagina.AandachtIn("fieldset .veld:first-child input", "een concept gewijzigd");
        await Druk("Sluit zonder bewaren");
        await Pagina.AandachtIn("[id^=wijzig-]", "een concept gesloten");
        await Druk("Gooi weg");
        await Pagina.AandachtIn("#wat-geldt", "een concept weggegooid");

        // Several rows that are one whole; and a file that is refused.
        await Open("/beheer/tabellen/regelingen");
        await Druk("Voeg een rij toe");
        if (await Pagina.GetByRole(AriaRole.Button, new() { Name = "Nog een rij van dit geheel" }).CountAsync() > 0)
        {
            await Druk("Nog een rij van dit geheel");
            await Pagina.AandachtIn("fieldset:nth-of-type(2) .veld:first-child input", "nog een rij");
        }
        await Open("/beheer/tabellen/vrijlatingen");
        await Lever("vrijlatingen.csv", "soort;percentage\nn;25\n");
        await Pagina.AandachtIn(".uploadvak [role=alert]", "een bestand geweigerd");
    }

    [Fact]
    public async Task Tabelrij_DieEenAnderAfwijst_VraagtDeRedenBijHetVeld()
    {
        await MeldAan(Demorol.Beheerder);
        await Open("/beheer/tabellen/instellingen");
        await Druk(Pagina.GetByRole(AriaRole.Button, new() { NameRegex = new("^Vervang", RegexOptions.None, TimeSpan.FromSeconds(1)) }).First);
        await Pagina.AandachtIn("fieldset .veld:first-child input", "een rij vervangen");
        await Pagina.GetByLabel("Waar komt dit vandaan?").FillAsync("collegebesluit 3");
        await Druk("Bewaar als concept");
        await Pagina.AandachtIn("#in-bewerking", "een rij bewaard");
        await Druk("Dien in");
        await Pagina.AandachtIn("#in-bewerking", "een rij ingediend");

        Pagina = await NieuwePagina();
        await MeldAan(Demorol.TweedeBeheerder);
        await Open("/beheer/tabellen/instellingen");
        await Druk("Wijs af");
        await Pagina.VeldfoutenKloppen("afwijzen zonder reden", velden: 1);
        await Pagina.GetByLabel("Reden, als je afwijst").FillAsync("Dit besluit is er niet.");
        await Druk("Wijs af");
        await Pagina.AandachtIn("#wat-geldt", "een rij afgewezen");
    }

    [Fact]
    public async Task Inzage_LeegOnzinEnGoed_ZegtHetBijHetVeldEnEindigtBijDeUitslag()
    {
        await MeldAan(Demorol.Manager);
        await Open("/beheer/inzage");
        await Druk("Zoek verwerkingen");
        await Pagina.VeldfoutenKloppen("niets ingevuld", velden: 2);
        await Pagina.GetByLabel("BSN").FillAsync("123456789");
        await Pagina.GetByLabel("Zaaknummer").FillAsync("123456789");
        await Druk("Zoek verwerkingen");
        await Pagina.VeldfoutenKloppen("een BSN als zaaknummer", velden: 1);
        await Pagina.GetByLabel("Zaaknummer").FillAsync("AVG-2026-0001");
        await Druk("Zoek verwerkingen");
        await Pagina.VeldfoutenKloppen("geen BSN", velden: 1);
        await Pagina.GetByLabel("BSN").FillAsync("999990007");
        await Druk("Zoek verwerkingen");
        await Pagina.AandachtIn("#inzage-uitslag", "de uitslag");
    }

    [Fact]
    public async Task Afspraken_LeegOnzinEnGoed_ZegtHetBijHetVeldEnEindigtBijDeUitslag()
    {
        await MeldAan(Demorol.Beheerder);
        await Open("/datakoppeling/afspraken/overeenkomst");
        await Pagina.GetByLabel("Geldig tot en met").FillAsync("onzin");
        await Druk("Leg vast");
        await Pagina.VeldfoutenKloppen("een lege overeenkomst", velden: 3);
        await Pagina.GetByLabel("Geldig tot en met").FillAsync("1-1-2001");
        await Druk("Leg vast");
        await Pagina.VeldfoutenKloppen("de laatste dag voor de eerste", velden: 3);

        await Open("/datakoppeling/afspraken/transparantiedocument");
        await Druk("Stel op");
        await Pagina.VeldfoutenKloppen("een leeg document", velden: 2);
        await Pagina.GetByLabel("Kenmerk").FillAsync("T-2026-9");
        await Pagina.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await Druk("Stel op");
        await Expect(Pagina).ToHaveURLAsync(new Regex("/datakoppeling/afspraken$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Pagina.AandachtIn("h1", "een document opgesteld");

        // A question over the page: back to its button when it is not done; where the row is now when it is.
        var trekIn = Pagina.GetByRole(AriaRole.Button, new() { Name = "Trek in: document T-2026-9" });
        await Druk(trekIn);
        await Pagina.AandachtIn("dialog .dialoog-knoppen button", "een vraag over de pagina");
        await Druk("Niet doen");
        await Pagina.AandachtIn("[aria-label='Trek in: document T-2026-9']", "de vraag met nee beantwoord");
        await Druk(trekIn);
        await Druk("Trek document in");
        await Expect(trekIn).ToHaveCountAsync(0);
        await Pagina.AandachtIn("main tr, main h2", "een document ingetrokken");
    }

    [Fact]
    public async Task Ronde_VanFormulierTotVraagOmVernietiging_HoudtDeAandachtBijHetWerk()
    {
        await MeldAan(Demorol.Armoedebestrijding);
        await Open("/datakoppeling/rondes/nieuw");
        foreach (var vink in await Pagina.GetByRole(AriaRole.Checkbox).AllAsync()) { await vink.UncheckAsync(); }
        await Druk("Maak ronde");
        await Pagina.VeldfoutenKloppen("een lege ronde", velden: 2);
        await Pagina.GetByLabel("Peildatum").FillAsync("onzin");
        await Druk("Maak ronde");
        await Pagina.VeldfoutenKloppen("een dag die niet bestaat", velden: 3);
        await Pagina.GetByLabel("Peildatum").FillAsync("1-3-2026");
        await Pagina.GetByLabel("Peildatum").PressAsync("Tab");
        await Pagina.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await Pagina.GetByLabel("Naam", new() { Exact = true }).FillAsync("Aandachtronde");
        await Druk("Maak ronde");
        await Expect(Pagina.Locator("h1")).ToHaveTextAsync("Aandachtronde");
        await Pagina.AandachtIn("h1", "een ronde gemaakt");
        var ronde = new Uri(Pagina.Url).AbsolutePath;
        await Open("/datakoppeling/rondes/nieuw");
        await Pagina.GetByLabel("Naam", new() { Exact = true }).FillAsync("Aandachtronde");
        await Druk("Maak ronde");
        await Pagina.VeldfoutenKloppen("een naam die er al is", velden: 1);

        await Open(ronde + "?stap=vernietigen");
        await Druk("Vraag vernietiging");
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Trek het verzoek in" })).ToBeVisibleAsync();
        await Pagina.AandachtIn("main section h2", "om vernietiging gevraagd");
        await Druk("Trek het verzoek in");
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Vraag vernietiging" })).ToBeVisibleAsync();
        await Pagina.AandachtIn("main section h2", "het verzoek ingetrokken");

        // A source that is refused: the row says so.
        Pagina = await NieuwePagina();
        await MeldAan(Demorol.Beheerder);
        await Open(ronde);
        await Pagina.Locator("input[type=file][multiple]").FocusAsync();
        await Pagina.Locator("input[type=file][multiple]").SetInputFilesAsync(Bestand("onbekend.csv", "x\n1\n"));
        await Pagina.AandachtIn("[role=alert]", "een bestand van geen bron");
        var kiezer = Pagina.Locator("tr input[type=file]").First;
        await kiezer.FocusAsync();
        await kiezer.SetInputFilesAsync(Bestand("brp.csv", "x\n1\n"));
        await Expect(Pagina.Locator("tr").Filter(new() { HasText = "Geweigerd" })).ToBeVisibleAsync();
        await Pagina.AandachtIn("tr:has([role=alert])", "een bron geweigerd");
    }

    [Fact]
    public async Task Bereik_LeegOnzinEnGoed_ZegtHetBijHetVeldEnEindigtBijDeUitslag()
    {
        await MeldAan(Demorol.Armoedebestrijding);
        await Open("/datakoppeling/bereik/invullen");
        await Pagina.GetByLabel("Jaar").FillAsync("");
        foreach (var veld in (string[])["Gebruikers", "Doelgroep CBS", "Doelgroep gemeente"]) { await Pagina.GetByLabel(veld).FillAsync("veel"); }
        await Druk("Bewaar cijfers");
        await Pagina.VeldfoutenKloppen("niets en onzin", velden: 5);
        await Pagina.GetByLabel("Jaar").FillAsync("2025");
        await Kies(Pagina.GetByRole(AriaRole.Combobox, new() { Name = "Regeling" }), "Stadspas");
        foreach (var veld in (string[])["Gebruikers", "Doelgroep CBS", "Doelgroep gemeente"]) { await Pagina.GetByLabel(veld).FillAsync("1.250"); }
        await Druk("Bewaar cijfers");
        await Pagina.AandachtIn(".bericht", "cijfers bewaard");
        await Expect(Pagina.Locator(".bericht")).ToContainTextAsync("De cijfers van Stadspas over 2025 zijn bewaard.");

        await Open("/datakoppeling/bereik/invullen?wijze=tabel");
        await Druk("Bekijk wat er wordt ingevuld");
        await Pagina.VeldfoutenKloppen("geen tabel", velden: 1);
        const string tabel = "jaar\tregeling\tgebruikers\tdoelgroep_cbs\tdoelgroep_gemeente\n2024\tstadspas\t1250\t4.000\t\n";
        await Pagina.GetByLabel("Tabel", new() { Exact = true }).FillAsync(tabel);
        await Druk("Bekijk wat er wordt ingevuld");
        await Pagina.AandachtIn("#voorbeeld", "de tabel gelezen");
        await Druk("Niet doen");
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Bekijk wat er wordt ingevuld" })).ToBeFocusedAsync();
        await Druk("Bekijk wat er wordt ingevuld");
        await Druk("Bewaar 1 rij");
        await Pagina.AandachtIn(".bericht", "de tabel bewaard");
        await Lever("bereik.csv", tabel.Replace('\t', ';').Replace("2024", "2023", StringComparison.Ordinal));
        await Pagina.AandachtIn("#voorbeeld", "het bestand gelezen");
        await Druk("Niet doen");
        await Expect(Pagina.Locator(".uploadvak input[type=file]")).ToBeFocusedAsync();
    }

    private Task Druk(string knop) => Druk(Pagina.GetByRole(AriaRole.Button, new() { Name = knop, Exact = true }));

    private async Task Druk(ILocator wat)
    {
        await wat.FocusAsync();
        await Pagina.Keyboard.PressAsync("Enter");
    }

    private async Task Lever(string naam, string inhoud)
    {
        await Pagina.Locator("input[type=file]").FocusAsync();
        await Pagina.Locator("input[type=file]").SetInputFilesAsync(Bestand(naam, inhoud));
    }

    private static FilePayload Bestand(string naam, string inhoud) => new() { Name = naam, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(inhoud) };
}
