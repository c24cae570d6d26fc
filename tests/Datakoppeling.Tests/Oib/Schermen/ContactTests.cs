using Bunit;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Schermen;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Oib.Handelingen;

namespace Datakoppeling.Tests.Oib.Schermen;

[OpBeideDatabases]
public sealed class ContactTests : Zaakschermtest
{
    private const string Geheim = "Belt terug na de operatie";

    [Fact]
    public async Task Contact_MetEenNotitie_StaatBijHetDossierEnVersleuteldOpSchijf()
    {
        var zaak = await Zaak(Bak.Beoordelen, metContact: true);
        var gedaan = 0;
        var formulier = Als(Proefmaand.Consulent).Render<Contactformulier>(p => p.Add(f => f.Zaak, zaak).Add(f => f.Gedaan, () => { gedaan++; return Task.CompletedTask; }));
        Kies(formulier, Contactresultaat.Besproken);
        formulier.Find("textarea").Change(Geheim);
        await formulier.Find("form").SubmitAsync();

        Schermgeduld.Tot(() => gedaan.ShouldBe(1));
        zaak = (await Proef.Platform.Dienst<Zaaklezer>().Lees(Proefmaand.Consulent, zaak.Maand.Id, Stop)).Waarde;
        zaak.Maand.Contacten.ShouldHaveSingleItem().Notitie.ShouldBe(Geheim);
        Als(Proefmaand.Consulent).Render<Zaakbesluiten>(p => p.Add(z => z.Zaak, zaak)).Find(".notitie").TextContent.ShouldBe(Geheim);
        foreach (var (bestand, bytes) in await Mapinhoud.Lees(Proef.Platform.Map, Stop))
        {
            bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Geheim)).ShouldBe(-1, Path.GetFileName(bestand));
        }
        string.Join('\n', Proef.Platform.Logs.Rijen).ShouldNotContain(Geheim);
    }

    [Fact]
    public async Task Contact_NietBereikt_BiedtAanhoudenTotDeVolgendeWerkweek()
    {
        var zaak = await Zaak(Bak.Beoordelen, metContact: true);
        DateOnly? tot = null;
        var formulier = Als(Proefmaand.Consulent).Render<Contactformulier>(p => p.Add(f => f.Zaak, zaak).Add(f => f.Aangehouden, dag => { tot = dag; return Task.CompletedTask; }));
        formulier.FindAll("input[type=checkbox]").ShouldBeEmpty();
        Kies(formulier, Contactresultaat.Besproken);
        formulier.FindAll("input[type=checkbox]").ShouldBeEmpty("wie is gesproken, wacht niet");
        Kies(formulier, Contactresultaat.NietBereikt);
        formulier.WaitForElement("input[type=checkbox]").Change(true);
        await formulier.Find("form").SubmitAsync();

        var maandag = Werkdagen.VolgendeWeek(Nederlands.Vandaag(TimeProvider.System));
        Schermgeduld.Tot(() => tot.ShouldBe(maandag));
        var maand = await Proef.Zelfde(zaak.Maand);
        (maand.Bak, maand.AangehoudenTot, maand.Contactaantal).ShouldBe((Bak.Aangehouden, maandag, 1));
    }

    // The second group: how comes first.
    private static void Kies(IRenderedComponent<Contactformulier> formulier, Contactresultaat resultaat) =>
        formulier.FindAll("fieldset")[1].QuerySelectorAll("input[type=radio]")[(int)resultaat].Click();
}
