using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Kader;

/// <summary>What has the focus is in sight (WCAG 2.4.11): the bar on top, the decision bar and headings that stick do not lie over it.</summary>
public sealed class BedektTests(Opstelling opstelling) : Schermtest(opstelling)
{
    /// <summary>
    /// What lies over the element with the focus, or beyond which edge it is; empty when nothing does. A whole row
    /// counts, where that shows the focus. What is higher than the room there is cannot be in sight from top to bottom.
    /// </summary>
    private const string Kijk = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) { return "niets"; }
          if (e.dataset.gezien) { return "rond"; }
          e.dataset.gezien = "ja";
          const naam = e.tagName + " " + (e.getAttribute("aria-label") || e.innerText || e.id || "").trim().slice(0, 40);
          const b = (e.closest("tr:has(.rijlink:focus-visible)") ?? e.closest("label") ?? e).getBoundingClientRect();
          if (e.matches(".overslaan, [type=file]") || b.height > innerHeight / 2) { return ""; }
          const fout = [];
          if (b.bottom > innerHeight + 1 || b.top < -1) { fout.push("buiten het venster"); }
          for (const vast of document.querySelectorAll(".balk, .beslisbalk, .tabel thead th, .meldingen, .gids-inhoud")) {
            if (vast.contains(e) || e.contains(vast) || e.closest("thead, .balk, .beslisbalk")) { continue; }
            const v = vast.getBoundingClientRect();
            const x = Math.min(b.right, v.right) - Math.max(b.left, v.left), y = Math.min(b.bottom, v.bottom) - Math.max(b.top, v.top);
            if (x <= 1 || y <= 1) { continue; }
            const boven = document.elementFromPoint(Math.max(b.left, v.left) + x / 2, Math.max(b.top, v.top) + y / 2);
            if (vast.contains(boven)) { fout.push(`${Math.round(y)} van ${Math.round(b.height)} px onder ${vast.className || vast.tagName}`); }
          }
          return fout.length ? `${naam}: ${fout.join(", ")}` : "";
        }
        """;

    [Theory]
    [InlineData(Demorol.Consulent, "/oib/werklijst")]
    [InlineData(Demorol.Consulent, "/oib/werklijst?stand=beoordelen", "a.rijlink")]
    [InlineData(Demorol.Consulent, "/oib/werklijst?stand=voorstel&sorteer=nummer", "a.rijlink", "Wijs af")]
    [InlineData(Demorol.Armoedebestrijding, "/datakoppeling/rondes", "a.rijlink:has-text('Voorjaar')")]
    [InlineData(Demorol.Beheerder, "/beheer/tabellen/regelingen", null, "Voeg een rij toe")]
    [InlineData(Demorol.Beheerder, "/oib/leveringen")]
    [InlineData(Demorol.Teamleider, "/oib/stuurcijfers")]
    public async Task Focus_MetTabDoorDePagina_LigtNergensOnder(string rol, string pad, string? open = null, string? knop = null)
    {
        await Portaal.WachtOpLog("De voorbeelddossiers staan klaar");
        await Portaal.WachtOpLog("De voorbeeldrondes staan klaar");
        await MeldAan(rol);
        await Open(pad);
        if (open is not null)
        {
            var titel = await Pagina.Locator("h1").TextContentAsync();
            await Pagina.Locator(open).First.ClickAsync();
            await Expect(Pagina.Locator("h1")).Not.ToHaveTextAsync(titel!);
            await Expect(Pagina.Locator("main .skelet:visible")).ToHaveCountAsync(0);
        }
        if (knop is not null)
        {
            await Pagina.GetByRole(AriaRole.Button, new() { Name = knop }).First.ClickAsync();
            await Expect(Pagina.Locator("main :is(input:not([type=file]), textarea)").First).ToBeVisibleAsync();
        }
        List<string> fouten = [];
        // A desk, a desk at 200 % and a telephone; upwards is what a bar on top hides most.
        foreach (var (breed, hoog, toetsen) in (IEnumerable<(int, int, string[])>)[(1366, 768, ["Shift+Tab"]), (683, 490, ["Tab", "Shift+Tab"]), (320, 640, ["Shift+Tab"])])
        {
            await Pagina.SetViewportSizeAsync(breed, hoog);
            foreach (var toets in toetsen) { fouten.AddRange((await Loop(toets)).Select(f => $"{breed} x {hoog}, {toets}: {f}")); }
        }
        fouten.ShouldBeEmpty();
    }

    /// <summary>From the one end of the page to the other.</summary>
    private async Task<List<string>> Loop(string toets)
    {
        await Pagina.EvaluateAsync("""
            terug => {
              document.querySelectorAll("[data-gezien]").forEach(e => { delete e.dataset.gezien; });
              const plekken = [...document.querySelectorAll("main :is(a, button, input, summary)")].filter(e => e.getClientRects().length > 0 && !e.disabled && e.tabIndex >= 0);
              scrollTo(0, terug ? document.body.scrollHeight : 0);
              if (terug) { plekken.at(-1).focus(); } else { document.activeElement?.blur(); }
            }
            """, toets != "Tab");
        List<string> fouten = [];
        var gezien = 0;
        for (var keer = 0; keer < 400; keer++)
        {
            await Pagina.Keyboard.PressAsync(toets);
            var plek = await Pagina.EvaluateAsync<string>(Kijk);
            // Where the walk begins, the first key can come back to the same place.
            if (plek is "rond" or "niets" && keer > 4) { break; }
            if (plek is "rond" or "niets") { continue; }
            gezien++;
            if (plek.Length > 0) { fouten.Add(plek); }
        }
        gezien.ShouldBeGreaterThan(8, "anders is er niet langs de pagina gelopen");
        return fouten;
    }
}
