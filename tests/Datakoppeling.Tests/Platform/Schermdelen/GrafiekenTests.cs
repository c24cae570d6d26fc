using System.Globalization;
using Bunit;
using Datakoppeling.Platform.Schermdelen.Grafieken;
using Datakoppeling.Platform.Schermdelen.Werk;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Tests.Documentatie;
using FsCheck;
using FsCheck.Fluent;

namespace Datakoppeling.Tests.Platform.Schermdelen;

public sealed class GrafiekenTests : Schermdeltest
{
    private static readonly Grafiekreeks Een = new("Cliënt", [new("jan", 640), new("feb", 852.40m)]);
    private static readonly Grafiekreeks Twee = new("Partner", [new("jan", 310)]);

    [Fact]
    public void Lijndiagram_MetTweeReeksen_HeeftLegendaEnAlleCijfersInDeTabel()
    {
        var deel = Render<Lijndiagram>(p => p.Add(g => g.Titel, "Netto").Add(g => g.Reeksen, [Een, Twee]).Add(g => g.Opmaak, w => Nederlands.Tekst(w, 2)));
        deel.FindAll(".legenda li").Select(l => l.TextContent.Trim()).ShouldBe(["Cliënt", "Partner"]);
        deel.FindAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent))).ShouldBe(["jan|640,00|310,00", "feb|852,40|–"]);
        deel.Find(".grafiek-beeld").GetAttribute("aria-hidden").ShouldBe("true");
        deel.FindAll(".legenda path[stroke-dasharray]").Count.ShouldBe(1, "de tweede lijn is ook zonder kleur een andere");
    }

    [Fact]
    public void Staafdiagram_ZonderCijfers_ZegtDatEnTekentNiets()
    {
        var deel = Render<Staafdiagram>(p => p.Add(g => g.Titel, "Bereik"));
        deel.FindAll("svg").ShouldBeEmpty();
        deel.Markup.ShouldContain("Er zijn nog geen cijfers.");
    }

    [Fact]
    public void Staafdiagram_RegelingZonderCijfer_ZegtDat()
    {
        var deel = Render<Staafdiagram>(p => p.Add(g => g.Titel, "Bereik").Add(g => g.Liggend, true).Add(g => g.Punten, [new("Stadspas", 62), new("Laptop", null)]));
        deel.FindAll("svg")[^1].TextContent.Trim().ShouldBe("geen cijfer");
        deel.FindAll("rect.reeks-vlak").Count.ShouldBe(1);
        deel.FindAll("tbody td").Select(c => c.TextContent).ShouldBe(["62", "–"]);
    }

    [Fact]
    public void Staafdiagram_Gestapeld_StaanDeDelenOpElkaarMetDeSomErboven()
    {
        var deel = Render<Staafdiagram>(p => p.Add(g => g.Titel, "Open werk").Add(g => g.Gestapeld, true).Add(g => g.Reeksen, [new("Te laat", [new("jan", 3)]), new("Op tijd", [new("jan", 5)])]));
        var delen = deel.FindAll("rect.reeks-vlak").Where(r => r.GetAttribute("height") != "10").Select(r => (Top: Getal(r, "y"), Hoogte: Getal(r, "height"), X: r.GetAttribute("x"))).ToList();
        delen.Count.ShouldBe(2);
        delen[0].X.ShouldBe(delen[1].X);
        (delen[1].Top + delen[1].Hoogte).ShouldBe(delen[0].Top, 0.1);
        deel.Find(".grafiek-cijfer").TextContent.ShouldBe("8");
    }

    /// <summary>The law of the drawing: no figure on another, none on a line, at any width that a screen gives it.</summary>
    [Fact]
    public void Lijnbeeld_VanWelkeReeksenOok_LegtGeenCijferOpEenAnderOfOpEenLijn() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<byte>>(), ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<PositiveInt>(), LigtVrij).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static void LigtVrij(NonEmptyArray<byte> een, byte[] twee, PositiveInt smal)
    {
        var reeksen = new[] { een.Get, twee }.Where(r => r.Length > 0).Select(r => r.Take(24).ToList()).ToList();
        var punten = reeksen.Select(IReadOnlyList<(double X, double Y)?> (r) => [.. r.Select<byte, (double X, double Y)?>((w, i) => w % 11 == 7 ? null : ((i + 0.5) / r.Count, 8 + (200.0 * w / 255)))]).ToList();
        var beeld = new Lijnbeeld(punten, 232, (r, i) => (reeksen[r][i] * 37).ToString(CultureInfo.InvariantCulture));
        foreach (var breedte in (double[])[Lijnbeeld.Smalst, 300, 411, 640, 1000, 1500, Lijnbeeld.Smalst + (smal.Get % 1300)])
        {
            foreach (var (label, plaats) in beeld.Labels.Select((l, i) => (l, i)))
            {
                beeld.Lijnen.ShouldAllBe(l => !Lijnbeeld.Raakt(label, l, breedte, 0));
                beeld.Labels.Skip(plaats + 1).ShouldAllBe(l => !Lijnbeeld.Raakt(label, l, breedte, 0));
                (label.Y - Lijnbeeld.Halvehoogte).ShouldBeGreaterThanOrEqualTo(0);
            }
        }
    }

    [Fact]
    public void Lijnbeeld_EenRustigeLijn_HeeftAlleCijfers()
    {
        (double X, double Y)?[] punten = [.. Enumerable.Range(0, 6).Select<int, (double X, double Y)?>(i => ((i + 0.5) / 6, 100 + (i * 3)))];
        new Lijnbeeld([punten], 200, (_, i) => (600 + i).ToString(CultureInfo.InvariantCulture)).Labels.Count.ShouldBe(6);
    }

    /// <summary>Names along the bottom: those that are shown at a width have room beside each other.</summary>
    [Fact]
    public void Aslabels_BijElkeBreedte_StaanNietOpElkaar() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<PositiveInt>(), StaanVrij).QuickCheckThrowOnFailure();

    private static void StaanVrij(PositiveInt aantal, PositiveInt breedte)
    {
        string[] labels = [.. Enumerable.Range(0, 1 + (aantal.Get % 30)).Select(i => "maand " + i.ToString(CultureInfo.InvariantCulture))];
        var breed = Lijnbeeld.Smalst + (breedte.Get % 1300);
        var zichtbaar = labels.Select((l, i) => (Label: l, Plaats: i)).Where(l => Zichtbaar(Aslabels.Klasse(labels, l.Plaats), breed)).ToList();
        zichtbaar.ShouldNotBeEmpty();
        foreach (var (vorige, volgende) in zichtbaar.Zip(zichtbaar.Skip(1)))
        {
            ((volgende.Plaats - vorige.Plaats) * (double)breed / labels.Length).ShouldBeGreaterThanOrEqualTo(Grafiekmaat.Tekstbreedte(vorige.Label));
        }
    }

    /// <summary>As css/grafiek.css reads the class; the style sheet has a rule for each of them.</summary>
    private static bool Zichtbaar(string? klasse, int breed) => klasse is null || (klasse != "vanaf-nooit" && int.Parse(klasse["vanaf-".Length..], CultureInfo.InvariantCulture) <= breed);

    [Fact]
    public void Grafiekmaat_ElkeBreedte_HeeftEenRegelInDeStijl()
    {
        var stijl = File.ReadAllText(Path.Combine(Projectmap.Wortel, "src", "Datakoppeling.Portal", "wwwroot", "css", "grafiek.css"));
        Grafiekmaat.Breedtes.Skip(1).ShouldAllBe(b => stijl.Contains($"@container (width < {b}px) {{ .vanaf-{b} {{ display: none; }} }}", StringComparison.Ordinal));
    }

    private static double Getal(AngleSharp.Dom.IElement element, string naam) => double.Parse(element.GetAttribute(naam)!, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(852, 0, 1000, 250)]
    [InlineData(100, 0, 125, 25)]
    [InlineData(0.9, 0, 1, 0.25)]
    [InlineData(1_234_567, 0, 1_500_000, 500_000)]
    public void Asschaal_VoorEenHoogste_TeltInRondeStappenVanafNul(double hoogste, double onder, double boven, double stap)
    {
        var schaal = Asschaal.Voor([(decimal)hoogste, 0]);
        (schaal.Onder, schaal.Stap).ShouldBe((onder, stap));
        schaal.Boven.ShouldBeGreaterThanOrEqualTo(boven);
    }

    [Fact]
    public void Asschaal_MetNegatieveWaarde_HoudtNulErin()
    {
        var schaal = Asschaal.Voor([-120, 400]);
        schaal.Onder.ShouldBeLessThanOrEqualTo(-120);
        (schaal.Onder % schaal.Stap).ShouldBe(0);
    }
}
