using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Oib;

public sealed class SlechteBestandenTests(Opstelling opstelling) : Oibtest(opstelling)
{
    [Fact]
    public async Task Bestand_DatNietKan_WordtInHetNederlandsGeweigerdEnLaatNietsNa()
    {
        var maand = new Zaakmaand(terug: 8, "FOUT");
        await MeldAan(Demorol.Beheerder);
        await Open($"/oib/leveringen?maand={maand.Maand}");
        const string kop = "dossiernummer;bsn;leefvorm;begindatum\n";
        (string Naam, byte[] Inhoud, string Zin)[] gevallen =
        [
            ("verkeerde-kop.csv", Encoding.UTF8.GetBytes("nummer;burger\n1;2\n"), "de kolommen 'dossiernummer', 'bsn', 'leefvorm', 'begindatum' ontbreken op rij 1"),
            ("werkmap.csv", [0x50, 0x4B, 0x03, 0x04, 0x00, 0x01, 0x00, 0x02, 0x00], "is geen tekstbestand"),
            ("alleen-kop.csv", Encoding.UTF8.GetBytes(kop), "geen rijen onder de kop"),
            ("leeg.csv", [], "is leeg"),
            ("utf16.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(kop)], "is opgeslagen als UTF-16. Sla het bestand opnieuw op als 'CSV UTF-8'"),
        ];
        foreach (var (naam, inhoud, zin) in gevallen)
        {
            await Stuur("Dossiers", new() { Name = naam, MimeType = "text/csv", Buffer = inhoud });
            var bezwaar = Vak("Dossiers").GetByRole(AriaRole.Alert);
            await Expect(bezwaar).ToContainTextAsync(naam);
            await Expect(bezwaar).ToContainTextAsync(zin);
        }
        await ControleerToegankelijkheid(Pagina);
        await Pagina.ReloadAsync();
        await Expect(Pagina.GetByText("is nog niets geleverd")).ToBeVisibleAsync();
        await Expect(Vak("Inkomsten").Locator("input[type=file]")).ToBeDisabledAsync();
        await Expect(Vak("Inkomsten")).ToContainTextAsync("Lever eerst dossiers.csv aan.");

        // The same month takes a good file afterwards, and says so when it comes twice.
        await Stuur("Dossiers", Zaakmaand.Bestand("goed.csv", maand.Dossiers()));
        await Expect(Leveringsrij("dossiers.csv").GetByText("Ingelezen", new() { Exact = true })).ToBeVisibleAsync();
        await Stuur("Dossiers", Zaakmaand.Bestand("goed.csv", maand.Dossiers()));
        await Expect(Pagina.GetByText("Dit bestand is al ingelezen op")).ToBeVisibleAsync();
        await Expect(Leveringsrijen("dossiers.csv")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Bestand_UitWindowsMetEenVeldVanTienMegabyte_KeurtAlleenDieRegelAf()
    {
        var maand = new Zaakmaand(terug: 9, "GROOT");
        await MeldAan(Demorol.Beheerder);
        await Open($"/oib/leveringen?maand={maand.Maand}");
        // Latin-1 is Windows-1252 for the é: not valid UTF-8, so it must be read as the other.
        var tekst = maand.Dossiers().Replace(";Oost", ";Café-oost", StringComparison.Ordinal);
        var reus = $"GROOT-10;{new string('x', 10 << 20)};alleenstaande;2020-01-01;;Oost\n";
        await Stuur("Dossiers", new() { Name = "dossiers.csv", MimeType = "text/csv", Buffer = Encoding.Latin1.GetBytes(tekst + reus) });
        await Expect(Leveringsrij("dossiers.csv").GetByText("Ingelezen", new() { Exact = true })).ToBeVisibleAsync();
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "afgekeurde rijen van dossiers.csv bekijken" }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Afgekeurde rijen");
        foreach (var rij in (string[])["9", "10", "11"])
        {
            await Expect(Pagina.GetByRole(AriaRole.Cell, new() { Name = rij, Exact = true })).ToBeVisibleAsync();
        }
        (await Pagina.ContentAsync()).Length.ShouldBeLessThan(1_000_000, "de inhoud van een afgekeurde rij hoort niet op het scherm");
        await ControleerToegankelijkheid(Pagina);
    }
}
