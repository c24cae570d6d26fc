using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Oib;

/// <summary>Two colleagues in one list: each sees what the other has open, and neither is given it.</summary>
public sealed class OpendossierTests(Opstelling opstelling) : Oibtest(opstelling)
{
    protected override (int Breed, int Hoog) Venster => (1280, 800);

    private static ILocator Melding(IPage pagina) => pagina.GetByText("Een collega heeft dit dossier ook open");

    [Fact]
    public async Task Dossier_DatEenCollegaOpenHeeft_ZegtDatEnWordtOvergeslagen()
    {
        var maand = new Zaakmaand(terug: 7, "OPEN");
        await MeldAan(Demorol.Beheerder);
        await LeverMaand(maand);
        var (ik, collega) = (await NieuwePagina(), await NieuwePagina());
        await MeldAan(Demorol.Consulent, ik);
        await MeldAan(Demorol.Teamleider, collega);
        Pagina = ik;
        await OpenZaak(maand.Maand, "voorstel", maand.Nummer(1));
        await Expect(Melding(ik)).ToBeHiddenAsync();
        Pagina = collega;
        await OpenZaak(maand.Maand, "voorstel", maand.Nummer(1));
        await Expect(Melding(ik)).ToBeVisibleAsync();
        await Expect(Melding(collega)).ToBeVisibleAsync();
        await ControleerToegankelijkheid(collega);
        await Foto(collega, "dossier-ook-open");

        await collega.GetByRole(AriaRole.Button, new() { Name = "Volgend dossier" }).ClickAsync();
        await Expect(collega.GetByRole(AriaRole.Heading, new() { Name = $"Dossier {maand.Nummer(3)}" })).ToBeVisibleAsync();
        await Expect(Melding(ik)).ToBeHiddenAsync();
        await ik.GetByRole(AriaRole.Button, new() { Name = "Volgend dossier" }).ClickAsync();
        await Expect(ik.GetByRole(AriaRole.Heading, new() { Name = $"Dossier {maand.Nummer(6)}" })).ToBeVisibleAsync();
    }
}
