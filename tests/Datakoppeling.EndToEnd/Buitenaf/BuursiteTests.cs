using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Buitenaf;

/// <summary>A page of another site in the browser of a consulent who is signed in: a neighbour under the same domain, and one elsewhere.</summary>
public sealed class BuursiteTests(Opstelling opstelling) : Buitentest(opstelling)
{
    /// <summary>Opens the circuit's connection as blazor.web.js does, and tells whether the portal greets back.</summary>
    private const string OpenCircuit = """
        adres => new Promise(klaar => {
          const draad = new WebSocket(adres);
          draad.onopen = () => draad.send(new TextEncoder().encode('{"protocol":"blazorpack","version":1}\x1e'));
          draad.onmessage = () => klaar('open');
          draad.onclose = () => klaar('dicht');
        })
        """;

    /// <summary>Everything else that a page can have a browser send, with whatever cookies it gives along.</summary>
    private const string Probeer = """
        async portaal => {
          const stil = belofte => belofte.catch(() => null);
          const paden = ['_blazor/negotiate?negotiateVersion=1', '_blazor/disconnect', '_blazor/initializers', '_blazor?id=x', 'verificatie', 'afmelden', 'oib/verrekeningen/2026-03.csv',
            'oib/leveringen/2026-03/dossiers', 'oib/werklijst', 'aanmelden', 'aanmelden/terug'];
          for (const pad of paden) {
            for (const method of ['GET', 'POST']) { await stil(fetch(portaal + pad, { method, mode: 'no-cors', credentials: 'include' })); }
            await stil(fetch(portaal + pad, { method: 'POST', credentials: 'include', headers: { 'X-Bestandsnaam': 'x' }, body: 'x' }));
          }
          navigator.sendBeacon(portaal + '_blazor/disconnect', new FormData());
          for (const [soort, naam] of [['img', 'src'], ['script', 'src'], ['iframe', 'src'], ['object', 'data'], ['embed', 'src']]) {
            const element = document.createElement(soort);
            element[naam] = portaal + 'oib/verrekeningen/2026-03.csv';
            const af = new Promise(klaar => { element.onload = element.onerror = klaar; setTimeout(klaar, 2000); });
            document.body.append(element);
            await af;
          }
        }
        """;

    private static readonly Regex Werklijst = new("/oib/werklijst$", RegexOptions.None, TimeSpan.FromSeconds(1));

    [Fact]
    public async Task Buurpagina_InDeBrowserVanEenConsulent_OpentGeenCircuitEnDoetNiets()
    {
        await Binnen("/oib/werklijst", "u1", "dk-consulent");
        var buur = await Pagina.Context.NewPageAsync();
        foreach (var site in (Uri[])[Deur.Buur, Deur.Elders])
        {
            await buur.GotoAsync(site.ToString());
            (await buur.EvaluateAsync<string>(OpenCircuit, $"wss://{Deur.Portaal.Authority}/_blazor")).ShouldBe("dicht", site.Host);
            await buur.EvaluateAsync(Probeer, Deur.Portaal.ToString());
            // A form that signs out, and a window that downloads.
            await buur.EvaluateAsync("portaal => { const f = document.createElement('form'); f.method = 'post'; f.action = portaal + 'afmelden'; document.body.append(f); f.submit(); }", Deur.Portaal.ToString());
            await Expect(buur.GetByText("Deze vraag kwam van een andere website.")).ToBeVisibleAsync();
            await buur.GotoAsync(site.ToString());
            await buur.EvaluateAsync("portaal => { location.href = portaal + 'oib/verrekeningen/2026-03.csv'; }", Deur.Portaal.ToString());
            await Expect(buur.GetByText("Deze vraag kwam van een andere website.")).ToBeVisibleAsync();
        }
        var vreemd = Deur.Vragen.Select(v => v.Split('|')).Where(v => v[0].Contains("buur.", StringComparison.Ordinal) || v[1].Contains("buur.", StringComparison.Ordinal)
            || v[0].Contains("elders.", StringComparison.Ordinal) || v[1].Contains("elders.", StringComparison.Ordinal)).ToList();
        vreemd.Count.ShouldBeGreaterThan(50);
        vreemd.Where(v => v[4] != "403").Select(v => string.Join('|', v)).ShouldBeEmpty("wat van een andere site komt, wordt geweigerd");

        await Pagina.ReloadAsync();
        await Expect(Pagina.Locator(".balk")).ToContainTextAsync("Proef u1");
    }

    [Fact]
    public async Task Link_OpEenAndereSite_BrengtWieIsAangemeldOpDePaginaZonderOpnieuwAanmelden()
    {
        await Binnen("/", "u1", "dk-consulent");
        (await Pagina.Context.CookiesAsync([Deur.Portaal.ToString()])).Single(c => c.Name == "__Host-datakoppeling").SameSite.ShouldBe(SameSiteAttribute.Strict);
        foreach (var site in (Uri[])[Deur.Buur, Deur.Elders])
        {
            var bezoek = await Pagina.Context.NewPageAsync();
            var gevraagd = new List<string>();
            await bezoek.GotoAsync(site.ToString());
            bezoek.Request += (_, vraag) => { lock (gevraagd) { gevraagd.Add(vraag.Url); } };
            await bezoek.EvaluateAsync("naar => { const a = document.createElement('a'); a.href = naar; a.textContent = 'link'; document.body.append(a); }", Deur.Portaal + "oib/werklijst");
            await bezoek.GetByText("link").ClickAsync();
            await Expect(bezoek).ToHaveURLAsync(Werklijst);
            await Expect(bezoek.Locator(".balk")).ToContainTextAsync("Proef u1");
            lock (gevraagd) { gevraagd.ShouldNotContain(u => u.StartsWith(Aanbieder.Uitgever.ToString(), StringComparison.Ordinal), "er was al een sessie"); }
            await bezoek.CloseAsync();
        }
        // The same for who goes to the sign-in page from there: that begins nothing either.
        await Pagina.GotoAsync(Deur.Elders.ToString());
        await Pagina.EvaluateAsync("naar => { location.href = naar; }", Deur.Portaal + "aanmelden?terug=/oib/werklijst");
        await Expect(Pagina).ToHaveURLAsync(Werklijst);
        await Expect(Pagina.Locator(".balk")).ToContainTextAsync("Proef u1");
        Deur.Vragen.Count(v => v.Contains("/aanmelden/terug", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Aanmelden_MetEenVreemdDoel_BlijftBijHetPortaal()
    {
        await Binnen("/", "u1", "dk-consulent");
        var elders = Deur.Elders.Authority;
        // The property test of Eigenpaden has the rest.
        string[] doelen = [$"/%09/{elders}/x", $"/%5c{elders}", $"/%0d%0aLocation:%20https://{elders}", "/%00", $"/.%09/%09/{elders}", $"%01https://{elders}", $"/%2509/{elders}", "/oib/werklijst%C2%85"];
        var gasten = new HashSet<string>(StringComparer.Ordinal);
        Pagina.Request += (_, vraag) => { if (vraag.IsNavigationRequest) { lock (gasten) { gasten.Add(new Uri(vraag.Url).Authority); } } };
        foreach (var doel in doelen)
        {
            // By way of the provider, and once more with a session.
            await Pagina.Context.ClearCookiesAsync(new() { Name = "__Host-datakoppeling" });
            for (var keer = 0; keer < 2; keer++)
            {
                (await Pagina.GotoAsync("/aanmelden?terug=" + doel))!.Status.ShouldBe(200, doel);
                await Expect(Pagina).ToHaveURLAsync(Deur.Portaal.ToString());
            }
            await Expect(Pagina.Locator(".balk")).ToContainTextAsync("Proef u1");
        }
        gasten.ShouldBe([Deur.Portaal.Authority, Aanbieder.Uitgever.Authority], ignoreOrder: true);
    }
}
