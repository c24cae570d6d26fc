using Bunit;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Schermdelen;
using Datakoppeling.Platform.Schermdelen.Lijsten;
using Datakoppeling.Platform.Schermdelen.Meldingen;
using Datakoppeling.Platform.Schermdelen.Teksten;
using Microsoft.AspNetCore.Components;

namespace Datakoppeling.Tests.Platform.Schermdelen;

/// <summary>The parts that pages are built of: head, panel, figures, empty and broken states, tables that scroll.</summary>
public sealed class KaderdelenTests : Schermdeltest
{
    [Fact]
    public void Paginakop_MetKruimels_HeeftEenKopEnZegtWaarJeBent()
    {
        var deel = Render<Paginakop>(p => p.Add(k => k.Titel, "Nieuwe ronde").Add(k => k.Kort, "Nieuw").Add(k => k.Kruimels, [new Kruimel("Rondes", "datakoppeling/rondes")])
            .Add(k => k.Inleiding, "Kies een dag.").Add(k => k.Actie, "<a>Maak</a>"));

        deel.FindAll("h1").ShouldHaveSingleItem().TextContent.ShouldBe("Nieuwe ronde");
        deel.FindAll("nav li").Select(l => l.TextContent.Trim()).ShouldBe(["Rondes", "Nieuw"]);
        deel.Find("[aria-current=page]").TextContent.ShouldBe("Nieuw");
        deel.Find(".paginakop-inleiding").TextContent.ShouldBe("Kies een dag.");
    }

    [Fact]
    public void Paneel_DatStukgaat_ToontEenReferentieEnHersteltZich()
    {
        var stuk = true;
        RenderFragment inhoud = b => b.AddContent(0, stuk ? throw new InvalidOperationException("geheim") : "Weer heel");
        var deel = Render<Paneel>(p => p.Add(x => x.Titel, "Bronnen").Add(x => x.ChildContent, inhoud));

        var fout = deel.Find("[role=alert]");
        fout.TextContent.ShouldContain("Referentie:");
        fout.TextContent.ShouldNotContain("geheim");
        deel.Find("section").GetAttribute("aria-labelledby").ShouldBe(deel.Find(".paneel-kop h2").Id);

        stuk = false;
        deel.Find(".foutpaneel button").Click();
        deel.WaitForAssertion(() => deel.Markup.ShouldContain("Weer heel"));
    }

    [Fact]
    public void Kerncijfer_MetAdres_IsEenLinkEnZonderNiet()
    {
        Render<Kerncijfer>(p => p.Add(k => k.Naam, "Brieven").Add(k => k.Waarde, "1.124").Add(k => k.Url, "x")).Find("a.kerncijfer").GetAttribute("href").ShouldBe("x");
        var kaal = Render<Kerncijfer>(p => p.Add(k => k.Naam, "Brieven").Add(k => k.Waarde, "1.124").Add(k => k.Uitleg, "aan 390 gezinnen"));
        kaal.FindAll("a").ShouldBeEmpty();
        kaal.Find(".kerncijfer").Children.Select(k => k.TextContent).ShouldBe(["Brieven", "1.124", "aan 390 gezinnen"]);
    }

    [Fact]
    public void Tabelvak_OmEenTabel_HeeftDeNaamVoorAlsHijSchuift()
    {
        var vak = Render<Tabelvak>(p => p.Add(t => t.Naam, "Bronnen van deze ronde").AddChildContent("<table></table>")).Find("dk-schuif");

        vak.GetAttribute("data-naam").ShouldBe("Bronnen van deze ronde");
        vak.HasAttribute("tabindex").ShouldBeFalse("alleen wie schuift is een halte voor het toetsenbord; dat ziet de browser");
        vak.FirstElementChild!.LocalName.ShouldBe("table");
    }

    [Fact]
    public void Bericht_OverWatNetGebeurde_WordtVoorgelezen()
    {
        Render<Bericht>(p => p.Add(b => b.Dringend, true).Add(b => b.Soort, Statussoort.Gevaar).AddChildContent("Mis")).Find(".bericht.toon-gevaar").GetAttribute("role").ShouldBe("alert");
        Render<Bericht>(p => p.AddChildContent("Goed om te weten")).Find(".bericht").HasAttribute("role").ShouldBeFalse();
    }

    [Fact]
    public void LegeStaatEnGeenToegang_ZeggenWatJeKuntDoen()
    {
        Render<LegeStaat>(p => p.Add(l => l.Titel, "Er zijn nog geen rondes").AddChildContent("<p>Maak een ronde.</p>")).Find(".legestaat-tekst").TextContent.ShouldBe("Maak een ronde.");
        var pagina = Render<GeenToegang>(p => p.Add(g => g.Pagina, true));
        pagina.FindAll("h1").Count.ShouldBe(1);
        pagina.Find("a.knop").TextContent.ShouldBe("Naar de startpagina");
        Render<GeenToegang>(p => p.Add(g => g.Uitleg, "Alleen een teamleider.")).FindAll("h1").ShouldBeEmpty();
    }

    [Fact]
    public void Skelet_ZegtWatErKomtEnVerbergtDeBalken()
    {
        var deel = Render<Skelet>(p => p.Add(s => s.Rijen, 3).Add(s => s.Tekst, "De ronde wordt geladen."));
        deel.Find("[role=status] .alleen-voorlezen").TextContent.ShouldBe("De ronde wordt geladen.");
        deel.FindAll(".skelet-regel[aria-hidden=true]").Count.ShouldBe(3);
    }

    [Fact]
    public void MaandtekstEnMomenttekst_ZijnLeesbaarVoorMensEnMachine() => OnderElkeCultuur(() =>
    {
        var maand = Render<Maandtekst>(p => p.Add(m => m.Waarde, new Maand(2026, 2))).Find("time");
        (maand.GetAttribute("datetime"), Gewoon(maand.TextContent)).ShouldBe(("2026-02", "februari 2026"));
        var moment = Render<Momenttekst>(p => p.Add(m => m.Waarde, new DateTime(2026, 3, 2, 13, 5, 0, DateTimeKind.Utc))).Find("time");
        moment.GetAttribute("datetime")!.ShouldStartWith("2026-03-02T13:05:00");
        Gewoon(moment.TextContent).ShouldBe("2 maart 2026, 14.05 uur");
        Render<Momenttekst>(p => p.Add(m => m.Waarde, null)).Find(".alleen-voorlezen").TextContent.ShouldBe("nog niet");
    });

    [Fact]
    public void Icoon_MetTitel_HeeftEenNaamEnZonderIsVersiering()
    {
        Render<Icoon>(p => p.Add(i => i.Naam, "vink").Add(i => i.Titel, "Klaar")).Find("svg").OuterHtml.ShouldContain("Klaar");
        Render<Icoon>(p => p.Add(i => i.Naam, "vink")).Find("svg").GetAttribute("aria-hidden").ShouldBe("true");
    }

    [Fact]
    public void Dialoog_Gesloten_TekentNietsEnMeldtHetSluiten()
    {
        var open = true;
        var deel = Render<Dialoog>(p => p.Add(d => d.Titel, "Waarvoor?").Add(d => d.Open, true).Add(d => d.OpenChanged, o => open = o).AddChildContent("Kies een doel"));
        deel.Find("dialog").GetAttribute("aria-labelledby").ShouldBe(deel.Find("dialog h2").Id);
        deel.Find(".dialoog-kop button").Click();
        open.ShouldBeFalse();

        deel.Render(p => p.Add(d => d.Open, false));
        deel.FindAll("h2").ShouldBeEmpty();
        deel.Find("dk-dialoog").GetAttribute("data-open").ShouldBe("nee");
    }
}
