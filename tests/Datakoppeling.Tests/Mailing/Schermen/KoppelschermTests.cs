using Bunit;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Handelingen.Bereik;
using Datakoppeling.Mailing.Schermen;
using Datakoppeling.Mailing.Schermen.Bereik;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Schermdelen.Teksten;
using Datakoppeling.Platform.Schermdelen.Werk;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Handelingen;

namespace Datakoppeling.Tests.Mailing.Schermen;

/// <summary>Starting, following and stopping the linking, and the pages around it.</summary>
[OpBeideDatabases]
public sealed class KoppelschermTests : Schermproef
{
    [Fact]
    public async Task Koppelpaneel_MetOntbrekendeBronnen_WaarschuwtEnStartEenKlus()
    {
        var ronde = await Proef.NieuweRonde();
        await Proef.Laad(ronde, "brp", Rondeproef.Stadsbestanden["brp.csv"]);
        var beeld = await Proef.Beeld(ronde);
        var paneel = Als(Rondeproef.Armoede).Render<Koppelpaneel>(p => p.Add(k => k.Beeld, beeld));

        paneel.WaitForAssertion(() => paneel.Find(".bericht").TextContent.ShouldContain("20 bronnen ontbreken en tellen als leeg"));
        paneel.WaitForAssertion(() => paneel.Find("button.knop-hoofd").Click());

        paneel.WaitForAssertion(() => paneel.Find("[role=progressbar]").HasAttribute("aria-valuenow").ShouldBeFalse());
        (await Proef.Beeld(ronde)).Loopt.ShouldBeTrue();
    }

    [Fact]
    public async Task Klusbalk_WachtendeKlus_KanGestoptWorden()
    {
        var ronde = await Proef.NieuweRonde();
        await Proef.Laad(ronde, "brp", Rondeproef.Stadsbestanden["brp.csv"]);
        await Proef.Dienst<KoppelRonde>().Voer(Rondeproef.Armoede, ronde, Rondeproef.Stop);
        Klus? gemeld = null;
        var balk = Als(Rondeproef.Armoede).Render<Klusbalk>(p => p.Add(k => k.Titel, "Koppelen").Add(k => k.Doel, new Doel("ronde", ronde)).Add(k => k.Soort, Koppelklus.Soort).Add(k => k.Veranderd, k => gemeld = k));

        balk.WaitForAssertion(() => balk.Find(".voortgang-regel").TextContent.ShouldBe("Staat klaar om te beginnen"));
        balk.Find("button").Click();

        balk.WaitForAssertion(() => balk.Find(".bericht").TextContent.ShouldContain("Geannuleerd voordat het begon."));
        Schermgeduld.Tot(() => gemeld.ShouldNotBeNull().Status.ShouldBe(Klusstatus.Geannuleerd));
    }

    [Fact]
    public async Task Klusbalk_StandVanDezeKlus_ToontRijenEnVanEenAndereNiet()
    {
        var ronde = await Proef.NieuweRonde();
        await Proef.Laad(ronde, "brp", Rondeproef.Stadsbestanden["brp.csv"]);
        var klus = (await Proef.Dienst<KoppelRonde>().Voer(Rondeproef.Armoede, ronde, Rondeproef.Stop)).Waarde;
        var doel = new Doel("ronde", ronde);
        var balk = Als(Rondeproef.Armoede).Render<Klusbalk>(p => p.Add(k => k.Titel, "Koppelen").Add(k => k.Doel, doel));
        balk.WaitForAssertion(() => balk.FindAll("[role=progressbar]").ShouldHaveSingleItem());

        var nieuws = Proef.Dienst<INieuws>();
        nieuws.Meld(new Klusstand(Guid.NewGuid(), doel, 1, 2, "rijen", "Van een ander", DateTime.UnixEpoch));
        nieuws.Meld(new Klusstand(klus, doel, 400, 1_600, "rijen", "De BRP wordt gelezen.", DateTime.UnixEpoch));

        balk.WaitForAssertion(() => balk.Find(".voortgang-regel").TextContent.ShouldStartWith("De BRP wordt gelezen · 400 van 1.600 rijen"));
        balk.Find("[role=progressbar]").GetAttribute("aria-valuenow").ShouldBe("25");
    }

    [Fact]
    public async Task NieuweRonde_ZonderNaam_ZegtDatEnMetNaamGaatNaarDeRonde()
    {
        var scherm = Als(Rondeproef.Armoede);
        var pagina = scherm.Render<NieuweRonde>();

        pagina.Find("form").Submit();
        pagina.WaitForAssertion(() => pagina.Find(".foutensamenvatting").TextContent.ShouldContain("Geef de ronde een naam"));
        pagina.Find("#veld-naam").Change("Voorjaar");
        pagina.Find("#veld-peildatum").Change("2026-03-01");
        pagina.Find("#regeling-stadspas").HasAttribute("checked").ShouldBeTrue();
        pagina.Find("#regeling-laptop").Change(false);
        pagina.Find("form").Submit();

        Schermgeduld.Tot(() => Navigatie(scherm).Uri.ShouldContain("/" + Paden.Rondes + "/"));
        var ronde = Guid.Parse(new Uri(Navigatie(scherm).Uri).Segments[^1]);
        var regelingen = (await Proef.Beeld(ronde)).Regelingen.Select(r => r.Code).ToList();
        regelingen.ShouldContain(c => c == "stadspas");
        regelingen.ShouldNotContain(c => c == "laptop");
    }

    [Fact]
    public async Task Rondes_MetEenVerzoekOmVernietiging_LaatDatZien()
    {
        var ronde = await Proef.NieuweRonde();
        await Proef.Dienst<VraagVernietiging>().Voer(Rondeproef.Armoede, ronde, stop: Rondeproef.Stop);

        var lijst = Als(Rondeproef.Beheerder).Render<Rondes>();
        lijst.WaitForAssertion(() => lijst.Find("tbody tr").TextContent.ShouldContain("Vernietiging gevraagd"));
        lijst.Find("tbody tr").TextContent.ShouldContain("0 van 21");
        lijst.FindAll("a.knop-hoofd").ShouldBeEmpty("een beheerder maakt geen rondes");
        var kaart = Als(Rondeproef.Armoede).Render<RondesKaart>();
        kaart.WaitForAssertion(() => kaart.Find("li").TextContent.ShouldContain("0 van 21 bronnen binnen"));
    }

    [Fact]
    public async Task Bereik_AnderJaarInHetAdres_ToontDatJaar()
    {
        foreach (var (jaar, gebruikers) in new[] { (2024, 500), (2025, 610) })
        {
            (await Proef.Dienst<BewaarBereik>().Voer(Rondeproef.Armoede, jaar, "stadspas", gebruikers, 1_120, 1_000, Rondeproef.Stop)).Gelukt.ShouldBeTrue();
        }
        var scherm = Als(Rondeproef.Manager);
        var pagina = scherm.Render<BereikPagina>();
        pagina.WaitForAssertion(() => pagina.Find("tbody").TextContent.ShouldContain("610"));

        Navigatie(scherm).NavigateTo(Paden.Bereik + "?jaar=2024");

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Bereik in 2024"));
        pagina.Find("tbody").TextContent.ShouldContain("500");
    }

    [Fact]
    public async Task BereikVullen_BekendCijfer_StaatErAlEnWordtBewaard()
    {
        (await Proef.Dienst<BewaarBereik>().Voer(Rondeproef.Armoede, 2025, "stadspas", 610, null, 1_000, Rondeproef.Stop)).Gelukt.ShouldBeTrue();
        var pagina = Als(Rondeproef.Armoede).Render<BereikVullen>();
        pagina.Find("#veld-jaar").Change("2025");
        // The list folds out only in a browser (OnderdelenTests); what a choice from it does is the same.
        await pagina.InvokeAsync(() => pagina.FindComponent<MudBlazor.MudSelect<int>>().Instance.ValueChanged.InvokeAsync(0));
        pagina.WaitForAssertion(() => pagina.Find("#veld-gebruikers").GetAttribute("value").ShouldBe("610"));

        pagina.Find("#veld-groepcbs").Change("1.120");
        pagina.Find("form").Submit();

        pagina.WaitForAssertion(() => pagina.FindAll(".foutensamenvatting").ShouldBeEmpty());
        await Afwachten.Tot("het bereik is bewaard", async () => (await Proef.Dienst<Bereiklezer>().Beeld(Rondeproef.Manager, 2025, Rondeproef.Stop)).Waarde.Regelingen[0].GroepCbs == 1_120);
    }
}
