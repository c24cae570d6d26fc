using Bunit;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Schermen;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Oib.Handelingen;

namespace Datakoppeling.Tests.Oib.Schermen;

[OpBeideDatabases]
public sealed class BeslisbalkTests : Zaakschermtest
{
    private static AngleSharp.Dom.IElement Knop(IRenderedComponent<Beslisbalk> balk, string tekst) =>
        balk.FindAll("button").Single(k => k.TextContent.Trim() == tekst);

    [Fact]
    public async Task Beslisbalk_ZonderContact_ZegtWatOntbreektEnBeslistNiets()
    {
        var zaak = await Zaak(Bak.Beoordelen);
        var gevraagd = 0;
        var balk = Als(Proefmaand.Consulent).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak).Add(b => b.LegVast, () => gevraagd++));

        balk.Find(".beslisbalk-nog").TextContent.ShouldContain("Leg eerst een contactpoging");
        foreach (var naam in (string[])["Houd aan", "Wijs af", "Ander bedrag", "Voorstel akkoord"])
        {
            Knop(balk, naam).GetAttribute("aria-disabled").ShouldBe("true");
            Knop(balk, naam).GetAttribute("aria-describedby").ShouldBe(balk.Find(".beslisbalk-nog").Id);
        }
        Knop(balk, "Voorstel akkoord").Click();
        balk.WaitForAssertion(() => balk.Find("[role=alert]").TextContent.ShouldContain("Leg eerst een contactpoging"));
        (await Proef.Zelfde(zaak.Maand)).Bak.ShouldBe(Bak.Beoordelen);

        Knop(balk, "Leg contact vast").Click();
        gevraagd.ShouldBe(1);
    }

    [Fact]
    public async Task Beslisbalk_VoorstelAkkoord_BeslistEnMeldtHet()
    {
        var zaak = await Zaak(Bak.Voorstel);
        var gemeld = "";
        var balk = Als(Proefmaand.Consulent).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak).Add(b => b.Besloten, zin => { gemeld = zin; return Task.CompletedTask; }));

        Knop(balk, "Voorstel akkoord").Click();

        balk.WaitForAssertion(() => gemeld.ShouldBe($"Dossier {zaak.Maand.Dossiernummer}: akkoord."));
        (await Proef.Zelfde(zaak.Maand)).BeslotenBedrag.ShouldBe(zaak.Maand.TeVerrekenen);
    }

    [Theory]
    [InlineData("", "Loonstrook", "Vul een bedrag in")]
    [InlineData("12,345", "Loonstrook", "Vul een bedrag in")]
    [InlineData("12,34", " ", "Geef een reden")]
    public async Task Beslisbalk_AnderBedragDatNietKan_ZegtWaarom(string bedrag, string reden, string zin)
    {
        var zaak = await Zaak(Bak.Voorstel);
        var balk = Als(Proefmaand.Consulent).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak));
        Knop(balk, "Ander bedrag").Click();
        balk.Find("#besluit-bedrag").Change(bedrag);
        balk.Find("#besluit-reden").Change(reden);
        await balk.Find("form").SubmitAsync();

        balk.WaitForAssertion(() => balk.Find("[role=alert]").TextContent.ShouldContain(zin));
        (await Proef.Zelfde(zaak.Maand)).Bak.ShouldBe(Bak.Voorstel);
    }

    [Fact]
    public async Task Beslisbalk_Werkopdracht_KanAlleenAanhouden()
    {
        var zaak = await Zaak(Bak.Werkopdracht);
        var balk = Als(Proefmaand.Consulent).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak));
        balk.FindAll("button[aria-disabled=true]").Select(k => k.TextContent.Trim()).ShouldBe(["Wijs af", "Ander bedrag", "Voorstel akkoord"]);
    }

    [Fact]
    public async Task Beslisbalk_VoorDeTeamleider_HeeftGeenKnoppen()
    {
        var zaak = await Zaak(Bak.Voorstel);
        var balk = Als(Proefmaand.Teamleider).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak));
        balk.FindAll("button").ShouldBeEmpty();
        balk.Markup.ShouldContain("maar niet beslissen");
    }
}
