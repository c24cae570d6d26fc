using Bunit;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Schermen;
using Datakoppeling.Oib.Schermen.Leveren;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Oib.Handelingen;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Oib.Schermen;

[OpBeideDatabases]
public sealed class WerklijstTests : Zaakschermtest
{
    [Fact]
    public async Task Werklijst_TeltPerTabbladEnPerSoortEnZegtInWoordenWaarom()
    {
        var open = (await Proef.Maanden()).Where(m => m.Bak is not (Bak.Geen or Bak.Besloten)).ToList();
        var pagina = Als(Proefmaand.Consulent).Render<Werklijstpagina>();

        pagina.WaitForAssertion(() => pagina.FindAll(".lijst tbody tr .rijlink").ShouldNotBeEmpty());
        // All came in today: there are three weeks left.
        Woorden(pagina.FindAll(".tabbladen a")).ShouldBe([$"Alles{open.Count}", "Telaat0", "Dezeweek0", $"Later{open.Count}", "Besloten"]);
        Woorden(pagina.FindAll("[aria-labelledby^=filter]")[0].QuerySelectorAll(".chip")).ShouldBe(
            Bakset.Open.Where(b => open.Any(m => m.Bak == b)).Select(b => b.InWoorden().Replace(" ", "", StringComparison.Ordinal) + open.Count(m => m.Bak == b)));
        foreach (var chip in pagina.FindAll(".chip[aria-pressed]")) { pagina.Find("#" + chip.GetAttribute("aria-describedby")).TextContent.ShouldEndWith(".", customMessage: chip.TextContent); }
        Kolomvondst.In(string.Concat(pagina.FindAll(".redenregel, .chip").Select(r => r.TextContent + " "))).ShouldBeEmpty();
        pagina.FindAll(".redenregel").ShouldAllBe(r => r.TextContent.Length > 0 && r.GetAttribute("title") == r.TextContent);
        pagina.FindAll("h1").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Afdruk_VanEenFilter_HeeftElkeRijEnZegtInWoordenWatErGekozenIs()
    {
        var rijen = (await Proef.Platform.Dienst<Werklijst>().Pagina(Proefmaand.Consulent, new(), new(1, 1000, null, false), Stop)).Waarde.Rijen;
        rijen.Count.ShouldBeGreaterThan(Werklijstfilter.PerPagina, "anders is er maar een pagina");
        var pagina = Als(Proefmaand.Consulent).Render<Werklijstafdruk>();

        pagina.WaitForAssertion(() => pagina.FindAll(".rijlink").Select(r => r.TextContent).ShouldBe(rijen.Select(r => r.Dossiernummer), ignoreOrder: true));
        pagina.WaitForAssertion(() => pagina.Find(".drukregel").TextContent.ShouldContain($"Alles wat open staat, alle maanden, alle teams: {rijen.Count} dossiers."));
        pagina.Find(".drukregel").TextContent.ShouldContain("Afgedrukt door " + Proefmaand.Consulent.Naam + " op ");
        pagina.FindAll("[data-afdrukken]").ShouldHaveSingleItem();
        Filterstand.Zin(new(new(2026, 2), Urgentie.TeLaat, Bakset.Van(Bak.Voorstel), Team: "Oost", Zoek: "D01"), 1)
            .ShouldBe("Te laat, februari 2026, team Oost, soort voorstel, dossiernummer met D01: 1 dossier.");
    }

    [Fact]
    public async Task Start_HeeftDezelfdeGetallenAlsDeWerklijst()
    {
        (await Proef.Platform.Dienst<Voorkeuren>().KiesTeam(Proefmaand.Consulent, (await Proef.Maanden())[0].Team, Stop)).Gelukt.ShouldBeTrue();
        var kaart = Als(Proefmaand.Consulent).Render<Werkkaart>();
        kaart.WaitForAssertion(() => kaart.FindAll(".kerncijfer").Count.ShouldBe(3));
        foreach (var cijfer in kaart.FindAll(".kerncijfer"))
        {
            var context = Als(Proefmaand.Consulent);
            context.Services.GetRequiredService<NavigationManager>().NavigateTo(cijfer.GetAttribute("href")!);
            var lijst = context.Render<Werklijstpagina>();
            var (naam, waarde) = (cijfer.QuerySelector(".kerncijfer-naam")!.TextContent, cijfer.QuerySelector(".kerncijfer-waarde")!.TextContent);
            lijst.WaitForAssertion(() => Woorden(lijst.FindAll(".tabbladen a[aria-current]")).ShouldBe([(naam + waarde).Replace(" ", "", StringComparison.Ordinal)]));
            lijst.WaitForAssertion(() => string.Join("", lijst.FindAll(".paginering p").Select(p => p.TextContent).DefaultIfEmpty("niets van 0")).ShouldEndWith(" van " + waarde));
        }
    }

    [Fact]
    public async Task Werklijst_TerugUitEenDossier_MerktDieRijEnGeeftZeDeAandacht()
    {
        var context = Als(Proefmaand.Consulent);
        var rij = (await Proef.Platform.Dienst<Werklijst>().Pagina(Proefmaand.Consulent, new(), new(1, 40, null, false), Stop)).Waarde.Rijen[5];
        context.Services.GetRequiredService<Laatstezaak>().Zie(rij.Id);
        var pagina = context.Render<Werklijstpagina>();

        pagina.WaitForAssertion(() => pagina.FindAll("tr.rij-gemerkt .rijlink").Select(r => r.TextContent).ShouldBe([rij.Dossiernummer]));
        pagina.FindAll(".rijlink[tabindex='0']").Count.ShouldBe(1, "Tab komt op één rij uit");
        Schermgeduld.Tot(() => context.JSInterop.Invocations.Count(i => i.Identifier.EndsWith("domWrapper.focus", StringComparison.Ordinal)).ShouldBe(1));
    }

    [Theory]
    [InlineData("oib/werklijst?maand=2026-02", Bak.Beoordelen, "Alles")]
    [InlineData("oib/werklijst?maand=2026-02&stand=voorstel", Bak.Voorstel, "Alles")]
    [InlineData("oib/werklijst?maand=2026-02&stand=besloten", null, "Besloten")]
    [InlineData("oib/werklijst?maand=geen&stand=onzin&wanneer=ooit", Bak.Beoordelen, null)]
    public void Werklijst_VanEenOudAdres_WerktNog(string adres, Bak? soort, string? blad)
    {
        var context = Als(Proefmaand.Consulent);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo(adres);
        var pagina = context.Render<Werklijstpagina>();
        pagina.WaitForAssertion(() =>
        {
            if (blad is not null) { pagina.Find(".tabbladen a[aria-current]").TextContent.Trim().ShouldStartWith(blad); }
            pagina.FindAll(".rijlink").Count.ShouldBe(soort is null ? 0 : pagina.FindAll(".lijst tbody tr").Count);
        });
        if (soort is { } bak) { pagina.WaitForAssertion(() => pagina.FindAll(".rijlink").ShouldNotBeEmpty()); }
    }

    private static IEnumerable<string> Woorden(IEnumerable<AngleSharp.Dom.IElement> delen) =>
        delen.Select(a => string.Concat(a.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public async Task Werklijst_GesorteerdEnGefilterd_GeeftDatMeeAanElkDossier()
    {
        var context = Als(Proefmaand.Consulent);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("oib/werklijst?stand=voorstel&sorteer=-bedrag");
        var pagina = context.Render<Werklijstpagina>();

        pagina.WaitForAssertion(() => pagina.FindAll(".lijst tbody tr .rijlink").ShouldNotBeEmpty());
        pagina.FindAll(".rijlink").ShouldAllBe(a => a.GetAttribute("href")!.EndsWith("?stand=voorstel&sorteer=-bedrag", StringComparison.Ordinal));
        var grootste = (await Proef.Maanden()).Where(m => m.Bak == Bak.Voorstel).MaxBy(m => m.TeVerrekenen!.Value.Cents)!;
        pagina.Find(".rijlink").TextContent.ShouldBe(grootste.Dossiernummer);
    }

    [Fact]
    public void Schermen_VanWieZeNietMagZien_ZeggenDatInPlaatsVanLeegTeZijn()
    {
        var scherm = Als(new("a", "Armoede", Rol.MedewerkerArmoedebestrijding));
        IRenderedComponent<IComponent>[] delen = [scherm.Render<Werklijstpagina>(), scherm.Render<Leveringen>(), scherm.Render<Leverkaart>(), scherm.Render<Cijferkaart>()];

        foreach (var deel in delen)
        {
            deel.WaitForAssertion(() => deel.Markup.ShouldContain("Je hebt geen recht om dit te doen"));
            deel.FindAll(".legestaat, table, input[type=file], dl").ShouldBeEmpty();
            deel.Markup.ShouldNotContain("Er is nog niets besloten");
        }
    }

    [Fact]
    public void Werklijst_ZonderTreffers_BiedtHetWissenVanFiltersAan()
    {
        var context = Als(Proefmaand.Consulent);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("oib/werklijst?zoek=bestaatniet");
        var pagina = context.Render<Werklijstpagina>();
        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Geen dossier past bij dit filter"));
        pagina.Find(".legestaat button").TextContent.Trim().ShouldBe("Wis alle filters");
    }
}
