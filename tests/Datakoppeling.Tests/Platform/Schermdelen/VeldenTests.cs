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
    [InlineData(6, false, "[role=combobox]")]
    [InlineData(2, true, "[role=combobox]")]
    public void Keuzeveld_VeelOfWeinigOpties_IsEenLijstOfRondjes(int aantal, bool uitklap, string element) =>
        Keuze(aantal, uitklap).FindAll(element).ShouldNotBeEmpty();

    [Fact]
    public void Keuzeveld_Gekozen_GeeftDeWaardeDoor()
    {
        Keuze(3, uitklap: false).FindAll("input")[1].Click();
        _keuze.ShouldBe("w2");
        var lijst = Keuze(8, uitklap: false);
        Kies(lijst, 7);
        Schermgeduld.Tot(() => _keuze.ShouldBe("w8"));
        Kies(lijst, -1);
        Schermgeduld.Tot(() => _keuze.ShouldBeNull());
    }

    [Fact]
    public void Vinkveld_Aangevinkt_GeeftJa()
    {
        var veld = Render<Vinkveld>(p => p.Add(v => v.Label, "Kopie").Add(v => v.Value, _vink).Add(v => v.ValueChanged, w => _vink = w).Add(v => v.ValueExpression, () => _vink));
        veld.Find("input").Change(true);
        _vink.ShouldBeTrue();
        veld.Find("label input").GetAttribute("type").ShouldBe("checkbox", "de woorden zijn ook de knop");
    }

    [Fact]
    public void Datumveld_OnderElkeCultuur_LeestEnSchrijftDeDag() => OnderElkeCultuur(() =>
    {
        var veld = Render<Datumveld>(p => p.Add(v => v.Label, "Peildatum").Add(v => v.Value, new DateOnly(2026, 3, 1)).Add(v => v.ValueChanged, w => _dag = w).Add(v => v.ValueExpression, () => _dag));
        veld.Find("input").GetAttribute("value").ShouldBe("01-03-2026");
        veld.Find("input").Change("30-9-2026");
        _dag.ShouldBe(new DateOnly(2026, 9, 30));
        veld.Find("input").Change("");
        _dag.ShouldBeNull();
    });

    [Fact]
    public void Datumveld_DagUitDeKalender_KomtInHetVeldEnDeKalenderGaatDicht()
    {
        var veld = Render<Datumveld>(p => p.Add(v => v.Label, "Peildatum").Add(v => v.Value, new DateOnly(2026, 3, 1)).Add(v => v.ValueChanged, w => _dag = w).Add(v => v.ValueExpression, () => _dag));
        veld.FindAll("[role=dialog]").ShouldBeEmpty();
        veld.Find("button[aria-haspopup]").Click();
        veld.FindAll(".mud-picker-calendar-day").First(d => d.TextContent.Trim() == "17" && !d.ClassList.Contains("mud-hidden")).Click();
        Schermgeduld.Tot(() => _dag.ShouldBe(new DateOnly(2026, 3, 17)));
        veld.WaitForAssertion(() => veld.FindAll("[role=dialog]").ShouldBeEmpty());
        veld.Find("input").GetAttribute("value").ShouldBe("17-03-2026");
    }

    /// <summary>What no calendar has is said, and does not silently become another day or none.</summary>
    [Theory]
    [InlineData("29-02-2026")]
    [InlineData("12-31-2026")]
    [InlineData("31-12-26")]
    [InlineData("morgen")]
    public void Datumveld_DagDieNietBestaat_WordtGezegd(string getypt)
    {
        var model = new Dagmodel { Dag = new DateOnly(2026, 3, 1) };
        var formulier = Render<Formulier<Dagmodel>>(p => p.Add(f => f.Model, model).Add(f => f.Knoptekst, "Bewaar").Add(f => f.OnVerstuurd, () => Task.FromResult<Datakoppeling.Kern.Weigering?>(null))
            .AddChildContent<Datumveld>(v => v.Add(d => d.Label, "Dag").Add(d => d.Value, model.Dag).Add(d => d.ValueChanged, w => model.Dag = w).Add(d => d.ValueExpression, () => model.Dag)));
        formulier.Find("input").Change(getypt);
        formulier.WaitForAssertion(() => formulier.Find(".veld-melding").TextContent.ShouldContain("een datum in die bestaat"));
        formulier.Find("input").GetAttribute("aria-invalid").ShouldBe("true");
        formulier.Find("input").GetAttribute("value").ShouldBe(getypt, "wat iemand typte, blijft staan");
    }

    private sealed class Dagmodel
    {
        public DateOnly? Dag { get; set; }
    }

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

    private static void Kies(IRenderedComponent<Keuzeveld<string>> lijst, int plaats)
    {
        var keuzes = lijst.FindComponent<MudBlazor.MudSelect<int>>().Instance;
        _ = lijst.InvokeAsync(() => keuzes.ValueChanged.InvokeAsync(plaats));
    }

    private IRenderedComponent<Keuzeveld<string>> Keuze(int aantal, bool uitklap) => Render<Keuzeveld<string>>(p => p.Add(k => k.Label, "Besluit").Add(k => k.Opties, Opties(aantal))
        .Add(k => k.Uitklap, uitklap).Add(k => k.Value, _keuze).Add(k => k.ValueChanged, w => _keuze = w).Add(k => k.ValueExpression, () => _keuze));
}
