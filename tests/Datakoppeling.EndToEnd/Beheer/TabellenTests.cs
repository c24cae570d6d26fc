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
        await Pagina.GetByLabel("Ingang", new() { Exact = true }).FillAsync("2027-01-01");
        await Pagina.GetByLabel("Instelling", new() { Exact = true }).FillAsync("drempel_afwijking");
        await Pagina.GetByLabel("Waarde", new() { Exact = true }).FillAsync("honderd");
        await Pagina.GetByLabel("Waar komt dit vandaan?").FillAsync("collegebesluit 12");
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "tabelrij-nieuw");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Dien in" }).ClickAsync();
        await Expect(Pagina.GetByText("dat is geen bedrag")).ToBeVisibleAsync();
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Wijzig", Exact = true }).ClickAsync();
        await Pagina.GetByLabel("Waarde", new() { Exact = true }).FillAsync("100,00");
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
        // The other page hears of it by itself.
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Rijen van Keuzes van de gemeente" })).ToContainTextAsync("eigen: collegebesluit 12");
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "tabel");
    }
}
