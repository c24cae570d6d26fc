using System.Text;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Handelingen;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Mailing;

/// <summary>What people do with a ronde in the browser, for the tests that begin with it; a portal of its own, without the demo city.</summary>
public abstract class Rondegang(Opstelling opstelling) : Schermtest(opstelling)
{
    protected const string Naam = "Ronde van de toets";

    protected override (int Breed, int Hoog) Venster => (1366, 860);

    /// <summary>More settings of the portal.</summary>
    protected virtual string[] Instellingen => [];

    protected override async Task<Portaalproces> KiesPortaal()
    {
        var portaal = await Portaalproces.Start(["--Voorbeeldgegevens=nee", .. Instellingen]);
        await Afspraakopzet.LegVast(portaal.Map, Stop);
        return portaal;
    }

    protected static IReadOnlyList<VerwachteBron> Verwacht { get; } = Rondebronnen.Verwacht(Configuratie.Standaard());

    /// <summary>Fills in the form, as the medewerker armoedebestrijding who is signed in on <see cref="Schermtest.Pagina"/>.</summary>
    /// <returns>The address of the ronde, without the host.</returns>
    protected async Task<string> MaakRonde()
    {
        await Open("/datakoppeling/rondes/nieuw");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Maak ronde" }).ClickAsync();
        await Expect(Pagina.Locator(".foutensamenvatting")).ToContainTextAsync("Geef de ronde een naam");
        await ControleerToegankelijkheid(Pagina);
        await Pagina.GetByLabel("Naam", new() { Exact = true }).FillAsync(Naam);
        await Pagina.GetByLabel("Peildatum").FillAsync("2026-03-01");
        await Pagina.GetByLabel("Peildatum").PressAsync("Tab");
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "ronde-nieuw");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Maak ronde" }).ClickAsync();
        await Expect(Pagina.Locator("h1")).ToHaveTextAsync(Naam);
        await Expect(Koppelknop(Pagina)).ToBeDisabledAsync();
        await Expect(Pagina.Locator("input[type=file]")).ToHaveCountAsync(0);
        return new Uri(Pagina.Url).AbsolutePath;
    }

    protected static ILocator Koppelknop(IPage pagina) => pagina.GetByRole(AriaRole.Button, new() { Name = "Koppel deze ronde" });

    /// <summary>The row of a source in the checklist.</summary>
    protected static ILocator Bronrij(IPage pagina, string bestand) =>
        pagina.GetByRole(AriaRole.Table, new() { Name = "Bronnen van deze ronde" }).Locator("tbody tr").Filter(new() { Has = pagina.GetByText(bestand, new() { Exact = true }) });

    /// <summary>Chooses files, several at once; their names say which source each is.</summary>
    protected static Task Kies(IPage pagina, IEnumerable<KeyValuePair<string, byte[]>> bestanden) =>
        pagina.Locator("input[type=file][multiple]").SetInputFilesAsync([.. bestanden.Select(b => new FilePayload { Name = b.Key, MimeType = "text/csv", Buffer = b.Value })]);

    protected static async Task VerwachtBinnen(IPage pagina, int aantal) =>
        await Expect(pagina.GetByText($"{aantal} van {Verwacht.Count} binnen", new() { Exact = true }).First).ToBeVisibleAsync();

    /// <summary>Files in the kluis: loaded sources and lists that came out, encrypted.</summary>
    protected int Kluisbestanden() =>
        Directory.Exists(Path.Combine(Portaal.Map, "kluis")) ? Directory.GetFiles(Path.Combine(Portaal.Map, "kluis"), "*.kluis").Length : 0;

    protected static byte[] Tekst(string inhoud) => Encoding.UTF8.GetBytes(inhoud);
}
