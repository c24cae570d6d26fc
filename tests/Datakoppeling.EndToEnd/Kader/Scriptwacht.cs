using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Datakoppeling.EndToEnd.Kader;

/// <summary>
/// Texts that would run as script, or break out of an attribute, if a page took them for more than text; and a watch in the browser that
/// tells when one did, or would have but for the policy of the page.
/// </summary>
internal sealed class Scriptwacht
{
    /// <summary>In the middle of a page.</summary>
    public const string Element = "<img src=x onerror=gekraakt()><script>gekraakt()</script>";

    /// <summary>In an attribute, and in a place for script.</summary>
    public const string Attribuut = "'\" autofocus onfocus=gekraakt() x=\"</textarea></title><svg onload=gekraakt()>";

    private const string Begin = """
        window.gekraakt = () => console.error('GEKRAAKT ' + location.pathname);
        document.addEventListener('securitypolicyviolation', e => console.error('GEKRAAKT ' + location.pathname + ' ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));
        new MutationObserver(() => {
          if (document.querySelector('[onerror],[onload],[onfocus],[src=x],svg[x]:not(.grafiek-punt),script:not([src])')) { console.error('GEKRAAKT element ' + location.pathname); }
        }).observe(document, { childList: true, subtree: true, attributes: true });
        """;

    private readonly ConcurrentQueue<string> _gezien = new();

    public IEnumerable<string> Gezien => _gezien.Distinct(StringComparer.Ordinal);

    public static string Csv(string tekst) => "\"" + tekst.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    public async Task Bewaak(IPage pagina)
    {
        await pagina.Context.AddInitScriptAsync(Begin);
        pagina.Dialog += (_, dialoog) => { _gezien.Enqueue("dialoog " + dialoog.Message); _ = dialoog.DismissAsync(); };
        pagina.Console += (_, rij) =>
        {
            if (rij.Text.Contains("GEKRAAKT", StringComparison.Ordinal)) { _gezien.Enqueue(rij.Text); }
        };
    }
}
