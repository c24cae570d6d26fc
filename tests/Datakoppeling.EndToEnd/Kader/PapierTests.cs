using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Kader;

/// <summary>Figures, results and tables as they come out of the printer: whole, of somebody and of now, and nothing that can be clicked.</summary>
public sealed class PapierTests(Opstelling opstelling) : Schermtest(opstelling)
{
    private async Task<Papier> Druk(string rol, string pad, string naam)
    {
        await Portaal.WachtOpLog("De voorbeelddossiers staan klaar");
        await Portaal.WachtOpLog("De voorbeeldrondes staan klaar");
        await Pagina.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await MeldAan(rol);
        await Open(pad);
        return await Papier.Van(Pagina, naam);
    }

    [Fact]
    public async Task Afdruk_VanEenUitslag_HeeftAlleTabbladenWelkErOokVoorStaat()
    {
        await Portaal.WachtOpLog("De voorbeeldrondes staan klaar");
        await MeldAan(Demorol.Armoedebestrijding);
        await Open("/datakoppeling/rondes");
        await Pagina.Locator("a.rijlink", new() { HasText = "Voorjaar" }).First.ClickAsync();
        await Expect(Pagina.GetByText("Lijsten om te downloaden")).ToBeVisibleAsync();
        string[] delen = ["Voorjaar 2026 (demo)", "Peildatum 1 maart 2026", "Lijsten om te downloaden", "aanschrijving-stadspas.csv", "Zeker en onzeker", "Aantallen per regeling", "Samen", "Gelezen bestanden", "voorziening-zorgverzekering.csv", "Controlegetal"];
        foreach (var blad in (string[])["Lijsten", "Brieven per regeling", "Gelezen bestanden"])
        {
            await Pagina.GetByRole(AriaRole.Tab, new() { Name = blad }).ClickAsync();
            await Expect(Pagina.GetByRole(AriaRole.Tabpanel).GetByRole(AriaRole.Heading, new() { Level = 2 })).ToContainTextAsync(blad);
            var papier = await Papier.Van(Pagina, "ronde");
            delen.Where(d => !papier.Tekst.Contains(d, StringComparison.Ordinal)).ShouldBeEmpty($"met {blad} voor");
            papier.Tekst.Split("Lijsten om te downloaden").Length.ShouldBe(2, "elk deel staat er een keer");
            papier.IsVanIemandEnNu(Demorol.Armoedebestrijding, "Download alles", "Waarvoor je een lijst gebruikt", "Met deze regelingen en bronnen");
            papier.Bladen.Where(b => b.Contains("voorziening-", StringComparison.Ordinal)).ShouldAllBe(b => b.Contains("Waarom apart", StringComparison.Ordinal), "de kop van de tabel staat op elk blad");
        }
    }

    [Fact]
    public async Task Afdruk_VanHetBereik_HeeftGrafiekEnTabellen()
    {
        var papier = await Druk(Demorol.Armoedebestrijding, "/datakoppeling/bereik", "bereik");
        foreach (var deel in new[] { "Bereik in 2025", "Doelgroep gemeente", "Doelgroep CBS", "geen cijfer", "minder dan 10", "Respons per mailing" }) { papier.Tekst.ShouldContain(deel); }
        papier.Bladen.Count(b => b.Contains("Gebruikers en doelgroepen", StringComparison.Ordinal)).ShouldBe(1);
        papier.Bladen.Count(b => b.Contains("Bereik CBS", StringComparison.Ordinal)).ShouldBe(1, "een korte tabel blijft op een blad");
        papier.IsVanIemandEnNu(Demorol.Armoedebestrijding, "Vul cijfers in", "2024");
    }

    [Fact]
    public async Task Afdruk_VanStuurcijfers_BegintMetDeCijfersEnEenGrafiek()
    {
        var papier = await Druk(Demorol.Teamleider, "/oib/stuurcijfers", "stuurcijfers");
        foreach (var deel in new[] { "Volgens voorstel", "Nog te besluiten", "Hoe lang open werk ligt", "43 dagen of langer" }) { papier.Bladen[0].ShouldContain(deel); }
        papier.Tekst.ShouldMatch("Geen vakantietoeslagtabel|Norm zonder wetsartikel|Dubbele loonheffingskorting", "wat achter een knop staat, is op papier open");
        papier.IsVanIemandEnNu(Demorol.Teamleider, "Download", "Voor het inkomenssysteem");
        await Expect(Pagina.Locator("main details[open]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Afdruk_VanEenBredeTabel_HeeftAlleKolommenEnHeleWoorden()
    {
        var papier = await Druk(Demorol.Beheerder, "/beheer/tabellen/regelingen", "tabel");
        foreach (var woord in new[] { "Herkomst", "meegeleverd", "Participatiewet", "Energietoeslag", "reiskosten-scholieren" }) { papier.Tekst.ShouldContain(woord); }
        papier.Bladen.ShouldAllBe(b => b.Contains("Grondslag", StringComparison.Ordinal), "de kop van de tabel staat op elk blad");
        papier.Bladen[0].ShouldContain("Stadspas", customMessage: "de tabel begint onder haar kop");
        papier.IsVanIemandEnNu(Demorol.Beheerder, "Vervang", "Voeg een rij toe", "Download", "Uit een bestand", "Kies een bestand");
        await Open("/beheer/tabellen");
        var lijst = await Papier.Van(Pagina, "tabellen");
        foreach (var woord in new[] { "Loopt tot en met", "Vrijlatingen", "Regelingen", "Keuzes van de gemeente" }) { lijst.Tekst.ShouldContain(woord); }
        lijst.IsVanIemandEnNu(Demorol.Beheerder);
    }

    [Fact]
    public async Task Afdruk_VanDeTabellenVanToen_HeeftAlleKolommen()
    {
        await Portaal.WachtOpLog("De voorbeeldrondes staan klaar");
        await MeldAan(Demorol.Armoedebestrijding);
        await Open("/datakoppeling/rondes");
        await Expect(Pagina.Locator("a.rijlink", new() { HasText = "Voorjaar" }).First).ToBeVisibleAsync();
        var lijst = await Papier.Van(Pagina, "rondes");
        foreach (var woord in new[] { "Voorjaar 2026 (demo)", "Peildatum", "1 maart 2026" }) { lijst.Tekst.ShouldContain(woord); }
        lijst.IsVanIemandEnNu(Demorol.Armoedebestrijding, "Maak een ronde");
        await Pagina.Locator("a.rijlink", new() { HasText = "Voorjaar" }).First.ClickAsync();
        await Pagina.GetByRole(AriaRole.Tab, new() { Name = "Brieven per regeling" }).ClickAsync();
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Met deze regelingen" }).ClickAsync();
        await Expect(Pagina).ToHaveURLAsync(new Regex("/afdruk/", RegexOptions.None, TimeSpan.FromSeconds(1)));
        // The address is there before its page is: until then the ronde has tables too.
        await Expect(Pagina.Locator("h1")).ToHaveTextAsync("Tabellen van toen");
        await Expect(Pagina.Locator("main table").First).ToBeVisibleAsync();
        var papier = await Papier.Van(Pagina, "toen");
        foreach (var woord in new[] { "Regelingen", "Participatiewet", "Vindplaats", "Bronnen" }) { papier.Tekst.ShouldContain(woord); }
        papier.IsVanIemandEnNu(Demorol.Armoedebestrijding);
    }
}
