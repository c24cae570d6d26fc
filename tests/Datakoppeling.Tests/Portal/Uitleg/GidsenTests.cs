using System.Reflection;
using System.Text.RegularExpressions;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Modules;
using Datakoppeling.Portal.Onderdelen.Hulp;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Datakoppeling.Tests.Portal.Uitleg;

public sealed partial class GidsenTests
{
    /// <summary>Pages that explain themselves, or are an explanation.</summary>
    private static readonly string[] ZonderHoofdstuk = ["", "hulp", "geen-toegang", "niet-gevonden", "onderdelen", "verder"];

    private static readonly Gidsen Gidsen = new();
    private static readonly Gebruiker Wie = new("w", "Wie", Rol.Inkomensconsulent);

    [Fact]
    public void ElkePagina_MetEenCircuit_WijstNaarEenHoofdstukDatErIs()
    {
        var paginas = Modulelijst.Alle.Select(m => m.GetType().Assembly).Append(typeof(Gidsen).Assembly).SelectMany(a => a.GetTypes())
            .Where(t => t.GetCustomAttribute<AuthorizeAttribute>() is not null).SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template.Trim('/')).ToList();
        paginas.Count.ShouldBeGreaterThan(20);
        foreach (var pad in paginas.Where(p => !ZonderHoofdstuk.Contains(p.Split('{')[0].TrimEnd('/'), StringComparer.Ordinal)))
        {
            Hulpwijzer.Voor(pad).ShouldContain("#", customMessage: $"{pad} staat niet in de hulpwijzer");
        }
        Hulpwijzer.Alle.ShouldAllBe(w => Hoofdstukken().Contains(w.Hoofdstuk));
        Hulpwijzer.Voor("oib/werklijstje").ShouldBe("hulp", "een ander pad dat zo begint is een andere pagina");
    }

    [Fact]
    public void ElkeVerwijzing_InEenGids_KomtErgensUit()
    {
        foreach (var gids in Gidsen.Alle)
        {
            foreach (Match link in Verwijzing().Matches(gids.Html))
            {
                var naar = link.Groups["naar"].Value;
                if (naar.StartsWith("https://", StringComparison.Ordinal)) { continue; }
                if (naar.StartsWith(Gidslezer.Beelden + "/", StringComparison.Ordinal))
                {
                    using var beeld = Gidsen.OpenBeeld(naar[(Gidslezer.Beelden.Length + 1)..]);
                    beeld.ShouldNotBeNull($"{gids.Naam}: {naar}");
                    continue;
                }
                naar.ShouldStartWith("hulp/", customMessage: gids.Naam);
                (Hoofdstukken().Contains(naar["hulp/".Length..]) || Gidsen.Zoek(naar["hulp/".Length..]) is not null).ShouldBeTrue($"{gids.Naam}: {naar}");
            }
            // The policy of the page would stop these, and a picture without words says nothing to who cannot see it.
            gids.Html.ShouldNotContain("style=");
            gids.Html.ShouldNotContain("<script");
            gids.Html.ShouldNotContain("alt=\"\"");
        }
        Gidsen.Alle.Sum(g => Verwijzing().Count(g.Html)).ShouldBeGreaterThan(4, "een zoeker die niets vindt laat alles door");
    }

    [Fact]
    public void Lezen_VanVerwijzingenEnVreemdeOpmaak_MaaktErAdressenOfWoordenVan()
    {
        var gids = Gidslezer.Lees("proef", "# Titel\n\n## Een <b>deel</b>\nZie [elders](oib.md#x), [hier](#y), [een besluit](../besluiten/kluis.md), [buiten](https://example.org) en [stiekem](javascript:alert(1)).\n\n<script>kwaad</script>\n\n![Een beeld](../beelden/z.png)\n");
        gids.Titel.ShouldBe("Titel");
        gids.Delen.ShouldHaveSingleItem().Titel.ShouldBe("Een <b>deel</b>");
        Verwijzing().Matches(gids.Html).Select(m => m.Groups["naar"].Value).ShouldBe(["hulp/oib#x", "hulp/proef#y", "https://example.org", "hulp/beelden/z.png"]);
        gids.Html.ShouldContain("een besluit");
        gids.Html.ShouldContain("stiekem");
        gids.Html.ShouldNotContain("<script");
        gids.Delen[0].Tekst.ShouldStartWith("Zie elders, hier, een besluit, buiten en stiekem.");
        Should.Throw<FormatException>(() => Gidslezer.Lees("leeg", "Geen titel."));
    }

    [Theory]
    [InlineData("../gebruik/oib.md")]
    [InlineData("geheim.txt")]
    [InlineData("")]
    public void Beeld_DatErNietIs_IsErNiet(string naam) => Gidsen.OpenBeeld(naam).ShouldBeNull();

    [Fact]
    public async Task Zoeken_NaarEenWoord_GeeftHoofdstukkenDieZoHetenVoorDieHetZeggen()
    {
        var treffers = await new Gidszoeker(Gidsen).Zoek(Wie, "reservekopie", TestContext.Current.CancellationToken);
        treffers[0].Titel.ShouldContain("reservekopie", Case.Insensitive);
        treffers.Count.ShouldBeGreaterThan(1);
        treffers.ShouldAllBe(t => Hoofdstukken().Contains(t.Url.Substring("hulp/".Length)));
        (await new Gidszoeker(Gidsen).Zoek(Wie, "xyzzy", TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    private static HashSet<string> Hoofdstukken() => [.. Gidsen.Alle.SelectMany(g => g.Delen.Select(d => $"{g.Naam}#{d.Anker}"))];

    [GeneratedRegex("(href|src)=\"(?<naar>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verwijzing();
}
