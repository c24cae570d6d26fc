using System.Text;
using System.Text.RegularExpressions;
using Datakoppeling.EndToEnd.Hulp;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Portal.Voorbeeldstad;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Mailing;

/// <summary>One ronde by the people who do it: made, loaded, linked, downloaded; and what may not be seen is not seen.</summary>
public sealed class RondeTests(Opstelling opstelling) : Schermtest(opstelling)
{
    private const string Naam = "Ronde van de toets";

    protected override (int Breed, int Hoog) Venster => (1366, 860);

    [Fact]
    public async Task Ronde_VanLeveringTotLijst_GaatDoorHetPortaalEnLaatGeenBsnAchter()
    {
        var levering = Levering();
        var adres = await MaakRonde();

        var beheer = await NieuwePagina();
        await MeldAan(Demorol.Beheerder, beheer);
        await Open(adres, beheer);
        await WeigerFoutBestand(beheer);
        await LaadAlles(beheer, levering);

        await Koppel(adres);
        await Download(adres);
        await Open("/datakoppeling/rondes");
        await Expect(Pagina.GetByRole(AriaRole.Link, new() { Name = Naam })).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "rondes");

        var nummers = Burgerservicenummers(levering["brp.csv"]);
        nummers.Count.ShouldBeGreaterThan(1_000);
        foreach (var bestand in Directory.EnumerateFiles(Opstelling.Portaal.Map, "*", SearchOption.AllDirectories))
        {
            var gevonden = await Bevat(bestand, nummers);
            gevonden.ShouldBe(0, $"in {Path.GetFileName(bestand)} staat een burgerservicenummer van de levering");
        }
    }

    [Fact]
    public async Task Bereik_VoorDeManager_ToontBeideDoelgroepenEnIsToegankelijk()
    {
        await Opstelling.Portaal.WachtOpLog("De voorbeeldrondes staan klaar", TimeSpan.FromSeconds(60));
        await MeldAan(Demorol.Manager);
        await Foto(Pagina, "start-manager");

        await Open("/datakoppeling/bereik");

        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Gebruikers en doelgroepen" })).ToContainTextAsync("minder dan 10");
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedte(Pagina);
        await Foto(Pagina, "bereik");
    }

    [Fact]
    public async Task Demoronde_IsGekoppeldEnDePaginasZijnToegankelijk()
    {
        await Opstelling.Portaal.WachtOpLog("De voorbeeldrondes staan klaar", TimeSpan.FromSeconds(60));
        await MeldAan(Demorol.Armoedebestrijding);
        await Foto(Pagina, "start-armoede");
        await Open("/datakoppeling/rondes");
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Voorjaar 2026 (demo)" }).ClickAsync();

        await Expect(Pagina.GetByText("Lijsten om te downloaden")).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedte(Pagina);
        await Foto(Pagina, "ronde-demo");

        await Open("/datakoppeling/bereik/invullen");
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "bereik-invullen");
    }

    private async Task<string> MaakRonde()
    {
        await MeldAan(Demorol.Armoedebestrijding);
        await Open("/datakoppeling/rondes/nieuw");
        await Pagina.GetByLabel("Naam", new() { Exact = true }).FillAsync(Naam);
        await Pagina.GetByLabel("Peildatum").FillAsync("2026-03-01");
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "ronde-nieuw");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Maak ronde" }).ClickAsync();
        await Expect(Pagina.Locator("h1")).ToHaveTextAsync(Naam);
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Koppel deze ronde" })).ToBeDisabledAsync();
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "ronde-leeg");
        return new Uri(Pagina.Url).AbsolutePath;
    }

    private static async Task WeigerFoutBestand(IPage beheer)
    {
        await beheer.Locator("input[type=file][multiple]").SetInputFilesAsync(
        [
            new FilePayload { Name = "bijstand.csv", MimeType = "text/csv", Buffer = "bsn;begin\n123456782;2025-01-01\n"u8.ToArray() },
            new FilePayload { Name = "vakantiefotos.csv", MimeType = "text/csv", Buffer = "x"u8.ToArray() },
        ]);
        await Expect(beheer.GetByText("bijstand.csv: de kolommen 'ingangsdatum', 'einddatum' ontbreken op regel 1.")).ToBeVisibleAsync();
        await Expect(beheer.GetByText("'vakantiefotos.csv' hoort bij geen van de bronnen.")).ToBeVisibleAsync();
        await ControleerToegankelijkheid(beheer);
        await Foto(beheer, "ronde-geweigerd");
    }

    private static async Task LaadAlles(IPage beheer, Dictionary<string, byte[]> levering)
    {
        var verwacht = Rondebronnen.Verwacht(Configuratie.Standaard());
        var mee = levering.Where(l => l.Key != "kwijtschelding.csv" && verwacht.Any(v => v.Bestand == l.Key)).ToList();
        await beheer.Locator("input[type=file][multiple]").SetInputFilesAsync(
            [.. mee.Select(l => new FilePayload { Name = l.Key, MimeType = "text/csv", Buffer = l.Value })]);
        await Expect(beheer.GetByText($"{mee.Count} van {verwacht.Count} binnen", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(beheer.GetByRole(AriaRole.Row).Filter(new() { HasText = "kwijtschelding.csv" })).ToContainTextAsync("Ontbreekt");
        await beheer.Locator("input[data-bron=kwijtschelding]").SetInputFilesAsync(
            new FilePayload { Name = "export 12.csv", MimeType = "text/csv", Buffer = levering["kwijtschelding.csv"] });
        await Expect(beheer.GetByText($"{mee.Count + 1} van {verwacht.Count} binnen", new() { Exact = true })).ToBeVisibleAsync();
        await ControleerToegankelijkheid(beheer);
        await Foto(beheer, "ronde-geladen");
    }

    private async Task Koppel(string adres)
    {
        await Open(adres);
        await Expect(Pagina.Locator("input[type=file]")).ToHaveCountAsync(0);
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Koppel deze ronde" }).ClickAsync();
        await Expect(Pagina.GetByText("Lijsten om te downloaden")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        (await Pagina.Locator(".kerncijfer").First.InnerTextAsync()).ShouldMatch(@"Brieven\s+[1-9]");
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "ronde-gekoppeld");
    }

    private async Task Download(string adres)
    {
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Download aanschrijving-stadspas.csv" }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "ronde-doel");
        await Pagina.GetByLabel("Mailing: brieven versturen").CheckAsync();
        var download = await Pagina.RunAndWaitForDownloadAsync(() => Pagina.GetByRole(AriaRole.Link, new() { Name = "Download de lijst" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("aanschrijving-stadspas.csv");
        await using var inhoud = await download.CreateReadStreamAsync();
        using var lezer = new StreamReader(inhoud, Encoding.UTF8);
        var regels = (await lezer.ReadToEndAsync(Stop)).TrimEnd().Split("\r\n");
        regels[0].ShouldBe("kenmerk;soort;vorm;aanspreekvorm;naam;aanhef;adresregel1;adresregel2;postcode;huisnummer;kix;geheim;voor;verzenddatum");
        regels.Length.ShouldBeGreaterThan(10);
        regels.Skip(1).ShouldAllBe(r => r.EndsWith("2026-06-01", StringComparison.Ordinal));
        var zonder = await Pagina.APIRequest.GetAsync($"{adres}/bestanden/handwerk.csv");
        zonder.Status.ShouldBe(422);
    }

    private static Dictionary<string, byte[]> Levering()
    {
        var stromen = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        Stad.Schrijf(Stadsplan.Maak(1_500, new DateOnly(2026, 3, 1), seed: 77, foutenPerTienduizend: 40).Waarde, naam => stromen[naam] = new MemoryStream());
        return stromen.ToDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
    }

    private static HashSet<string> Burgerservicenummers(byte[] brp) =>
        [.. Encoding.UTF8.GetString(brp).Split('\n').Skip(1).SelectMany(r => r.Split(';')).Where(c => Regex.IsMatch(c, "^[0-9]{9}$", RegexOptions.None, TimeSpan.FromSeconds(1)))];

    /// <summary>How many of the numbers stand in a file as text. Every run of nine digits in it is looked up.</summary>
    private static async Task<int> Bevat(string pad, HashSet<string> nummers)
    {
        await using var stroom = new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var geheugen = new MemoryStream();
        await stroom.CopyToAsync(geheugen, Stop);
        var tekst = Encoding.Latin1.GetString(geheugen.ToArray());
        return Regex.Matches(tekst, "(?=(?<bsn>[0-9]{9}))", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(30)).Count(m => nummers.Contains(m.Groups["bsn"].Value));
    }
}
