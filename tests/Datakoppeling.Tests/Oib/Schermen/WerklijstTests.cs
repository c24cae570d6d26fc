using Bunit;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Schermen;
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
    public async Task Werklijst_MetEenMaand_TeltPerTabbladEnToontDeRedenInWoorden()
    {
        var maanden = await Proef.Maanden();
        var pagina = Als(Proefmaand.Consulent).Render<Werklijstpagina>();

        pagina.WaitForAssertion(() => pagina.FindAll(".lijst tbody tr .rijlink").ShouldNotBeEmpty());
        pagina.FindAll(".tabbladen a").Select(a => string.Concat(a.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ShouldBe(
            new[] { Bak.Werkopdracht, Bak.Beoordelen, Bak.Voorstel, Bak.Aangehouden, Bak.TweedePersoon, Bak.Besloten }
                .Select(b => $"{b.InWoorden()}{maanden.Count(m => m.Bak == b)}".Replace(" ", "", StringComparison.Ordinal)));
        pagina.FindAll(".redenregel").ShouldAllBe(r => r.TextContent.EndsWith('.') && r.GetAttribute("title") == r.TextContent);
        pagina.FindAll("h1").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Werklijst_GesorteerdEnGefilterd_GeeftDatMeeAanElkDossier()
    {
        var context = Als(Proefmaand.Consulent);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("oib/werklijst?stand=voorstel&sorteer=-bedrag");
        var pagina = context.Render<Werklijstpagina>();

        pagina.WaitForAssertion(() => pagina.FindAll(".lijst tbody tr .rijlink").ShouldNotBeEmpty());
        pagina.FindAll(".rijlink").ShouldAllBe(a => a.GetAttribute("href")!.EndsWith("?maand=2026-02&stand=voorstel&sorteer=-bedrag", StringComparison.Ordinal));
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
        pagina.Find("a.knop").TextContent.ShouldBe("Wis alle filters");
    }
}
