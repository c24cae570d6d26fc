using System.Diagnostics;
using Microsoft.Playwright;

namespace Datakoppeling.EndToEnd.Hulp;

/// <summary>Where the focus is, read from document.activeElement, and what a form says of what was filled in wrong.</summary>
internal static class Formulierwacht
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(40);

    /// <summary>The focus is on this, or on something within it; never on the page as a whole.</summary>
    public static Task AandachtIn(this IPage pagina, string waar, string wanneer) =>
        Wacht(pagina, $"{wanneer}: de aandacht is bij {waar}", "waar => document.activeElement !== document.body && document.activeElement.closest(waar) !== null", waar);

    /// <summary>
    /// What was sent is not good: the focus is on the summary, each line of it leads to its field, that field says the same and is marked,
    /// and no sentence stands there more than those two times.
    /// </summary>
    /// <param name="velden">How many fields; unless set at least one.</param>
    /// <param name="los">How many sentences are about no field.</param>
    public static async Task VeldfoutenKloppen(this IPage pagina, string wanneer, int? velden = null, int los = 0)
    {
        await pagina.AandachtIn(".foutensamenvatting", wanneer);
        (await pagina.EvaluateAsync<string[]>(Keuring, new[] { velden ?? -1, los })).ShouldBeEmpty(wanneer);
        await pagina.Locator(".foutensamenvatting a").First.PressAsync("Enter");
        await pagina.AandachtIn(".veld-fout", wanneer + ", de regel gevolgd");
    }

    private const string Keuring = """
        ([velden, los]) => {
          const klachten = [];
          const vak = [...document.querySelectorAll("main .foutensamenvatting")].find(v => v.getClientRects().length > 0);
          const regels = [...vak.querySelectorAll("li")];
          const links = regels.map(r => r.querySelector("a")).filter(a => a);
          if (velden < 0 ? links.length === 0 : links.length !== velden) { klachten.push(`${links.length} regels leiden naar een veld, niet ${velden}: ${regels.map(r => r.textContent.trim()).join(" | ")}`); }
          if (regels.length - links.length !== los) { klachten.push(`${regels.length - links.length} regels leiden nergens heen: ${regels.map(r => r.textContent.trim()).join(" | ")}`); }
          const tekst = (vak.closest("form") ?? vak.closest("section") ?? document.querySelector("main")).innerText;
          for (const regel of regels) {
            const zin = regel.textContent.trim();
            if (tekst.split(zin).length - 1 > 2) { klachten.push("meer dan twee keer: " + zin); }
            if (regels.filter(r => r.textContent.trim() === zin).length > 1) { klachten.push("twee keer in de samenvatting: " + zin); }
          }
          for (const link of links) {
            const zin = link.textContent.trim();
            const veld = document.getElementById(link.dataset.naar);
            if (!veld) { klachten.push("geen veld bij: " + zin); continue; }
            const vakje = veld.closest(".veld-fout");
            const melding = vakje?.querySelector(".veld-melding");
            if (!melding || !zin.endsWith(melding.textContent.trim())) { klachten.push(`bij het veld staat '${melding?.textContent.trim()}', niet '${zin}'`); }
            // A choice out of some has no such mark of its own in HTML: there the group points at the message.
            const gemerkt = veld.getAttribute("aria-invalid") === "true" || veld.querySelector("[aria-invalid=true]") || veld.type === "radio";
            if (!gemerkt) { klachten.push("niet gemerkt als ongeldig: " + zin); }
            const wijst = [veld, veld.closest("fieldset")].some(e => (e?.getAttribute("aria-describedby") ?? "").split(" ").includes(melding?.id));
            if (!wijst) { klachten.push("het veld wijst niet naar de melding: " + zin); }
          }
          return klachten;
        }
        """;

    private static async Task Wacht(IPage pagina, string wat, string voorwaarde, string waar)
    {
        var klok = Stopwatch.StartNew();
        while (!await pagina.EvaluateAsync<bool>(voorwaarde, waar))
        {
            if (klok.Elapsed > Geduld) { Assert.Fail($"{wat}; nu is zij bij {await pagina.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 300)")}"); }
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }
}
