using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Documentatie;

/// <summary>The pages of docs that are printed from the code's own tables. A page that is behind is written anew, and the test fails once.</summary>
public sealed class GegenereerdePaginasTests
{
    public static TheoryData<string> Namen => ["koppeling.md", "oib-normen.md", "bestandsindelingen.md"];

    [Theory]
    [MemberData(nameof(Namen))]
    public async Task Pagina_UitDeTabellenVanDeCode_StaatZoInDeDocumentatie(string naam)
    {
        var pagina = naam switch
        {
            "koppeling.md" => Koppelpagina.Tekst(Configuratie.Standaard()),
            "oib-normen.md" => Oibpagina.Tekst(),
            _ => Indelingenpagina.Tekst(),
        };
        var pad = Repo.Pad("docs", naam);
        if (!File.Exists(pad) || !string.Equals(await File.ReadAllTextAsync(pad, TestContext.Current.CancellationToken), pagina, StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync(pad, pagina, TestContext.Current.CancellationToken);
            Assert.Fail($"docs/{naam} liep achter op de code en is opnieuw geschreven door deze toets: neem het mee in je commit en draai de toets nog eens.");
        }
    }

    [Fact]
    public void Koppelregel_OpDeLijst_HeeftEenEigenNummerEenZinEnEenBron()
    {
        Koppelregels.Alle.Select(r => r.Nummer).ShouldBeUnique(StringComparer.Ordinal);
        Koppelregels.Alle.ShouldAllBe(r => r.Zin.EndsWith('.') && r.Bron.Length > 0);
    }
}
