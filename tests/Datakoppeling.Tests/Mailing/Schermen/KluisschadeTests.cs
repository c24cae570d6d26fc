using Bunit;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Mailing.Schermen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Handelingen;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Mailing.Schermen;

/// <summary>A file in the kluis that is not what was stored: the page says which, and what to do; nobody gets half of it.</summary>
[OpBeideDatabases]
public sealed class KluisschadeTests : Schermproef
{
    private string Kluis(Guid bestand) => Path.Combine(Proef.Platform.Map, "kluis", $"{bestand:N}.kluis");

    [Theory]
    [MemberData(nameof(Beschadigd.Elke), MemberType = typeof(Beschadigd))]
    public async Task Bron_DieBeschadigdIs_StaatOpDePaginaEnKomtNaOpnieuwLadenGoed(Bestandsschade schade)
    {
        var id = await Proef.NieuweRonde();
        foreach (var bron in new[] { "brp", "bijstand" }) { (await Proef.Laad(id, bron, Rondeproef.Stadsbestanden[bron + ".csv"])).Gelukt.ShouldBeTrue(); }
        var bronnen = (await Proef.Beeld(id)).Ronde.Bronnen.ToDictionary(b => b.Bron, b => Kluis(b.Kluisbestand), StringComparer.Ordinal);
        schade.Tref(bronnen["bijstand"], bronnen["brp"]);

        // A byte within is found by who reads it.
        var pagina = Als(Rondeproef.Beheerder).Render<RondePagina>(p => p.Add(r => r.Id, id));
        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("bijstand.csv"));
        if (schade != Bestandsschade.Byte) { pagina.WaitForAssertion(() => pagina.Find("tbody [role=alert]").TextContent.ShouldContain("Laad dit bestand opnieuw")); }

        var klus = await Koppel(id);
        klus.Status.ShouldNotBe(Klusstatus.Gereed);
        klus.Zin.ShouldStartWith("bijstand.csv ");
        klus.Zin.ShouldContain(schade == Bestandsschade.Weg ? "ontbreekt in de kluis." : "klopt niet meer");
        klus.Zin.ShouldEndWith("Laad dit bestand opnieuw, of laat de applicatiebeheerder de reservekopie terugzetten.");

        (await Proef.Laad(id, "bijstand", Rondeproef.Stadsbestanden["bijstand.csv"])).Gelukt.ShouldBeTrue();
        (await Koppel(id)).Status.ShouldBe(Klusstatus.Gereed);
        (await Proef.Beeld(id)).Schade.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Beschadigd.Elke), MemberType = typeof(Beschadigd))]
    public async Task Lijst_DieBeschadigdIs_WordtNietGegevenEnHetScherm_ZegtWatErMoet(Bestandsschade schade)
    {
        var id = await Proef.GekoppeldeRonde();
        var uitvoer = (await Proef.Beeld(id)).Ronde.Uitvoer.ToDictionary(u => u.Naam, u => Kluis(u.Kluisbestand), StringComparer.Ordinal);
        schade.Tref(uitvoer["aanschrijving-stadspas.csv"], uitvoer["handwerk.csv"]);

        var gegeven = await Proef.Dienst<GeefUitvoer>().Voer(Rondeproef.Armoede, id, "aanschrijving-stadspas.csv", "mailing", Rondeproef.Stop);
        gegeven.Weigering!.Zin.ShouldStartWith("aanschrijving-stadspas.csv ");
        gegeven.Weigering!.Zin.ShouldEndWith("of maak een nieuwe ronde en koppel die.");
        (await Proef.Dienst<GeefUitvoer>().Voer(Rondeproef.Armoede, id, "handwerk.csv", "mailing", Rondeproef.Stop)).Gelukt.ShouldBeTrue();
        await using (var context = Proef.Platform.Context())
        {
            (await context.Set<Spoorrij>().CountAsync(s => s.Handeling == "mailing.uitvoeren" && s.Resultaat == Resultaat.Geweigerd, Rondeproef.Stop)).ShouldBe(1);
        }

        var beeld = await Proef.Beeld(id);
        var paneel = Als(Rondeproef.Armoede).Render<Bestandenpaneel>(p => p.Add(b => b.Beeld, beeld));
        paneel.WaitForElement("[aria-label='Download aanschrijving-stadspas.csv']").Click();
        paneel.WaitForAssertion(() => paneel.Find(".bericht[role=alert], .bericht [role=alert], [role=alert]").TextContent.ShouldContain("of maak een nieuwe ronde"));
        paneel.FindAll("#doel-mailing").ShouldBeEmpty();
    }

    private async Task<Klus> Koppel(Guid id)
    {
        var klus = (await Proef.Dienst<KoppelRonde>().Voer(Rondeproef.Armoede, id, Rondeproef.Stop)).Waarde;
        await using var draait = await Proef.Platform.Draai();
        return await Proef.WachtOpEinde(klus, Rondeproef.Stop);
    }
}
