using Bunit;
using Datakoppeling.Platform.Schermdelen.Lijsten;
using Datakoppeling.Platform.Schermdelen.Velden;
using Datakoppeling.Platform.Taal;
using Microsoft.AspNetCore.Components;

namespace Datakoppeling.Tests.Platform.Schermdelen;

/// <summary>Fields that stand alone: choices, dates, ticks; and the chips and tabs that put a choice in the address.</summary>
public sealed class VeldenTests : Schermdeltest
{
    private string _keuze = "";
    private bool _vink;
    private DateOnly? _dag;
    private string? _tekst;

    private static IReadOnlyList<Keuze<string>> Opties(int aantal) => [.. Enumerable.Range(1, aantal).Select(i => new Keuze<string>("w" + Nederlands.Tekst(i), "Keuze " + Nederlands.Tekst(i), i == 1 ? "De eerste" : null))];

    [Theory]
    [InlineData(5, false, "input[type=radio]")]
    [InlineData(6, false, "select")]
    [InlineData(2, true, "select")]
    public void Keuzeveld_VeelOfWeinigOpties_IsEenLijstOfRondjes(int aantal, bool uitklap, string element) =>
        Keuze(aantal, uitklap).FindAll(element).ShouldNotBeEmpty();

    [Fact]
    public void Keuzeveld_Gekozen_GeeftDeWaardeDoor()
    {
        Keuze(3, uitklap: false).FindAll("input")[1].Change("on");
        _keuze.ShouldBe("w2");
        var lijst = Keuze(8, uitklap: false);
        lijst.Find("select").Change("7");
        _keuze.ShouldBe("w8");
        lijst.Find("select").Change("");
        _keuze.ShouldBeNull();
    }

    [Fact]
    public void Vinkveld_Aangevinkt_GeeftJa()
    {
        var veld = Render<Vinkveld>(p => p.Add(v => v.Label, "Kopie").Add(v => v.Value, _vink).Add(v => v.ValueChanged, w => _vink = w).Add(v => v.ValueExpression, () => _vink));
        veld.Find("input").Change(true);
        _vink.ShouldBeTrue();
        veld.Find("label").GetAttribute("for").ShouldBe(veld.Find("input").Id);
    }

    [Fact]
    public void Datumveld_OnderElkeCultuur_LeestEnSchrijftDeDag() => OnderElkeCultuur(() =>
    {
        var veld = Render<Datumveld>(p => p.Add(v => v.Label, "Peildatum").Add(v => v.Value, new DateOnly(2026, 3, 1)).Add(v => v.ValueChanged, w => _dag = w).Add(v => v.ValueExpression, () => _dag));
        veld.Find("input").GetAttribute("value").ShouldBe("2026-03-01");
        veld.Find("input").Change("2026-09-30");
        _dag.ShouldBe(new DateOnly(2026, 9, 30));
        veld.Find("input").Change("");
        _dag.ShouldBeNull();
    });

    [Fact]
    public void Tekstveld_MetHint_WijstErnaar()
    {
        var veld = Render<Tekstveld>(p => p.Add(v => v.Label, "Naam").Add(v => v.Hint, "Zo herken je hem").Add(v => v.Value, _tekst).Add(v => v.ValueChanged, w => _tekst = w).Add(v => v.ValueExpression, () => _tekst));
        veld.Find("input").Change("Voorjaar");
        _tekst.ShouldBe("Voorjaar");
        veld.Find("#" + veld.Find("input").GetAttribute("aria-describedby")).TextContent.ShouldBe("Zo herken je hem");
    }

    [Fact]
    public void Filterchips_AanEnUit_StaanInHetAdresEnDePaginaBegintOpnieuw()
    {
        Navigatie.NavigateTo("lijst?pagina=3");
        var chips = Render<Filterchips>(p => p.Add(f => f.Label, "Signaal").Add(f => f.Parameter, "signaal").Add(f => f.Opties, [new Filteroptie("a", "Eerste"), new Filteroptie("b", "Tweede", 4)]));

        chips.FindAll("button.chip")[0].Click();
        chips.FindAll("button.chip")[1].Click();
        new Uri(Navigatie.Uri).Query.ShouldBe("?signaal=a%2Cb");
        chips.FindAll("button.chip").ShouldAllBe(c => c.GetAttribute("aria-pressed") == "true");

        chips.FindAll("button.chip")[0].Click();
        new Uri(Navigatie.Uri).Query.ShouldBe("?signaal=b");
        chips.FindAll("button")[^1].Click();
        new Uri(Navigatie.Uri).Query.ShouldBeEmpty();
    }

    [Fact]
    public void Tabbladen_BijEenAnderAdres_LopenMee()
    {
        var tabs = Render<Tabbladen>(p => p.Add(t => t.Label, "Jaar").Add(t => t.Parameter, "jaar").Add(t => t.Bladen, [new Tabblad(null, "2025"), new Tabblad("2024", "2024", 12)]));
        tabs.Find("[aria-current=page]").TextContent.Trim().ShouldBe("2025");

        Navigatie.NavigateTo(tabs.FindAll("a")[1].GetAttribute("href")!);

        tabs.WaitForAssertion(() => tabs.Find("[aria-current=page]").TextContent.ShouldContain("2024"));
    }

    private IRenderedComponent<Keuzeveld<string>> Keuze(int aantal, bool uitklap) => Render<Keuzeveld<string>>(p => p.Add(k => k.Label, "Besluit").Add(k => k.Opties, Opties(aantal))
        .Add(k => k.Uitklap, uitklap).Add(k => k.Value, _keuze).Add(k => k.ValueChanged, w => _keuze = w).Add(k => k.ValueExpression, () => _keuze));
}
