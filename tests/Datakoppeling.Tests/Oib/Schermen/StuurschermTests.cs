using Bunit;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Schermen;
using Datakoppeling.Oib.Schermen.Leveren;
using Datakoppeling.Platform.Schermdelen.Velden;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Oib.Handelingen;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Oib.Schermen;

/// <summary>The pages of who steers and of who delivers, on a month that is in.</summary>
[OpBeideDatabases]
public sealed class StuurschermTests : Zaakschermtest
{
    [Fact]
    public async Task Stuurcijfers_ZegtWelkeMaandEnToontOuderdomEnSignalenMetHunTabel()
    {
        var beeld = (await Proef.Platform.Dienst<Stuurcijferlezer>().Lees(Proefmaand.Teamleider, null, Stop)).Waarde;
        var pagina = Als(Proefmaand.Teamleider).Render<Stuurcijfers>();

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain(beeld.Nu!.Zin));
        var tabellen = pagina.FindAll("table").Select(t => t.TextContent).ToList();
        foreach (var telling in beeld.Signalen) { tabellen.ShouldContain(t => t.Contains(telling.Signaal.Titel, StringComparison.Ordinal)); }
        tabellen.ShouldContain(t => t.Contains("43 dagen of langer", StringComparison.Ordinal));
        var keuze = pagina.FindComponent<Keuzelijst>().Instance;
        await pagina.InvokeAsync(() => keuze.Gekozen.InvokeAsync(keuze.Opties.ToList().IndexOf("februari 2026")));
        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Over een deel van februari 2026 is nog niet besloten."));
    }

    [Fact]
    public async Task Leveringen_VanEenMaandDieBinnenIs_ZegtDatEnVertoontGeenOudeAfloopAlsNieuws()
    {
        var context = Als(Proefmaand.Beheerder);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("oib/leveringen?maand=2026-02");
        var pagina = context.Render<Leveringen>();

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Alles voor februari 2026 is binnen."));
        var rijen = pagina.Find("[aria-label='Bestanden van deze maand'], table:has(caption)").QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        rijen.Count.ShouldBe(3);
        rijen.ShouldAllBe(r => r.Contains("Ingelezen", StringComparison.Ordinal));
        pagina.Markup.ShouldNotContain("De werklijst is bijgewerkt.");
        (await Proef.Platform.Dienst<Leveringenlijst>().Eerder(Proefmaand.Beheerder, Proefmaand.Maand.Plus(1), Stop)).Waarde.Keys.Order()
            .ShouldBe([Leveringsoort.Dossiers, Leveringsoort.Historie, Leveringsoort.Inkomsten]);
        (await Proef.Platform.Dienst<Leveringenlijst>().Eerder(Proefmaand.Beheerder, Proefmaand.Maand, Stop)).Waarde.ShouldBeEmpty("een maand is niet eerder dan zichzelf");
    }

    [Fact]
    public void Leveringen_VanEenLegeMaand_BrengtDeKnopNaarHetVakVanDossiers()
    {
        var context = Als(Proefmaand.Beheerder);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("oib/leveringen?maand=" + Proefmaand.Maand.Plus(1));
        var pagina = context.Render<Leveringen>();

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("dossiers.csv ontbreekt nog. Lever het aan."));
        pagina.Markup.ShouldContain("Voor februari 2026 kwam het op");
        pagina.FindAll("button").Single(b => b.TextContent.Contains("Lever dossiers.csv aan", StringComparison.Ordinal)).Click();

        Schermgeduld.Tot(() => context.JSInterop.Invocations.ShouldContain(i => i.Identifier == "toetsen.naar" && (string)i.Arguments[0]! == "#lever-dossiers input"));
        pagina.Find("#lever-dossiers input").ShouldNotBeNull();
    }
}
