using Microsoft.Playwright;

namespace Datakoppeling.EndToEnd.Aanmelding;

/// <summary>The screens of the provider, as a person goes through them.</summary>
internal static class Aanbiederscherm
{
    /// <summary>Opens a page of the portal and signs in at the provider on the way there.</summary>
    public static async Task MeldAan(IPage pagina, string pad, string wie)
    {
        await pagina.GotoAsync(pad);
        await pagina.Locator("input[name=login]").FillAsync(wie);
        await pagina.Locator("input[name=password]").FillAsync("maakt niet uit");
        await pagina.Locator("button[type=submit]").ClickAsync();
        // The provider asks the user's consent the first time.
        await pagina.Locator("button[type=submit]:has-text('Continue')").ClickAsync();
        await pagina.Locator("h1").WaitForAsync();
    }
}
