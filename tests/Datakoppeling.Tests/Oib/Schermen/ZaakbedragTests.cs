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

        deel.FindAll(".redenen li").Count.ShouldBe(zaak.Bon.Redenen.Count(r => Datakoppeling.Oib.Signalen.Signaaltabel.Lees(r.Code) is not null));
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
}
