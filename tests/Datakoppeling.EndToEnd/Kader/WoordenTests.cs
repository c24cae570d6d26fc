using System.Text.RegularExpressions;

namespace Datakoppeling.EndToEnd.Kader;

/// <summary>
/// Every page that a role comes to by its menu and the links on it, read as it is drawn: no column name of a file and no id that a machine
/// made. What is to be copied letter by letter stands as code, and an explanation may name what the file calls it.
/// </summary>
public sealed partial class WoordenTests(Opstelling opstelling) : Schermtest(opstelling)
{
    [GeneratedRegex(@"\b[a-z][a-z0-9]*(_[a-z0-9]+)+\b|\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b(urn|https?):\S+|\b[0-9]{2}\.[0-9]{2}\.[0-9]{2}\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ruw { get; }

    // What a page is about, and how its list is filtered, sorted and paged; a tab is another page.
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[0-9]{4}(-[0-9]{2})?|(?<![a-z])(?!(blad|wanneer)=)[a-z]+=[^&]*&?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Wisselend { get; }

    [Theory]
    [InlineData(Demorol.Consulent)]
    [InlineData(Demorol.Teamleider)]
    [InlineData(Demorol.Beheerder)]
    [InlineData(Demorol.Armoedebestrijding)]
    [InlineData(Demorol.Manager)]
    public async Task Pagina_DieGetekendIs_ToontGeenKolomnaamEnGeenId(string rol)
    {
        await Portaal.WachtOpLog("De voorbeeldrondes staan klaar");
        await Portaal.WachtOpLog("De voorbeelddossiers staan klaar");
        await MeldAan(rol);
        var wachtend = new Queue<string>(["/"]);
        var gehad = new HashSet<string>(StringComparer.Ordinal);
        List<string> ruw = [];
        while (wachtend.TryDequeue(out var pad))
        {
            // Of one kind of page (every dossier, every month) one is enough.
            if (!gehad.Add(Soort(pad))) { continue; }
            await Open(pad);
            var tekst = await Pagina.EvaluateAsync<string>(Leesbaar);
            ruw.AddRange(Ruw.Matches(tekst).Select(m => $"{pad}: {m.Value} in '{tekst[Math.Max(0, m.Index - 40)..Math.Min(tekst.Length, m.Index + 60)].ReplaceLineEndings(" ")}'"));
            foreach (var link in await Pagina.EvaluateAsync<string[]>(Links))
            {
                if (!gehad.Contains(Soort(link))) { wachtend.Enqueue(link); }
            }
        }
        gehad.Count.ShouldBeGreaterThan(5, string.Join(' ', gehad));
        ruw.ShouldBeEmpty();
    }

    private static string Soort(string pad) => Wisselend.Replace(pad, "").TrimEnd('?', '&');

    private const string Leesbaar = """
        () => {
          const blad = document.querySelector("main").cloneNode(true);
          blad.querySelectorAll("code, pre, kbd, script, style, .begrip-uitleg").forEach(e => e.remove());
          // Two cells beside each other are two texts.
          blad.querySelectorAll("*").forEach(e => e.append(" "));
          return document.title + "\n" + blad.textContent;
        }
        """;

    private const string Links = """
        () => [...document.querySelectorAll(".rail a[href], main a[href]")].filter(a => !a.hasAttribute("download") && !a.target && a.origin === location.origin && !a.hash)
          .map(a => a.pathname + a.search).filter(p => !/^\/(onderdelen|voorbeeldstad)|\.(csv|zip|json|txt)$/.test(p))
        """;
}
