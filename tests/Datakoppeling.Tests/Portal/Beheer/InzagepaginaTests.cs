using Bunit;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Portal.Onderdelen.Beheer;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Beheer;

[OpBeideDatabases]
public sealed class InzagepaginaTests : Beheerproef
{
    private const string Nummer = "999990007";

    protected override void Voeg(IServiceCollection diensten) => diensten.AddSingleton<IBenoemden, Ieder>();

    private sealed class Ieder : IBenoemden
    {
        public bool IsBenoemd(Gebruiker wie, Recht recht) => true;
    }

    private IRenderedComponent<Inzagepagina> Zoek(BunitContext scherm, string bsn, string zaak)
    {
        var pagina = scherm.Render<Inzagepagina>();
        pagina.Find("#veld-bsn").Change(bsn);
        pagina.Find("#veld-zaaknummer").Change(zaak);
        pagina.Find("form").Submit();
        return pagina;
    }

    [Fact]
    public async Task Inzage_MetVerwerkingen_ToontZeMetDoelEnGrondslagEnKanAfgedruktWorden()
    {
        await Platform.Uitvoerder.Voer<int>(ProefRechten.Consulent, ProefRechten.Wijzigen, Doel.Geen, async werk =>
        {
            await Platform.Dienst<Logboek>().Leg(werk, InzageVerwerkingen.Inzage, [new Betrokkene(Bsn.Van(999990007))]);
            return 1;
        }, Stop);
        var scherm = Als(Manager);

        var pagina = Zoek(scherm, Nummer, "AVG-2026-3");

        pagina.WaitForAssertion(() => pagina.FindAll("tbody tr").Count.ShouldBe(1));
        pagina.Find("tbody tr").TextContent.ShouldContain("AVG artikel 15");
        pagina.Find("tbody tr").TextContent.ShouldContain("5 jaar");
        pagina.Find("[data-afdrukken]").TextContent.ShouldContain("Druk het overzicht af");
        pagina.Markup.ShouldContain("•••••0007");
        pagina.Markup.ShouldNotContain(Nummer, Case.Sensitive, "wat getypt is, is na het antwoord weg");
        Navigatie(scherm).Uri.ShouldNotContain(Nummer);
    }

    [Fact]
    public void Inzage_ZonderVerwerkingen_ZegtDat()
    {
        var pagina = Zoek(Als(Manager), Nummer, "AVG-2026-3");
        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("staat niets in het verwerkingslog"));
    }

    [Fact]
    public void Inzage_MetEenVerkeerdNummer_ZegtWatErMisIs()
    {
        var pagina = Zoek(Als(Manager), "123456789", "AVG-2026-3");
        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Dit is geen burgerservicenummer"));
    }

    [Fact]
    public void Inzage_Leeg_WijstDeVeldenAan()
    {
        var pagina = Als(Manager).Render<Inzagepagina>();
        pagina.Find("form").Submit();
        pagina.WaitForAssertion(() => pagina.FindAll(".veld-fout").Count.ShouldBe(2));
    }

    [Fact]
    public void Register_ToontElkeActiviteitMetHaarGrondslag()
    {
        var pagina = Als(Manager).Render<Verwerkingenpagina>();
        pagina.FindAll("tbody tr").Count.ShouldBe(Platform.Dienst<Verwerkingsregister>().Alle.Count);
        pagina.Markup.ShouldContain("urn:datakoppeling:verwerkingsactiviteit:verwerkingen.inzage/1");
    }
}
