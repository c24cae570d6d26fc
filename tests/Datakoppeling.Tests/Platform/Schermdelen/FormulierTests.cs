using Bunit;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Schermdelen.Lijsten;
using Datakoppeling.Platform.Schermdelen.Meldingen;
using Datakoppeling.Platform.Schermdelen.Velden;
using FluentValidation;
using Microsoft.AspNetCore.Components;

namespace Datakoppeling.Tests.Platform.Schermdelen;

public sealed class FormulierTests : Schermdeltest
{
    private readonly Invoer _model = new();
    private int _verstuurd;
    private Weigering? _antwoord;

    private sealed class Invoer
    {
        public string? Reden { get; set; }
        public Bedrag? Bedrag { get; set; }
        public DateOnly? Tot { get; set; }
    }

    private sealed class Controle : AbstractValidator<Invoer>
    {
        public Controle()
        {
            RuleFor(i => i.Reden).NotEmpty().WithMessage("Geef een reden.");
            RuleFor(i => i.Bedrag).NotNull().WithMessage("Vul een bedrag in.");
        }
    }

    private IRenderedComponent<Formulier<Invoer>> Teken() => Render<Formulier<Invoer>>(p => p
        .Add(f => f.Model, _model).Add(f => f.Controle, new Controle()).Add(f => f.Knoptekst, "Bewaar")
        .Add(f => f.OnVerstuurd, () => { _verstuurd++; return Task.FromResult(_antwoord); })
        .Add(f => f.ChildContent, builder =>
        {
            builder.OpenComponent<Bedragveld>(0);
            builder.AddComponentParameter(1, "Label", "Bedrag");
            builder.AddComponentParameter(2, "Value", _model.Bedrag);
            builder.AddComponentParameter(3, "ValueChanged", EventCallback.Factory.Create<Bedrag?>(this, b => _model.Bedrag = b));
            builder.AddComponentParameter(4, "ValueExpression", (System.Linq.Expressions.Expression<Func<Bedrag?>>)(() => _model.Bedrag));
            builder.CloseComponent();
            builder.OpenComponent<Tekstvak>(5);
            builder.AddComponentParameter(6, "Label", "Reden");
            builder.AddComponentParameter(7, "Hint", "Komt in de brief");
            builder.AddComponentParameter(8, "Value", _model.Reden);
            builder.AddComponentParameter(9, "ValueChanged", EventCallback.Factory.Create<string?>(this, r => _model.Reden = r));
            builder.AddComponentParameter(10, "ValueExpression", (System.Linq.Expressions.Expression<Func<string?>>)(() => _model.Reden));
            builder.CloseComponent();
        }));

    [Fact]
    public void Formulier_OnvolledigVerstuurd_VatSamenInDeVolgordeVanHetSchermEnVerstuurtNiet()
    {
        var formulier = Teken();
        formulier.Find("form").Submit();

        _verstuurd.ShouldBe(0);
        formulier.FindAll(".foutensamenvatting a").Select(a => (a.TextContent, a.GetAttribute("data-naar")))
            .ShouldBe([("Vul een bedrag in.", "veld-bedrag"), ("Geef een reden.", "veld-reden")]);
        var reden = formulier.Find("#veld-reden");
        reden.GetAttribute("aria-invalid").ShouldBe("true");
        reden.GetAttribute("aria-describedby").ShouldBe("veld-reden-hint veld-reden-fout");
        formulier.Find("#veld-reden-fout").TextContent.Trim().ShouldBe("Geef een reden.");
    }

    [Fact]
    public void Formulier_WeigeringOverEenVeld_StaatBijDatVeldEnVerdwijntAlsHetWordtHersteld()
    {
        var formulier = Teken();
        formulier.Find("#veld-bedrag").Change("12");
        formulier.Find("#veld-reden").Change("Te kort");
        _antwoord = new Weigering("Dit kan niet.") { Velden = [new("Reden", "Schrijf een langere reden."), new("Elders", "Dit hoort bij geen veld.")] };
        formulier.Find("form").Submit();

        formulier.FindAll(".foutensamenvatting li").Select(l => (l.TextContent.Trim(), l.QuerySelector("a")?.GetAttribute("data-naar")))
            .ShouldBe([("Dit hoort bij geen veld.", null), ("Schrijf een langere reden.", "veld-reden")]);
        formulier.Find("#veld-reden").GetAttribute("aria-invalid").ShouldBe("true");
        formulier.Find("#veld-reden").Change("Een langere reden");
        (formulier.Find("#veld-reden").GetAttribute("aria-invalid") is "true").ShouldBeFalse();
    }

    [Fact]
    public void Veld_BijVerlaten_WordtAlleenDitVeldGecontroleerd()
    {
        var formulier = Teken();
        formulier.Find("#veld-bedrag").Change("veel");
        formulier.FindAll(".veld-melding").Select(m => m.TextContent.Trim()).Single().ShouldContain("zoals 1.401,50");
        formulier.FindAll(".foutensamenvatting").ShouldBeEmpty();

        OnderElkeCultuur(() =>
        {
            formulier.Find("#veld-bedrag").Change("1401,5");
            _model.Bedrag.ShouldBe(new Bedrag(140150));
            formulier.Find("#veld-bedrag").GetAttribute("value").ShouldBe("1.401,50");
        });
        formulier.FindAll(".veld-melding").ShouldBeEmpty();
    }

    [Fact]
    public void Formulier_Hersteld_VerstuurtEnToontEenWeigeringBovenaan()
    {
        var formulier = Teken();
        formulier.Find("form").Submit();
        formulier.Find("#veld-bedrag").Change("12");
        formulier.FindAll(".foutensamenvatting li").Count.ShouldBe(1);
        formulier.Find("#veld-reden").Change("Loonstrook klopt niet");
        formulier.FindAll(".foutensamenvatting").ShouldBeEmpty();

        _antwoord = new Weigering("Iemand anders heeft dit dossier al beslist.");
        formulier.Find("form").Submit();
        _verstuurd.ShouldBe(1);
        formulier.Find(".foutensamenvatting li").TextContent.Trim().ShouldBe("Iemand anders heeft dit dossier al beslist.");
    }

    [Fact]
    public async Task Bevestiging_Beantwoord_GeeftHetAntwoordEnSluit()
    {
        var vraag = Render<Bevestiging>(p => p.Add(b => b.Titel, "Verwijderen?").Add(b => b.Knoptekst, "Verwijder"));
        var antwoord = vraag.InvokeAsync(() => vraag.Instance.Vraag());
        vraag.Find("dk-dialoog").GetAttribute("data-open").ShouldBe("ja");
        vraag.FindAll(".dialoog-knoppen button")[0].Click();
        (await antwoord).ShouldBeTrue();
        vraag.Find("dk-dialoog").GetAttribute("data-open").ShouldBe("nee");

        var tweede = vraag.InvokeAsync(() => vraag.Instance.Vraag());
        vraag.FindAll(".dialoog-knoppen button")[1].Click();
        (await tweede).ShouldBeFalse();
    }

    [Fact]
    public void Tabbladen_MetAdres_MerkenHetGekozenBladEnLatenDePaginaLos()
    {
        Navigatie.NavigateTo("werk?uitkomst=Beoordelen&pagina=4&signaal=a");
        var deel = Render<Tabbladen>(p => p.Add(t => t.Label, "Uitkomst").Add(t => t.Parameter, "uitkomst").Add(t => t.Bladen, [new(null, "Alles", 1203), new("Beoordelen", "Beoordelen", 3)]));
        deel.Find("[aria-current=page]").TextContent.ShouldContain("Beoordelen");
        deel.Find("a").GetAttribute("href").ShouldBe("http://localhost/werk?signaal=a");
        deel.Find(".teller").TextContent.ShouldBe("1.203");
    }

    [Fact]
    public void Tabbladen_MetInhoud_ZijnTabsDieMetDePijlenGaanEnHetAdresVolgen()
    {
        Navigatie.NavigateTo("ronde?stap=koppelen&blad=bestaat-niet");
        var deel = Render<Tabbladen>(p => p.Add(t => t.Label, "Uitslag").Add(t => t.Parameter, "blad").Add(t => t.Bladen, [new(null, "Lijsten", 4), new("aantallen", "Brieven"), new("bestanden", "Bestanden")])
            .AddChildContent("<p>inhoud</p>"));
        string Gekozen() => deel.FindAll("[role=tablist] [role=tab][aria-selected=true]").ShouldHaveSingleItem().TextContent.Trim();
        void Druk(string toets) => deel.Find("[aria-selected=true]").KeyDown(toets);

        Gekozen().ShouldBe("Lijsten 4", "wat het adres niet kent, is het eerste blad");
        Druk("ArrowRight");
        Navigatie.Uri.ShouldBe("http://localhost/ronde?stap=koppelen&blad=aantallen");
        deel.WaitForAssertion(() => Gekozen().ShouldBe("Brieven"));
        Druk("End");
        deel.WaitForAssertion(() => Gekozen().ShouldBe("Bestanden"));
        Druk("ArrowRight");
        deel.WaitForAssertion(() => Gekozen().ShouldBe("Lijsten 4"));
        Druk("a");
        Navigatie.Uri.ShouldBe("http://localhost/ronde?stap=koppelen");

        var blad = deel.Find("[role=tabpanel]");
        blad.GetAttribute("aria-labelledby").ShouldBe(deel.Find("[aria-selected=true]").Id);
        deel.Find("[aria-selected=true]").GetAttribute("aria-controls").ShouldBe(blad.Id);
        deel.FindAll("[role=tab][tabindex='0']").Count.ShouldBe(1, "de tabtoets gaat van het gekozen blad naar de inhoud");
    }

    [Fact]
    public void Filterchips_AanEnUit_StaanSamenInHetAdres()
    {
        Navigatie.NavigateTo("werk?pagina=4");
        var deel = Render<Filterchips>(p => p.Add(f => f.Label, "Signaal").Add(f => f.Parameter, "signaal").Add(f => f.Opties, [new("a", "A"), new("b", "B", 3)]));
        deel.FindAll(".chip")[0].Click();
        deel.FindAll(".chip")[1].Click();
        Navigatie.Uri.ShouldBe("http://localhost/werk?signaal=a%2Cb");
        deel.FindAll(".chip[aria-pressed=true]").Count.ShouldBe(2);
        deel.FindAll(".chip")[0].Click();
        Navigatie.Uri.ShouldBe("http://localhost/werk?signaal=b");
    }
}
