using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Oib;

/// <summary>What comes out of the printer: a worklist and a case whole, with who and when, and nothing that can be clicked.</summary>
public sealed class AfdrukTests(Opstelling opstelling) : Oibtest(opstelling)
{
    private static readonly string[] Bediening = ["Afmelden", "Druk af", "Wis filter", "Volgende", "Leveringen", "Kies een dag"];

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
        var blad = await Papier("werklijst");
        nummers.Where(n => !blad.Contains(n, StringComparison.Ordinal)).ShouldBeEmpty("elke rij van het filter staat op papier");
        blad.ShouldContain($"Alles wat open staat, alle maanden, alle teams, soort beoordelen: {totaal} dossiers.");
        blad.ShouldMatch(@"Pagina 2 van \d+");
        IsVanIemandEnNu(blad);

        await Rijen.First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(Balk).ToBeVisibleAsync();
        var nummer = (await Pagina.Locator("h1").InnerTextAsync())["Dossier ".Length..];
        var dossier = await Papier("dossier");
        foreach (var deel in new[] { nummer, "Huishouden", "Contact en besluiten", "Geleverde inkomsten", "Geschiedenis", "Hoe is dit berekend?", "Bron: " }) { dossier.ShouldContain(deel); }
        foreach (var knop in new[] { "Voorstel akkoord", "Houd aan", "Wijs af", "Ander bedrag", "Leg contact vast", "Volgend dossier", "Open in bronsysteem" }) { dossier.ShouldNotContain(knop); }
        IsVanIemandEnNu(dossier);
        await Expect(Pagina.Locator("details.rekenverslag")).Not.ToHaveAttributeAsync("open", "");
    }

    private static void IsVanIemandEnNu(string blad)
    {
        blad.ShouldMatch(@"Afgedrukt door Demo Consulent op \d{1,2} [a-z]+ 20\d\d, \d\d\.\d\d uur");
        foreach (var woord in Bediening) { blad.ShouldNotContain(woord); }
    }

    private static async Task<byte[]> Draai(string wat, params string[] hoe)
    {
        using var lezer = Process.Start(new ProcessStartInfo(wat, hoe) { RedirectStandardOutput = true, UseShellExecute = false })!;
        using var uit = new MemoryStream();
        await lezer.StandardOutput.BaseStream.CopyToAsync(uit, Stop);
        await lezer.WaitForExitAsync(Stop);
        lezer.ExitCode.ShouldBe(0);
        return uit.ToArray();
    }

    /// <summary>The page as a printer gets it, read back; in the order of the sheet, and words as words whatever space stands between them.</summary>
    private async Task<string> Papier(string naam)
    {
        var pad = Path.Combine(Directory.CreateTempSubdirectory("papier-").FullName, naam + ".pdf");
        await Pagina.PdfAsync(new() { Path = pad, PreferCSSPageSize = true, PrintBackground = true });
        var tekst = Encoding.UTF8.GetString(await Draai("pdftotext", pad, "-"));
        // Whoever works in the dark does not print a black sheet: white paper, dark ink.
        var punten = (await Draai("pdftoppm", "-gray", "-r", "40", "-f", "1", "-l", "1", pad))[20..];
        punten.Count(p => p > 250).ShouldBeGreaterThan(punten.Length * 3 / 4);
        punten.Min().ShouldBeLessThan((byte)110);
        if (Environment.GetEnvironmentVariable("AFDRUK_MAP") is { Length: > 0 } map) { File.Copy(pad, Path.Combine(map, naam + ".pdf"), overwrite: true); }
        Directory.Delete(Path.GetDirectoryName(pad)!, recursive: true);
        return Regex.Replace(tekst, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(5));
    }
}
