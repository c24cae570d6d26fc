using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Mailing;

/// <summary>Agreements as the two people see them: one records, another approves; what is missing and what expires stands on top.</summary>
public sealed class AfsprakenTests(Opstelling opstelling) : Schermtest(opstelling)
{
    protected override (int Breed, int Hoog) Venster => (1366, 860);

    protected override Task<Portaalproces> KiesPortaal() => Portaalproces.Start("--Voorbeeldgegevens=nee");

    [Fact]
    public async Task Afspraken_VanLeegTotGoedgekeurd_ZijnToegankelijk()
    {
        await MeldAan(Demorol.Beheerder);
        await Open("/datakoppeling/afspraken");
        await Expect(Pagina.GetByText("Er zijn nog geen overeenkomsten")).ToBeVisibleAsync();
        await Expect(Pagina.GetByText("Van deze leveranciers komen vandaag geen bestanden in")).ToContainTextAsync("Inlichtingenbureau");
        await ControleerToegankelijkheid(Pagina);

        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Leg overeenkomst vast" }).ClickAsync();
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Leg vast" }).ClickAsync();
        await Expect(Pagina.Locator(".foutensamenvatting")).ToContainTextAsync("Kies de leverancier");
        await ControleerToegankelijkheid(Pagina);
        await Kies(Pagina.GetByLabel("Leverancier"), "Inlichtingenbureau");
        await Pagina.GetByLabel("Kenmerk").FillAsync("VO-12");
        await Pagina.GetByLabel("Geldig tot en met").FillAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime).AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await Foto(Pagina, "overeenkomst-nieuw");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Leg vast" }).ClickAsync();
        await Expect(Pagina.GetByText("Loopt binnen 60 dagen af")).ToBeVisibleAsync();

        await Pagina.GetByRole(AriaRole.Link, new() { Name = "Stel document op" }).ClickAsync();
        await Pagina.GetByLabel("Kenmerk").FillAsync("TD-3");
        await Pagina.GetByLabel("Stadspas").CheckAsync();
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "transparantiedocument-nieuw");
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Stel op", Exact = true }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Transparantiedocumenten" })).ToContainTextAsync("wacht op goedkeuring");
        await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Keur goed: document TD-3" })).ToHaveCountAsync(0);

        var ander = await NieuwePagina();
        await MeldAan(Demorol.Armoedebestrijding, ander);
        await Open("/datakoppeling/afspraken", ander);
        await Expect(ander.GetByRole(AriaRole.Link, new() { Name = "Leg overeenkomst vast" })).ToHaveCountAsync(0);
        await ander.GetByRole(AriaRole.Button, new() { Name = "Keur goed: document TD-3" }).ClickAsync();
        await ControleerToegankelijkheid(ander);
        await ander.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Keur document goed" }).ClickAsync();
        await Expect(ander.GetByRole(AriaRole.Button, new() { Name = "Keur goed: document TD-3" })).ToHaveCountAsync(0);
        await ander.AandachtIn("main tr, main h2", "een document goedgekeurd");
        // The other page hears of it by itself.
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Transparantiedocumenten" })).ToContainTextAsync(Demorol.Armoedebestrijding);
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "afspraken");

        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Beëindig de overeenkomst VO-12" }).ClickAsync();
        await Pagina.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Beëindig overeenkomst" }).ClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Table, new() { Name = "Verwerkersovereenkomsten" })).ToContainTextAsync("beëindigd");
    }
}
