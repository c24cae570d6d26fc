using System.Text;
using Datakoppeling.Platform.Aanmelding;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Datakoppeling.Tests.Platform.Aanmelding;

/// <summary>Where a parameter may send somebody. The law: whatever stands in it, a browser ends at a page of ours.</summary>
public sealed class EigenpadenTests
{
    private static readonly string[] Paginas = ["/", "/aanmelden", "/oib/werklijst", "/oib/zaak/{Id:guid}", "/verder"];
    private static readonly Eigenpaden Paden = new(new DefaultEndpointDataSource(
        [.. Paginas.Select(p => Eindpunt(p, new ComponentTypeMetadata(typeof(EigenpadenTests)))), Eindpunt("/oib/verrekeningen/{maand}.csv"), Eindpunt("/verificatie")]));

    /// <summary>What an open redirect is made of.</summary>
    private static readonly string[] Stukken =
    [
        "/", "\\", "//", "\t", "\n", "\r", "\0", "\u000b", "\u0085", "\u200b", "\u2028", "\u3002", "\uff0f", "\uff3c", "\ud800", "é", " ", ".", "..", "%", "%2f", "%2F", "%5c", "%09", "%0a", "%00", "%2e%2e",
        "%c0%af", "@", ":", "?", "#", ";", "&", "=", "http:", "https:", "javascript:", "data:", "elders.example", "oib/werklijst", "oib", "werklijst", "verder", "?terug=", "aanmelden", "\"", "<", "'", "[", "]", "|",
    ];

    [Theory]
    [InlineData("/")]
    [InlineData("/oib/werklijst")]
    [InlineData("/oib/werklijst?maand=2026-03&stand=Beoordelen,Klaar")]
    [InlineData("/oib/werklijst?zoek=caf%C3%A9%20%26%20zo")]
    [InlineData("/oib/zaak/6f9619ff-8b86-d011-b42d-00c04fc964ff?team=a")]
    public void Pad_VanEenPaginaVanOns_BlijftZoals(string pad) => Paden.Of(pad).ShouldBe(pad);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("oib/werklijst")]
    [InlineData("https://elders.example")]
    [InlineData("//elders.example")]
    [InlineData("/\\elders.example")]
    [InlineData("/\t/elders.example/x")]
    [InlineData("/\r\nSet-Cookie: a=b")]
    [InlineData("/./\t/elders.example")]
    [InlineData("/oib/../..//elders.example")]
    [InlineData("/%2e%2e//elders.example")]
    [InlineData("/oib%2fwerklijst")]
    [InlineData("/oib/werklijst#hier")]
    [InlineData("/oib/verrekeningen/2026-03.csv")]
    [InlineData("/verificatie")]
    [InlineData("/verder?terug=/oib/werklijst")]
    [InlineData("/bestaat/niet")]
    public void Pad_DatGeenPaginaVanOnsIs_WordtDeStartpagina(string? pad) => Paden.Of(pad).ShouldBe("/");

    [Fact]
    public void Pad_TeLang_WordtDeStartpagina() => Paden.Of("/oib/werklijst?zoek=" + new string('a', 3000)).ShouldBe("/");

    [Fact]
    public void Pad_HoeVerzonnenOok_EindigtBijOns()
    {
        var toeval = new Random(20261129);
        var aangenomen = 0;
        for (var keer = 0; keer < 200_000; keer++)
        {
            var pad = Verzin(toeval);
            var naar = Paden.Of(pad);
            (naar == "/" || naar == pad).ShouldBeTrue();
            IsBijOns(naar).ShouldBeTrue(Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(pad))));
            Paden.Via(pad).ShouldStartWith("/verder?terug=%2F");
            if (naar != "/") { aangenomen++; }
        }
        aangenomen.ShouldBeGreaterThan(100, "de wet geldt ook voor wat wordt aangenomen");
    }

    [Fact]
    public void Teken_DatGeenAdrestekenIs_MaaktHetNooitEenPad()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var teken = (char)code;
            foreach (var pad in (string[])[$"/{teken}/elders.example", $"{teken}//elders.example", $"/oib/werklijst{teken}", $"/oib/werklijst?{teken}"])
            {
                var naar = Paden.Of(pad);
                IsBijOns(naar).ShouldBeTrue($"U+{code:X4}");
                if (char.IsControl(teken) || teken > '~' || teken is '\\' or ' ' or '#') { naar.ShouldBe("/", $"U+{code:X4}"); }
            }
        }
    }

    private static string Verzin(Random toeval)
    {
        var begin = toeval.Next(3) switch { 0 => "/oib/werklijst", 1 => "/", _ => "" };
        var tekst = new StringBuilder(begin);
        for (var stuk = toeval.Next(6); stuk > 0; stuk--) { tekst.Append(toeval.Next(5) == 0 ? ((char)toeval.Next(0x250)).ToString() : Stukken[toeval.Next(Stukken.Length)]); }
        return tekst.ToString();
    }

    /// <summary>As a browser resolves an address (WHATWG URL): what it strips, what it takes for a slash, and when it sees a host.</summary>
    private static bool IsBijOns(string naar)
    {
        var kaal = new string([.. naar.Trim([.. Enumerable.Range(0, 0x21).Select(c => (char)c)]).Where(t => t is not ('\t' or '\n' or '\r'))]).Replace('\\', '/');
        return kaal is ['/', ..] && !kaal.StartsWith("//", StringComparison.Ordinal);
    }

    private static RouteEndpoint Eindpunt(string pad, params object[] gegevens) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(pad), 0, new EndpointMetadataCollection(gegevens), pad);
}
