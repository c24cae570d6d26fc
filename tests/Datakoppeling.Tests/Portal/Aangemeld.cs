using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Tests.Portal;

/// <summary>Signing in as a browser does: the page for its token, then the post.</summary>
internal static partial class Aangemeld
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<HttpClient> Als(this Draaiend portaal, string gebruiker)
    {
        var browser = portaal.Browser();
        var antwoord = await browser.MeldAan(gebruiker);
        ((int)antwoord.StatusCode).ShouldBe(302);
        return browser;
    }

    public static async Task<HttpResponseMessage> MeldAan(this HttpClient browser, string gebruiker, string terug = "/", bool metZegel = true)
    {
        var pagina = await browser.GetStringAsync(new Uri(Aanmeldpaden.Aanmelden, UriKind.Relative), Stop);
        var zegel = Zegel().Match(pagina);
        zegel.Success.ShouldBeTrue("de aanmeldpagina hoort een antiforgery-veld te hebben");
        using var formulier = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Aanmeldpaden.VeldGebruiker] = gebruiker, [Aanmeldpaden.TerugNaar] = terug,
            ["__RequestVerificationToken"] = metZegel ? zegel.Groups["zegel"].Value : "",
        });
        return await browser.PostAsync(new Uri(Aanmeldpaden.Aanmelden, UriKind.Relative), formulier, Stop);
    }

    public sealed record Verificatie(string Kop, string Waarde);

    public static async Task<Verificatie> Vers(this HttpClient browser) =>
        (await browser.GetFromJsonAsync<Verificatie>(new Uri(Aanmeldpaden.Verificatie, UriKind.Relative), Stop))!;

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<zegel>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Zegel();
}
