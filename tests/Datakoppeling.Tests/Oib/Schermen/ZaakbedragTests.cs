using Bunit;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Schermen;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Oib.Handelingen;

namespace Datakoppeling.Tests.Oib.Schermen;

[OpBeideDatabases]
public sealed class ZaakbedragTests : Zaakschermtest
{
    [Fact]
    public async Task Zaakbedrag_MetSignaal_ToontRedenenOptelsomEnEenDichtRekenverslag()
    {
        var zaak = await Zaak(Bak.Beoordelen);
        var deel = Als(Proefmaand.Consulent).Render<Zaakbedrag>(p => p.Add(z => z.Zaak, zaak));

        deel.FindAll(".redenen li").Count.ShouldBe(zaak.Bon.Redenen.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count());
        deel.Find("details.rekenverslag").HasAttribute("open").ShouldBeFalse();
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
    public async Task Zaakbedrag_WoordUitDeBegrippen_LegtZichTerPlekkeUit()
    {
        var zaak = await Zaak(Bak.Voorstel);
        var deel = Als(Proefmaand.Consulent).Render<Zaakbedrag>(p => p.Add(z => z.Zaak, zaak));

        deel.FindAll("button.begrip-woord").Select(k => k.TextContent).ShouldBe(
            ["Netto inkomen van de maand", "aanspraak op vakantietoeslag", "vrijlating", "Te verrekenen", "Norm", "gereserveerd voor vakantietoeslag"]);
        foreach (var woord in deel.FindAll("button.begrip-woord")) { deel.Find("#" + woord.GetAttribute("aria-describedby")).TextContent.ShouldEndWith("."); }
        foreach (var stap in deel.FindAll(".rekenstap")) { Kolomvondst.In(stap.TextContent).ShouldBeEmpty(); }
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
    public async Task Norm_VanNul_IsEenBedragEnGeenOnbekendeNorm()
    {
        await using var proef = await Proefmaand.Maak(1);
        (await proef.Lever(Leveringsoort.Dossiers, "dossiernummer;bsn;leefvorm;begindatum;norm_afwijkend;norm_grond\n"
            + "D1;999990019;alleenstaande;2020-01-01;0,00;Participatiewet art. 18 lid 1\nD2;999990020;alleen;2020-01-01;;\n")).Weigering.ShouldBeNull();
        (await proef.Lever(Leveringsoort.Historie, "bsn;maand;groep;netto\n999990019;2026-01;werk;500,00\n")).Weigering.ShouldBeNull();
        (await proef.Lever(Leveringsoort.Inkomsten,
            "bsn;componentcode;soort_inkomen;periodiciteit;periode_van;periode_tot;werkgever;loonheffingennummer;belastbaar_loon;netto_loon;loonheffingskorting;reservering_vt;levering\n"
            + "999990019;15;loon;06;2026-02-01;2026-02-28;Bakkerij De Korenaar;123456782L01;900,00;500,00;J;N;N\n"
            + "999990020;15;loon;06;2026-02-01;2026-02-28;Bakkerij De Korenaar;123456782L01;900,00;500,00;J;N;N\n")).Weigering.ShouldBeNull();
        (await proef.Maanden()).Select(d => (d.Dossiernummer, d.Norm)).ShouldBe([("D1", Bedrag.Nul), ("D2", null)]);

        (await Huishouden(proef, "D1")).ShouldContain("Norm € 0,00 (afwijkend)");
        (await Huishouden(proef, "D2")).ShouldContain("Norm –norm onbekend Bijstand");
        Gewoon((await Deel(proef, "D1")).Markup).ShouldContain("€ 0,00");
        Gewoon((await Deel(proef, "D2")).Markup).ShouldNotContain("De norm is");
    }

    private async Task<IRenderedComponent<Zaakbedrag>> Deel(Proefmaand proef, string dossier)
    {
        var zaak = await Lees(proef, dossier);
        return Als(Proefmaand.Consulent).Render<Zaakbedrag>(p => p.Add(z => z.Zaak, zaak));
    }

    private async Task<string> Huishouden(Proefmaand proef, string dossier)
    {
        var zaak = await Lees(proef, dossier);
        var deel = Als(Proefmaand.Consulent).Render<Zaakhuishouden>(p => p.Add(z => z.Zaak, zaak));
        foreach (var uitleg in deel.FindAll("[role=tooltip]")) { uitleg.Remove(); }
        return string.Join(' ', deel.Find("dl").Children.Select(e => Gewoon(e.TextContent.Trim())));
    }

    private static async Task<Datakoppeling.Oib.Overzichten.Zaak> Lees(Proefmaand proef, string dossier) => (await proef.Platform.Dienst<Datakoppeling.Oib.Overzichten.Zaaklezer>()
        .Lees(Proefmaand.Consulent, (await proef.Maanden()).Single(d => d.Dossiernummer == dossier).Id, Stop)).Waarde;

    [Fact]
    public async Task Zaakbedrag_SignaalZonderContact_WordtEenVoorEenAfgevinkt()
    {
        var maand = (await Proef.Maanden()).First(d => d.Bak == Bak.Beoordelen && d.Signalen.Alle().Any(s => !s.Contact));
        var lezer = Proef.Platform.Dienst<Datakoppeling.Oib.Overzichten.Zaaklezer>();
        var zaak = (await lezer.Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde;
        var aantal = maand.Signalen.Alle().Count(s => !s.Contact);
        var gedaan = 0;
        var deel = Als(Proefmaand.Consulent).Render<Zaakbedrag>(p => p.Add(z => z.Zaak, zaak).Add(z => z.Gedaan, () => { gedaan++; return Task.CompletedTask; }));
        deel.FindAll("button.knop").Count(k => k.TextContent.Trim() == "Bekeken").ShouldBe(aantal);
        deel.FindAll("button").First(k => k.TextContent.Trim() == "Bekeken").Click();
        Schermgeduld.Tot(() => gedaan.ShouldBe(1));

        zaak = (await lezer.Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde;
        zaak.Maand.NogAfTeVinken.Count.ShouldBe(aantal - 1);
        deel = Als(Proefmaand.Consulent).Render<Zaakbedrag>(p => p.Add(z => z.Zaak, zaak));
        deel.Markup.ShouldContain("Afgevinkt door");
        Als(Proefmaand.Teamleider).Render<Zaakbedrag>(p => p.Add(z => z.Zaak, zaak)).FindAll("button:not(.begrip-woord)").ShouldBeEmpty();
    }
}
