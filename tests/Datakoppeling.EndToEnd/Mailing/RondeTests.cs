using System.Globalization;
using System.IO.Compression;
using System.Text;
using Datakoppeling.Mailing.Koppelen;
using Datakoppeling.Platform.Schermdelen.Teksten;
using Datakoppeling.Platform.Taal;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Mailing;

/// <summary>One ronde by the people who do it, from the empty portal to the certificate of destruction; and what may not be seen is not seen.</summary>
public sealed class RondeTests(Opstelling opstelling) : Rondegang(opstelling)
{
    private static readonly Proeflevering Levering = Proeflevering.Maak();

    [Fact]
    public async Task Ronde_VanLeegPortaalTotVernietigd_KomtErUitWatDeRekenkernGeeftEnLaatNiemandAchter()
    {
        var verwacht = Levering.Koppel();
        await MeldAan(Demorol.Armoedebestrijding);
        await Open("/datakoppeling/rondes");
        await Expect(Pagina.GetByText("Er zijn nog geen rondes")).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "rondes-leeg");
        var adres = await MaakRonde();

        var beheer = await NieuwePagina();
        await MeldAan(Demorol.Beheerder, beheer);
        await Open(adres, beheer);
        await WeigerFouteBestanden(beheer);
        await LaadAlles(beheer);

        await KoppelEnLoopWeg(adres);
        await ControleerAantallen(verwacht);
        await Download(adres, verwacht);
        Levering.Sporen.Count.ShouldBeGreaterThan(1_500);
        Levering.KomtVoorIn(Encoding.Latin1.GetString(Levering.Bestanden["brp.csv"])).ShouldBeTrue("anders vindt de zoeker nooit iets");
        (await Levering.Vindplaatsen(Portaal.Map, Stop)).ShouldBeEmpty("hier staat iemand uit de levering leesbaar op schijf");
        Levering.KomtVoorIn(Portaal.Log).ShouldBeFalse("in het log staat iemand uit de levering");

        await Vernietig(beheer, adres);
        (await Levering.Vindplaatsen(Portaal.Map, Stop)).ShouldBeEmpty();
    }

    private async Task WeigerFouteBestanden(IPage beheer)
    {
        await Kies(beheer, new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["bijstand.csv"] = Tekst("bsn;begin\n123456782;2025-01-01\n"),
            ["aio.csv"] = [0x50, 0x4B, 3, 4, 0, 0, 8, 0],
            ["tozo.csv"] = Tekst("bsn;ingangsdatum;einddatum\n"),
            ["bbz.csv"] = [],
            ["leerlingen.csv"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("bsn;schooljaar;onderwijssoort\n")],
            ["brp.csv"] = Tekst("01.01.20;01.02.40;01.03.10\n123456782;Voorbeeld;19800101\n"),
            ["vakantiefotos.csv"] = Tekst("x"),
        });
        foreach (var (bestand, zin) in new[]
        {
            ("bijstand.csv", "bijstand.csv: de kolommen 'ingangsdatum', 'einddatum' ontbreken op rij 1."),
            ("aio.csv", "aio.csv is geen tekstbestand: op rij 1"),
            ("tozo.csv", "tozo.csv heeft geen rijen onder de kop."),
            ("bbz.csv", "bbz.csv is leeg."),
            ("leerlingen.csv", "leerlingen.csv is opgeslagen als UTF-16. Sla het bestand opnieuw op als 'CSV UTF-8'"),
            ("brp.csv", "brp.csv: de kolom '08.09.10' ontbreekt op rij 1."),
        })
        {
            await Expect(Bronrij(beheer, bestand).GetByRole(AriaRole.Alert)).ToContainTextAsync(zin);
        }
        await Expect(beheer.GetByText("'vakantiefotos.csv' hoort bij geen van de bronnen.")).ToBeVisibleAsync();
        await VerwachtBinnen(beheer, 0);
        Kluisbestanden().ShouldBe(0, "een geweigerd bestand wordt niet bewaard");
        await ControleerToegankelijkheid(beheer);
        await ControleerBreedten(beheer);
        await Foto(beheer, "ronde-geweigerd");
    }

    private async Task LaadAlles(IPage beheer)
    {
        var mee = Levering.Bestanden.Where(l => l.Key != "kwijtschelding.csv" && Verwacht.Any(v => v.Bestand == l.Key)).ToList();
        await Kies(beheer, mee);
        await VerwachtBinnen(beheer, mee.Count);
        await Expect(Bronrij(beheer, "kwijtschelding.csv")).ToContainTextAsync("Ontbreekt");
        await beheer.Locator("input[data-bron=kwijtschelding]").SetInputFilesAsync(
            new FilePayload { Name = "export 12.csv", MimeType = "text/csv", Buffer = Levering.Bestanden["kwijtschelding.csv"] });
        await VerwachtBinnen(beheer, mee.Count + 1);
        await Expect(beheer.Locator("main [role=alert]")).ToHaveCountAsync(0);
        await Expect(Bronrij(beheer, "brp.csv")).ToContainTextAsync(Demorol.Beheerder);
        await ControleerToegankelijkheid(beheer);
        await ControleerBreedten(beheer);
        await Foto(beheer, "ronde-geladen");
    }

    /// <summary>Starts the linking and leaves the page at once: it goes on, and the list of rondes tells when it is done.</summary>
    private async Task KoppelEnLoopWeg(string adres)
    {
        await Open(adres);
        await Koppelknop(Pagina).ClickAsync();
        await Expect(Pagina.GetByText("Je kunt deze pagina verlaten").Or(Pagina.GetByText("Lijsten om te downloaden"))).ToBeVisibleAsync();
        await Pagina.GetByRole(AriaRole.Navigation, new() { Name = "Kruimelpad" }).GetByRole(AriaRole.Link, new() { Name = "Rondes" }).ClickAsync();
        var rij = Pagina.GetByRole(AriaRole.Row).Filter(new() { Has = Pagina.GetByRole(AriaRole.Link, new() { Name = Naam }) });
        await Expect(rij).ToContainTextAsync("Gekoppeld");
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "rondes");
        await rij.GetByRole(AriaRole.Link, new() { Name = Naam }).ClickAsync();
    }

    private async Task ControleerAantallen(Koppelresultaat verwacht)
    {
        await Expect(Pagina.GetByText("Lijsten om te downloaden")).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "ronde-lijsten");
        await Blad("Brieven per regeling");
        await Expect(Pagina.Locator(".kerncijfer-waarde").First).ToHaveTextAsync(Nederlands.Tekst(verwacht.Brieven));
        var tabel = Pagina.GetByRole(AriaRole.Table, new() { Name = "Aantallen per regeling" });
        verwacht.Regelingen.Count.ShouldBeGreaterThan(5);
        foreach (var r in verwacht.Regelingen)
        {
            var cellen = tabel.Locator("tbody tr").Filter(new() { Has = Pagina.GetByRole(AriaRole.Rowheader, new() { Name = r.Naam, Exact = true }) }).Locator("td");
            foreach (var (plaats, aantal) in new[] { (1, r.Zeker), (3, r.Onzeker), (4, r.Brieven), (5, r.Handwerk), (6, r.GeenKandidaat), (7, r.AlToegekend), (8, r.GeenGeadresseerde) })
            {
                await Expect(cellen.Nth(plaats)).ToHaveTextAsync(Nederlands.Tekst(aantal));
            }
        }
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Pagina.Keyboard.PressAsync("ArrowRight");
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Afgekeurde rijen" })).ToContainTextAsync("elfproef");
        (await Pagina.Locator("main").InnerTextAsync()).ShouldContain(verwacht.Schrijf(_ => new MemoryStream()), Case.Sensitive, "dezelfde levering geeft dezelfde runhash");
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "ronde-gekoppeld");
        await Pagina.GoBackAsync();
        await Expect(tabel).ToBeVisibleAsync();
        await Blad("Lijsten");
    }

    private async Task Blad(string naam)
    {
        var blad = Pagina.GetByRole(AriaRole.Tab, new() { Name = naam });
        await blad.ClickAsync();
        await Expect(blad).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(blad).ToBeFocusedAsync();
    }

    private async Task Download(string adres, Koppelresultaat verwacht)
    {
        const string Bestand = "aanschrijving-stadspas.csv";
        var brieven = verwacht.Uitvoer[Bestand];
        var lijst = Pagina.GetByRole(AriaRole.Table, new() { Name = "Lijsten van deze ronde" }).Locator("tbody tr").Filter(new() { Has = Pagina.GetByText(Bestand, new() { Exact = true }) });
        await Expect(lijst).ToContainTextAsync(Nederlands.Aantal(brieven, "brief", "brieven"));
        var knop = Pagina.GetByRole(AriaRole.Button, new() { Name = $"Download {Bestand}" });
        await knop.ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Pagina.AandachtIn("dialog", "de vraag naar het doel");
        await Pagina.Keyboard.PressAsync("Escape");
        await Expect(knop).ToBeFocusedAsync();
        await knop.ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Download de lijst" })).ToBeDisabledAsync();
        await Pagina.GetByLabel("Mailing: brieven versturen").CheckAsync();
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "ronde-doel");
        var download = await Pagina.RunAndWaitForDownloadAsync(() => Pagina.GetByRole(AriaRole.Link, new() { Name = "Download de lijst" }).ClickAsync());
        download.SuggestedFilename.ShouldBe(Bestand);
        await Expect(knop).ToBeFocusedAsync();
        await using var inhoud = await download.CreateReadStreamAsync();
        using var lezer = new StreamReader(inhoud, Encoding.UTF8);
        var rijen = (await lezer.ReadToEndAsync(Stop)).TrimEnd().Split("\r\n");
        rijen[0].ShouldBe("kenmerk;soort;vorm;aanspreekvorm;naam;aanhef;adresregel1;adresregel2;postcode;huisnummer;kix;geheim;voor;verzenddatum");
        ((long)rijen.Length).ShouldBe(brieven + 1);
        var verzenden = verwacht.Regelingen.Single(r => r.Code == "stadspas").Verzenddatum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        rijen.Skip(1).ShouldAllBe(r => r.EndsWith(";" + verzenden, StringComparison.Ordinal));
        await Expect(lijst).ToContainTextAsync(Demorol.Armoedebestrijding);
        await Zip(verwacht);
        var zonderDoel = await Pagina.APIRequest.GetAsync($"{adres}/bestanden/handwerk.csv");
        zonderDoel.Status.ShouldBe(422);
    }

    /// <summary>All at once: through the real server, which takes nothing that is written while it waits.</summary>
    private async Task Zip(Koppelresultaat verwacht)
    {
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Download alles in een zip" }).ClickAsync();
        await Pagina.GetByLabel("Mailing: brieven versturen").CheckAsync();
        await ControleerToegankelijkheid(Pagina);
        var download = await Pagina.RunAndWaitForDownloadAsync(() => Pagina.GetByRole(AriaRole.Link, new() { Name = "Download de zip" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("lijsten-2026-03-01-mailing.zip");
        await using var inhoud = await download.CreateReadStreamAsync();
        using var geheel = new MemoryStream();
        await inhoud.CopyToAsync(geheel, Stop);
        using var zip = new ZipArchive(geheel, ZipArchiveMode.Read);
        zip.Entries.Select(e => e.Name).Order(StringComparer.Ordinal).ShouldBe(verwacht.Uitvoer.Keys.Order(StringComparer.Ordinal));
        await Expect(Pagina.GetByText("nog niet opgehaald")).ToHaveCountAsync(0);
        (await Pagina.APIRequest.GetAsync($"{new Uri(Pagina.Url).AbsolutePath}/bestanden.zip")).Status.ShouldBe(422);
    }

    /// <summary>One asks, and may not confirm; another confirms; then there is a certificate and nothing else.</summary>
    private async Task Vernietig(IPage beheer, string adres)
    {
        var bestanden = Kluisbestanden();
        await Pagina.GetByRole(AriaRole.Navigation, new() { Name = "Stappen van deze ronde" }).GetByRole(AriaRole.Link, new() { Name = "Vernietigen" }).ClickAsync();
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Vraag vernietiging" }).ClickAsync();
        await Expect(Pagina.GetByText("Een ander moet bevestigen.")).ToBeVisibleAsync();
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Vernietig deze ronde" })).ToHaveCountAsync(0);
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "ronde-vernietigen");

        await Open(adres + "?stap=vernietigen", beheer);
        var vernietig = beheer.GetByRole(AriaRole.Button, new() { Name = "Vernietig deze ronde" });
        await vernietig.ClickAsync();
        await beheer.AandachtIn("dialog .dialoog-knoppen button", "de vraag om te vernietigen");
        await beheer.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Niet doen" }).ClickAsync();
        await Expect(beheer.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Expect(vernietig).ToBeFocusedAsync();
        Kluisbestanden().ShouldBe(bestanden);
        await beheer.GetByRole(AriaRole.Button, new() { Name = "Vernietig deze ronde" }).ClickAsync();
        await Expect(beheer.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await ControleerToegankelijkheid(beheer);
        await beheer.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Vernietig deze ronde" }).ClickAsync();

        await Expect(beheer.GetByText("Bewijs van vernietiging")).ToBeVisibleAsync();
        await beheer.AandachtIn("main section h2", "een ronde vernietigd");
        await Expect(Pagina.GetByText("Bewijs van vernietiging")).ToBeVisibleAsync();
        await Expect(Pagina.Locator("main")).ToContainTextAsync($"Gevraagd door {Demorol.Armoedebestrijding}, vernietigd door {Demorol.Beheerder}");
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Vernietigde bestanden" }).Locator("tbody tr")).ToHaveCountAsync(bestanden);
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "ronde-vernietigd");
        Kluisbestanden().ShouldBe(0);
        Directory.GetFiles(Path.Combine(Portaal.Map, "sleutels", "vakken")).ShouldBeEmpty("de sleutel van de ronde is weg");
        await Bewijs(adres, bestanden);
        var weg = await Pagina.APIRequest.GetAsync($"{adres}/bestanden/handwerk.csv?doel=mailing");
        weg.Status.ShouldBe(422);
        (await weg.TextAsync()).ShouldContain("vernietigd");
    }

    /// <summary>The certificate as a page to print and as a file to keep.</summary>
    private async Task Bewijs(string adres, int bestanden)
    {
        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Open het bewijs" }).ClickAsync();
        await Expect(Pagina.Locator("h1")).ToHaveTextAsync("Bewijs van vernietiging");
        await Expect(Pagina.Locator("main dl")).ToContainTextAsync($"{Demorol.Beheerder} op");
        await Expect(Pagina.Locator("main dl")).Not.ToContainTextAsync("Nog niet");
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "bewijs");
        var download = await Pagina.RunAndWaitForDownloadAsync(() => Pagina.GetByRole(AriaRole.Link, new() { Name = "Download het bewijs" }).ClickAsync());
        await using var inhoud = await download.CreateReadStreamAsync();
        using var lezer = new StreamReader(inhoud, Encoding.UTF8);
        var rijen = (await lezer.ReadToEndAsync(Stop)).TrimEnd().Split("\r\n");
        rijen.Length.ShouldBe(bestanden + 1);
        rijen.Skip(1).ShouldAllBe(r => r.Contains($";{Demorol.Armoedebestrijding};", StringComparison.Ordinal) && r.Contains($";{Demorol.Beheerder};", StringComparison.Ordinal));
    }
}
