using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Oib;

/// <summary>What comes out of the printer: a worklist and a case whole, with who and when, and nothing that can be clicked.</summary>
public sealed class AfdrukTests(Opstelling opstelling) : Oibtest(opstelling)
{
    private static readonly string[] Bediening = ["Wis filter", "Volgende", "Leveringen", "Kies een dag"];

    [Fact]
    public async Task Afdruk_VanWerklijstEnDossier_StaatHeelOpPapierEnZonderKnoppen()
    {
        await Opstelling.Portaal.WachtOpLog("De voorbeelddossiers staan klaar");
        await Pagina.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Pagina.AddInitScriptAsync("window.print = () => { window.geprint = (window.geprint ?? 0) + 1; };");
        await MeldAan(Demorol.Consulent);

        await Open("/oib/werklijst?stand=beoordelen&sorteer=-verschil");
        var totaal = int.Parse(Regex.Match(await Pagina.Locator(".paginering p").InnerTextAsync(), @"van (?<totaal>\d+)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["totaal"].Value, CultureInfo.InvariantCulture);
        totaal.ShouldBeGreaterThan(40, "anders is er maar een pagina");
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Druk af" }).ClickAsync();
        await Expect(Rijen).ToHaveCountAsync(totaal);
        await ControleerToegankelijkheid(Pagina);
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Druk af" }).ClickAsync();
        (await Pagina.EvaluateAsync<int>("window.geprint")).ShouldBe(1);
        var nummers = await Pagina.Locator(".rijlink").AllInnerTextsAsync();
        var lijst = await Papier.Van(Pagina, "werklijst");
        nummers.Where(n => !lijst.Tekst.Contains(n, StringComparison.Ordinal)).ShouldBeEmpty("elke rij van het filter staat op papier");
        lijst.Bladen[0].ShouldContain($"Alles wat open staat, alle maanden, alle teams, soort beoordelen: {totaal} dossiers.");
        lijst.Bladen.Count.ShouldBeGreaterThan(1);
        lijst.Bladen.ShouldAllBe(b => b.Contains("Betaler of reden", StringComparison.Ordinal), "de kop van de tabel staat op elk blad");
        // A reason of more than a line is there to its end, and so is a word that explains itself on the screen.
        var reden = (await Pagina.Locator(".redenregel").AllInnerTextsAsync()).MaxBy(r => r.Length)!;
        lijst.Tekst.ShouldContain(Regex.Replace(reden, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)));
        lijst.IsVanIemandEnNu(Demorol.Consulent, Bediening);

        await Rijen.First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(Balk).ToBeVisibleAsync();
        var nummer = (await Pagina.Locator("h1").InnerTextAsync())["Dossier ".Length..];
        var dossier = await Papier.Van(Pagina, "dossier");
        foreach (var deel in new[] { nummer, "Huishouden", "Leefvorm", "Beoordelen", "Contact en besluiten", "Geleverde inkomsten", "Geschiedenis", "Hoe is dit berekend?", "Bron: " }) { dossier.Tekst.ShouldContain(deel); }
        dossier.IsVanIemandEnNu(Demorol.Consulent, [.. Bediening, "Voorstel akkoord", "Houd aan", "Wijs af", "Ander bedrag", "Leg contact vast", "Volgend dossier", "Open in bronsysteem", "Je kunt beslissen"]);
        await Expect(Pagina.Locator("details.rekenverslag")).Not.ToHaveAttributeAsync("open", "");
    }
}
