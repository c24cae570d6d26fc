using System.Text.RegularExpressions;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Platform.Kader;

/// <summary>A screen says what it is about and leaves the rest to the frame: no second way beside it (docs/besluiten/paginakader.md).</summary>
public sealed partial class SchermenTests
{
    /// <summary>What the frame itself consists of, and the parts that every screen gets it through. A screen does not belong here.</summary>
    private static readonly string[] Kader =
    [
        "Platform/Kader/Paginakader.razor: laden",
        "Platform/Schermdelen/Knop.razor: eenmaal",
        "Platform/Schermdelen/Lijsten/Lijst.razor.cs: opslag",
        "Platform/Schermdelen/Lijsten/Lijst.razor.cs: weigering",
        "Platform/Schermdelen/Meldingen/Foutgrens.razor: loslaten",
        "Platform/Schermdelen/Meldingen/Foutgrens.razor: opslag",
        "Platform/Schermdelen/Velden/Formulier.razor.cs: abonneren",
        "Platform/Schermdelen/Velden/Formulier.razor.cs: eenmaal",
        "Platform/Schermdelen/Velden/Formulier.razor.cs: loslaten",
        // The shared part that shows a refusal of a form at its field.
        "Platform/Schermdelen/Velden/Formulierweigering.razor: weigering",
        "Platform/Schermdelen/Velden/Uploadvak.razor: loslaten",
        "Portal/Onderdelen/App.razor: laden",
        "Portal/Onderdelen/Galerij/GalerijToestand.razor: laden",
        "Portal/Onderdelen/Kader/Opslagband.razor: opslag",
        "Portal/Onderdelen/Kader/Rail.razor: wie",
        "Portal/Onderdelen/Kader/Toegangswacht.razor: wie",
        "Portal/Onderdelen/Routes.razor: laden",
    ];

    private static readonly (string Naam, Regex Vorm)[] Eigenwijs =
    [
        ("wie", Wie()), ("abonneren", Abonneren()), ("opslag", Opslag()), ("loslaten", Loslaten()), ("weigering", Weigering()), ("laden", Laden()), ("eenmaal", Eenmaal()),
    ];

    [Fact]
    public void Scherm_LaatWieLadenWeigerenEnLoslatenAanHetKader()
    {
        var src = Repo.Pad("src");
        var gevonden = new[] { "*.razor", "*.razor.cs" }.SelectMany(soort => Directory.EnumerateFiles(src, soort, SearchOption.AllDirectories))
            .Where(pad => !pad.Split(Path.DirectorySeparatorChar).Any(map => map is "obj" or "bin") && Path.GetFileName(pad) != "_Imports.razor")
            .SelectMany(pad => Bezwaren(File.ReadAllText(pad)).Select(naam => $"{Path.GetRelativePath(src, pad).Replace("Datakoppeling.", "", StringComparison.Ordinal)}: {naam}"));
        string.Join('\n', gevonden.Order(StringComparer.Ordinal)).ShouldBe(string.Join('\n', Kader), "een scherm erft van Scherm of Laadscherm en toont zich in Paginakader");
    }

    /// <summary>One of each, as screens had them: a finder that finds nothing would let everything pass.</summary>
    [Theory]
    [InlineData("@inject AuthenticationStateProvider Staat", "wie")]
    [InlineData("@inject HuidigeGebruiker Huidig", "wie")]
    [InlineData("  [CascadingParameter] private Task<AuthenticationState>? Aanmelding { get; set; }", "wie")]
    [InlineData("  _nieuws = Nieuws.Abonneer<DossierGewijzigd>(n => Laad());", "abonneren")]
    [InlineData("  Navigatie.LocationChanged += Verplaatst;", "abonneren")]
    [InlineData("@inject Opslagstand Opslag", "opslag")]
    [InlineData("@implements IAsyncDisposable", "loslaten")]
    [InlineData("public sealed partial class Paneel : ComponentBase, IDisposable", "loslaten")]
    [InlineData("  private string? _weigering;", "weigering")]
    [InlineData("  private Weigering? _waarom;", "weigering")]
    [InlineData("  <Skelet Regels=\"8\" />", "laden")]
    [InlineData("  private readonly Eenmaal _werk = new();", "eenmaal")]
    public void Zoeker_VindtWatEenSchermZelfDeed(string rij, string naam) => Bezwaren(rij).ShouldBe([naam]);

    [Fact]
    public void Zoeker_LaatStaanHoeHetHoort() =>
        Bezwaren("Volg(h => Bord.Veranderd += h, h => Bord.Veranderd -= h, Teken);\n<Weigerbericht Weigering=\"Geweigerd\" />\nvar i = 0; i += 2;").ShouldBeEmpty();

    private static IEnumerable<string> Bezwaren(string tekst) => Eigenwijs.Where(e => e.Vorm.IsMatch(tekst)).Select(e => e.Naam);

    [GeneratedRegex(@"\bAuthenticationState(Provider)?\b(?!;)|\bHuidigeGebruiker\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Wie();

    [GeneratedRegex(@"\.Abonneer<|\.[A-Z]\w* \+= (?!h\b)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Abonneren();

    [GeneratedRegex(@"\bOpslagstand\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opslag();

    [GeneratedRegex(@"@implements I(Async)?Disposable|class .*\bI(Async)?Disposable\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Loslaten();

    [GeneratedRegex(@"(string|Weigering)\? _(weigering|waarom|fout)\b|\bWeigering\? _", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weigering();

    [GeneratedRegex(@"<Skelet\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Laden();

    [GeneratedRegex(@"\bEenmaal _", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Eenmaal();
}
