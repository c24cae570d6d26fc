using System.Text;
using Datakoppeling.EndToEnd.Mailing;
using Datakoppeling.EndToEnd.Oib;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Platform.Tabellen;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Beheer;

/// <summary>
/// Another municipality begins with an empty portal: her tables come in as files and count once a second person has approved them; then a
/// month and a ronde come out as they do of the verbs (computed by hand, see <see cref="TweedeGemeente"/>), and what they were computed with
/// can be shown.
/// </summary>
public sealed class TweedeGemeenteTests(Opstelling opstelling) : Oibtest(opstelling)
{
    protected override async Task<Portaalproces> KiesPortaal()
    {
        var portaal = await Portaalproces.Start("--Voorbeeldgegevens=nee");
        var configuratie = Configuratie.Maak((tabel, fouten) => TweedeGemeente.Tabellen.TryGetValue(tabel.Naam, out var csv) && Mailingtabellen.Alle.Contains(tabel)
            ? Tabellezer.Lees(tabel, Encoding.UTF8.GetBytes(csv), isEigen: true, fouten) : null).Waarde;
        var samen = configuratie with { Regelingen = [.. Configuratie.Standaard().Regelingen, .. configuratie.Regelingen], Bronnen = [.. Configuratie.Standaard().Bronnen, .. configuratie.Bronnen] };
        await Afspraakopzet.LegVast(portaal.Map, Stop, samen);
        return portaal;
    }

    [Fact]
    public async Task Gemeente_MetHaarTabellenUitBestanden_RekentInBeideModulesZoalsDeOpdrachten()
    {
        await MeldAan(Demorol.Beheerder);
        var ander = await NieuwePagina();
        await MeldAan(Demorol.TweedeBeheerder, ander);
        foreach (var (naam, eigen) in TweedeGemeente.Tabellen)
        {
            var csv = naam switch { "regelingen" => Beeindigd(Mailingtabellen.Regelingen, r => r == "stadspas") + Zonderkop(eigen), "bronnen" => Beeindigd(Mailingtabellen.Bronnen, b => b == "bijstand") + Zonderkop(eigen), _ => eigen };
            await VoerIn(naam, csv);
            await KeurGoed(ander, naam);
        }
        await Maand();
        await Ronde();
    }

    private async Task VoerIn(string naam, string csv)
    {
        await Open("/beheer/tabellen/" + naam);
        await Pagina.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = naam + ".csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        var dienIn = Pagina.GetByRole(AriaRole.Button, new() { Name = "Dien in", Exact = true });
        await dienIn.First.WaitForAsync();
        for (var over = await dienIn.CountAsync(); over > 0; over--)
        {
            var kaart = Pagina.Locator("section.kaart section.kaart").Filter(new() { Has = Pagina.GetByRole(AriaRole.Button, new() { Name = "Dien in", Exact = true }) }).First;
            if (await kaart.GetByRole(AriaRole.Checkbox).CountAsync() > 0) { await kaart.GetByRole(AriaRole.Checkbox).CheckAsync(); }
            await kaart.GetByRole(AriaRole.Button, new() { Name = "Dien in", Exact = true }).ClickAsync();
            await Expect(dienIn).ToHaveCountAsync(over - 1);
        }
    }

    private async Task KeurGoed(IPage ander, string naam)
    {
        await Open("/beheer/tabellen/" + naam, ander);
        var goed = ander.GetByRole(AriaRole.Button, new() { Name = "Keur goed" });
        await goed.First.WaitForAsync();
        for (var over = await goed.CountAsync(); over > 0; over--)
        {
            await goed.First.ClickAsync();
            await Expect(goed).ToHaveCountAsync(over - 1);
        }
    }

    private async Task Maand()
    {
        await Open("/oib/leveringen?maand=2026-02");
        foreach (var (vak, naam) in new[] { ("Dossiers", "dossiers.csv"), ("Historie", "historie.csv"), ("Inkomsten", "ib-inkomsten.csv") })
        {
            await Expect(Vak(vak).Locator("input[type=file]")).ToBeEnabledAsync();
            await Stuur(vak, Zaakmaand.Bestand(naam, TweedeGemeente.Maandbestanden[naam]));
            await Expect(Leveringsrij(naam).GetByText("Ingelezen", new() { Exact = true })).ToBeVisibleAsync();
        }
        await Expect(Pagina.GetByText("De werklijst is bijgewerkt.")).ToBeVisibleAsync();
        var beheer = Pagina;
        Pagina = await NieuwePagina();
        await MeldAan(Demorol.Consulent);
        foreach (var (stand, rijen) in new (string, (string, string)[])[]
        {
            ("beoordelen", [("D1", "€ 545,00"), ("D3", "€ 200,00"), ("D5", "€ 0,00"), ("D6", "€ 0,00")]),
            ("voorstel", [("D2", "€ 433,33"), ("D4", "€ 240,00")]),
        })
        {
            await Open($"/oib/werklijst?maand=2026-02&stand={stand}");
            await Expect(Rijen).ToHaveCountAsync(rijen.Length);
            foreach (var (nummer, bedrag) in rijen) { await Expect(Rijen.Filter(new() { Has = Pagina.GetByRole(AriaRole.Link, new() { Name = nummer, Exact = true }) }).GetByTitle(Scherm("Te verrekenen: " + bedrag))).ToHaveCountAsync(1); }
        }
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "D4", Exact = true }).ClickAsync();
        await Expect(Pagina.Locator("main")).ToContainTextAsync(Scherm("€ 1.260,00"));
        await Knop("Voorstel akkoord").ClickAsync();
        await Expect(Pagina.GetByText("Dossier D4: akkoord.")).ToBeVisibleAsync();
        await Open("/oib/werklijst?maand=2026-02&stand=besloten");
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "D4", Exact = true }).ClickAsync();
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "normen" }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Heading, new() { Name = "Tabellen van toen", Level = 1 })).ToBeVisibleAsync();
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Bijstandsnormen" })).ToContainTextAsync(Scherm("€ 1.500,00"));
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Keuzes van de gemeente" })).ToContainTextAsync("Drempel voor een afwijking");
        (await Pagina.Locator("main").InnerTextAsync()).ShouldNotContain("_");
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        Pagina = beheer;
    }

    private async Task Ronde()
    {
        var beheer = Pagina;
        Pagina = await NieuwePagina();
        await MeldAan(Demorol.Armoedebestrijding);
        await Open("/datakoppeling/rondes/nieuw");
        await Pagina.GetByLabel("Naam", new() { Exact = true }).FillAsync("Eerste ronde");
        await Pagina.GetByLabel("Peildatum").FillAsync("2026-03-01");
        await Pagina.GetByLabel("Peildatum").PressAsync("Tab");
        var regelingen = Pagina.GetByRole(AriaRole.Group, new() { Name = "Regelingen" });
        await Expect(regelingen.GetByLabel("Gratis laptop of tablet")).ToBeVisibleAsync();
        await Expect(regelingen.GetByLabel("Stadspas")).ToHaveCountAsync(0);
        // All are chosen to begin with; those of this municipality stay.
        foreach (var vakje in await regelingen.GetByRole(AriaRole.Checkbox).AllAsync()) { await vakje.SetCheckedAsync(await vakje.GetAttributeAsync("id") is "regeling-fietsplan" or "regeling-warmtefonds"); }
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Maak ronde" }).ClickAsync();
        await Expect(Pagina.Locator("h1")).ToHaveTextAsync("Eerste ronde");
        var adres = new Uri(Pagina.Url).AbsolutePath;

        await Open(adres, beheer);
        await beheer.Locator("input[type=file][multiple]").SetInputFilesAsync([.. TweedeGemeente.Koppelbestanden.Select(b => Zaakmaand.Bestand(b.Key, b.Value))]);
        // A bron that has ended, and one that this municipality does not have.
        foreach (var vreemd in (string[])["bijstand.csv", "kredietbank.csv"]) { await Expect(beheer.GetByText($"'{vreemd}' hoort bij geen van de bronnen.")).ToBeVisibleAsync(); }
        await Expect(beheer.GetByText("2 van ").First).ToBeVisibleAsync();

        await Open(adres);
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Koppel deze ronde" }).ClickAsync();
        await Expect(Pagina.GetByText("Lijsten om te downloaden")).ToBeVisibleAsync();
        await Pagina.GetByRole(AriaRole.Tab, new() { Name = "Brieven per regeling" }).ClickAsync();
        await Expect(Pagina.Locator(".kerncijfer-waarde").First).ToHaveTextAsync("2");
        await Pagina.GetByRole(AriaRole.Tab, new() { Name = "Lijsten" }).ClickAsync();
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Download aanschrijving-fietsplan.csv" }).ClickAsync();
        await Pagina.GetByLabel("Mailing: brieven versturen").CheckAsync();
        var download = await Pagina.RunAndWaitForDownloadAsync(() => Pagina.GetByRole(AriaRole.Link, new() { Name = "Download de lijst" }).ClickAsync());
        using (var lezer = new StreamReader(await download.CreateReadStreamAsync(), Encoding.UTF8))
        {
            var rijen = (await lezer.ReadToEndAsync(Stop)).TrimEnd().Split("\r\n");
            rijen.Length.ShouldBe(2);
            var brief = rijen[1];
            brief.ShouldContain(";zeker;ambtshalve;");
            brief.ShouldContain("VoornaamC");
            brief.ShouldContain("UTRECHT AAN DE VECHT");
        }
        await Pagina.Keyboard.PressAsync("Escape");
        await Pagina.GetByRole(AriaRole.Tab, new() { Name = "Brieven per regeling" }).ClickAsync();
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Met deze regelingen en bronnen is gekoppeld" }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Regelingen" })).ToContainTextAsync("Fietsplan");
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Gemeenten" })).ToContainTextAsync("Utrecht aan de Vecht");
        (await Pagina.Locator("main").InnerTextAsync()).ShouldNotContain("2025-12-31");
        await ControleerBreedten(Pagina);
    }

    /// <summary>The shipped rows, those that are asked ended before the year that it is about.</summary>
    private static string Beeindigd(Tabel tabel, Func<string, bool> welke)
    {
        var rijen = Tabellezer.Meegeleverd(tabel).Where(r => welke(r.Cellen[0])).Select(r =>
        {
            string[] cellen = [.. r.Cellen];
            if (cellen[tabel.Plaats("geldig_tot")].Length == 0) { cellen[tabel.Plaats("geldig_tot")] = "2025-12-31"; }
            return r with { Cellen = cellen };
        });
        using var stroom = new MemoryStream();
        Tabelschrijver.Schrijf(tabel, [.. rijen], stroom);
        return Encoding.UTF8.GetString(stroom.ToArray());
    }

    private static string Zonderkop(string csv) => csv[(csv.IndexOf('\n', StringComparison.Ordinal) + 1)..];
}
