using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Beheer;

/// <summary>A row of a table as two people see it: one writes and submits, another approves, and the first hears of it by himself.</summary>
public sealed class TabellenTests(Opstelling opstelling) : Schermtest(opstelling)
{
    protected override (int Breed, int Hoog) Venster => (1366, 860);

    protected override Task<Portaalproces> KiesPortaal() => Portaalproces.Start("--Voorbeeldgegevens=nee");

    [Fact]
    public async Task Rij_VanConceptTotGeldend_GaatDoorTweeMensen()
    {
        await MeldAan(Demorol.Beheerder);
        await Open("/beheer/tabellen");
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Tabellen van de gemeente" })).ToContainTextAsync("Bijstandsnormen");
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "tabellen");
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Keuzes van de gemeente" }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Heading, new() { Name = "Keuzes van de gemeente", Level = 1 })).ToBeVisibleAsync();
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Voeg een rij toe" }).ClickAsync();
        await Kies(Pagina.GetByLabel("Keuze", new() { Exact = true }), "Drempel voor een afwijking");
        await Pagina.GetByLabel("Eerste dag", new() { Exact = true }).FillAsync("1-1-2027");
        await Pagina.GetByLabel("Waarde", new() { Exact = true }).FillAsync("honderd");
        await Pagina.GetByLabel("Waar komt dit vandaan?").FillAsync("collegebesluit 12");
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "tabelrij-nieuw");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Link, new() { Name = "Waarde: Schrijf een bedrag, zoals 1.401,50." })).ToBeVisibleAsync();
        await Pagina.GetByLabel("Waarde", new() { Exact = true }).FillAsync("1.100,00");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Wijzig", Exact = true }).ClickAsync();
        await Pagina.GetByLabel("Waarde", new() { Exact = true }).FillAsync("100");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await Expect(Pagina.GetByText("wijkt meer dan 10 % af van wat er gold.")).ToBeVisibleAsync();
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Dien in" }).ClickAsync();
        await Expect(Pagina.GetByText("vink aan dat het klopt")).ToBeVisibleAsync();
        await Pagina.GetByLabel("Ik heb deze bedragen nagekeken en ze kloppen").CheckAsync();
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Dien in" }).ClickAsync();
        await Expect(Pagina.GetByText("Een ander moet deze rij goedkeuren.")).ToBeVisibleAsync();
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Keur goed" })).ToHaveCountAsync(0);

        var ander = await NieuwePagina();
        await MeldAan(Demorol.TweedeBeheerder, ander);
        await Expect(ander.GetByRole(AriaRole.Region, new() { Name = "Tabellen", Exact = true })).ToContainTextAsync("te beoordelen");
        await Open("/beheer/tabellen/instellingen", ander);
        await ControleerToegankelijkheid(ander);
        await Foto(ander, "tabelrij-beoordelen");
        await ander.GetByRole(AriaRole.Button, new() { Name = "Keur goed" }).ClickAsync();
        await Expect(ander.GetByRole(AriaRole.Table, new() { Name = "Rijen van Keuzes van de gemeente" })).ToContainTextAsync("collegebesluit 12");
        await ander.AandachtIn("#wat-geldt", "een rij goedgekeurd");
        // The other page hears of it by itself.
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Rijen van Keuzes van de gemeente" })).ToContainTextAsync("eigen: collegebesluit 12");
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "tabel");
    }

    [Fact]
    public async Task Bestand_DatNietKan_WordtMetDeRedenGeweigerdEnLaatNietsNa()
    {
        await MeldAan(Demorol.Beheerder);
        await Open("/beheer/tabellen/vrijlatingen");
        const string kop = "ingang;einde;soort;artikel;percentage;maximum_per_maand;duur_maanden;toelichting\n";
        var groot = Path.Combine(Portaal.Map, "groot.csv");
        await using (var bestand = File.Create(groot)) { bestand.SetLength(100 << 20); }
        foreach (var (inhoud, zin) in new (byte[]?, string)[]
        {
            (Tekst("soort;percentage\nn;25\n"), "ontbreken op rij 1"),
            (Tekst(kop.Replace("toelichting", "toelichting;toelichtng", StringComparison.Ordinal) + "2027-01-01;;n;31 lid 2 n;25;285,00;6;x;y\n"), "de kolom 'toelichtng' bestaat niet"),
            ([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(kop)], "is opgeslagen als UTF-16"),
            ([0x50, 0x4B, 3, 4, 0, 0, 8, 0], "is geen tekstbestand"),
            (Tekst(kop + "2027-01-01;;n;31 lid 2 n;25;1.285,00;6;x\n"), "vrijlatingen.csv, rij 2: de kolom 'maximum_per_maand' is '1.285,00', en dat is geen bedrag"),
            (null, "te groot"),
        })
        {
            if (inhoud is null) { await Pagina.Locator("input[type=file]").SetInputFilesAsync(groot); }
            else { await Lever("vrijlatingen.csv", inhoud); }
            await Expect(Pagina.Locator("main [role=alert]").Filter(new() { HasText = zin })).ToBeVisibleAsync();
        }
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Dien in" })).ToHaveCountAsync(0);

        // What can be read becomes a draft, and what cannot be is said before anybody else sees it: a gap, an overlap, an amount far off.
        foreach (var (rij, zin) in new[]
        {
            ("2027-02-01;;n;31 lid 2 n;25;285,00;6;x\n", "Vrijlatingen: tussen 31 december 2026 en 1 februari 2027 geldt er niets (Inkomsten uit arbeid)."),
            ("2026-06-01;2026-12-31;n;31 lid 2 n;25;285,00;6;x\n", "staat er meer dan eens met geldigheid op dezelfde dag: 1 juni 2026"),
            ("2027-01-01;;n;31 lid 2 n;25;2850,00;6;x\n", "Hoogstens per maand: € 2.850,00, en dat was € 285,00."),
        })
        {
            await Lever("vrijlatingen.csv", Tekst(kop + rij));
            await Pagina.GetByRole(AriaRole.Button, new() { Name = "Dien in" }).ClickAsync();
            await Expect(Pagina.Locator("main [role=alert]").Filter(new() { HasText = zin })).ToBeVisibleAsync();
            await Pagina.GetByRole(AriaRole.Button, new() { Name = "Gooi weg" }).ClickAsync();
            await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Dien in" })).ToHaveCountAsync(0);
        }

        // A text that a spreadsheet would run stays a text: on the screen as it is, in a file with a mark before it.
        const string formule = "=HYPERLINK(\"http://elders.example\")";
        await Lever("vrijlatingen.csv", Tekst(kop + "2027-01-01;;n;31 lid 2 n;25;290,00;6;\"" + formule.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"\n"));
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Dien in" }).ClickAsync();
        await Expect(Pagina.GetByText("Een ander moet deze rij goedkeuren.")).ToBeVisibleAsync();
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Naast wat gold" })).ToContainTextAsync(formule);
        var ander = await NieuwePagina();
        await MeldAan(Demorol.TweedeBeheerder, ander);
        await Open("/beheer/tabellen/vrijlatingen", ander);
        await ander.GetByRole(AriaRole.Button, new() { Name = "Keur goed" }).ClickAsync();
        await Expect(ander.GetByRole(AriaRole.Table, new() { Name = "Rijen van Vrijlatingen" })).ToContainTextAsync(formule);
        var csv = await (await ander.APIRequest.GetAsync("/beheer/tabellen/vrijlatingen.csv")).TextAsync();
        csv.ShouldContain("\"'=HYPERLINK(");
        csv.ShouldNotContain(";=");
    }

    [Fact]
    public async Task Regelingen_MetHetToetsenbordEnOpVierhonderdProcent_ZijnTeWijzigen()
    {
        await MeldAan(Demorol.Beheerder);
        await Open("/beheer/tabellen/regelingen");
        var knop = Pagina.GetByRole(AriaRole.Button, new() { Name = "Vervang of beëindig Energietoeslag" });
        foreach (var breed in (int[])[1280, 320])
        {
            await Pagina.SetViewportSizeAsync(breed, 800);
            await knop.ScrollIntoViewIfNeededAsync();
            // In sight wherever the table stands, also at its far end.
            await Pagina.Locator("dk-schuif").First.EvaluateAsync("e => { e.scrollLeft = e.scrollWidth; }");
            var vak = await knop.BoundingBoxAsync();
            vak!.X.ShouldBeGreaterThanOrEqualTo(0);
            (vak.X + vak.Width).ShouldBeLessThanOrEqualTo(breed);
            (await knop.EvaluateAsync<bool>("e => { const r = e.getBoundingClientRect(); const op = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2); return e.contains(op); }")).ShouldBeTrue("er staat iets over de knop heen");
        }
        await Pagina.SetViewportSizeAsync(1280, 800);
        await knop.FocusAsync();
        await Pagina.Keyboard.PressAsync("Enter");
        await Expect(Pagina.GetByRole(AriaRole.Heading, new() { Name = "Rij opstellen" })).ToBeVisibleAsync();
        // The focus is in its first field.
        await Expect(Pagina.GetByLabel("Naam", new() { Exact = true })).ToBeFocusedAsync();
        await Pagina.GetByLabel("Leeftijd vanaf").FocusAsync();
        await Pagina.Keyboard.PressAsync("Control+A");
        await Pagina.Keyboard.TypeAsync("de AOW-leeftijd");
        await Pagina.GetByLabel("Waar komt dit vandaan?").FocusAsync();
        await Pagina.Keyboard.TypeAsync("raadsbesluit");
        await Pagina.Keyboard.PressAsync("Tab");
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" })).ToBeFocusedAsync();
        await Pagina.Keyboard.PressAsync("Enter");
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Naast wat gold" })).ToContainTextAsync("de AOW-leeftijd");
        await Wacht(Pagina, "de aandacht is bij het concept", "document.activeElement.innerText.startsWith('In bewerking')");
        await Foto(Pagina, "tabel-concept");
    }

    private Task Lever(string naam, byte[] inhoud) => Pagina.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = naam, MimeType = "text/csv", Buffer = inhoud });

    private static byte[] Tekst(string inhoud) => Encoding.UTF8.GetBytes(inhoud);
}
