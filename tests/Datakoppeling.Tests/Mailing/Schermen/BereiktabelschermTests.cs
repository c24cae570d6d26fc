using Bunit;
using Datakoppeling.Mailing.Handelingen.Bereik;
using Datakoppeling.Mailing.Schermen;
using Datakoppeling.Mailing.Schermen.Bereik;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Handelingen;

namespace Datakoppeling.Tests.Mailing.Schermen;

/// <summary>Pasting a table of reach on the page.</summary>
[OpBeideDatabases]
public sealed class BereiktabelschermTests : Schermproef
{
    private const string Kop = "jaar\tregeling\tgebruikers\tdoelgroep_cbs\tdoelgroep_gemeente\n";

    [Fact]
    public async Task Tabel_Geplakt_ToontFoutenOfEenVoorbeeldEnBewaartPasDaarna()
    {
        var scherm = Als(Rondeproef.Armoede);
        Navigatie(scherm).NavigateTo(Paden.BereikVullen + "?wijze=tabel");
        var pagina = scherm.Render<BereikVullen>();
        void Plak(string tekst)
        {
            pagina.WaitForElement("textarea").Change(tekst);
            pagina.Find("form").Submit();
        }

        Plak(Kop + "2025\tstadspas\tveel\t2\t3\n");
        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Er is niets ingevuld"));
        pagina.FindAll("#voorbeeld tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("gebruikers");
        pagina.FindAll("#voorbeeld button").ShouldBeEmpty();

        Plak(Kop + "2025\tstadspas\t1.250\t4.000\t\n");
        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Dit wordt ingevuld"));
        pagina.Find("#voorbeeld tbody tr").TextContent.ShouldContain("1.250");
        (await Proef.Dienst<Bereiklezer>().Ingevuld(Rondeproef.Armoede, 2025, Rondeproef.Stop)).Waarde.ShouldBeEmpty();
        pagina.FindAll("#voorbeeld button")[0].Click();

        pagina.WaitForAssertion(() => pagina.FindAll("#voorbeeld").ShouldBeEmpty());
        (await Proef.Dienst<Bereiklezer>().Ingevuld(Rondeproef.Armoede, 2025, Rondeproef.Stop)).Waarde.ShouldHaveSingleItem().Gebruikers.ShouldBe(1250);
    }
}
