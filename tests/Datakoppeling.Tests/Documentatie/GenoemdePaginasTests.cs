using System.Text.RegularExpressions;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Documentatie;

/// <summary>Whoever follows a page that a comment, a script or another page names finds it in the repository.</summary>
public sealed partial class GenoemdePaginasTests
{
    private static readonly string[] Bestanden = [.. new[] { "src", "tests", "docs", ".build" }
        .SelectMany(map => Directory.GetFiles(Repo.Pad(map), "*", SearchOption.AllDirectories)).Append(Repo.Pad("README.md"))
        .Select(pad => Path.GetRelativePath(Repo.Pad(), pad).Replace('\\', '/')).Where(pad => !Gemaakt().IsMatch(pad))];

    private static readonly string[] Paginas = [.. Bestanden.Where(pad => pad.EndsWith(".md", StringComparison.Ordinal))];

    // This one names pages that are not there; the other looks for the folder of the examples, by a page in it.
    private static readonly string[] Teksten = [.. Bestanden.Where(pad => Tekst().IsMatch(pad)
        && !pad.EndsWith("/GenoemdePaginasTests.cs", StringComparison.Ordinal) && !pad.EndsWith("/GedeeldeMap.cs", StringComparison.Ordinal))];

    [Fact]
    public void ElkePagina_DieErgensGenoemdIs_Bestaat()
    {
        string[] zoek = [.. Teksten.SelectMany(pad => Onbekend(File.ReadAllText(Repo.Pad(pad))).Select(naam => $"{pad}: {naam}"))];
        zoek.ShouldBeEmpty("noem een pagina onder docs/, of schrijf haar");
    }

    // A number of a section says nothing of a page that is printed from the code; a rule has a number of its own.
    [Fact]
    public void GeenPagina_WordtBijEenParagraafGenoemd() =>
        Teksten.Where(pad => Paragraaf().IsMatch(File.ReadAllText(Repo.Pad(pad)))).ShouldBeEmpty();

    [Fact]
    public void DeToets_LeestPaginasEnCommentaar() => (Paginas.Length > 30 && Teksten.Length > 500).ShouldBeTrue();

    [Theory]
    [InlineData("zie kluis.md", true)]
    [InlineData("zie besluiten/kluis.md", true)]
    [InlineData("zie docs/besluiten/kluis.md", true)]
    [InlineData("zie [daar](../besluiten/kluis.md)", true)]
    [InlineData("zie gebruik/kluis.md", false)]
    [InlineData("zie kluizen.md", false)]
    [InlineData("zie https://example.org/kluizen.md", true)]
    public void EenPagina_WordtGevondenBijHaarNaam(string tekst, bool bestaat) => Onbekend(tekst).Any().ShouldBe(!bestaat);

    private static IEnumerable<string> Onbekend(string tekst) => Pagina().Matches(Adres().Replace(tekst, "")).Select(m => m.Value)
        .Where(naam => !Paginas.Any(p => ("/" + p).EndsWith("/" + naam.Replace("../", "", StringComparison.Ordinal), StringComparison.Ordinal))).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("(^|/)(bin|obj|node_modules|TestResults|Migraties)/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gemaakt();

    [GeneratedRegex(@"\.(cs|razor|md|js|css|sh|targets|props|csproj)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tekst();

    // The bytes before the name belong to it, so that half a name is not taken for a whole one.
    [GeneratedRegex(@"(?<![\w*{-])(\.\./)*([a-z0-9-]+/)*[a-zA-Z0-9-]+\.md\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Pagina();

    [GeneratedRegex(@"(https?://|github\.com/)[^\s)]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Adres();

    [GeneratedRegex(@"\.md,?\s+(///?\s+)?sections?\s+[0-9]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Paragraaf();
}
