using AngleSharp.Dom;
using Bunit;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Schermdelen.Lijsten;
using Datakoppeling.Platform.Taal;
using Microsoft.AspNetCore.Components;

namespace Datakoppeling.Tests.Platform.Schermdelen;

public sealed class LijstTests : Schermdeltest
{
    private readonly List<Lijstvraag> _vragen = [];
    private Func<Lijstvraag, Task<Uitkomst<Lijstpagina<int>>>> _bron = v => Task.FromResult(Blad(23, [.. Enumerable.Range(v.Overslaan + 1, Math.Clamp(23 - v.Overslaan, 0, v.PerPagina))]));

    private static Uitkomst<Lijstpagina<int>> Blad(int totaal, params int[] rijen) => new Lijstpagina<int>(rijen, totaal);

    private IRenderedComponent<Lijst<int>> Teken(object? filter = null) => Render<Lijst<int>>(p => p
        .Add(l => l.Titel, "Getallen").Add(l => l.PerPagina, 10).Add(l => l.Filter, filter).Add(l => l.RijUrl, r => "getal/" + Nederlands.Tekst(r))
        .Add(l => l.Haal, async (v, _) => { _vragen.Add(v); return await _bron(v); })
        .AddChildContent<Lijstkolom<int>>(k => k.Add(x => x.Titel, "Getal").Add(x => x.Sorteer, "getal").Add(x => x.ChildContent, r => b => b.AddContent(0, r)))
        .AddChildContent<Lijstkolom<int>>(k => k.Add(x => x.Titel, "Dubbel").Add(x => x.Getal, true).Add(x => x.ChildContent, r => b => b.AddContent(0, 2 * r))));

    private static IEnumerable<string> Eerste(IRenderedComponent<Lijst<int>> lijst) => lijst.FindAll("tbody tr").Select(r => r.FirstElementChild!.TextContent.Trim());

    [Fact]
    public void Lijst_EerstePagina_VraagtAlleenDie()
    {
        var lijst = Teken();

        _vragen.ShouldBe([new Lijstvraag(1, 10, null, Aflopend: false)]);
        Eerste(lijst).ShouldBe(Enumerable.Range(1, 10).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        lijst.Find(".paginering p").TextContent.ShouldBe("1–10 van 23");
        lijst.FindAll("a.rijlink").Select(a => a.GetAttribute("tabindex")).ShouldBe(["0", .. Enumerable.Repeat("-1", 9)]);
    }

    [Fact]
    public void Lijst_BijAnderAdres_VraagtDiePaginaEnVolgorde()
    {
        Navigatie.NavigateTo("lijst?pagina=3&sorteer=-getal");
        var lijst = Teken();

        _vragen.Single().ShouldBe(new Lijstvraag(3, 10, "getal", Aflopend: true));
        lijst.FindAll("tbody tr").Count.ShouldBe(3);
        lijst.Find("th[aria-sort=descending]").TextContent.Trim().ShouldBe("Getal");
        // Third click: back to the list's own order, on the first page.
        lijst.Find("a.sorteer").GetAttribute("href").ShouldBe("http://localhost/lijst");
    }

    [Fact]
    public void Lijst_ZelfdeVraag_LaadtNietOpnieuwEnAndereFilterWel()
    {
        var lijst = Teken(("open", 1));
        lijst.Render(p => p.Add(l => l.Filter, ("open", 1)));
        _vragen.Count.ShouldBe(1);
        lijst.Render(p => p.Add(l => l.Filter, ("dicht", 1)));
        _vragen.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-4")]
    [InlineData("twee")]
    [InlineData("99999999999999")]
    public void Lijst_OnzinInHetAdres_IsDeEerstePagina(string pagina)
    {
        Navigatie.NavigateTo("lijst?pagina=" + pagina);
        Teken();
        _vragen.Single().Pagina.ShouldBe(1);
    }

    [Fact]
    public void Lijst_PaginaVoorbijHetEinde_GaatNaarDeLaatste()
    {
        Navigatie.NavigateTo("lijst?pagina=9");
        Teken();
        Navigatie.Uri.ShouldBe("http://localhost/lijst?pagina=3");
    }

    [Fact]
    public void Lijst_ZonderRijen_ToontDeLegeStaat()
    {
        _bron = _ => Task.FromResult(Blad(0));
        var lijst = Teken();
        lijst.FindAll("table").ShouldBeEmpty();
        lijst.Find(".legestaat h2").TextContent.ShouldBe("Er staat niets in deze lijst");
    }

    [Fact]
    public void Lijst_TijdensHetLaden_IsBezigEnToontGrijzeRijen()
    {
        var wacht = new TaskCompletionSource<Uitkomst<Lijstpagina<int>>>();
        _bron = _ => wacht.Task;
        var lijst = Teken();
        lijst.Find(".lijst").GetAttribute("aria-busy").ShouldBe("true");
        lijst.FindAll("tbody .skelet-regel").ShouldNotBeEmpty();

        wacht.SetResult(Blad(1, 7));
        lijst.WaitForAssertion(() => Eerste(lijst).ShouldBe(["7"]));
        lijst.Find(".lijst").GetAttribute("aria-busy").ShouldBe("false");
    }

    [Fact]
    public async Task Lijst_DieGeweigerdWordt_ZegtWaaromEnLaatGeenRijStaan()
    {
        var (goed, lijst) = (_bron, Teken());
        _bron = _ => Task.FromResult<Uitkomst<Lijstpagina<int>>>(new Weigering("Je mag dit niet meer zien. Vraag je teamleider."));

        await lijst.InvokeAsync(lijst.Instance.Vernieuw);

        lijst.Find("[role=alert]").TextContent.ShouldContain("Je mag dit niet meer zien. Vraag je teamleider.");
        lijst.FindAll("table, .legestaat, .paginering").ShouldBeEmpty("leeg is iets anders dan geweigerd");

        _bron = goed;
        await lijst.InvokeAsync(lijst.Instance.Vernieuw);
        lijst.FindAll("tbody tr").Count.ShouldBe(10);
    }

    [Fact]
    public void Lijst_DieStukgaat_ZegtDatEnProbeertOpnieuw()
    {
        var goed = _bron;
        _bron = _ => throw new InvalidOperationException("geen database");
        var lijst = Teken();
        lijst.Find("[role=alert]").TextContent.ShouldContain("De lijst kon niet worden geladen.");
        lijst.Markup.ShouldNotContain("geen database");

        _bron = goed;
        lijst.Find(".foutpaneel button").Click();
        lijst.WaitForAssertion(() => lijst.FindAll("tbody tr").Count.ShouldBe(10));
    }

    [Fact]
    public void Lijst_LangzaamAntwoordOpOudeVraag_WordtNietGetoond()
    {
        var oud = new TaskCompletionSource<Uitkomst<Lijstpagina<int>>>();
        _bron = _ => oud.Task;
        var lijst = Teken("a");
        _bron = _ => Task.FromResult(Blad(1, 2));
        lijst.Render(p => p.Add(l => l.Filter, "b"));
        oud.SetResult(Blad(1, 1));
        lijst.WaitForAssertion(() => Eerste(lijst).ShouldBe(["2"]));
    }

    [Fact]
    public void Paginering_VeelPaginas_ToontBeginEindEnDeBuurt()
    {
        var deel = Render<Paginering>(p => p.Add(x => x.Pagina, 10).Add(x => x.PerPagina, 50).Add(x => x.Totaal, 1_203).Add(x => x.Url, n => "p" + n.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        deel.FindAll("li").Select(li => li.TextContent.Trim()).ShouldBe(["Vorige", "1", "…", "8", "9", "10", "11", "12", "…", "25", "Volgende"]);
        deel.Find("[aria-current=page]").TextContent.ShouldBe("10");
        deel.Find("p").TextContent.ShouldBe("451–500 van 1.203");
    }
}
