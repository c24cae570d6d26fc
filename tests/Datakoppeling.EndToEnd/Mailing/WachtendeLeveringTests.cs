using System.Globalization;
using System.Text;
using Datakoppeling.EndToEnd.Oib;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Mailing;

/// <summary>Deliveries that are a little broken, in both modules, as a beheerder meets them: the demo city under the ordinary limits.</summary>
public sealed class WachtendeLeveringTests(Opstelling opstelling) : Oibtest(opstelling)
{
    private const string Gewoon = "--Leveringen:Afkeurgrens=1", Tien = "--Leveringen:Verschilgrens=10";

    protected override Task<Portaalproces> KiesPortaal() => Portaalproces.Start(Gewoon, Tien);

    [Fact]
    public async Task Levering_MetOpvallendeCijfers_WachtTotDeBeheerderErIetsVanZegt()
    {
        await Portaal.WachtOpLog("De voorbeelddossiers staan klaar");
        await MeldAan(Demorol.Beheerder);

        // A source of a ronde: looked at, judged without a reason, and used.
        await Open("/datakoppeling/rondes");
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Najaar 2026 (demo)" }).ClickAsync();
        await Expect(Pagina.GetByText("wacht op", new() { Exact = false })).ToHaveCountAsync(0);
        await Pagina.Locator("input[type=file][multiple]").SetInputFilesAsync(Bestand("bijstand.csv", "bsn;ingangsdatum;einddatum", 160, 8, n => $"{n};2025-01-01;"));
        var paneel = Vak("bijstand.csv wacht op je oordeel");
        await Expect(paneel).ToContainTextAsync("8 van 168 rijen zijn afgekeurd, meer dan 1 procent.");
        await Expect(paneel).ToContainTextAsync("8 keer: burgerservicenummer voldoet niet aan de elfproef");
        await Expect(paneel.GetByRole(AriaRole.Columnheader, new() { Name = "Vorige keer (Voorjaar 2026 (demo))" })).ToBeVisibleAsync();
        await Expect(Pagina.GetByText("1 bron wacht op een oordeel over de cijfers.", new() { Exact = false })).ToBeVisibleAsync();
        await paneel.GetByRole(AriaRole.Button, new() { Name = "Leg vast" }).ClickAsync();
        await Expect(paneel.Locator(".foutensamenvatting")).ToContainTextAsync("Kies of het bestand gebruikt wordt.");
        await Pagina.VeldfoutenKloppen("geen oordeel", velden: 2);
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "levering-wacht");
        await paneel.GetByLabel("Gebruiken: de cijfers kloppen").CheckAsync();
        await paneel.GetByLabel("Waarom").FillAsync("De acht rijen zijn van de testomgeving van de leverancier.");
        await paneel.GetByRole(AriaRole.Button, new() { Name = "Leg vast" }).ClickAsync();
        await Expect(paneel).ToHaveCountAsync(0);
        await Pagina.AandachtIn("[id$=-bijstand-rij]", "een bron beoordeeld");
        await Expect(Pagina.GetByText("is toch gebruikt: De acht rijen zijn van de testomgeving van de leverancier.", new() { Exact = false })).ToBeVisibleAsync();

        // A delivery of a month: judged with the keyboard alone, and refused.
        var maand = new Zaakmaand(terug: 1, "WACHT").Maand;
        await Open($"/oib/leveringen?maand={maand}");
        await Stuur("Dossiers", Bestand("dossiers.csv", "dossiernummer;bsn;leefvorm;begindatum", 300, 0, n => $"W{n};{n};alleenstaande;2020-01-01"));
        paneel = Vak("dossiers.csv wacht op je oordeel");
        await Expect(paneel).ToContainTextAsync("procent minder");
        await Expect(Vak("Dossiers").Locator("input[type=file]")).ToBeDisabledAsync();
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "levering-wacht-maand");
        await paneel.GetByLabel("Gebruiken: de cijfers kloppen").FocusAsync();
        await Pagina.Keyboard.PressAsync("ArrowDown");
        await Pagina.Keyboard.PressAsync("Tab");
        await Pagina.Keyboard.TypeAsync("De helft van de dossiers ontbreekt.");
        await Pagina.Keyboard.PressAsync("Enter");
        await Expect(Pagina.GetByText("dossiers.csv is niet gebruikt. Laat het bestand herstellen en lever het opnieuw aan.")).ToBeVisibleAsync();
        await Expect(paneel).ToHaveCountAsync(0);
        await Pagina.AandachtIn(".bericht", "een levering beoordeeld");
        await Expect(Leveringsrij("dossiers.csv").GetByText("Geweigerd", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Pagina.GetByText("De helft van de dossiers ontbreekt.", new() { Exact = false })).ToBeVisibleAsync();
        await Expect(Vak("Dossiers").Locator("input[type=file]")).ToBeEnabledAsync();
    }

    private static FilePayload Bestand(string naam, string kop, int goed, int fout, Func<string, string> rij)
    {
        var tekst = new StringBuilder(kop).Append('\n');
        for (var (bsn, aantal) = (910_000_000, 0); aantal < goed; bsn++)
        {
            if (!Kern.Bsn.KloptElfproef(bsn)) { continue; }
            tekst.Append(rij(bsn.ToString(CultureInfo.InvariantCulture))).Append('\n');
            aantal++;
        }
        for (var i = 0; i < fout; i++) { tekst.Append(rij("123456789")).Append('\n'); }
        return new() { Name = naam, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(tekst.ToString()) };
    }
}
