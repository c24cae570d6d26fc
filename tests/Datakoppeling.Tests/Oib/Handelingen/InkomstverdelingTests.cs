using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Koppelen;

namespace Datakoppeling.Tests.Oib.Handelingen;

/// <summary>Which lines are of which dossier, from the delivery to the screen of the case.</summary>
[OpBeideDatabases]
public sealed class InkomstverdelingTests
{
    private const string Dossierkop = "dossiernummer;bsn;leefvorm;begindatum;einddatum;jonger_dan_27\n";
    private const string Inkomstenkop =
        "bsn;componentcode;soort_inkomen;periodiciteit;periode_van;periode_tot;werkgever;loonheffingennummer;belastbaar_loon;netto_loon;loonheffingskorting;reservering_vt;levering\n";

    private static readonly string Wie = Proefstad.Bsn(3);
    private static readonly string Eentje = Dossierkop + $"D1;{Wie};alleenstaande;2020-01-01;;N\n";

    [Fact]
    public async Task TweeDossiersVanEenPersoon_TonenElkDeEigenRegels_EnDeGedeeldeInAllebei()
    {
        await using var proef = await Proefmaand.Maak();
        await Lever(proef, Leveringsoort.Dossiers, Dossierkop + $"D1;{Wie};alleenstaande;2020-01-01;2026-02-14;N\nD2;{Wie};alleenstaande;2026-02-15;;N\n");
        await Lever(proef, Leveringsoort.Inkomsten, Inkomstenkop
            + Rij("Vroeg", "100,00", "20", "2026-02-01", "2026-02-14", "L01") + Rij("Laat", "200,00", "20", "2026-02-15", "2026-02-28", "L02")
            + Rij("Beide", "300,00", "06", "2026-02-01", "2026-02-28", "L03"));

        foreach (var (nummer, betalers, netto) in new[] { ("D1", new[] { "Vroeg", "Beide" }, 100m), ("D2", new[] { "Laat", "Beide" }, 200m) })
        {
            var zaak = await Zaak(proef, nummer);
            zaak.Inkomsten.Select(r => r.Geleverd.Werkgever).ShouldBe(betalers, ignoreOrder: true);
            zaak.Maand.Signalen.Bevat(Inkomstsignalen.TweeDossiers).ShouldBeTrue(nummer);
            zaak.Maand.Signalen.Bevat(Huishoudsignalen.DeelVanDeMaand).ShouldBeTrue(nummer);
            zaak.Maand.TeVerrekenen.ShouldBe(netto.Euro(), nummer);
        }
        // Who asks for it by its number does not get further than who looks at the screen.
        var (vroeg, laat) = (await Zaak(proef, "D1"), await Zaak(proef, "D2"));
        var uitkomst = await proef.Platform.Dienst<VulInkomstAan>().Voer(Proefmaand.Consulent, laat.Maand.Id, laat.Maand.Versie,
            vroeg.Inkomsten.Single(r => r.Geleverd.Werkgever == "Vroeg").Id, [new("periode_tot", "2026-02-28")], TestContext.Current.CancellationToken);
        uitkomst.Weigering!.Zin.ShouldContain("ander dossier van deze persoon");
        (await Zaak(proef, "D2")).Maand.TeVerrekenen.ShouldBe(200m.Euro());
    }

    [Fact]
    public async Task TweeRegelsVoorHetzelfdeTijdvak_ZijnEenWerkopdracht_TotEenCorrectieHetZegt()
    {
        await using var proef = await Proefmaand.Maak();
        await Lever(proef, Leveringsoort.Dossiers, Eentje);
        var eerste = Rij("Bakkerij", "100,00", "06", "2026-02-01", "2026-02-28", "L01");
        await Lever(proef, Leveringsoort.Inkomsten, Inkomstenkop + eerste + Rij("Bakkerij", "200,00", "06", "2026-02-01", "2026-02-28", "L01"));

        var zaak = await Zaak(proef, "D1");
        zaak.Maand.Uitkomst.ShouldBe(Dossieruitkomst.Werkopdracht);
        zaak.Inkomsten.SelectMany(r => r.Oordeel.Gebreken).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            g => (g.Kolom, g.Reden).ShouldBe(("periode_van", "twee regels voor hetzelfde tijdvak")), g => g.Waar!.Value.Rijnummer.ShouldBe(3));

        await Lever(proef, Leveringsoort.Inkomsten, Inkomstenkop + eerste + Rij("Bakkerij", "150,00", "06", "2026-02-01", "2026-02-28", "L01", "C"));

        zaak = await Zaak(proef, "D1");
        zaak.Maand.Uitkomst.ShouldNotBe(Dossieruitkomst.Werkopdracht);
        zaak.Maand.TeVerrekenen.ShouldBe(150m.Euro());
        zaak.Inkomsten.ShouldHaveSingleItem().Geleverd.NettoLoon.ShouldBe("150,00");
    }

    [Fact]
    public async Task BetalerVanDeMaandErvoor_DieNietsLevert_IsWeg_EnEenAnderIsNieuw()
    {
        await using var proef = await Proefmaand.Maak();
        await Lever(proef, Leveringsoort.Dossiers, Eentje);
        await Lever(proef, Leveringsoort.Historie, $"bsn;maand;groep;netto;loonheffingennummer\n{Wie};2026-01;werk;100,00;123456782L01\n{Wie};2026-01;werk;100,00;123456782L02\n");
        await Lever(proef, Leveringsoort.Inkomsten, Inkomstenkop
            + Rij("Blijft", "100,00", "06", "2026-02-01", "2026-02-28", "L01") + Rij("Nieuw", "100,00", "06", "2026-02-01", "2026-02-28", "L03"));

        var zaak = await Zaak(proef, "D1");
        zaak.Maand.Signalen.Bevat(Persoonssignalen.BetalerWeg).ShouldBeTrue();
        zaak.Maand.Signalen.Bevat(Persoonssignalen.NieuweBetaler).ShouldBeTrue();
        zaak.Bon.Redenen.ShouldContain(r => r.Zin.Contains("123456782L02", StringComparison.Ordinal));
        zaak.Bon.Redenen.ShouldNotContain(r => r.Zin.Contains("123456782L01", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("123456782L09", false)]
    [InlineData("123456782L01", true)]
    public async Task BijstandOnderEenAnderNummer_IsVanElders_AlsDeGemeenteHaarNummersNoemt(string? eigen, bool elders)
    {
        await using var proef = await Proefmaand.Maak();
        if (eigen is not null) { await Goedgekeurd.Rij(proef.Platform, "instellingen", "2026-01-01", "eigen_loonheffingennummers", eigen, "raadsbesluit"); }
        await Lever(proef, Leveringsoort.Dossiers, Eentje);
        await Lever(proef, Leveringsoort.Inkomsten, Inkomstenkop + Rij("Gemeente", "900,00", "06", "2026-02-01", "2026-02-28", "L09", code: "43")
            + Rij("Bakkerij", "100,00", "06", "2026-02-01", "2026-02-28", "L02"));

        var zaak = await Zaak(proef, "D1");
        zaak.Maand.Signalen.Bevat(Inkomstsignalen.UitkeringElders).ShouldBe(elders);
        zaak.Inkomsten.Single(r => r.Geleverd.Werkgever == "Gemeente").Oordeel.IsUitgesloten.ShouldBe(!elders);
        zaak.Maand.TeVerrekenen.ShouldBe(100m.Euro());
    }

    private static string Rij(
        string betaler, string netto, string periode, string van, string tot, string nummer, string levering = "N", string code = "15") =>
        $"{Wie};{code};{(code == "15" ? "loon" : "uitkering")};{periode};{van};{tot};{betaler};123456782{nummer};5000,00;{netto};J;N;{levering}\n";

    private static async Task Lever(Proefmaand proef, Leveringsoort soort, string inhoud) => (await proef.Lever(soort, inhoud)).Weigering.ShouldBeNull();

    private static async Task<Zaak> Zaak(Proefmaand proef, string nummer) => (await proef.Platform.Dienst<Zaaklezer>().Lees(
        Proefmaand.Consulent, (await proef.Maanden()).Single(d => d.Dossiernummer == nummer).Id, TestContext.Current.CancellationToken)).Waarde;
}
