using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Oib;

/// <summary>A finger that is too quick, with a real pointer on a real page.</summary>
public sealed class DubbelklikTests(Opstelling opstelling) : Oibtest(opstelling)
{
    [Fact]
    public async Task Dubbelklik_OpEenBesluit_IsEenBesluitOverEenDossier()
    {
        var maand = new Zaakmaand(terug: 10, "DUBBEL");
        await MeldAan(Demorol.Beheerder);
        await LeverMaand(maand);
        Pagina = await NieuwePagina();
        await MeldAan(Demorol.Consulent);

        await OpenZaak(maand.Maand, "beoordelen", maand.Nummer(2));
        await Knop("Leg contact vast").DblClickAsync();
        var dialoog = Pagina.GetByRole(AriaRole.Dialog, new() { Name = "Contact met de cliënt" });
        await dialoog.GetByLabel("Telefoon").CheckAsync();
        await dialoog.GetByLabel("Besproken met de cliënt").CheckAsync();
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Bewaar contact" }).DblClickAsync();
        await Expect(dialoog).ToBeHiddenAsync();
        await Expect(Pagina.GetByText("Contact: besproken met de cliënt")).ToHaveCountAsync(1);
        await Knop("Ander bedrag").DblClickAsync();
        await Balk.GetByLabel("Te verrekenen bedrag").FillAsync("700,00");
        await Balk.GetByLabel("Reden").FillAsync("Er zat een vergoeding bij.");
        await Balk.GetByRole(AriaRole.Button, new() { Name = "Besluit ander bedrag" }).DblClickAsync();
        // The bar of the last one is gone, and the next dossier begins at its heading.
        await Expect(Pagina.GetByRole(AriaRole.Heading, new() { Name = $"Dossier {maand.Nummer(5)}" })).ToBeFocusedAsync();
        await GeenConflict();

        // The dossier that comes next has its button where the pointer still is. Three are there; one is decided.
        await OpenZaak(maand.Maand, "voorstel", maand.Nummer(1));
        await Knop("Voorstel akkoord").DblClickAsync();
        await Expect(Pagina.GetByRole(AriaRole.Heading, new() { Name = $"Dossier {maand.Nummer(1)}" })).ToHaveCountAsync(0);
        await Expect(Balk).ToContainTextAsync("Je kunt beslissen");
        await GeenConflict();
        await Rest(maand, 2);

        // Slower: the second press comes when the next dossier is on the screen.
        await Pagina.GoBackAsync();
        await Expect(Balk).ToContainTextAsync("Je kunt beslissen");
        var kop = await Pagina.Locator("h1").TextContentAsync();
        await Druk(1);
        await Expect(Pagina.Locator("h1")).Not.ToHaveTextAsync(kop!);
        await Expect(Balk).ToContainTextAsync("Je kunt beslissen");
        await Expect(Pagina.Locator(".melding").First).ToBeVisibleAsync();
        (await Pagina.EvaluateAsync<int>(MeldingenOpDeBalk)).ShouldBe(0, "een melding ligt nooit over de beslisbalk");
        await Druk(2);
        await GeenConflict();
        await Rest(maand, 1);
    }

    private const string MeldingenOpDeBalk = """
        () => {
          const balk = document.querySelector(".beslisbalk").getBoundingClientRect();
          return [...document.querySelectorAll(".melding")].map(m => m.getBoundingClientRect())
            .filter(m => m.left < balk.right && m.right > balk.left && m.top < balk.bottom && m.bottom > balk.top).length;
        }
        """;

    /// <summary>On the button of the dossier that is there now.</summary>
    private async Task Druk(int keer)
    {
        await Knop("Voorstel akkoord").HoverAsync();
        await Pagina.Mouse.DownAsync(new() { ClickCount = keer });
        await Pagina.Mouse.UpAsync(new() { ClickCount = keer });
    }

    private async Task GeenConflict() => await Expect(Pagina.GetByText("Een collega heeft")).ToHaveCountAsync(0);

    /// <summary>How many wait on the tab of proposals, as a page that is opened anew has them.</summary>
    private async Task Rest(Zaakmaand maand, int aantal)
    {
        await Open($"/oib/werklijst?maand={maand.Maand}&stand=voorstel");
        await Expect(Rijen).ToHaveCountAsync(aantal);
    }
}
