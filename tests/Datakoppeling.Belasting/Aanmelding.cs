using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Belasting;

/// <summary>A browser that is signed in: its own cookies, its own connections.</summary>
internal sealed partial class Aanmelding : IDisposable
{
    private Aanmelding(Uri wortel)
    {
        Browser = new HttpClient(new SocketsHttpHandler { CookieContainer = Koekjes, AllowAutoRedirect = false }) { BaseAddress = wortel, Timeout = TimeSpan.FromMinutes(5) };
        // A browser says where it is when it opens a circuit, and the portal wants to hear it.
        Browser.DefaultRequestHeaders.Add("Origin", wortel.GetLeftPart(UriPartial.Authority));
    }

    public CookieContainer Koekjes { get; } = new();
    public HttpClient Browser { get; }

    /// <summary>A browser without a session, for a server without a sign-in.</summary>
    public static Aanmelding Zonder(Uri wortel) => new(wortel);

    public static async Task<Aanmelding> Als(Uri wortel, string gebruiker)
    {
        var aanmelding = new Aanmelding(wortel);
        var pad = new Uri(Aanmeldpaden.Aanmelden, UriKind.Relative);
        var pagina = await aanmelding.Browser.GetStringAsync(pad);
        using var formulier = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Aanmeldpaden.VeldGebruiker] = gebruiker, [Aanmeldpaden.TerugNaar] = "/", ["__RequestVerificationToken"] = Zegel().Match(pagina).Groups["zegel"].Value,
        });
        using var antwoord = await aanmelding.Browser.PostAsync(pad, formulier);
        return antwoord.StatusCode == HttpStatusCode.Found ? aanmelding : throw new InvalidOperationException($"Aanmelden lukte niet: {antwoord.StatusCode}.");
    }

    private sealed record Verificatie(string Kop, string Waarde);

    /// <summary>Uploads a file as the page does; false when the portal is not ready for it yet.</summary>
    public async Task<bool> Lever(string pad, byte[] inhoud)
    {
        var zegel = (await Browser.GetFromJsonAsync<Verificatie>(new Uri(Aanmeldpaden.Verificatie, UriKind.Relative)))!;
        using var vraag = new HttpRequestMessage(HttpMethod.Post, pad) { Content = new ByteArrayContent(inhoud) };
        vraag.Headers.Add(zegel.Kop, zegel.Waarde);
        vraag.Headers.Add("X-Bestandsnaam", "levering.csv");
        using var antwoord = await Browser.SendAsync(vraag);
        if (antwoord.StatusCode == HttpStatusCode.UnprocessableEntity) { return false; }
        antwoord.EnsureSuccessStatusCode();
        return true;
    }

    public void Dispose() => Browser.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<zegel>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Zegel();
}
