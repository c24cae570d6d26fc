using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Oib.Handelingen;

[OpBeideDatabases]
public class BeslisTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private static readonly Gebruiker Collega = new("c2", "Collega", Datakoppeling.Platform.Toegang.Rol.Inkomensconsulent);
    private static readonly Besluit Akkoord = new(Besluitsoort.Akkoord);

    [Fact]
    public async Task Beoordelen_ZonderContact_WordtGeweigerdEnMetContactNiet()
    {
        await using var proef = await Proefmaand.Maak();
        await proef.LeverAlles();
        var maand = (await proef.Maanden()).First(d => d is { Bak: Bak.Beoordelen, TeVerrekenen: not null, Signalen.VraagtContact: true });
        var beslis = proef.Platform.Dienst<Beslis>();
        (await beslis.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, Akkoord, Stop)).Weigering.ShouldNotBeNull().Zin.ShouldContain("contactpoging");
        var contact = await proef.Platform.Dienst<LegContactVast>()
            .Voer(Proefmaand.Consulent, maand.Id, maand.Versie, DateTime.UtcNow.AddMinutes(-5), Contactwijze.Telefoon, Contactresultaat.Besproken, stop: Stop);
        contact.Waarde.ShouldBe(1);
        maand = await proef.VinkAlles(maand);
        (await beslis.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, Akkoord, Stop)).Waarde.ShouldBe(Bak.Besloten);
        (await proef.Zelfde(maand)).BeslotenBedrag.ShouldBe(maand.TeVerrekenen);
    }

    [Fact]
    public async Task Besluit_OpEenOudeStand_IsEenConflictEnEenNieuwBesluitKomtErbovenop()
    {
        await using var proef = await Proefmaand.Maak();
        await proef.LeverAlles();
        var maand = await proef.Een(Bak.Voorstel);
        var beslis = proef.Platform.Dienst<Beslis>();
        (await beslis.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, Akkoord, Stop)).Gelukt.ShouldBeTrue();
        (await beslis.Voer(Collega, maand.Id, maand.Versie, Akkoord, Stop)).Weigering.ShouldNotBeNull().Zin.ShouldContain("collega");
        (await beslis.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, new Besluit(Besluitsoort.Afgewezen, null, "Toch niet."), Stop)).Weigering.ShouldNotBeNull().Zin.ShouldContain("collega");
        maand = await proef.Zelfde(maand);
        (await beslis.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, new Besluit(Besluitsoort.Afgewezen, null, "Loon is teruggevorderd.", Oorzaak: Correctieoorzaak.Betaler), Stop)).Gelukt.ShouldBeTrue();
        var zaak = (await proef.Platform.Dienst<Zaaklezer>().Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde;
        zaak.Maand.Beslissingen.Select(b => (b.Volgnummer, b.Soort)).ShouldBe([(1, Besluitsoort.Akkoord), (2, Besluitsoort.Afgewezen)], ignoreOrder: true);
        (await beslis.Voer(Proefmaand.Teamleider, maand.Id, zaak.Maand.Versie, Akkoord, Stop)).Weigering.ShouldNotBeNull();
    }

    /// <summary>A double click, or a connection that sent it twice: one decision, and nobody hears of a colleague.</summary>
    [Fact]
    public async Task WatTweemaalWordtGevraagd_VanafHetzelfdeScherm_GebeurtEenmaalEnIsGeenConflict()
    {
        await using var proef = await Proefmaand.Maak(400);
        await proef.LeverAlles();
        var wijze = (Contactwijze.Telefoon, Contactresultaat.Besproken);

        var maand = (await proef.Maanden()).First(d => d is { Bak: Bak.Beoordelen, TeVerrekenen: not null });
        for (var i = 0; i < 2; i++)
        {
            (await proef.Platform.Dienst<LegContactVast>().Voer(Proefmaand.Consulent, maand.Id, maand.Versie, DateTime.UtcNow, wijze.Item1, wijze.Item2, stop: Stop)).Waarde.ShouldBe(1);
        }
        // From the screen that shows the first attempt it is another one.
        maand = await proef.Zelfde(maand);
        (await proef.Platform.Dienst<LegContactVast>().Voer(Proefmaand.Consulent, maand.Id, maand.Versie, DateTime.UtcNow, wijze.Item1, wijze.Item2, stop: Stop)).Waarde.ShouldBe(2);

        maand = await proef.Een(Bak.Voorstel);
        var besluit = new Besluit(Besluitsoort.Aangepast, maand.TeVerrekenen!.Value + Bedrag.VanEuro(1000.01m), "Navordering over het jaar.");
        await Tweemaal(() => proef.Platform.Dienst<Beslis>().Voer(Proefmaand.Consulent, maand.Id, maand.Versie, besluit, Stop), Bak.TweedePersoon);
        maand = await proef.Zelfde(maand);
        await Tweemaal(() => proef.Platform.Dienst<Bevestig>().Voer(Proefmaand.Teamleider, maand.Id, maand.Versie, akkoord: true, stop: Stop), Bak.Besloten);
        (await proef.Platform.Dienst<Zaaklezer>().Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde.Maand.Beslissingen.ShouldHaveSingleItem();

        maand = await proef.Een(Bak.Werkopdracht);
        var inkomst = (await proef.Platform.Dienst<Zaaklezer>().Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde.Inkomsten.First(r => r.Oordeel.IsOnvolledig);
        var waarden = inkomst.Oordeel.Gebreken.Select(g => g.Kolom).Distinct(StringComparer.Ordinal).Select(k => new Inkomstwaarde(k, Waarde(k))).ToList();
        await Tweemaal(() => proef.Platform.Dienst<VulInkomstAan>().Voer(Proefmaand.Consulent, maand.Id, maand.Versie, inkomst.Id, waarden, Stop), null);
        (await proef.Platform.Dienst<Zaaklezer>().Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde.Maand.Aanvullingen.Count.ShouldBe(waarden.Count);
    }

    private static async Task Tweemaal(Func<Task<Uitkomst<Bak>>> doe, Bak? bak)
    {
        var (eerste, tweede) = (await doe(), await doe());
        (eerste.Weigering, tweede.Weigering).ShouldBe((null, null), $"{tweede.Weigering?.Zin}");
        if (bak is { } dan) { (eerste.Waarde, tweede.Waarde).ShouldBe((dan, dan)); }
    }

    [Fact]
    public async Task Besluit_VerVanHetVoorstel_VraagtEenAnder()
    {
        await using var proef = await Proefmaand.Maak();
        await proef.LeverAlles();
        var maand = await proef.Een(Bak.Voorstel);
        var besluit = new Besluit(Besluitsoort.Aangepast, maand.TeVerrekenen!.Value + Bedrag.VanEuro(1000.01m), "Navordering over het jaar.");
        (await proef.Platform.Dienst<Beslis>().Voer(Proefmaand.Consulent, maand.Id, maand.Versie, besluit, Stop)).Waarde.ShouldBe(Bak.TweedePersoon);
        maand = await proef.Zelfde(maand);
        maand.BeslotenOp.ShouldBeNull();
        (await proef.Platform.Dienst<Bevestig>().Voer(Proefmaand.Teamleider, maand.Id, maand.Versie, akkoord: true, stop: Stop)).Waarde.ShouldBe(Bak.Besloten);
    }

    [Fact]
    public async Task Werkopdracht_NaAanvullen_WordtBeoordelenEnHoudtHetGeleverdeErnaast()
    {
        await using var proef = await Proefmaand.Maak(400);
        await proef.LeverAlles();
        var lezer = proef.Platform.Dienst<Zaaklezer>();
        var maand = await proef.Een(Bak.Werkopdracht);
        var zaak = (await lezer.Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde;
        foreach (var inkomst in zaak.Inkomsten.Where(r => r.Oordeel.IsOnvolledig))
        {
            maand = await proef.Zelfde(maand);
            var waarden = inkomst.Oordeel.Gebreken.Select(g => g.Kolom).Distinct(StringComparer.Ordinal).Select(k => new Inkomstwaarde(k, Waarde(k))).ToList();
            (await proef.Platform.Dienst<VulInkomstAan>().Voer(Proefmaand.Consulent, maand.Id, maand.Versie, inkomst.Id, waarden, Stop)).Weigering.ShouldBeNull();
        }
        zaak = (await lezer.Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde;
        zaak.Maand.Uitkomst.ShouldBe(Dossieruitkomst.Beoordelen);
        zaak.Maand.Aanvullingen.ShouldAllBe(a => a.Wie == Proefmaand.Consulent.Id && a.Waarde == Waarde(a.Kolom));
    }

    private static string Waarde(string kolom) => kolom switch
    {
        "netto_loon" => "500,00",
        "belastbaar_loon" => "600,00",
        "periode_van" => "2026-02-01",
        "periode_tot" => "2026-02-28",
        "loonheffingennummer" => "123456782L01",
        "loonheffingskorting" or "reservering_vt" => "J",
        "soort_inkomen" => "loon",
        "componentcode" => "15",
        "periodiciteit" => "06",
        "werkgever" => "Bakkerij De Korenaar",
        "levering" => "N",
        _ => "0",
    };

    [Fact]
    public async Task Correctie_NaBesluit_BrengtDeMaandTerugEnLaatHetBesluitStaan()
    {
        await using var proef = await Proefmaand.Maak(1);
        (await proef.Lever(Leveringsoort.Dossiers, "dossiernummer;bsn;leefvorm;begindatum\nD1;999990019;alleenstaande;2020-01-01\n")).Weigering.ShouldBeNull();
        (await proef.Lever(Leveringsoort.Historie, "bsn;maand;groep;netto\n999990019;2026-01;werk;500,00\n")).Weigering.ShouldBeNull();
        (await proef.Lever(Leveringsoort.Inkomsten, Rij("500,00", "N"))).Weigering.ShouldBeNull();
        var maand = await proef.Een(Bak.Voorstel);
        (await proef.Platform.Dienst<Beslis>().Voer(Proefmaand.Consulent, maand.Id, maand.Versie, Akkoord, Stop)).Gelukt.ShouldBeTrue();
        (await proef.Lever(Leveringsoort.Inkomsten, Rij("520,00", "C"))).Weigering.ShouldBeNull();
        maand = await proef.Zelfde(maand);
        maand.Signalen.ToString().ShouldContain("CORRECTIE");
        maand.Bak.ShouldBe(Bak.Beoordelen);
        maand.BeslotenBedrag.ShouldNotBeNull();

        var csv = (await proef.Platform.Dienst<GeefVerrekeningen>().Voer(Proefmaand.Teamleider, Proefmaand.Maand.ToString(), Stop)).Waarde;
        using var uit = new MemoryStream();
        await csv.Schrijf(uit, Stop);
        var rijen = Encoding.UTF8.GetString(uit.ToArray()).TrimStart('\uFEFF').Split("\r\n");
        rijen[0].ShouldBe("dossiernummer;maand;te_verrekenen;besluit;besloten_op;versie");
        rijen[1].ShouldStartWith($"D1;2026-02;{maand.BeslotenBedrag};akkoord;");
    }

    [Fact]
    public async Task Signaal_DatGeenContactVraagt_WordtAfgevinktVoorHetBesluit()
    {
        await using var proef = await Proefmaand.Maak(1);
        await Lever(proef, "D1;999990019;alleenstaande;2020-01-01;1250,00\n");
        var maand = await proef.Een(Bak.Beoordelen);
        maand.Signalen.ToString().ShouldBe("NORM_ZONDER_GROND");
        var (beslis, vink) = (proef.Platform.Dienst<Beslis>(), proef.Platform.Dienst<VinkAf>());
        (await beslis.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, Akkoord, Stop)).Weigering.ShouldNotBeNull().Zin.ShouldContain("Norm zonder wetsartikel");
        (await vink.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, "BOVEN_NORM", Stop)).Weigering.ShouldNotBeNull().Zin.ShouldContain("staat niet");
        (await vink.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, "BESTAAT_NIET", Stop)).Weigering.ShouldNotBeNull().Zin.ShouldContain("bestaat niet");
        (await vink.Voer(Proefmaand.Teamleider, maand.Id, maand.Versie, "NORM_ZONDER_GROND", Stop)).Weigering.ShouldNotBeNull().Zin.ShouldContain("geen recht");
        for (var i = 0; i < 2; i++) { (await vink.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, "NORM_ZONDER_GROND", Stop)).Waarde.ShouldBe(0); }
        maand = await proef.Zelfde(maand);
        (await beslis.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, Akkoord, Stop)).Waarde.ShouldBe(Bak.Besloten);

        // On other facts it is another question, and another decision carries its cause.
        (await proef.Lever(Leveringsoort.Inkomsten, Rij("520,00", "C"))).Weigering.ShouldBeNull();
        maand = await proef.Zelfde(maand);
        maand.Signalen.ToString().ShouldContain("CORRECTIE|NORM_ZONDER_GROND");
        (await beslis.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, Akkoord, Stop)).Weigering.ShouldNotBeNull().Zin.ShouldContain("signalen die nog niet");
        maand = await proef.VinkAlles(maand);
        (await beslis.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, Akkoord, Stop)).Weigering.ShouldNotBeNull().Zin.ShouldContain("oorzaak");
        var eigen = Akkoord with { Oorzaak = Correctieoorzaak.Gemeente };
        (await beslis.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, eigen, Stop)).Weigering.ShouldNotBeNull().Zin.ShouldContain("niet teruggevorderd");
        (await beslis.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, Akkoord with { Oorzaak = Correctieoorzaak.LateGegevens }, Stop)).Waarde.ShouldBe(Bak.TweedePersoon);
        var besluiten = (await proef.Platform.Dienst<Zaaklezer>().Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde.Maand.Beslissingen.OrderBy(b => b.Volgnummer).ToList();
        besluiten.Select(b => b.Oorzaak).ShouldBe([null, Correctieoorzaak.LateGegevens]);
        besluiten.ShouldAllBe(b => b.Programma.Length > 0 && b.Normen == Datakoppeling.Oib.Normen.OibNormen.Ingebouwd.Voor(Proefmaand.Maand).Waarde.Hash);
    }

    [Fact]
    public async Task Dossierveld_DatNietTeLezenIs_WordtAangevuldEnRekentDanMee()
    {
        await using var proef = await Proefmaand.Maak(1);
        await Lever(proef, "D1;999990019;alleenstaand;2020-01-01;duizend\n");
        var maand = await proef.Een(Bak.Werkopdracht);
        maand.Norm.ShouldBeNull();
        var lezer = proef.Platform.Dienst<Zaaklezer>();
        var zaak = (await lezer.Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde;
        zaak.Gebreken.Select(g => (g.Kolom, g.Geleverd)).ShouldBe([("leefvorm", "alleenstaand"), ("norm_afwijkend", "duizend")], ignoreOrder: true);
        var vul = proef.Platform.Dienst<VulDossierAan>();
        (await vul.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, [new("leefvorm", "alleenstaande")], Stop)).Weigering.ShouldNotBeNull().Zin.ShouldContain("Afwijkende norm");
        (await vul.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, [new("begindatum", "2026-03-01")], Stop)).Weigering.ShouldNotBeNull().Zin.ShouldContain("niet aanvullen");
        List<Inkomstwaarde> goed = [new("leefvorm", "alleenstaande"), new("norm_afwijkend", "")];
        for (var i = 0; i < 2; i++) { (await vul.Voer(Proefmaand.Consulent, maand.Id, maand.Versie, goed, Stop)).Weigering.ShouldBeNull(); }
        zaak = (await lezer.Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde;
        (zaak.Maand.Uitkomst, zaak.Maand.Norm).ShouldBe((Dossieruitkomst.Beoordelen, 1401.50m.Euro()));
        zaak.Gebreken.ShouldBeEmpty();
        zaak.Maand.Aanvullingen.Select(a => (a.Kolom, a.Geleverd, a.Waarde)).ShouldBe([("leefvorm", "alleenstaand", "alleenstaande"), ("norm_afwijkend", "duizend", "")], ignoreOrder: true);
        // Aangevuld without a signal: somebody looks, and nothing is in the way of a decision.
        (await proef.Platform.Dienst<Beslis>().Voer(Proefmaand.Consulent, maand.Id, zaak.Maand.Versie, Akkoord, Stop)).Waarde.ShouldBe(Bak.Besloten);
    }

    private static async Task Lever(Proefmaand proef, string dossier)
    {
        (await proef.Lever(Leveringsoort.Dossiers, "dossiernummer;bsn;leefvorm;begindatum;norm_afwijkend\n" + dossier)).Weigering.ShouldBeNull();
        (await proef.Lever(Leveringsoort.Historie, "bsn;maand;groep;netto\n999990019;2026-01;werk;500,00\n")).Weigering.ShouldBeNull();
        (await proef.Lever(Leveringsoort.Inkomsten, Rij("500,00", "N"))).Weigering.ShouldBeNull();
    }

    private static string Rij(string netto, string levering) =>
        "bsn;componentcode;soort_inkomen;periodiciteit;periode_van;periode_tot;werkgever;loonheffingennummer;belastbaar_loon;netto_loon;loonheffingskorting;reservering_vt;levering\n"
        + $"999990019;15;loon;06;2026-02-01;2026-02-28;Bakkerij De Korenaar;123456782L01;900,00;{netto};J;N;{levering}\n";
}
