using Bunit;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Schermdelen;
using Datakoppeling.Platform.Schermdelen.Meldingen;
using Datakoppeling.Platform.Schermdelen.Teksten;

namespace Datakoppeling.Tests.Platform.Schermdelen;

public sealed class TekstdelenTests : Schermdeltest
{
    private static readonly Bsn Iemand = Bsn.Van(999990019);

    [Fact]
    public void Bedragtekst_ZonderBedrag_ZegtDatInWoorden() =>
        Render(Bedragtekst.Van(null)).Find(".alleen-voorlezen").TextContent.ShouldBe("geen bedrag");

    [Fact]
    public void Bedragtekst_VanEenVerschil_KrijgtEenPlus() =>
        Gewoon(Render(Bedragtekst.Van(new Bedrag(100), metPlus: true)).Find(".bedrag").TextContent).ShouldBe("+€ 1,00");

    [Fact]
    public void Datumtekst_OnderElkeCultuur_HeeftEenMachineleesbareDag() => OnderElkeCultuur(() =>
        Render<Datumtekst>(p => p.Add(d => d.Waarde, new DateOnly(2026, 3, 2))).Find("time").GetAttribute("datetime").ShouldBe("2026-03-02"));

    [Fact]
    public void BsnTekst_ZonderInzage_BlijftGemaskeerdEnHeeftGeenKnop()
    {
        var deel = Render<BsnTekst>(p => p.Add(b => b.Waarde, Iemand));
        deel.Markup.ShouldNotContain("999990019");
        deel.FindAll("button").ShouldBeEmpty();
        deel.Find(".alleen-voorlezen").TextContent.ShouldBe("BSN eindigt op 0019");
    }

    [Fact]
    public void BsnTekst_NaInzage_ToontHemEnMaskeertBijEenAnder()
    {
        var gevraagd = 0;
        var deel = Render<BsnTekst>(p => p.Add(b => b.Waarde, Iemand).Add(b => b.Inzage, () => { gevraagd++; return Task.FromResult(true); }));
        deel.Find("button").Click();
        deel.Markup.ShouldContain("999990019");
        gevraagd.ShouldBe(1);

        deel.Render(p => p.Add(b => b.Waarde, Bsn.Van(999990020)));
        deel.Markup.ShouldNotContain("99999002");
    }

    [Fact]
    public void BsnTekst_GeweigerdeInzage_BlijftGemaskeerd()
    {
        var deel = Render<BsnTekst>(p => p.Add(b => b.Waarde, Iemand).Add(b => b.Inzage, () => Task.FromResult(false)));
        deel.Find("button").Click();
        deel.Markup.ShouldNotContain("999990019");
    }

    [Fact]
    public void Status_VanElkeSoort_HeeftWoordEnEigenIcoon()
    {
        var paden = Enum.GetValues<Statussoort>().Select(s =>
        {
            var deel = Render<Status>(p => p.Add(x => x.Tekst, "Woord").Add(x => x.Soort, s));
            deel.Find(".status-woord").TextContent.ShouldBe("Woord");
            return deel.Find("path").GetAttribute("d");
        });
        paden.Distinct(StringComparer.Ordinal).Count().ShouldBe(Enum.GetValues<Statussoort>().Length);
    }

    [Fact]
    public void Iconen_AlleGebruikteNamen_Bestaan()
    {
        foreach (var soort in Enum.GetValues<Statussoort>()) { Iconen.Bestaat(soort.Icoon()).ShouldBeTrue(soort.ToString()); }
    }

    [Fact]
    public void Begrip_UitDeLijst_KrijgtUitlegEnAnderWoordBlijftGewoonTekst()
    {
        var bekend = Render<Begrip>(p => p.Add(b => b.Woord, "Peildatum"));
        var uitleg = bekend.Find("[role=tooltip]");
        bekend.Find("button").GetAttribute("aria-describedby").ShouldBe(uitleg.Id);
        uitleg.TextContent.Length.ShouldBeGreaterThan(20);

        Render<Begrip>(p => p.Add(b => b.Woord, "kwibus")).Markup.Trim().ShouldBe("kwibus");
    }

    [Fact]
    public void Foutpaneel_MetReferentie_NoemtHem()
    {
        var referentie = Referentie.Nieuw();
        referentie.ShouldMatch("^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$");
        Render<Foutpaneel>(p => p.Add(f => f.Referentie, referentie)).Find("[role=alert]").TextContent.ShouldContain(referentie);
    }
}
