using System.Net;
using System.Text.RegularExpressions;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Aanbieder;

/// <summary>The steps of a browser that signs in, and what the portal wrote down since the test began.</summary>
public abstract partial class Aanbiederproef(Aanbiederopstelling opstelling) : IAsyncLifetime
{
    private int _logVooraf;
    private int _spoorVooraf;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;
    protected Aanbiederopstelling Opstelling => opstelling;
    protected Draaiend Portaal => opstelling.Portaal;
    private protected Proefaanbieder Aanbieder => opstelling.Aanbieder;

    /// <summary>The lines of the log since this test began.</summary>
    protected IEnumerable<string> Log => Portaal.Logs.Rijen.Skip(_logVooraf);

    public virtual async ValueTask InitializeAsync()
    {
        (Aanbieder.Leugen, Aanbieder.IsOnwel, Aanbieder.Rollen) = (Leugen.Geen, false, ["dk-consulent"]);
        _spoorVooraf = (await Spoor()).Count;
        _logVooraf = Portaal.Logs.Rijen.Count;
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Follows redirects until a page of the portal that answers; the path of that page.</summary>
    private protected async Task<string> Loop(HttpClient browser, string pad)
    {
        for (var stap = 0; stap < 6; stap++)
        {
            var adres = new Uri(Portaal.Adres, pad);
            // The end: a page of ours that is none of the steps of signing in.
            if (adres.Authority == Portaal.Adres.Authority && !adres.AbsolutePath.StartsWith("/aanmelden", StringComparison.Ordinal) && adres.AbsolutePath != Aanmeldpaden.Verder) { return adres.PathAndQuery; }
            using var antwoord = await browser.GetAsync(adres, Stop);
            if (adres.AbsolutePath == Aanmeldpaden.Verder)
            {
                pad = WebUtility.HtmlDecode(Vanzelf().Match(await antwoord.Content.ReadAsStringAsync(Stop)).Groups["naar"].Value);
                continue;
            }
            if (antwoord.Headers.Location is not { } verder) { return adres.PathAndQuery; }
            pad = new Uri(adres, verder).ToString();
        }
        throw new InvalidOperationException("Het blijft doorverwijzen.");
    }

    /// <summary>Where the page sends the browser by itself.</summary>
    [GeneratedRegex("http-equiv=\"refresh\" content=\"0;url=(?<naar>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vanzelf();

    /// <summary>Signs in up to the address that the provider sends the browser back to.</summary>
    private protected async Task<string> Terugweg(HttpClient browser)
    {
        using var naar = await browser.GetAsync(new Uri("/aanmelden", UriKind.Relative), Stop);
        using var terug = await browser.GetAsync(naar.Headers.Location, Stop);
        return terug.Headers.Location!.ToString();
    }

    private protected static async Task<bool> IsAangemeld(HttpClient browser)
    {
        using var antwoord = await browser.GetAsync(new Uri(Aanmeldpaden.Verificatie, UriKind.Relative), Stop);
        return antwoord.StatusCode == HttpStatusCode.OK;
    }

    private protected Task<PortaalContext> Context() => Portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);

    /// <summary>What people did; the portal itself may write an anchor at any moment.</summary>
    private protected async Task<List<Spoorrij>> Spoor()
    {
        await using var context = await Context();
        return await context.Set<Spoorrij>().AsNoTracking().Where(r => r.Wie != "systeem").OrderBy(r => r.Nummer).Skip(_spoorVooraf).ToListAsync(Stop);
    }
}
