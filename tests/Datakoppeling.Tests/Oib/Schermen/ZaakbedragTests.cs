using Bunit;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Schermen;
using Datakoppeling.Platform.Schermdelen;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Oib.Handelingen;

namespace Datakoppeling.Tests.Oib.Schermen;

[OpBeideDatabases]
public sealed class ZaakbedragTests : Zaakschermtest
{
    [Fact]
    public async Task Zaakbedrag_MetSignaal_ToontRedenenOptelsomEnEenDichtRekenspoor()
    {
        var zaak = await Zaak(Bak.Beoordelen);
        var deel = Als(Proefmaand.Consulent).Render<Zaakbedrag>(p => p.Add(z => z.Zaak, zaak));

        deel.FindAll(".redenen li").Count.ShouldBe(zaak.Bon.Redenen.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count());
        deel.Find("details.rekenspoor").HasAttribute("open").ShouldBeFalse();
        deel.FindAll(".rekenstap").Count.ShouldBe(zaak.Bon.Stappen.Count);
        foreach (var stap in deel.FindAll(".rekenstap")) { stap.TextContent.ShouldContain("Bron: "); }
    }

    [Fact]
    public async Task Zaakbedrag_VanEenVoorstel_TeltOpTotTeVerrekenen()
    {
        var zaak = await Zaak(Bak.Voorstel);
        var maand = zaak.Maand;
        var deel = Als(Proefmaand.Consulent).Render<Zaakbedrag>(p => p.Add(z => z.Zaak, zaak));

        Gewoon(deel.Find("tr.totaal").TextContent).ShouldContain(Gewoon(Nederlands.Tekst(maand.TeVerrekenen!.Value)));
        (maand.NettoTotaal!.Value + maand.VtAanspraak!.Value - maand.Vrijlating!.Value).ShouldBe(maand.TeVerrekenen.Value);
        deel.FindAll(".redenen").ShouldBeEmpty();
    }

    [Fact]
    public async Task Zaakbedrag_ZonderBedrag_NoemtAlleenDeNorm()
    {
        var zaak = await Zaak(Bak.Werkopdracht);
        var deel = Als(Proefmaand.Consulent).Render<Zaakbedrag>(p => p.Add(z => z.Zaak, zaak));
        deel.FindAll("table").ShouldBeEmpty();
        Gewoon(deel.Markup).ShouldContain("geen bedrag. De norm is");
    }

    [Fact]
    public async Task Zaakbedrag_SignaalZonderContact_WordtEenVoorEenAfgevinkt()
    {
        var maand = (await Proef.Maanden()).First(d => d.Bak == Bak.Beoordelen && d.Signalen.Alle().Any(s => !s.Contact));
        var lezer = Proef.Platform.Dienst<Datakoppeling.Oib.Handelingen.Zaaklezer>();
        var zaak = (await lezer.Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde;
        var aantal = maand.Signalen.Alle().Count(s => !s.Contact);
        var gedaan = 0;
        var deel = Als(Proefmaand.Consulent).Render<Zaakbedrag>(p => p.Add(z => z.Zaak, zaak).Add(z => z.Gedaan, () => { gedaan++; return Task.CompletedTask; }));
        deel.FindAll("button").Count(k => k.TextContent.Trim() == "Bekeken").ShouldBe(aantal);
        deel.FindAll("button").First(k => k.TextContent.Trim() == "Bekeken").Click();
        deel.WaitForAssertion(() => gedaan.ShouldBe(1));

        zaak = (await lezer.Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde;
        zaak.Maand.NogAfTeVinken.Count.ShouldBe(aantal - 1);
        deel = Als(Proefmaand.Consulent).Render<Zaakbedrag>(p => p.Add(z => z.Zaak, zaak));
        deel.Markup.ShouldContain("Afgevinkt door");
        Als(Proefmaand.Teamleider).Render<Zaakbedrag>(p => p.Add(z => z.Zaak, zaak)).FindAll("button").ShouldBeEmpty();
    }
}
