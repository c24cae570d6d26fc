using Bunit;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Schermen;
using Datakoppeling.Platform.Schermdelen.Velden;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Oib.Handelingen;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Oib.Schermen;

[OpBeideDatabases]
public sealed class BeslisbalkTests : Zaakschermtest
{
    private static AngleSharp.Dom.IElement Knop(IRenderedComponent<Beslisbalk> balk, string tekst) =>
        balk.FindAll("button").Single(k => k.TextContent.Trim() == tekst);

    [Fact]
    public async Task Beslisbalk_ZonderContact_ZegtWatOntbreektEnBeslistNiets()
    {
        var zaak = await Zaak(Bak.Beoordelen, metContact: true);
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

        Schermgeduld.Tot(() => gemeld.ShouldBe($"Dossier {zaak.Maand.Dossiernummer}: akkoord."));
        (await Proef.Zelfde(zaak.Maand)).BeslotenBedrag.ShouldBe(zaak.Maand.TeVerrekenen);
    }

    [Fact]
    public async Task Beslisbalk_VoorstelAkkoordTweeKeerGeklikt_IsEenBesluitEnGeenConflict()
    {
        var zaak = await Zaak(Bak.Voorstel);
        var gemeld = 0;
        var balk = Als(Proefmaand.Consulent).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak).Add(b => b.Besloten, _ => { gemeld++; return Task.CompletedTask; }));

        // As two clicks of a circuit whose browser has not drawn anything since: this bar still shows the dossier as it was.
        await Knop(balk, "Voorstel akkoord").ClickAsync(new());
        Schermgeduld.Tot(() => gemeld.ShouldBe(1));
        await Knop(balk, "Voorstel akkoord").ClickAsync(new());

        gemeld.ShouldBe(1, "de lijst gaat één dossier verder");
        balk.Markup.ShouldNotContain("collega");
        (await Proef.Platform.Dienst<Datakoppeling.Oib.Overzichten.Zaaklezer>().Lees(Proefmaand.Consulent, zaak.Maand.Id, Stop)).Waarde.Maand.Beslissingen.ShouldHaveSingleItem();
    }

    /// <summary>The first click of the two was for the dossier before this one.</summary>
    [Fact]
    public async Task Beslisbalk_TweedeKlikVanEenDubbelklik_DoetNiets()
    {
        var zaak = await Zaak(Bak.Voorstel);
        var balk = Als(Proefmaand.Consulent).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak));

        await Knop(balk, "Voorstel akkoord").ClickAsync(new() { Detail = 2 });

        (await Proef.Zelfde(zaak.Maand)).Bak.ShouldBe(Bak.Voorstel);
    }

    [Fact]
    public async Task Beslisbalk_OpnieuwGeladen_HeeftWatErStondTotHetBesluitIsGenomen()
    {
        var zaak = await Zaak(Bak.Voorstel);
        var ander = await Zaak(Bak.Beoordelen);
        var balk = Als(Proefmaand.Consulent).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak));
        Knop(balk, "Ander bedrag").Click();
        balk.WaitForElement("#besluit-bedrag").Input("100,0");
        balk.WaitForElement("#besluit-reden").Input("Loonstrook zegt 100 euro");
        await Conceptstaat(1);
        balk.Instance.ShouldNotBeNull();

        // As after a lost connection: the same screen, made anew.
        var opnieuw = Als(Proefmaand.Consulent).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak));
        opnieuw.WaitForAssertion(() => opnieuw.Markup.ShouldContain("Je was hier al mee bezig"));
        opnieuw.Find("#besluit-bedrag").GetAttribute("value").ShouldBe("100,0");
        opnieuw.Find("#besluit-reden").GetAttribute("value").ShouldBe("Loonstrook zegt 100 euro");
        Als(Proefmaand.Consulent).Render<Beslisbalk>(p => p.Add(b => b.Zaak, ander)).Markup.ShouldNotContain("Je was hier al mee bezig");

        opnieuw.Find("#besluit-bedrag").Input("100,00");
        await opnieuw.Find("form").SubmitAsync();
        await Conceptstaat(0);
    }

    // The day that stood there before was a good one: it may not decide in place of the one that was mistyped.
    [Theory]
    [InlineData("31-02-2027")]
    [InlineData("morgen")]
    [InlineData("")]
    public async Task Beslisbalk_DagDieNietBestaat_BeslistNietEnZegtHetBijHetVeld(string getypt)
    {
        var zaak = await Zaak(Bak.Voorstel);
        var balk = Als(Proefmaand.Consulent).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak));
        Knop(balk, "Houd aan").Click();
        balk.WaitForElement("#besluit-tot").GetAttribute("value")!.ShouldMatch(@"^\d{2}-\d{2}-20\d{2}$");
        balk.Find("#besluit-reden").Input("Wacht op de loonstrook");
        balk.Find("#besluit-tot").Change(getypt);
        await balk.Find("form").SubmitAsync();

        balk.WaitForAssertion(() => balk.Find("#besluit-tot").GetAttribute("aria-invalid").ShouldBe("true"));
        balk.Find("#" + balk.Find("#besluit-tot").GetAttribute("aria-describedby")).TextContent.ShouldContain("een datum in die bestaat, zoals 31-12-2026.");
        (balk.Find("#besluit-tot").GetAttribute("value") ?? "").ShouldBe(getypt);
        (await Proef.Zelfde(zaak.Maand)).Bak.ShouldBe(Bak.Voorstel);
    }

    [Fact]
    public async Task Beslisbalk_GeenBedrag_ZegtHetBijHetVeld()
    {
        var zaak = await Zaak(Bak.Voorstel);
        var balk = Als(Proefmaand.Consulent).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak));
        Knop(balk, "Ander bedrag").Click();
        balk.WaitForElement("#besluit-bedrag").Input("veel");
        await balk.Find("form").SubmitAsync();

        balk.WaitForAssertion(() => balk.Find("#besluit-bedrag").GetAttribute("aria-invalid").ShouldBe("true"));
        balk.Find("#" + balk.Find("#besluit-bedrag").GetAttribute("aria-describedby")).TextContent.ShouldContain("zoals 1.401,50");
    }

    [Fact]
    public async Task Beslisbalk_NietDoen_GooitHetConceptWeg()
    {
        var zaak = await Zaak(Bak.Voorstel);
        var balk = Als(Proefmaand.Consulent).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak));
        Knop(balk, "Wijs af").Click();
        balk.WaitForElement("#besluit-reden").Input("Toch niet");
        await Conceptstaat(1);

        Knop(balk, "Niet doen").Click();

        await Conceptstaat(0);
    }

    private Task Conceptstaat(int aantal) => Afwachten.Tot($"er zijn {aantal} concepten", async () =>
    {
        await using var context = Proef.Platform.Context();
        return await context.Set<Besluitconcept>().CountAsync(Xunit.TestContext.Current.CancellationToken) == aantal;
    });

    [Theory]
    [InlineData("", "Loonstrook", "Vul een bedrag in")]
    [InlineData("12,345", "Loonstrook", "Vul een bedrag in")]
    [InlineData("12,34", " ", "Geef een reden")]
    public async Task Beslisbalk_AnderBedragDatNietKan_ZegtWaarom(string bedrag, string reden, string zin)
    {
        var zaak = await Zaak(Bak.Voorstel);
        var balk = Als(Proefmaand.Consulent).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak));
        Knop(balk, "Ander bedrag").Click();
        balk.WaitForElement("#besluit-bedrag").Input(bedrag);
        balk.WaitForElement("#besluit-reden").Input(reden);
        await balk.Find("form").SubmitAsync();

        balk.WaitForAssertion(() => balk.Find("[role=alert], .veld-melding").TextContent.ShouldContain(zin));
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
    public async Task Beslisbalk_VoorDeTweedePersoon_VraagtEenRedenBijTerugsturenEnZetHetBovenaanBijWieBesloot()
    {
        var zaak = await Zaak(Bak.Voorstel);
        var besluit = new Besluit(Besluitsoort.Aangepast, zaak.Maand.TeVerrekenen!.Value + Datakoppeling.Kern.Bedrag.VanEuro(1_500), "Navordering over het jaar.");
        (await Proef.Platform.Dienst<Datakoppeling.Oib.Handelingen.Beslis>().Voer(Proefmaand.Consulent, zaak.Maand.Id, zaak.Maand.Versie, besluit, Stop)).Waarde.ShouldBe(Bak.TweedePersoon);
        var lezer = Proef.Platform.Dienst<Datakoppeling.Oib.Overzichten.Zaaklezer>();
        zaak = (await lezer.Lees(Proefmaand.Teamleider, zaak.Maand.Id, Stop)).Waarde;
        var gemeld = "";
        var balk = Als(Proefmaand.Teamleider).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak).Add(b => b.Besloten, zin => { gemeld = zin; return Task.CompletedTask; }));

        Knop(balk, "Stuur terug").Click();
        await balk.WaitForElement("form").SubmitAsync();
        balk.WaitForAssertion(() => balk.Find("[role=alert]").TextContent.ShouldContain("Schrijf op waarom"));
        (await Proef.Zelfde(zaak.Maand)).Bak.ShouldBe(Bak.TweedePersoon);
        balk.Find("#terug-reden").Input("Waar komt dit bedrag vandaan?");
        await balk.Find("form").SubmitAsync();

        Schermgeduld.Tot(() => gemeld.ShouldEndWith("teruggestuurd."));
        (await Proef.Zelfde(zaak.Maand)).TeruggestuurdAan.ShouldBe(Proefmaand.Consulent.Id);
        var kaart = Als(Proefmaand.Consulent).Render<Werkkaart>();
        kaart.WaitForAssertion(() => kaart.Find(".terugpost").TextContent.ShouldContain("Waar komt dit bedrag vandaan?"));
        kaart.Find(".terugpost a").GetAttribute("href").ShouldBe($"oib/zaak/{zaak.Maand.Id}");
        Als(Proefmaand.Teamleider).Render<Werkkaart>().FindAll(".terugpost").ShouldBeEmpty("alleen wie besloot, doet het over");

        // A new decision is what was asked for.
        zaak = (await lezer.Lees(Proefmaand.Consulent, zaak.Maand.Id, Stop)).Waarde;
        (await Proef.Platform.Dienst<Datakoppeling.Oib.Handelingen.Beslis>().Voer(Proefmaand.Consulent, zaak.Maand.Id, zaak.Maand.Versie, new Besluit(Besluitsoort.Akkoord), Stop)).Waarde.ShouldBe(Bak.Besloten);
        (await Proef.Zelfde(zaak.Maand)).TeruggestuurdAan.ShouldBeNull();
    }

    [Fact]
    public async Task Beslisbalk_Knoppen_NoemenHunToets()
    {
        var zaak = await Zaak(Bak.Voorstel);
        var balk = Als(Proefmaand.Consulent).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak));
        balk.FindAll("[data-toets]").Select(k => (k.GetAttribute("data-toets"), k.GetAttribute("aria-keyshortcuts"), k.GetAttribute("title"), k.TextContent.Trim())).ShouldBe(
            [("h", "H", "Toets: H", "Houd aan"), ("x", "X", "Toets: X", "Wijs af"), ("w", "W", "Toets: W", "Ander bedrag"), ("a", "A", "Toets: A", "Voorstel akkoord")]);
    }

    [Fact]
    public async Task Beslisbalk_VoorDeTeamleider_HeeftGeenKnoppen()
    {
        var zaak = await Zaak(Bak.Voorstel);
        var balk = Als(Proefmaand.Teamleider).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak));
        balk.FindAll("button").ShouldBeEmpty();
        balk.Markup.ShouldContain("maar niet beslissen");
    }

    [Fact]
    public async Task Beslisbalk_NaEenEerderBesluit_VraagtDeOorzaakVanDeCorrectie()
    {
        var zaak = await Zaak(Bak.Voorstel);
        (await Proef.Platform.Dienst<Datakoppeling.Oib.Handelingen.Beslis>().Voer(Proefmaand.Consulent, zaak.Maand.Id, zaak.Maand.Versie, new Besluit(Besluitsoort.Akkoord), Stop)).Gelukt.ShouldBeTrue();
        zaak = (await Proef.Platform.Dienst<Datakoppeling.Oib.Overzichten.Zaaklezer>().Lees(Proefmaand.Consulent, zaak.Maand.Id, Stop)).Waarde;
        var balk = Als(Proefmaand.Consulent).Render<Beslisbalk>(p => p.Add(b => b.Zaak, zaak));

        // First whether: nothing opens before that is answered.
        Knop(balk, "Voorstel akkoord").Click();
        balk.WaitForAssertion(() => balk.Find(".dialoog h2").TextContent.ShouldBe("Over deze maand is al besloten"));
        balk.FindAll("form").ShouldBeEmpty();
        Knop(balk, "Niet doen").Click();
        balk.WaitForAssertion(() => balk.FindAll(".dialoog h2").ShouldBeEmpty());
        balk.FindAll("form").ShouldBeEmpty();
        Knop(balk, "Voorstel akkoord").Click();
        balk.WaitForAssertion(() => Knop(balk, "Beslis opnieuw").ShouldNotBeNull());
        Knop(balk, "Beslis opnieuw").Click();
        await balk.WaitForElement("form").SubmitAsync();
        balk.WaitForAssertion(() => balk.Find("[role=alert]").TextContent.ShouldContain("Kies de oorzaak"));
        await balk.InvokeAsync(() => balk.FindComponent<Keuzelijst>().Instance.Gekozen.InvokeAsync(2));
        await balk.Find("form").SubmitAsync();

        await Afwachten.Tot("het besluit is genomen", async () => (await Proef.Zelfde(zaak.Maand)).Versie == zaak.Maand.Versie + 1);
    }
}
